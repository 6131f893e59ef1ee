import type { VerbForm } from './inflection.ts';
import { formsOf } from './inflection.ts';
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

const known = new Map<string, { base: string; forms: Set<VerbForm> }>();

for (const verb of new Set([
  ...failingVerbs,
  ...faultVerbs,
  ...dutyVerbs,
  ...workVerbs,
  ...handVerbs,
  ...causingVerbs,
  ...otherVerbs,
])) {
  for (const [text, form] of formsOf(verb)) {
    const entry = known.get(text);
    // “found” is a form of find before it is one of found: what was listed first under a text stays.
    if (!entry) {
      known.set(text, { base: verb, forms: new Set([form]) });
    } else if (entry.base === verb) {
      entry.forms.add(form);
    }
  }
}

export function knownVerb(text: string): KnownVerb | undefined {
  return known.get(text);
}
