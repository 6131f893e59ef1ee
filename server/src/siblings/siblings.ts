import type { ComparedParts, HashedText, Passage, Sibling } from './sibling.ts';
import { comparableId } from './sibling.ts';

/** A passage of a certain postmortem. */
export interface FoundPassage {
  readonly sibling: Sibling;
  readonly passage: Passage;
}

/** The postmortems that belong together, for looking up what is alike; tables are made on first need. */
export class Siblings {
  readonly all: readonly Sibling[];
  #byUri: ReadonlyMap<string, Sibling> | undefined;
  #byId: ReadonlyMap<string, readonly Sibling[]> | undefined;
  #byPassage: ReadonlyMap<number, readonly FoundPassage[]> | undefined;
  #byFactorWord: ReadonlyMap<string, readonly Sibling[]> | undefined;
  #bySeverity: ReadonlyMap<number, readonly Sibling[]> | undefined;

  /** @param all in the order in which they are named to people */
  constructor(all: readonly Sibling[]) {
    this.all = all;
  }

  at(uri: string): Sibling | undefined {
    this.#byUri ??= new Map(this.all.map((one) => [one.uri, one]));
    return this.#byUri.get(uri);
  }

  /** Those that have an id, however it is written. */
  ofIncident(id: string): readonly Sibling[] {
    this.#byId ??= grouped(this.all, (one) => (one.id ? [comparableId(one.id.text)] : []));
    return this.#byId.get(comparableId(id)) ?? [];
  }

  /** The others that have the same id. */
  withIdOf(own: ComparedParts): readonly Sibling[] {
    const same = own.id ? this.ofIncident(own.id.text) : [];
    return same.filter(({ uri }) => uri !== own.uri);
  }

  /** Where the others have a passage. */
  withPassage(own: ComparedParts, { hash }: HashedText): readonly FoundPassage[] {
    this.#byPassage ??= groupedPassages(this.all);
    return this.#byPassage.get(hash)?.filter(({ sibling }) => sibling.uri !== own.uri) ?? [];
  }

  /**
   * The others that have a factor with one of these words.
   * @param before only those of earlier days; there may be thousands that share a word and have no say
   */
  withFactorWords(own: ComparedParts, words: Iterable<string>, before?: string): ReadonlySet<Sibling> {
    this.#byFactorWord ??= grouped(this.all.toSorted(byDate), ({ factors }) => [
      ...new Set(factors.flatMap((factor) => [...factor.words])),
    ]);
    const found = new Set<Sibling>();
    for (const word of words) {
      for (const one of this.#byFactorWord.get(word) ?? []) {
        if (before !== undefined && !(dayOf(one) < before)) {
          break;
        }
        if (one.uri !== own.uri) {
          found.add(one);
        }
      }
    }
    return found;
  }

  /** The others of a severity, by its place in the scale. */
  withSeverity(own: ComparedParts, rank: number): readonly Sibling[] {
    this.#bySeverity ??= grouped(this.all, ({ severity }) => (severity ? [severity.rank] : []));
    return this.#bySeverity.get(rank)?.filter(({ uri }) => uri !== own.uri) ?? [];
  }
}

/** The passages that stand more than once, by what tells them apart: most of thousands of postmortems stand nowhere else. */
function groupedPassages(all: readonly Sibling[]): ReadonlyMap<number, readonly FoundPassage[]> {
  const once = new Set<number>();
  const several = new Set<number>();
  for (const { passages } of all) {
    for (const { hash } of passages()) {
      (once.has(hash) ? several : once).add(hash);
    }
  }
  const found = all.flatMap((sibling) =>
    sibling.passages().flatMap((passage) => (several.has(passage.hash) ? [{ sibling, passage }] : [])),
  );
  return grouped(found, ({ passage }) => [passage.hash]);
}

function byDate(one: Sibling, other: Sibling): number {
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  return day < otherDay ? -1 : Number(day > otherDay);
}

/** Those without a day come last. */
function dayOf({ date = '~' }: Sibling): string {
  return date;
}

function grouped<Key, Item>(
  items: Iterable<Item>,
  keysOf: (item: Item) => readonly Key[],
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) {
        group.push(item);
      } else {
        groups.set(key, [item]);
      }
    }
  }
  return groups;
}
