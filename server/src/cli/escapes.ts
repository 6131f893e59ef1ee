/** A text as text of an HTML page or as the value of an attribute in quotes. */
export function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A text as a cell of a Markdown table: one line, no HTML, no pipe that would part it. */
export function markdownCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('\\|', '|')
    .replace(/[|<\\]/g, (character) => (character === '<' ? '&lt;' : `\\${character}`))
    .trim();
}

/** A path as the target of a Markdown link. */
export function linkTarget(path: string): string {
  return path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
}
