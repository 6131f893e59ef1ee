import { isUsualFieldName } from './fieldNames.ts';
import type { Field } from './fields.ts';
import type { SourceText } from './sourceText.ts';
import { trimRange } from './sourceText.ts';
import type { Table, TableRow } from './tables.ts';

/** A longer table is data, and no header. */
const mostRows = 50;

/** What wikis and templates write above names and values. */
const headsOfNames =
  /^(?:|(?:meta)?data|fields?|keys?|property|properties|attributes?|items?|labels?|details?|info|information)$/i;
const headsOfValues = /^(?:|values?|contents?|answers?|data|details?|descriptions?|info|information|entry)$/i;

/** With fewer rows whose names are usual, a table under any heads is a legend, or a list of people. */
const fewestUsual = 2;

/** The fields in a table of two columns, a name and a value in each row, as wikis keep headers. */
export function fieldsInTable(source: SourceText, { header, rows }: Table): readonly Field[] {
  if (header.cells.length !== 2 || rows.length > mostRows) {
    return [];
  }
  const fields = rows.flatMap((row) => fieldInRow(source, row, 'row') ?? []);
  if (headsFields(source, header)) {
    return fields;
  }
  const usual = fields.filter(({ name }) => isUsualFieldName(name)).length;
  const head = fieldInRow(source, header, 'head');
  // “Severity” heads a column, too: a head is one of the fields where those below it are.
  const isField = head !== undefined && usual > 0 && isUsualFieldName(head.name);
  const isHeader = usual + (isField ? 1 : 0) >= fewestUsual || (usual > 0 && usual === rows.length);
  return isHeader ? [...(isField ? [head] : []), ...fields] : [];
}

/** Whether a head says that names and values stand below it, or nothing. */
function headsFields(source: SourceText, { cells }: TableRow): boolean {
  const [name = '', value = ''] = cells.map(({ range }) => source.slice(range).replace(/[*_:]/g, '').trim());
  return headsOfNames.test(name) && headsOfValues.test(value);
}

const nameInCell = /^(\*\*|__)?(\p{L}[^:*_[\]|\n]{0,60}?):?(?:\*\*|__)?:?$/u;

function fieldInRow(source: SourceText, { line, cells }: TableRow, form: 'head' | 'row'): Field | undefined {
  const [nameCell, valueCell] = cells;
  const found = nameCell && nameInCell.exec(source.slice(nameCell.range));
  if (!found || !valueCell || cells.length !== 2) {
    return undefined;
  }
  const [, mark = '', name = ''] = found;
  const start = nameCell.range.start + mark.length;
  return {
    name: name.trim(),
    nameRange: trimRange(source.parts, { start, end: start + name.length }),
    value: valueCell.range,
    line: source.lineRange(line),
    lineNumber: line,
    bold: mark !== '',
    form,
  };
}
