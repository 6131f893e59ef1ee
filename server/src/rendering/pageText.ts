/** A page in Markdown of ours as a terminal or a plain editor shows it: headings set off, examples indented, links by their text. */
export function pageText(page: string, colours: boolean): string {
  const bold = (text: string): string => (colours ? `\u001B[1m${text}\u001B[0m` : text);
  const faint = (text: string): string => (colours ? `\u001B[90m${text}\u001B[0m` : text);
  let fence: string | undefined;
  const lines = page.split('\n').flatMap((line): readonly string[] => {
    const mark = /^(`{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      const ends = mark === fence;
      fence = ends ? undefined : fence;
      return ends ? [] : [faint(line === '' ? '' : `    ${line}`)];
    }
    if (mark !== undefined) {
      fence = mark;
      return [];
    }
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (heading) {
      const title = proseText(heading[2] ?? '');
      return [bold(title), (heading[1] === '#' ? '=' : '-').repeat(title.length)];
    }
    return [proseText(line)];
  });
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A line of prose without the marks of Markdown; code keeps its backticks, and what is in it. */
function proseText(line: string): string {
  return line
    .split(/(`+[^`]*`+)/)
    .map((part) =>
      part.startsWith('`')
        ? part
        : part
            .replace(/\[([^[\]]{1,200})\]\((https?:[^()\s]{1,400})\)/g, '$1 ($2)')
            .replace(/\[([^[\]]{1,200})\]\([^()\s]{1,400}\)/g, '$1')
            .replace(
              /(?<!\\)\*\*([^*]{1,200})(?<!\\)\*\*|(?<!\\)\*([^*]{1,200})(?<!\\)\*/g,
              (_, strong, soft) => strong ?? soft,
            )
            .replace(/^> ?/, '  ')
            .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
    )
    .join('');
}
