import type { OffsetRange } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import { findingsOf } from '../../findings/findings.ts';
import type { Remark } from '../../wording/wording.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { gapOf } from './gaps.ts';
import { moveToImprovements } from './moveToImprovements.ts';
import { rewrite } from './rewrites.ts';

/** Rewrites of a counterfactual as the gap that is there today: in its place, and moved to where improvements stand. */
export function presentGap(context: RuleContext, remark: Remark): readonly Fix[] {
  const range = withoutLinks(context, remark.sentence.range);
  const gap = gapOf(remark, range.end - range.start);
  if (!gap) {
    return [];
  }
  const moved = moveToImprovements(context, range, gap);
  return [rewrite('Tell the gap as it is today', range, gap.text), ...(moved ? [moved] : [])];
}

/** A sentence without what it says at its end of the actions that answer it. */
function withoutLinks(
  { postmortem, source, configuration }: RuleContext,
  sentence: OffsetRange,
): OffsetRange {
  const links = findingsOf(postmortem, configuration)
    .flatMap((finding) => finding.links().ranges)
    .filter((link) => rangeContains(sentence, link))
    .toSorted((one, other) => other.end - one.end);
  let { end } = sentence;
  for (const link of links) {
    if (/^[\s.]*$/.test(source.parts.slice(link.end, end))) {
      end = link.start;
    }
  }
  const { length } = source.parts.slice(sentence.start, end).trimEnd();
  return { start: sentence.start, end: sentence.start + length };
}
