import type { Configuration } from '../../../config/configuration.ts';
import type { OffsetRange } from '../../../document/sourceText.ts';
import type { Postmortem } from '../../../postmortem.ts';
import type { ToldPlace } from './candidates.ts';
import type { KnownPerson } from './knownPerson.ts';
import { mergedPeople } from './mergedPeople.ts';
import { nameKeys } from './nameKeys.ts';
import { peopleInText } from './peopleInText.ts';
import { peopleOfCell } from './peopleOfCell.ts';
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
  const named = [
    ...[...header, ...owners].flatMap((cell) => peopleOfCell(textOf(cell), 'field')),
    ...listed.flatMap((cell) => peopleOfCell(textOf(cell), 'list')),
  ];
  const places: readonly ToldPlace[] = [
    ...told.map((range) => ({ kind: 'event', range }) as const),
    ...listed.map((range) => ({ kind: 'list', range }) as const),
  ].toSorted((one, other) => one.range.start - other.range.start);
  const things = thingsIn(masked.text);
  const vocabulary = new Vocabulary(masked.text, new Set([...things, ...wordsBehindArticles(masked.text)]));
  const acting = actors
    .flatMap((cell) => {
      const text = textOf(cell);
      // A login, where no system is called so.
      const isLogin = /^\s{0,9}\p{Ll}{3,30}\s{0,9}$/u.test(text) && vocabulary.isUnknown(text.trim());
      return peopleOfCell(text, isLogin ? 'field' : 'actor');
    })
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
