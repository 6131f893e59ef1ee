import { diffLines } from 'diff';
import type { PlainEdit } from './fix.ts';

/** Above this number of changed lines a difference takes seconds to find, and there is one edit for all of them. */
const mostChangedLines = 1000;

/** The edits that make one text of another: by lines, each narrowed to what differs, so that cursors stay. */
export function minimalEdits(before: string, after: string): readonly PlainEdit[] {
  const changes = diffLines(before, after, { maxEditLength: mostChangedLines });
  if (!changes) {
    return [narrowed(0, before, after)];
  }
  const edits: PlainEdit[] = [];
  let offset = 0;
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '' || added !== '') {
      edits.push(narrowed(offset - removed.length, removed, added));
      removed = '';
      added = '';
    }
  };
  for (const change of changes) {
    if (change.added) {
      added += change.value;
    } else if (change.removed) {
      removed += change.value;
      offset += change.value.length;
    } else {
      flush();
      offset += change.value.length;
    }
  }
  flush();
  return edits;
}

function narrowed(start: number, removed: string, added: string): PlainEdit {
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed[head] === added[head]) {
    head += 1;
  }
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) {
    tail += 1;
  }
  // A range must not begin or end between the two halves of a surrogate pair or within a CRLF.
  head -= splitsPair(removed, head) || splitsPair(added, head) ? 1 : 0;
  tail -=
    tail > 0 && (splitsPair(removed, removed.length - tail) || splitsPair(added, added.length - tail))
      ? 1
      : 0;
  return {
    range: { start: start + head, end: start + removed.length - tail },
    text: added.slice(head, added.length - tail),
  };
}

function splitsPair(text: string, index: number): boolean {
  return (
    index > 0 &&
    index < text.length &&
    /^(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|\r\n)$/.test(text.slice(index - 1, index + 1))
  );
}
