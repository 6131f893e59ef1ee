import type { ActionItem } from '../actions/actionItem.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangeContains, rangesMeet } from '../document/sourceText.ts';
import type { Coverage, CoveredFinding } from './coverage.ts';

/** What stands at a place: a reference to actions, a finding, or an action. */
export type Place =
  | { readonly kind: 'reference'; readonly range: OffsetRange; readonly actions: readonly ActionItem[] }
  | { readonly kind: 'finding'; readonly range: OffsetRange; readonly covered: CoveredFinding }
  | { readonly kind: 'action'; readonly range: OffsetRange; readonly action: ActionItem };

/** What stands at an offset; undefined for everything that is neither a finding nor an action. */
export function placeAt(
  { findings }: Coverage,
  items: readonly ActionItem[],
  offset: number,
): Place | undefined {
  const at = { start: offset, end: offset };
  for (const covered of findings) {
    const reference = covered.finding.links().references.find(({ range }) => rangesMeet(range, at));
    if (reference) {
      const actions = items.filter(({ number }) => number?.value === reference.number);
      return { kind: 'reference', range: reference.range, actions };
    }
  }
  const action = items.find(({ range }) => rangesMeet(range, at));
  if (action) {
    return { kind: 'action', range: action.range, action };
  }
  const covered = findings.find(({ finding }) => rangesMeet(finding.range, at));
  return covered && { kind: 'finding', range: covered.finding.range, covered };
}

/** Where findings speak of an action: the reference that names it, else the finding. */
export function mentionsOf(action: ActionItem, { findings }: Coverage): readonly OffsetRange[] {
  return findings.flatMap(({ finding, links }) => {
    if (!links.some((link) => link.action === action)) {
      return [];
    }
    const named = finding.links().references.filter(({ number }) => number === action.number?.value);
    return named.length > 0 ? named.map(({ range }) => range) : [finding.range];
  });
}

/** Where an action is written: its text, which its number stands beside. */
export function declarationOf(action: ActionItem): OffsetRange {
  return rangeContains(action.range, action.action.range) && action.action.text !== ''
    ? action.action.range
    : action.range;
}
