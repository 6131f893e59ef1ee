import type { Problem } from '../check/check.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Fix } from '../rules/rule.ts';
import { timelineOutOfOrder } from '../rules/timeline/timeline-out-of-order.ts';
import { plainText } from '../template/placeholders.ts';
import type { OpenTimeline } from './timeline.ts';

/**
 * The fix that sorts the timeline; undefined where it is in order, cannot be sorted without changing a time, or is better
 * mended otherwise: an entry with a wrong date would be moved to a wrong place.
 */
export function sortFix(open: OpenTimeline): Fix | undefined {
  const best = disorders(open).map(bestFix);
  return best.every((fix) => fix && movesOnly(open.source, fix)) ? best[0] : undefined;
}

/** Why a timeline is not sorted. */
export function whyUnsorted(open: OpenTimeline): string {
  const { source } = open;
  const found = disorders(open);
  const misdated = found.find((problem) => {
    const fix = bestFix(problem);
    return fix && !movesOnly(source, fix);
  });
  if (misdated) {
    return `“${source.slice(misdated.range)}” may have a wrong date, and sorting would move it to a wrong place. Mend the date first, or take the quick fix that sorts all the same.`;
  }
  return found.length === 0
    ? 'There is nothing to sort: no entry of the timeline is reported as out of order.'
    : 'The timeline cannot be sorted without changing what it says: an entry has no time that can be read, or would come below another day, or the entries are not of one table or list.';
}

/** Lenses are asked for at every edit; a timeline with more entries out of place is no matter of single wrong dates. */
const mostLookedAt = 10;

function disorders({ analysed }: OpenTimeline): readonly Problem[] {
  return analysed.analysis.result.problems
    .filter(({ rule }) => rule.id === timelineOutOfOrder.id)
    .slice(0, mostLookedAt);
}

function bestFix(problem: Problem): Fix | undefined {
  return problem.fixes?.()[0];
}

/** Whether a fix puts the same texts into another order. */
function movesOnly(source: SourceText, { edits }: Fix): boolean {
  const before = edits.map(({ range }) => source.slice(range)).toSorted();
  const after = edits.map(({ text }) => plainText(text)).toSorted();
  return before.every((text, index) => text === after[index]);
}
