import { withoutMentions } from './mentions.ts';
import { outsideAddresses } from './outsideAddresses.ts';

/** What is read as a mark wherever it stands, with no other beside it that it needs. */
const marks =
  /[\\`[]|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?]|$)|&(?=#?[a-z\d]{1,32};)/giu;
/** What is one where there is a second. */
const pairs = ['~', '$'] as const;
/** What would begin a list, a quotation or a heading at the start of a line, or underline one. */
const atStart = /^(?:[+-](?=\s|$)|[=-](?=[=-]*\s*$)|>|#(?=#{0,5}(?:\s|$))|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * One line of plain text as Markdown that says just that, and calls nobody. Only what needs it is escaped: much of what
 * is made so is read as it is, in fields for titles and in chats that know few marks.
 * @param plain takes away what has a meaning of its own where the text is sent to, outside of addresses
 */
export function plainMarkdown(text: string, plain: (part: string) => string = withoutMentions): string {
  const twice = pairs.filter((mark) => text.indexOf(mark) !== text.lastIndexOf(mark));
  const line = outsideAddresses(text, (part) => {
    const escaped = plain(part).replace(marks, '\\$&');
    return twice.reduce((marked, mark) => marked.replaceAll(mark, `\\${mark}`), escaped);
  }).replace(atStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
  return withShownEnd(line);
}

/** Number signs behind a blank at the end of a line would end a heading without being shown. */
function withShownEnd(line: string): string {
  const { length: end } = line.trimEnd();
  let start = end;
  while (line[start - 1] === '#') {
    start -= 1;
  }
  const isEnd = start < end && /\s/.test(line[start - 1] ?? '');
  return isEnd ? `${line.slice(0, end - 1)}\\${line.slice(end - 1)}` : line;
}
