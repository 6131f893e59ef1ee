/** A name, and where it stands in a text, in UTF-16 code units. */
export interface NamePlace {
  readonly name: string;
  readonly start: number;
}

const word = /[\p{L}\p{M}\p{N}_]+/gu;
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/**
 * Finds names that stand as words of their own, each place once by the longest of them. Goes through a text once, however
 * many names there are, since it is asked with each key.
 */
export function findingNames(names: readonly string[]): (text: string) => readonly NamePlace[] {
  const byWord = new Map<string, string[]>();
  for (const name of [...new Set(names)].toSorted((one, other) => other.length - one.length)) {
    const first = firstWord(name)?.[0];
    if (first !== undefined) {
      const others = byWord.get(first);
      if (others) {
        others.push(name);
      } else {
        byWord.set(first, [name]);
      }
    }
  }
  return (text) => {
    const places: NamePlace[] = [];
    let end = 0;
    for (const { index, 0: written } of text.matchAll(word)) {
      const place = (byWord.get(written) ?? [])
        .map((name) => ({ name, start: index - (firstWord(name)?.index ?? 0) }))
        .find(({ name, start }) => start >= end && standsAt(name, text, start));
      if (place) {
        places.push(place);
        end = place.start + place.name.length;
      }
    }
    return places;
  };
}

/** Whether one name is the other, or words of it: “Okafor” of “Ada Okafor”. */
export function isWithin(name: string, whole: string): boolean {
  return name === whole || findingNames([name])(whole).length > 0;
}

function firstWord(name: string): RegExpExecArray | undefined {
  return name.matchAll(word).next().value;
}

function standsAt(name: string, text: string, start: number): boolean {
  const end = start + name.length;
  return text.startsWith(name, start) && !goesOn.test(text.slice(end, end + 2));
}
