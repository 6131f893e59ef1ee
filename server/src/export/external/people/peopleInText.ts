import { isRole } from '../../../wording/people.ts';
import type { Candidate, ToldPlace } from './candidates.ts';
import { candidatesIn } from './candidates.ts';
import { goesOnWithDeedOfSeveral } from './deeds.ts';
import type { Evidence } from './evidence.ts';
import { evidenceOf } from './evidence.ts';
import { isFirstName } from './firstNames.ts';
import type { KnownPerson } from './knownPerson.ts';
import { personOf } from './nameForm.ts';
import type { Grounds } from './verdict.ts';
import { groundsFor } from './verdict.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A candidate and why it is a name or may be one. */
export interface JudgedCandidate {
  readonly candidate: Candidate;
  readonly grounds: Grounds;
}

/**
 * What may be a name in a text, and why.
 * @param places that tell of people, in order
 */
export function judgedCandidates(
  text: string,
  vocabulary: Vocabulary,
  places: readonly ToldPlace[],
): readonly JudgedCandidate[] {
  const candidates = candidatesIn(text, vocabulary, places);
  const evidence = candidates.map((candidate) => evidenceOf(candidate, vocabulary));
  return candidates.flatMap((candidate, index) => {
    const around = [index - 1, index].flatMap((at) => ofTwo(text, at, candidates, evidence));
    const grounds = groundsFor(new Set([...(evidence[index] ?? []), ...around]));
    return grounds ? [{ candidate, grounds }] : [];
  });
}

/** What stands between two who do something together. */
const together = /^[ \t*_]{0,4}(?:[,&+/]|(?:, )?(?:and|und|&))[ \t*_]{0,4}$/u;
const longestBetween = 16;

/** What two tell of each other that stand beside each other with “and”. */
function ofTwo(
  text: string,
  at: number,
  candidates: readonly Candidate[],
  evidence: readonly ReadonlySet<Evidence>[],
): readonly Evidence[] {
  const [one, other] = [candidates[at], candidates[at + 1]];
  const [ofOne, ofOther] = [evidence[at], evidence[at + 1]];
  const between = one && other ? text.slice(one.range.end, other.range.start) : '';
  if (!one || !other || !ofOne || !ofOther || between.length > longestBetween || !together.test(between)) {
    return [];
  }
  const areNames = [ofOne, ofOther].every((kinds) => mayBeName(kinds));
  const isBesidePerson = [ofOne, ofOther].some((kinds) => groundsFor(kinds)?.verdict === 'person');
  const isByName = [ofOne, ofOther].some(
    (kinds) => kinds.has('first name') || kinds.has('form of a surname'),
  );
  const doTogether = areNames && ofOne.has('where somebody acts') && goesOnWithDeedOfSeveral(other.behind);
  return [
    ...(isBesidePerson && (areNames || isByName) ? (['beside a person'] as const) : []),
    ...([ofOne, ofOther].some((kinds) => kinds.has('first name')) ? (['beside a first name'] as const) : []),
    ...(doTogether ? (['acts with another'] as const) : []),
  ];
}

function mayBeName(kinds: ReadonlySet<Evidence>): boolean {
  return (kinds.has('unknown word') || kinds.has('word that is a first name')) && !kinds.has('thing');
}

/** The people whom a text names by what it says of them, and by what is written as no other word is. */
export function peopleInText(
  text: string,
  vocabulary: Vocabulary,
  places: readonly ToldPlace[],
): readonly KnownPerson[] {
  return judgedCandidates(text, vocabulary, places).flatMap(({ candidate, grounds }) =>
    grounds.verdict === 'person' ? (personNamed(candidate) ?? []) : [],
  );
}

/** Where a word tells of a role, the others are a name still. */
function personNamed({ words }: Candidate): KnownPerson | undefined {
  const name = nameOf(words);
  const isSmall = /^\p{Ll}/u.test(words[0] ?? '');
  return (
    personOf(name.join(' '), undefined, isSmall ? 'field' : 'actor') ??
    personOf(name.filter((word) => !isRole(word) || isFirstName(word)).join(' '), undefined, 'actor')
  );
}

/**
 * The words of a name without what its bearer is or does: “Thomas Lead”. Parts behind hyphens get the capitals that
 * names have.
 */
function nameOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, index) => index > 0 && !isFirstName(word) && isRole(word));
  return words
    .slice(0, end < 0 ? undefined : end)
    .map((word) => word.replace(/-\p{Ll}/gu, (letter) => letter.toUpperCase()));
}
