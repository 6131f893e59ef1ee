import type { Fix } from '../rules/rule.ts';
import { timelineTimeFormat } from '../rules/timeline/timeline-time-format.ts';
import type { OpenTimeline } from './timeline.ts';

/** The fix that writes every time in the form of most; undefined where all have one form already. */
export function normaliseFix({ analysed }: OpenTimeline): Fix | undefined {
  const fixes = analysed.analysis.result.problems
    .filter(({ rule }) => rule.id === timelineTimeFormat.id)
    .flatMap((problem) => problem.fixes?.().find((fix) => fix.safe) ?? []);
  // Each fix rewrites the time of its own entry, so that together they are in order and apart.
  const edits = fixes.flatMap((fix) => fix.edits);
  return edits.length === 0 ? undefined : { title: 'Write all times in one form', edits, safe: true };
}

/** Why no time is rewritten. */
export function whyNotNormalised(): string {
  return 'No time is reported for having another form than most, so there is nothing to write in one form.';
}
