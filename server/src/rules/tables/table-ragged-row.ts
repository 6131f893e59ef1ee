import type { TableBlock } from '../../document/blocks.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import { onceFor } from '../../memory/onceFor.ts';
import { whileWritten } from '../beingWritten.ts';
import { insertion } from '../insertion.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { pipesInCode } from './codePipes.ts';
import { cellText, isEmptyCell, outerPipes } from './rows.ts';
import { columnsWithRoom } from './surplus.ts';

/**
 * Reports rows with more or fewer cells than the header. Source: GitHub Flavored Markdown 0.29, tables (extension): what
 * is too much is not shown.
 */
export const tableRaggedRow: DocumentRule = {
  id: 'table-ragged-row',
  summary: "A row has another number of cells than the table's header",
  severity: 'error',
  softensInDraft: false,
  fix: 'safe',
  reads: 'blocks',
  needs: 'document',
  *check({ source, document, postmortem }) {
    for (const block of document.blocks) {
      for (const row of block.kind === 'table' ? block.table.rows : []) {
        if (block.kind === 'table' && row.cells.length !== block.table.header.cells.length) {
          yield {
            range: row.range,
            message: messageFor(source, block.table, row),
            fixes: () => fixesFor(source, block, row),
            isUnfinished: lacksCells(block.table, row),
            ...whileWritten(postmortem, isBeingWritten(source, block, row)),
          };
        }
      }
    }
  },
};

/** Whether a row ends before the header does; a line of text is no row. */
function lacksCells({ header }: Table, row: TableRow): boolean {
  return row.cells.length < header.cells.length && !isText(row);
}

/** Whether a row looks like one that somebody is still writing: too short, and the last one, or open at its end. */
function isBeingWritten(source: SourceText, { lines, table }: TableBlock, row: TableRow): boolean {
  // Behind a pipe stands a space where the next cell begins.
  const isOpen = !outerPipes(row).trailing || /[ \t]$/.test(source.lineText(row.line));
  return lacksCells(table, row) && (row.line === lines.end - 1 || isOpen);
}

function messageFor(source: SourceText, table: Table, row: TableRow): string {
  const columns = table.header.cells.length;
  const counts = `This row has ${row.cells.length} ${row.cells.length === 1 ? 'cell' : 'cells'} and the header ${columns}.`;
  if (row.cells.length < columns) {
    return isText(row)
      ? 'This line is read as a row of the table above. If it is not one, a blank line has to part them.'
      : `${counts} What stands here may be read under the wrong heading; write an empty cell where nothing is known.`;
  }
  const surplus = row.cells.slice(columns);
  if (surplus.every(isEmptyCell)) {
    return `${counts} ${emptySurplus(surplus.length)}`;
  }
  const shown = cellText(source, row, columns - 1);
  return shown === ''
    ? `${counts} What stands behind the last column is not shown.`
    : `${counts} What stands behind “${shown}” is not shown; a pipe that belongs to the text is written as \\|.`;
}

/** Nothing is lost where the cells that are too many say nothing. */
function emptySurplus(count: number): string {
  return count === 1
    ? 'The empty cell at its end belongs to no column; without it the row fits the header.'
    : `The ${count} empty cells at its end belong to no column; without them the row fits the header.`;
}

function fixesFor(source: SourceText, block: TableBlock, row: TableRow): readonly Fix[] {
  const columns = block.table.header.cells.length;
  if (row.cells.length < columns) {
    return isText(row) && isTail(block.table, row) ? [part(source, row)] : [pad(row, columns)];
  }
  if (row.cells.slice(columns).every(isEmptyCell)) {
    return [dropSurplus(row, columns)];
  }
  const inCode = pipesInCode(source, row);
  const left = row.cells.length - inCode.length;
  if (inCode.length > 0 && left >= columns) {
    return [escapeAt('Escape the pipes inside code', inCode, true)];
  }
  return choices(source, block.table, row);
}

/** Whether a line has no pipe at all: a sentence below a table is read as a row of it. */
function isText(row: TableRow): boolean {
  const { leading, trailing } = outerPipes(row);
  return row.cells.length === 1 && !leading && !trailing;
}

const lastPipedLine = onceFor(({ rows }: Table): number => rows.findLast((one) => !isText(one))?.line ?? -1);

/** Whether only lines without pipes follow, so that a blank line cuts no row off. */
function isTail(table: Table, row: TableRow): boolean {
  return row.line > lastPipedLine(table);
}

function part(source: SourceText, row: TableRow): Fix {
  const edit = insertion(source.lineStart(row.line), source.lineEnd);
  return { title: 'Part the line from the table', edits: [edit], safe: false };
}

function pad(row: TableRow, columns: number): Fix {
  const missing = columns - row.cells.length;
  const text = `${outerPipes(row).trailing ? '' : ' |'}${' |'.repeat(missing)}`;
  return {
    title: missing === 1 ? 'Add an empty cell' : `Add ${missing} empty cells`,
    edits: [insertion(row.range.end, text)],
    safe: true,
  };
}

function dropSurplus(row: TableRow, columns: number): Fix {
  const start = (row.cells[columns - 1]?.outer.end ?? 0) + 1;
  return {
    title: 'Remove the empty cells behind the last column',
    edits: [{ range: { start, end: row.range.end }, text: [] }],
    safe: true,
  };
}

/** One fix for each column that the surplus may belong to, then one for each empty cell that may be a slip. */
function choices(source: SourceText, table: Table, row: TableRow): readonly Fix[] {
  const surplus = row.cells.length - table.header.cells.length;
  const escapes = columnsWithRoom(source, table, row).map((column) => {
    const pipes = row.cells.slice(column, column + surplus).map((cell) => cell.outer.end);
    const name = cellText(source, table.header, column) || `column ${column + 1}`;
    return escapeAt(`Escape the extra ${surplus === 1 ? 'pipe' : 'pipes'} in “${name}”`, pipes, false);
  });
  const empty = surplus === 1 ? row.cells.filter(isEmptyCell) : [];
  return [
    ...escapes,
    ...empty.map((cell) => ({
      title: `Remove the empty cell ${row.cells.indexOf(cell) + 1}`,
      edits: [{ range: { start: cell.outer.start, end: cell.outer.end + 1 }, text: [] }],
      safe: false,
    })),
  ];
}

function escapeAt(title: string, pipes: readonly number[], safe: boolean): Fix {
  return { title, edits: pipes.map((pipe) => insertion(pipe, '\\')), safe };
}
