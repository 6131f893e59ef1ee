import { LatestSteps } from '../memory/latestSteps.ts';
import type { MarkdownDocument } from './document.ts';
import type { Replaced } from './masking.ts';
import { shiftedRange } from './shiftBlocks.ts';
import type { OffsetRange } from './sourceText.ts';
import type { TextChange } from './textChange.ts';

/** What an edit did to a document: what stands outside of `replaced` is what it was, further along behind it. */
export interface DocumentChange {
  readonly before: MarkdownDocument;
  readonly text: TextChange;
  /** The blocks that were read anew; of a table that was kept, only the rows. */
  readonly replaced: Replaced;
}

const changes = new LatestSteps<MarkdownDocument, DocumentChange>();

/** Notes from which version a document came. */
export function noteChange(document: MarkdownDocument, change: DocumentChange): void {
  changes.note(document, change);
}

/** What made a document of the version before; undefined where it was read as a whole. */
export function changeOf(document: MarkdownDocument): DocumentChange | undefined {
  return changes.of(document);
}

/** Where something was that an edit replaced, and where what took its place is. */
export type Moves = Pick<Replaced, 'old' | 'now'>;

/** Where a place is after an edit; undefined where it reaches into what was replaced. */
export function movedRange(range: OffsetRange, { old, now }: Moves): OffsetRange | undefined {
  if (range.start >= old.end) {
    return shiftedRange(range, now.end - old.end);
  }
  return range.end <= old.start ? range : undefined;
}

/** Whether a place lay within what was replaced. */
export function wasReplaced({ start, end }: OffsetRange, { old }: Moves): boolean {
  return old.start <= start && end <= old.end && start < old.end;
}
