/** A name, and where it stands in a text, in UTF-16 code units. */
export interface NamePlace {
  readonly name: string;
  readonly start: number;
}

const word = /[\p{L}\p{M}\p{N}_]+/gu;
const goesOn = /^[\p{L}\p{M}\p{N}_]/u;

/** Where a name starts in front of its first word, which a sign may stand before, and how long it is. */
interface Shape {
  readonly ahead: number;
  readonly length: number;
}

/**
 * Finds names that stand as words of their own, each place once by the longest of them. Goes through a text once, however
 * many names there are and begin alike, since it is asked with each key.
 */
export function findingNames(names: readonly string[]): (text: string) => readonly NamePlace[] {
  const all = new Set(names);
  const shapes = shapesByWord([...all]);
  return (text) => {
    const places: NamePlace[] = [];
    let end = 0;
    for (const { index, 0: written } of text.matchAll(word)) {
      const place = (shapes.get(written) ?? [])
        .map(({ ahead, length }) => ({
          name: text.slice(index - ahead, index - ahead + length),
          start: index - ahead,
        }))
        .find(
          ({ name, start }) =>
            start >= end &&
            all.has(name) &&
            !goesOn.test(text.slice(start + name.length, start + name.length + 2)),
        );
      if (place) {
        places.push(place);
        end = place.start + place.name.length;
      }
    }
    return places;
  };
}

/** The shapes of the names that begin with a word, each once, the longest first. */
function shapesByWord(names: readonly string[]): ReadonlyMap<string, readonly Shape[]> {
  const shapes = new Map<string, Map<string, Shape>>();
  for (const name of names.toSorted((one, other) => other.length - one.length)) {
    const first: RegExpExecArray | undefined = name.matchAll(word).next().value;
    if (first) {
      const ofWord = shapes.get(first[0]) ?? new Map<string, Shape>();
      ofWord.set(`${first.index} ${name.length}`, { ahead: first.index, length: name.length });
      shapes.set(first[0], ofWord);
    }
  }
  return new Map([...shapes].map(([first, ofWord]) => [first, [...ofWord.values()]]));
}

/** Whether one name is the other, or words of it: “Okafor” of “Ada Okafor”. */
export function isWithin(name: string, whole: string): boolean {
  return name === whole || findingNames([name])(whole).length > 0;
}
