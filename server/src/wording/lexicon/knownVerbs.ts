import type { VerbForm } from './inflection.ts';
import { formsWritten, possibleBases } from './inflection.ts';
import {
  causingVerbs,
  dutyVerbs,
  failingVerbs,
  faultVerbs,
  handVerbs,
  otherVerbs,
  workVerbs,
} from './verbs.ts';

/** A form of a verb that the lists know. */
export interface KnownVerb {
  readonly base: string;
  readonly forms: ReadonlySet<VerbForm>;
}

/** The verbs of all lists, each with its place: “found” is a form of find before it is one of found. */
const places = new Map<string, number>();

for (const list of [failingVerbs, faultVerbs, dutyVerbs, workVerbs, handVerbs, causingVerbs, otherVerbs]) {
  for (const verb of list) {
    if (!places.has(verb)) {
      places.set(verb, places.size);
    }
  }
}

/** What verb a text is a form of. Looked up once for each word: a table of all forms would take longer to make. */
export function knownVerb(text: string): KnownVerb | undefined {
  let found: KnownVerb | undefined;
  let first = places.size;
  for (const base of possibleBases(text)) {
    const place = places.get(base) ?? first;
    if (place < first) {
      const forms = formsWritten(text, base);
      if (forms.size > 0) {
        found = { base, forms };
        first = place;
      }
    }
  }
  return found;
}
