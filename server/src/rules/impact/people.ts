import { matchesIn } from '../../text/matches.ts';
/** Whoever an incident affects, in the singular or the plural, for regular expressions. */
export const peopleNouns =
  'users?|customers?|clients?|people|persons?|accounts?|tenants?|merchants?|members?|subscribers?|visitors?|patients?|students?|teachers?|shoppers?|buyers?|sellers?|players?|drivers?|guests?|passengers?|readers?|viewers?|organi[sz]ations?|companies|company|partners?|vendors?|employees?';

const pattern = new RegExp(`^(?:${peopleNouns})$`, 'i');

/** Whether a word names whoever is affected. */
export function isPeople(word: string | undefined): boolean {
  return word !== undefined && pattern.test(word);
}

/** The noun in the singular, as far as its ending tells, so that “user” and “users” are one. */
export function singular(noun: string): string {
  return noun.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
}

/** The nouns for people in a text, in the singular. */
export function peopleIn(text: string): readonly string[] {
  return matchesIn(text, new RegExp(`\\b(?:${peopleNouns})\\b`, 'gi')).map(([noun]) => singular(noun));
}
