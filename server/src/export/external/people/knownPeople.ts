import type { Configuration } from '../../../config/configuration.ts';
import type { OffsetRange } from '../../../document/sourceText.ts';
import type { Postmortem } from '../../../postmortem.ts';
import type { ToldPlace } from './candidates.ts';
import type { KnownPerson } from './knownPerson.ts';
import { mergedPeople } from './mergedPeople.ts';
import type { PlaceForPeople } from './nameForm.ts';
import { nameKeys } from './nameKeys.ts';
import { peopleInText } from './peopleInText.ts';
import { longestCell, peopleOfCell } from './peopleOfCell.ts';
import { placesForPeople } from './placesForPeople.ts';
import { Vocabulary } from './vocabulary.ts';

/** The people of a document, and the places that are for people. */
export interface NamedPeople {
  readonly people: readonly KnownPerson[];
  readonly cells: readonly OffsetRange[];
}

/** More cells tell nobody new. */
const mostPeople = 5000;

/**
 * The people whom a document names in its places for people, and whom its text tells of. Wider than what wording is judged by: here a name that is
 * not found is worse than a word that is taken for one.
 */
export function knownPeople(postmortem: Postmortem, configuration: Configuration): NamedPeople {
  const { source, masked } = postmortem.document;
  const { header, owners, listed, actors, told } = placesForPeople(postmortem, configuration);
  // Also what stands there as code: a login, often.
  const textOf = (range: OffsetRange): string => source.slice(range);
  const places: readonly ToldPlace[] = [
    ...told.map((range) => ({ kind: 'event', range }) as const),
    ...listed.map((range) => ({ kind: 'list', range }) as const),
  ].toSorted((one, other) => one.range.start - other.range.start);
  const things = thingsIn(masked.text);
  const vocabulary = new Vocabulary(masked.text, new Set([...things, ...wordsBehindArticles(masked.text)]));
  // Logins, where nothing else is called so.
  const areLogins = (text: string): boolean =>
    text.length < longestCell &&
    text
      .split(/[,;/&]|\s(?:and|und)\s/)
      .every((part) => /^\s{0,9}\p{Ll}{3,30}\s{0,9}$/u.test(part) && vocabulary.isUnknown(part.trim()));
  const peopleOf = (cell: OffsetRange, place: PlaceForPeople): readonly KnownPerson[] => {
    const text = textOf(cell);
    return peopleOfCell(text, areLogins(text) ? 'field' : place);
  };
  const named = [
    ...[...header, ...owners].flatMap((cell) => peopleOf(cell, 'field')),
    ...listed.flatMap((cell) => peopleOf(cell, 'list')),
  ];
  const acting = actors
    .flatMap((cell) => peopleOf(cell, 'actor'))
    .filter(({ words, length }) => length > 1 || ![...words].every((word) => things.has(word)));
  return {
    people: mergedPeople(
      [...named, ...acting, ...peopleInText(masked.text, vocabulary, places)].slice(0, mostPeople),
    ),
    cells: [...header, ...actors, ...owners],
  };
}

const thing =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{1,40})(?:\s(?:v?\d|clusters?|brokers?|nodes?|pods?|servers?|services?|databases?|instances?|operators?|consumers?|producers?|topics?|queues?|replicas?|shards?|controllers?|gateways?|cache|API|UI)(?!\p{L})|(?<=\p{Ll}\p{Lu}{2,4})(?![\p{L}\p{N}]))/gu;

/**
 * Words with a capital that a text calls a thing, such as “Consul cluster” and “Consul 1.17”, or spells as no name is:
 * “CoreDNS”. Systems act in timelines, where they read as names.
 */
function thingsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(thing)].flatMap(([, word = '']) => nameKeys(word)));
}

const behindArticle = /(?<![\p{L}\p{N}])(?:the|our|their|an?)\s(\p{Lu}\p{Ll}{1,40})(?=\s\p{Ll}|[.,;:)\n])/gu;

/** Words with a capital behind an article, as no name is: “the Boba node”. Nothing that says whether an actor is one. */
function wordsBehindArticles(text: string): readonly string[] {
  return [...text.matchAll(behindArticle)].flatMap(([, word = '']) => nameKeys(word));
}
