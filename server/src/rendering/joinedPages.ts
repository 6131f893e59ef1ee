/**
 * Pages that are shipped as one file, which weighs a third of what they do one by one: each below its name, and with
 * links to the others as links within the file.
 */
export function joinPages(pages: ReadonlyMap<string, string>): string {
  return [...pages]
    .map(([name, page]) => {
      const text = page.replace(/\]\(([\w-]+)\.md\)/g, (link, other) =>
        pages.has(other) ? `](#${other})` : link,
      );
      return `${headOf(name)}${text}`;
    })
    .join('');
}

/** A page as it was before it was joined with others; undefined where none has this name. */
export function pageIn(joined: string, name: string): string | undefined {
  const head = headOf(name);
  const at = joined.indexOf(head);
  if (at === -1) {
    return undefined;
  }
  const next = joined.indexOf(headStart, at + head.length);
  const text = joined.slice(at + head.length, next === -1 ? undefined : next);
  return text.replace(/\]\(#([\w-]+)\)/g, (link, other) =>
    joined.includes(headOf(other)) ? `](${other}.md)` : link,
  );
}

/**
 * The address of a page.
 * @param base URI of the folder with the pages, ending in a slash, or of the file in which they are joined
 */
export function pageAddress(base: string, name: string): string {
  return base.endsWith('/') ? `${base}${name}.md` : `${base}#${name}`;
}

const headStart = '<!-- page: ';

function headOf(name: string): string {
  return `${headStart}${name} -->\n`;
}
