import { actionsOf } from '../../actions/actionsOf.ts';
import type { List } from '../../document/blocks.ts';
import { coverageOf } from '../../findings/coverage.ts';
import type { ActionReference } from '../../findings/references.ts';
import { literal } from '../../template/placeholders.ts';
import type { FixEdit, RuleContext } from '../rule.ts';

/**
 * The edits that let findings name actions whose numbers change as they are then; undefined where a number that is named
 * is that of several actions, so that nobody can tell which one is meant.
 * @param moved the new number by the old one
 */
export function movedReferences(
  { postmortem, configuration, source }: RuleContext,
  moved: ReadonlyMap<number, number>,
): readonly FixEdit[] | undefined {
  const named = coverageOf(postmortem, configuration).findings.map(
    ({ finding }) => finding.links().references,
  );
  const numbers = actionsOf(postmortem, configuration).items.flatMap(({ number }) => number?.value ?? []);
  const isAmbiguous = (number: number): boolean => numbers.indexOf(number) !== numbers.lastIndexOf(number);
  const touched = named.flat().filter(({ number }) => moved.has(number));
  return touched.some(({ number }) => isAmbiguous(number))
    ? undefined
    : named.flatMap((references) => editsOf(references, moved, (range) => source.slice(range)));
}

function editsOf(
  references: readonly ActionReference[],
  moved: ReadonlyMap<number, number>,
  textOf: (range: ActionReference['range']) => string,
): readonly FixEdit[] {
  const said = new Set<number>();
  return references.flatMap(({ range, number }, index): readonly FixEdit[] => {
    const now = moved.get(number) ?? number;
    const before = references[index - 1];
    const isRepeated = said.has(now);
    said.add(now);
    if (isRepeated && before && moved.has(number)) {
      return [{ range: { start: before.range.end, end: range.end }, text: [] }];
    }
    // The look behind lets a run of digits be tried from its start only.
    const digits = /(?<!\d)\d+$/.exec(textOf(range))?.[0].length ?? 0;
    return now === number
      ? []
      : [{ range: { start: range.end - digits, end: range.end }, text: literal(String(now)) }];
  });
}

/** The numbers of a list's actions as they are written, with those that its items are to have; empty where it lists no actions. */
export function numbersMoved(
  { postmortem, configuration }: RuleContext,
  list: List,
  numberAt: (index: number) => number | undefined,
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  const places = new Map(list.items.map(({ range }, index) => [range.start, index]));
  for (const action of actionsOf(postmortem, configuration).items) {
    // An item may bear another number than its marker's in its text.
    const isCounted = action.form === 'item' && action.number?.range.start === action.item.marker.start;
    const index = isCounted ? places.get(action.item.range.start) : undefined;
    const after = index === undefined ? undefined : numberAt(index);
    if (action.number && after !== undefined && after !== action.number.value) {
      moved.set(action.number.value, after);
    }
  }
  return moved;
}
