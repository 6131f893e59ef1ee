/** A text of a document in Markdown of ours: shown as it is, whatever marks it holds. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .toWellFormed()
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$:@]/g, '\\$&');
}

/** A line as code in Markdown: inside it nothing is a link, a command or HTML. */
export function codeSpan(line: string): string {
  const text = line.replace(/\s+/g, ' ').toWellFormed();
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const mark = '`'.repeat(longest + 1);
  const isPadded = text.startsWith(' ') && text.endsWith(' ') && text.trim() !== '';
  const pad = /^`|`$/.test(text) || isPadded ? ' ' : '';
  return `${mark}${pad}${text}${pad}${mark}`;
}
