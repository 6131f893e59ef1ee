import type { SourceText } from '../../document/sourceText.ts';
import type { TableRow } from '../../document/tables.ts';
import { matchesIn } from '../../text/matches.ts';

/**
 * The pipes of a row that stand inside what is meant as inline code. Cells are split before code is read, so such a
 * pipe ends its cell in the middle of the code.
 */
export function pipesInCode(source: SourceText, row: TableRow): readonly number[] {
  const text = source.slice(row.range);
  const spans = codeSpans(text);
  // The pipes that part cells; the last cell ends with the row.
  const pipes = row.cells.slice(0, -1).map((cell) => cell.outer.end - row.range.start);
  let next = 0;
  return pipes
    .filter((pipe) => {
      while ((spans[next]?.end ?? pipe + 1) <= pipe) {
        next += 1;
      }
      return (spans[next]?.start ?? pipe) < pipe;
    })
    .map((pipe) => row.range.start + pipe);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stretches between runs of backticks of the same length, in order; takes linear time. */
function codeSpans(text: string): readonly Span[] {
  const runs = matchesIn(text, /`+/g).map((run) => ({ start: run.index, length: run[0].length }));
  const byLength = new Map<number, number[]>();
  for (const [index, run] of runs.entries()) {
    const same = byLength.get(run.length) ?? [];
    same.push(index);
    byLength.set(run.length, same);
  }
  const spans: Span[] = [];
  const cursors = new Map<number, number>();
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    const same = byLength.get(run?.length ?? 0) ?? [];
    let cursor = cursors.get(run?.length ?? 0) ?? 0;
    while ((same[cursor] ?? index + 1) <= index) {
      cursor += 1;
    }
    cursors.set(run?.length ?? 0, cursor);
    const closing = same[cursor];
    const close = closing === undefined ? undefined : runs[closing];
    if (run && close && closing !== undefined) {
      spans.push({ start: run.start, end: close.start + close.length });
      index = closing;
    }
  }
  return spans;
}
