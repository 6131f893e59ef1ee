import { withoutMentions } from './mentions.ts';

const mark = /[\\`*_[\]<>&#|~$]/g;
/** What would begin a list or underline a heading at the start of a line. */
const atStart = /^(?:[+=-]|\d{1,9}(?=[.)]))/;
/** An escape within an address would be part of it. */
const address = /(https?:\/\/[^\s<>[\]`\\"|]{1,2000})/i;

/**
 * One line of plain text as Markdown that says just that, and calls nobody.
 * @param plain takes away what has a meaning of its own where the text is sent to, outside of addresses
 */
export function plainMarkdown(text: string, plain: (part: string) => string = withoutMentions): string {
  const parts = text.split(address);
  const escaped = parts.map((part, index) => (index % 2 === 1 ? part : plain(part).replaceAll(mark, '\\$&')));
  return escaped.join('').replace(atStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
