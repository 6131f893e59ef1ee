/**
 * What Jira's own markup takes for more than a sign: an address; what would escape the next sign or end the line, and
 * the start of a heading or a quotation, where no escape is read; then one sign each, the first of a link or a macro, a
 * picture, a citation, words between two marks, a small picture in brackets, a face, a list, a table or a rule.
 */
const markup =
  /(?<address>https?:\/\/[^\s<>[\]`\\"|]{1,2000})|(?<start>\\(?=[\\#*_+?^~|%{}[\]()!@-])|^(?:h[1-6]|bq)(?=\.))|[[{]|(?<![\p{L}\p{N}])!(?=\S)|\?(?=\?)|(?<![\p{L}\p{N}])(?<mark>[*_+^~-])(?=\S.{0,200}?\k<mark>(?![\p{L}\p{N}]))|\((?=(?:[yni/x!+?*-]|on|off)\))|(?<=[:;]-?)[()]|^[*#|-]/giu;

/**
 * One line of plain text as Jira's markup that says just that. Jira takes a backslash for an escape only where none
 * stands before it, and two for the end of a line: no backslash can escape another, but a sign without width parts them.
 */
export function plainWiki(line: string): string {
  return line.replace(markup, (found: string, address?: string, start?: string): string => {
    if (address !== undefined) {
      // No place for an escape, and Jira looks for macros there, too.
      return address.replaceAll('{', '%7B');
    }
    return start === undefined ? `\\${found}` : `${start}\u200B`;
  });
}
