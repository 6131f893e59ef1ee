import { withoutControls } from './withoutControls.ts';

/** What a spreadsheet takes for a formula: it looks behind white space, and some take the wide signs of East Asia. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text as a cell of CSV (RFC 4180); an apostrophe stands before what a spreadsheet would compute. */
function csvCell(text: string): string {
  const shown = withoutControls(text);
  const harmless = formula.test(shown) ? `'${shown}` : shown;
  return harmless !== shown || /[",\r\n]/.test(shown) ? `"${harmless.replaceAll('"', '""')}"` : shown;
}

/** Cells as a line of CSV with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
