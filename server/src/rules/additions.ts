import type { Fix, FixEdit } from './rule.ts';

/** What a document lacks of one kind, and how it is added. */
interface Missing<Spec> {
  /** What it is, in the singular: “field”, “section”. */
  readonly kind: string;
  readonly all: readonly Spec[];
  readonly add: (specs: readonly Spec[]) => readonly FixEdit[];
}

/** A fix that adds all that is missing. */
export function addAll<Spec>({ kind, all, add }: Missing<Spec>): Fix {
  return { title: `Add all ${all.length} missing ${kind}s`, edits: add(all), safe: false };
}

/** Fixes that add one thing that is missing: it alone and, where there are others, all of its kind. */
export function addMissing<Spec>(missing: Missing<Spec>, spec: Spec, name: string): readonly Fix[] {
  const { kind, all, add } = missing;
  const one: Fix = { title: `Add missing ${kind} “${name}”`, edits: add([spec]), safe: false };
  return all.length > 1 ? [one, addAll(missing)] : [one];
}

/** Where something belongs among what the template has, in words behind a sentence: ` after “Impact”`. */
export function placeInWords(names: readonly string[], index: number): string {
  const before = names[index - 1];
  const after = names[index + 1];
  if (before !== undefined) {
    return ` after “${before}”`;
  }
  return after === undefined ? '' : ` before “${after}”`;
}

/** What is added at one place, in its order. */
interface Group<Place, Spec> {
  readonly place: Place;
  readonly specs: Spec[];
}

/** What is to be added, by the place where it belongs, in the order of the places. */
export function byPlace<Spec, Place extends { readonly offset: number }>(
  specs: readonly Spec[],
  placeOf: (spec: Spec) => Place,
): readonly Group<Place, Spec>[] {
  const groups = new Map<number, Group<Place, Spec>>();
  for (const spec of specs) {
    const place = placeOf(spec);
    const group = groups.get(place.offset) ?? { place, specs: [] };
    group.specs.push(spec);
    groups.set(place.offset, group);
  }
  return [...groups.values()].toSorted((one, other) => one.place.offset - other.place.offset);
}
