import { isRole } from '../../../wording/people.ts';
import type { Candidate, ToldPlace } from './candidates.ts';
import { candidatesIn } from './candidates.ts';
import { EvidenceOf, isOwnEvidence } from './evidence.ts';
import { isFirstName } from './firstNames.ts';
import type { KnownPerson } from './knownPerson.ts';
import { personOf } from './nameForm.ts';
import { namesTogether } from './namesTogether.ts';
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
  const all = candidatesIn(text, vocabulary, places).map(
    (candidate) => new EvidenceOf(candidate, vocabulary),
  );
  return namesTogether(text, all).flatMap((group) =>
    group.names.flatMap((one) => {
      const grounds = groundsFor((kind) => (isOwnEvidence(kind) ? one.has(kind) : group.has(kind, one)));
      return grounds ? [{ candidate: one.candidate, grounds }] : [];
    }),
  );
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
  const isSmall = /^\p{Ll}[\p{Ll}\p{M}._-]*$/u.test(words[0] ?? '');
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
