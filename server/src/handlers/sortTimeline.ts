import type { SourceText } from '../document/sourceText.ts';
import type { Fix } from '../rules/rule.ts';
import { timelineOutOfOrder } from '../rules/timeline/timeline-out-of-order.ts';
import { plainText } from '../template/placeholders.ts';
import type { OpenTimeline } from './timeline.ts';

/**
 * The fix that sorts the timeline; undefined where it is in order, cannot be sorted without changing a time, or is better
 * mended otherwise: an entry with a wrong date would be moved to a wrong place.
 */
export function sortFix({ analysed, source, timeline }: OpenTimeline): Fix | undefined {
  const entries = timeline.events.filter((event) => !event.timeLast);
  const dated = entries.filter((event) => event.time?.date);
  // An entry without a date takes that of the one above it, and would take another at another place.
  if (dated.length > 0 && dated.length < entries.length) {
    return undefined;
  }
  const best = analysed.analysis.result.problems
    .filter(({ rule }) => rule.id === timelineOutOfOrder.id)
    .slice(0, mostLookedAt)
    .map((problem) => problem.fixes?.()[0]);
  return best.every((fix) => fix && movesOnly(source, fix)) ? best[0] : undefined;
}

/** Lenses are asked for at every edit; a timeline with more entries out of place is no matter of single wrong dates. */
const mostLookedAt = 10;

/** Whether a fix puts the same texts into another order. */
function movesOnly(source: SourceText, { edits }: Fix): boolean {
  const before = edits.map(({ range }) => source.slice(range)).toSorted();
  const after = edits.map(({ text }) => plainText(text)).toSorted();
  return before.every((text, index) => text === after[index]);
}
