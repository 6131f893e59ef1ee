// Control characters, and those that change the direction of the text around them or are not seen at all.
const unseen = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
const link = /<(https?:\/\/[^\s<>|]{1,2000})(?:\|[^<>]{0,200})?>/g;
const tag = /<(?=[A-Za-z/!?])/g;

/**
 * Foreign text as one line of Markdown that no reader takes for HTML, for a picture from elsewhere, or for a comment
 * that speaks to a tool. What its author marked as bold, code or a link stays so.
 */
export function safeText(text: string): string {
  const line = text.replace(unseen, ' ').replace(/\s+/g, ' ').trim().replace(link, '$1');
  return outsideCode(line, (part) => part.replace(tag, '&lt;').replace(/!\[/g, '!\\['));
}

/** What begins a heading, a list, a quotation, code, a rule, a heading's underline or a definition. */
const block =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[-*_](?=[-*_ \t]*$)|`{3}|~{3}|=(?==*\s*$)|\[(?=[^\]]{0,200}\]:))/;
const number = /^\d{1,9}(?=[.)](?:\s|$))/;

/** The same as the start of a line or an item, where nothing stands in front of it: it is a text there, too. */
export function safeLine(text: string): string {
  return safeText(text).replace(block, '\\$&').replace(number, '$&\\');
}

/** The same for the cell of a table: a pipe would end it, in code too. */
export function safeCell(text: string): string {
  const cell = safeText(text).replace(/\|/g, '\\|');
  // A backslash that ends the cell would take the pipe behind it for text.
  return cell.endsWith('\\') ? `${cell} ` : cell;
}

/** Code in single backticks is left as it is; where the backticks are not plainly paired, nothing counts as code. */
function outsideCode(line: string, change: (part: string) => string): string {
  const parts = line.split('`');
  const paired = parts.length % 2 === 1 && !line.includes('``') && !line.includes('\\`');
  return parts.map((part, index) => (paired && index % 2 === 1 ? part : change(part))).join('`');
}
