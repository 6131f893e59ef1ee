import type { Configuration } from '../../../config/configuration.ts';
import type { OffsetRange } from '../../../document/sourceText.ts';
import type { Postmortem } from '../../../postmortem.ts';
import { mergedPeople } from './mergedPeople.ts';
import type { KnownPerson } from './nameForm.ts';
import { nameKeys } from './nameForm.ts';
import { peopleNamed } from './peopleNamed.ts';
import { peopleOfCell } from './peopleOfCell.ts';
import { peopleTold } from './peopleTold.ts';
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
 * The people whom a document names in its places for people. Wider than what wording is judged by: here a name that is
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
  const things = thingsIn(masked.text);
  const vocabulary = new Vocabulary(masked.text, things);
  const acting = actors
    .flatMap((cell) => peopleOfCell(textOf(cell), 'actor'))
    .filter(({ words, length }) => length > 1 || ![...words].every((word) => things.has(word)));
  return {
    people: mergedPeople(
      [
        ...named,
        ...acting,
        ...peopleNamed(masked.text, vocabulary),
        ...peopleTold(
          told.map((event) => masked.slice(event.start, event.end)),
          vocabulary,
        ),
      ].slice(0, mostPeople),
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
