import type { KnownPerson } from './knownPerson.ts';

/** Where one cell names less of a person than another, both mean the same. In the order in which they come. */
export function mergedPeople(people: readonly KnownPerson[]): readonly KnownPerson[] {
  const kept = new KeptPeople(people);
  const seen = new Set<string>();
  for (const person of people) {
    const sign = [...person.words].join(' ');
    const isNew = !seen.has(sign);
    const at = isNew || person.role ? kept.firstWithin(person) : undefined;
    const known = at === undefined ? undefined : kept.people[at];
    if (at !== undefined && known && (isNew || !known.role)) {
      const longer = person.words.size > known.words.size ? person : known;
      kept.put(at, { ...longer, role: known.role ?? person.role });
    } else if (isNew) {
      kept.put(kept.people.length, person);
    }
    seen.add(sign);
  }
  return kept.people;
}

/**
 * People who are found by their words without a look at each: by the one of their words that the fewest have, since
 * many may have the same first name.
 */
class KeptPeople {
  readonly people: KnownPerson[] = [];
  readonly #frequency = new Map<string, number>();
  readonly #byWord = new Map<string, Set<number>>();
  readonly #byRarest = new Map<string, Set<number>>();

  /** @param all who may be kept */
  constructor(all: readonly KnownPerson[]) {
    for (const word of all.flatMap(({ words }) => [...words])) {
      this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
  }

  put(at: number, person: KnownPerson): void {
    this.people[at] = person;
    for (const word of person.words) {
      addTo(this.#byWord, word, at);
    }
    addTo(this.#byRarest, this.#rarest(person), at);
  }

  /** Where the first stands who has all words of somebody, or no others. */
  firstWithin(person: KnownPerson): number | undefined {
    const { words } = person;
    const longer = this.#byWord.get(this.#rarest(person)) ?? [];
    const shorter = [...words].flatMap((word) => [...(this.#byRarest.get(word) ?? [])]);
    return [...longer, ...shorter]
      .filter((at) => {
        const known = this.people[at]?.words ?? words;
        return isWithin(words, known) || isWithin(known, words);
      })
      .reduce<number | undefined>((first, at) => Math.min(first ?? at, at), undefined);
  }

  #rarest({ words }: KnownPerson): string {
    const count = (word: string): number => this.#frequency.get(word) ?? 0;
    return [...words].toSorted((one, other) => count(one) - count(other))[0] ?? '';
  }
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

function addTo(places: Map<string, Set<number>>, word: string, at: number): void {
  const found = places.get(word);
  if (found) {
    found.add(at);
  } else {
    places.set(word, new Set([at]));
  }
}
