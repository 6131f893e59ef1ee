import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { literal } from '../../template/placeholders.ts';
import { whileWritten } from '../beingWritten.ts';
import { insertion } from '../insertion.ts';
import { merged } from '../mergedEdits.ts';
import type { DocumentRule, Fix, FixEdit } from '../rule.ts';
import type { BrokenTable, TableFault } from './brokenTables.ts';
import { brokenTables, isLittleIndented } from './brokenTables.ts';
import { pipesInCode } from './codePipes.ts';
import { delimiterText } from './rows.ts';

/** Reports lines meant as a table that are not one. Source: GitHub Flavored Markdown 0.29, tables (extension). */
export const tableBroken: DocumentRule = {
  id: 'table-broken',
  summary: 'Lines that look like a table are not read as one',
  severity: 'error',
  softensInDraft: false,
  fix: 'safe',
  needs: 'document',
  *check({ source, document, postmortem }) {
    for (const table of brokenTables(source, document.blocks)) {
      yield {
        range: placeOf(table),
        message: messageFor(table),
        fixes: () => fixesFor(source, table),
        ...whileWritten(postmortem, isBeingWritten(source, table)),
      };
    }
  },
};

/** Whether the row of dashes is too short, or has no dashes yet, and is the last line: somebody is still writing it. */
function isBeingWritten(source: SourceText, { fault, rows, paragraph }: BrokenTable): boolean {
  const [header, delimiter] = rows;
  if (!header || delimiter?.line !== paragraph.lines.end - 1) {
    return false;
  }
  return fault === 'delimiter'
    ? delimiter.cells.length < header.cells.length
    : fault === 'no delimiter' && delimiter.cells.every((cell) => /^[:-]?$/.test(source.slice(cell.range)));
}

function placeOf({ rows, fault }: BrokenTable): OffsetRange {
  const [first, second] = rows;
  const row = fault === 'delimiter' ? second : first;
  return row?.range ?? { start: 0, end: 0 };
}

const reasons: Readonly<Record<TableFault, string>> = {
  'no delimiter': 'These lines are shown as plain text: a table needs a row of dashes below its header.',
  delimiter:
    'This table is shown as plain text: below its header it needs a row of dashes, one cell for each column.',
  'no header': 'This table is shown as plain text: it needs a header above the row of dashes.',
  'cut off': 'These rows are shown as plain text: a blank line cuts them off the table above.',
};

function messageFor({ fault, rows }: BrokenTable): string {
  const [header, delimiter] = rows.map((row) => row.cells.length);
  return fault === 'delimiter' && header !== delimiter
    ? `This table is shown as plain text: its header has ${header} ${header === 1 ? 'cell' : 'cells'} and the row of dashes ${delimiter}. Give both the same number.`
    : reasons[fault];
}

function fixesFor(source: SourceText, table: BrokenTable): readonly Fix[] {
  switch (table.fault) {
    case 'no delimiter':
      return [
        addDelimiter(
          source,
          table,
          isEven(table.rows) && isClean(source, table) && !isBeingWritten(source, table),
        ),
      ];
    case 'delimiter':
      return mendFixes(source, table);
    case 'no header':
      return [];
    case 'cut off':
      return [...joinFix(source, table), addDelimiter(source, table, false)];
  }
}

/** Whether all rows have the same number of cells. */
function isEven(rows: readonly TableRow[]): boolean {
  return rows.every((row) => row.cells.length === rows[0]?.cells.length);
}

/** Whether what follows in the paragraph stays a paragraph once a blank line parts it from the rows. */
function isClean(source: SourceText, { rows, paragraph }: BrokenTable): boolean {
  const next = (rows.at(-1)?.line ?? 0) + 1;
  return next >= paragraph.lines.end || isLittleIndented(source.lineText(next));
}

function addDelimiter(source: SourceText, table: BrokenTable, safe: boolean): Fix {
  const [header] = table.rows;
  const edits: FixEdit[] = [];
  if (header) {
    const end = source.lineRange(header.line).end;
    const text = `${source.lineEnd}${delimiterText(source, header)}`;
    edits.push(...partedAbove(source, table), insertion(end, text), ...partedBelow(source, table));
  }
  return { title: 'Insert the row of dashes', edits: merged(edits), safe };
}

function mendFixes(source: SourceText, table: BrokenTable): readonly Fix[] {
  const [header, delimiter, ...rows] = table.rows;
  if (!header || !delimiter) {
    return [];
  }
  const inCode = pipesInCode(source, header);
  if (inCode.length > 0 && header.cells.length - inCode.length === delimiter.cells.length) {
    const edits = inCode.map((pipe) => insertion(pipe, '\\'));
    return [{ title: 'Escape the pipes inside code', edits, safe: true }];
  }
  const columns = header.cells.length;
  const mend: Fix = {
    title: `Give the row of dashes ${columns === 1 ? 'one cell' : `${columns} cells`}`,
    edits: merged([
      ...partedAbove(source, table),
      { range: source.lineRange(delimiter.line), text: literal(delimiterText(source, header, delimiter)) },
      ...partedBelow(source, table),
    ]),
    safe:
      rows.every((row) => row.cells.length === columns) &&
      isClean(source, table) &&
      !isBeingWritten(source, table),
  };
  const isHeaderShort = rows.length > 0 && isEven([delimiter, ...rows]) && delimiter.cells.length > columns;
  return isHeaderShort ? [widenHeader(source, header, delimiter), mend] : [mend];
}

/** Adds empty cells to a header that is shorter than all that stands below it. */
function widenHeader(source: SourceText, header: TableRow, delimiter: TableRow): Fix {
  const missing = delimiter.cells.length - header.cells.length;
  const closed = source.parts.slice(0, header.range.end).endsWith('|');
  const text = `${closed ? '' : ' |'}${' |'.repeat(missing)}`;
  return {
    title: missing === 1 ? 'Add an empty cell to the header' : `Add ${missing} empty cells to the header`,
    edits: [insertion(header.range.end, text)],
    safe: false,
  };
}

/** None where something stands between that is no block, such as the address of a link. */
function joinFix(source: SourceText, table: BrokenTable): readonly Fix[] {
  const start = table.above?.range.end ?? 0;
  const end = source.lineStart(table.rows[0]?.line ?? 0);
  const edits: FixEdit[] = [{ range: { start, end }, text: literal(source.lineEnd) }];
  return source.parts.slice(start, end).trim() === ''
    ? [
        {
          title: 'Join the rows to the table above',
          edits: merged([...edits, ...partedBelow(source, table)]),
          safe: false,
        },
      ]
    : [];
}

/** A blank line in front of the table: some readers of Markdown ask for it. */
function partedAbove(source: SourceText, { rows, paragraph }: BrokenTable): readonly FixEdit[] {
  const line = rows[0]?.line ?? 0;
  return line > paragraph.lines.start ? [insertion(source.lineStart(line), source.lineEnd)] : [];
}

/** A blank line behind the table, without which the text below would become a row of it. */
function partedBelow(source: SourceText, { rows, paragraph }: BrokenTable): readonly FixEdit[] {
  const line = rows.at(-1)?.line ?? 0;
  return line + 1 < paragraph.lines.end ? [insertion(source.lineRange(line).end, source.lineEnd)] : [];
}
