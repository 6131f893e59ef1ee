import { Facts } from '../memory/facts.ts';
import { matchesIn } from '../text/matches.ts';
import { changeOf, movedRange, wasReplaced } from './changes.ts';
import type { MarkdownDocument } from './document.ts';
import type { TextParts } from './patchedText.ts';
import { shiftedRange } from './shiftBlocks.ts';
import type { OffsetRange } from './sourceText.ts';

/** Something with a place in a text. */
interface Placed {
  readonly range: OffsetRange;
}

/** How something is found in the text of a document. */
export interface Scan<Item extends Placed> {
  readonly textOf: (document: MarkdownDocument) => TextParts;
  /** What it finds must not depend on what stands farther away than `reach`. */
  readonly find: (text: string) => readonly Item[];
  /** In UTF-16 code units. */
  readonly reach: number;
}

/** Finds something in documents, each of which is scanned once, and an edited one only where it was edited. */
export function scanner<Item extends Placed>(
  scan: Scan<Item>,
): (document: MarkdownDocument) => readonly Item[] {
  const known = new Facts<MarkdownDocument, readonly Item[]>();
  return (document) => {
    let found = known.get(document);
    if (!found) {
      const before = changeOf(document)?.before;
      const earlier = before && known.get(before);
      found =
        (document.part && scanPart(document, scan, document.part)) ??
        (earlier && scanAgain(document, scan, earlier)) ??
        scan.find(scan.textOf(document).slice(0));
      known.set(document, found);
    }
    return found;
  };
}

/** What is found in a part of a document; undefined where something reaches across its borders. */
function scanPart<Item extends Placed>(
  document: MarkdownDocument,
  { textOf, find, reach }: Scan<Item>,
  part: OffsetRange,
): readonly Item[] | undefined {
  const start = Math.max(0, part.start - reach);
  const nearby = find(textOf(document).slice(start, part.end + reach)).map((item) => ({
    ...item,
    range: shiftedRange(item.range, start),
  }));
  return nearby.some(({ range }) => crosses(range, part.start) || crosses(range, part.end))
    ? undefined
    : nearby.filter(({ range }) => part.start <= range.start && range.end <= part.end);
}

/** Undefined where something reaches across the borders of what was edited. */
function scanAgain<Item extends Placed>(
  document: MarkdownDocument,
  scan: Scan<Item>,
  earlier: readonly Item[],
): readonly Item[] | undefined {
  const replaced = changeOf(document)?.replaced;
  if (!replaced) {
    return undefined;
  }
  const { now } = replaced;
  const within = scanPart(document, scan, now);
  const kept: Item[] = [];
  for (const item of earlier.filter(({ range }) => !wasReplaced(range, replaced))) {
    const range = movedRange(item.range, replaced);
    if (!range || !within) {
      return undefined;
    }
    kept.push({ ...item, range });
  }
  const next = kept.findIndex(({ range }) => range.start >= now.end);
  return within && kept.toSpliced(next === -1 ? kept.length : next, 0, ...within);
}

function crosses({ start, end }: OffsetRange, border: number): boolean {
  return start < border && border < end;
}

/** A match of an expression. */
export interface Match extends Placed {
  readonly text: string;
}

/** As much as an expression for a few words looks at around them, in UTF-16 code units. */
const fewWords = 200;

/** Finds the matches of an expression for a few words, with the flag `g`, in what is not code or comment. */
export function matchesOf(pattern: RegExp): (document: MarkdownDocument) => readonly Match[] {
  return scanner({
    textOf: ({ masked }) => masked,
    find: (text) =>
      matchesIn(text, pattern).map((found) => ({
        range: { start: found.index, end: found.index + found[0].length },
        text: found[0],
      })),
    reach: fewWords,
  });
}
