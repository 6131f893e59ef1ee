/** What a spreadsheet takes for a formula: it looks behind white space, and some take the wide signs of East Asia. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text as a cell of CSV (RFC 4180); an apostrophe stands before what a spreadsheet would compute. */
function csvCell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return harmless !== text || /[",\r\n]/.test(text) ? `"${harmless.replaceAll('"', '""')}"` : text;
}

/** Cells as a line of CSV with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
