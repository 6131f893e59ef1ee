import assert from 'node:assert/strict';
import { SourceText } from '../../../server/src/document/sourceText.ts';
import { splitRow } from '../../../server/src/document/tables.ts';

function cellsOf(line: string): readonly string[] {
  const source = new SourceText(line);
  return splitRow(source, 0).cells.map((cell) => source.slice(cell.range));
}

describe('a row of a table', () => {
  const rows: readonly (readonly [name: string, line: string, cells: readonly string[]])[] = [
    ['has a cell between pipes', '| a | b |', ['a', 'b']],
    ['needs no pipes at its ends', 'a | b', ['a', 'b']],
    ['keeps an escaped pipe', '| a \\| b | c |', ['a \\| b', 'c']],
    // As markdown-it and GitHub read it: the backslash next to the pipe counts, whatever stands in front of it.
    ['keeps a pipe behind two backslashes', '| a \\\\| b | c |', ['a \\\\| b', 'c']],
    ['is split inside code too', '| `a | b` |', ['`a', 'b`']],
    ['starts behind a byte order mark', '\uFEFF| a | b |', ['a', 'b']],
  ];
  for (const [name, line, cells] of rows) {
    it(name, () => assert.deepEqual(cellsOf(line), cells));
  }
});
