import type { FixEdit } from './rule.ts';

/** Edits in order, those at the same place as one. */
export function merged(edits: readonly FixEdit[]): readonly FixEdit[] {
  const done: FixEdit[] = [];
  for (const edit of edits) {
    const last = done.at(-1);
    if (last?.range.end === edit.range.start) {
      const range = { start: last.range.start, end: edit.range.end };
      done.splice(-1, 1, { range, text: [...last.text, ...edit.text] });
    } else {
      done.push(edit);
    }
  }
  return done;
}
