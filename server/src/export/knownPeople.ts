import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import { ownerKind } from '../actions/owner.ts';
import type { Configuration } from '../config/configuration.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { TableCell } from '../document/tables.ts';
import type { Postmortem } from '../postmortem.ts';
import { sectionsWithRole } from '../postmortem.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import { acronyms, isRole, tools } from '../wording/people.ts';
import { shownCharacters } from './shownCharacters.ts';

/** Somebody whom a document names in a place for people. */
export interface KnownPerson {
  /** As `nameKey` writes them. */
  readonly words: ReadonlySet<string>;
  /** Logins that can be made of the name, as `nameKey` writes them. */
  readonly logins: ReadonlySet<string>;
  /** In capitals without dots; empty where there are none. */
  readonly initials: string;
  readonly role: string | undefined;
}

/** The people of a document, and the places that are for people. */
export interface NamedPeople {
  readonly people: readonly KnownPerson[];
  readonly cells: readonly OffsetRange[];
}

/** What a word of a name is compared by: without case, accents, width and an ending for possession. */
export function nameKey(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/['’]s$/i, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
}

const personField =
  /author|owner|commander|lead|review(?:er|ed)|approve|scribe|respond|facilitat|participant|attend|on-?call|report(?:er|ed)|written by|prepared by|assignee|contact|manager|engineer|people|who/i;
/** What a cell says beyond is no name, in UTF-16 code units. */
export const longestCell = 500;
/** More cells tell nobody new. */
const mostPeople = 5000;

/**
 * The people whom a document names in its header, as actors, as owners and in sections for people. Wider than what
 * wording is judged by: here a
 * name that is not found is worse than a word that is taken for one.
 */
export function knownPeople(postmortem: Postmortem, configuration: Configuration): NamedPeople {
  const { document } = postmortem;
  const actors = (timelineOf(postmortem, configuration)?.events ?? []).flatMap(({ actor }) => actor ?? []);
  const header = document.fields.filter(({ name }) => personField.test(name)).map(({ value }) => value);
  const owners = actionsOf(postmortem, configuration).items.flatMap((action): readonly OffsetRange[] => {
    const part = partOf(action, 'owner');
    return part ? [part.range] : [];
  });
  // Also what stands there as code: a login, often.
  const textOf = (range: OffsetRange): string => document.source.slice(range);
  const listed = listedPeople(postmortem, configuration);
  const named = [
    ...[...header, ...owners].flatMap((cell) => peopleOfCell(textOf(cell), 'field')),
    ...listed.flatMap((cell) => peopleOfCell(textOf(cell), 'list')),
  ];
  const things = thingsIn(document.masked.text);
  const acting = actors
    .flatMap((cell) => peopleOfCell(textOf(cell), 'actor'))
    .filter(({ words }) => words.size > 1 || ![...words].every((word) => things.has(word)));
  return {
    people: merged([...named, ...acting].slice(0, mostPeople)),
    cells: [...header, ...actors, ...owners],
  };
}

/** What sections such as “Attendees” list: their items, their paragraphs, and the cells below heads such as “Name”. */
function listedPeople(postmortem: Postmortem, configuration: Configuration): readonly OffsetRange[] {
  const { source } = postmortem.document;
  const isForPeople = (head: TableCell | undefined): boolean => {
    const title = head ? source.slice(head.range) : '';
    return /\bname/i.test(title) || personField.test(title);
  };
  return sectionsWithRole(postmortem, 'people', configuration)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): readonly OffsetRange[] => {
      switch (block.kind) {
        case 'list':
          return block.items.map(({ content }) => content);
        case 'table':
          return block.table.rows.flatMap(({ cells }) =>
            cells
              .filter((_, column) => isForPeople(block.table.header.cells[column]))
              .map(({ range }) => range),
          );
        case 'paragraph':
          return [block.range];
        default:
          return [];
      }
    });
}

const thing =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]{1,40})(?:\s(?:v?\d|clusters?|brokers?|nodes?|pods?|servers?|services?|databases?|instances?|operators?|consumers?|producers?|topics?|queues?|replicas?|shards?|controllers?|gateways?|cache|API|UI)(?!\p{L})|(?<=\p{Ll}\p{Lu}{2,4})(?![\p{L}\p{N}]))/gu;

/**
 * Words with a capital that a text calls a thing, such as “Consul cluster” and “Consul 1.17”, or spells as no name is:
 * “CoreDNS”. Systems act in timelines, where they read as names.
 */
function thingsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(thing)].map(([, word = '']) => nameKey(word)));
}

/** Where one cell names less of a person than another, both mean the same. */
function merged(people: readonly KnownPerson[]): readonly KnownPerson[] {
  const kept: KnownPerson[] = [];
  const seen = new Set<string>();
  for (const person of people) {
    const sign = [...person.words].join(' ');
    const at = kept.findIndex(({ words }) => isWithin(person.words, words) || isWithin(words, person.words));
    const known = kept[at];
    if (!known) {
      kept.push(person);
    } else if (!seen.has(sign) || (person.role && !known.role)) {
      const longer = person.words.size > known.words.size ? person : known;
      kept[at] = { ...longer, role: known.role ?? person.role };
    }
    seen.add(sign);
  }
  return kept;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((word) => all.has(word));
}

/**
 * Where somebody is named: a field may hold a login in small letters only, and there and in a list other words may stand
 * behind a name. Actors may be systems, of which that is said, too.
 */
type PlaceForPeople = 'field' | 'list' | 'actor';

const pronoun = /^(?:she|her|hers|he|him|his|they|them|theirs?)$/i;

function peopleOfCell(cell: string, place: PlaceForPeople): readonly KnownPerson[] {
  return shownCharacters(cell.slice(0, longestCell))
    .text.normalize('NFKC')
    .replace(/\[\^[^[\]]{0,80}\]|(?<=\])\[[^[\]]{0,80}\]/g, ' ')
    .replace(/\[([^[\]]{0,200})\]\([^()]{0,400}\)/g, '$1')
    .replace(/<br\s{0,9}\/?>/gi, ',')
    .split('\n')
    .flatMap((line) => peopleOfLine(line, place));
}

function peopleOfLine(line: string, place: PlaceForPeople): readonly KnownPerson[] {
  const parts = line
    .replace(/[()]/g, (bracket) => (bracket === '(' ? ',(' : ','))
    .split(
      /[,;/&+|:<>、→]|\s[-–—]\s|(?<![\p{L}\p{N}])(?:and|und|with|via|et|y|on behalf of)(?![\p{L}\p{N}])/iu,
    )
    .map((part) =>
      part
        .replace(/[*`~[\]"“”„«»]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => !pronoun.test(part.replace(/^\( ?/, '')));
  const shown = parts.map((part) => part.replace(/^\( ?/, '')).filter((part) => part !== '');
  const role = shown.length === 2 ? shown.find((part) => fewWords.test(part) && isRole(part)) : undefined;
  // In a list, one word in brackets behind a name is where somebody was.
  const people = parts.filter((part) => place !== 'list' || !/^\( ?\p{L}+$/u.test(part));
  return people.flatMap((part) => personOf(part.replace(/^\( ?/, ''), role, place) ?? []);
}

/** A role that can stand for a name: no clause, no address and no host. */
const fewWords = /^[\p{L}\p{M}'’/-]+(?: [\p{L}\p{M}'’/-]+){0,3}$/u;

const titles = /^(?:(?:dr|prof|mr|mrs|ms|mx|sir)\.?[ ])+/i;
/** Small words within a name. */
const particle = /^(?:van|der|den|de|von|da|di|du|la|le|bin|ibn|al|el|ten|ter|dos|del|zu|y)$/i;

/** A login in small letters, or a name by somebody who writes no capitals. */
const smallName = /^\p{Ll}{3,30}$|^\p{Ll}{2,30}(?: \p{Ll}{2,30}){1,2}$/u;
/** Words that join others, or tell of a state or a department, are in no name of several. */
const noSmallName =
  /(?<!\p{L})(?:an?|all|are|as|at|be|been|by|for|from|has|have|in|is|no|not|of|on|or|see|the|to|was|were|will|await\p{Ll}*|assigned|done|follow|later|needs?|noch|offen|open|pending|review|soon|still|tbd|todo|unknown|waiting|yet|business|client|cloud|customer|data|external|finance|internal|legal|marketing|partner|product|sales|security|success|support|vendor)(?!\p{L})/u;
/** What places, days and groups begin with where they are written like names. */
const noFirstWord =
  /^(?:the|our|your|their|in|on|at|by|from|for|with|during|after|before|since|until|when|while|all|every\p{Ll}*|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

function personOf(written: string, role: string | undefined, place: PlaceForPeople): KnownPerson | undefined {
  const name = written.replace(titles, '');
  if (isRole(name.replace(/^@/, '')) || tools.has(name.toLowerCase()) || acronyms.has(name)) {
    return undefined;
  }
  const isHandle = /^@[\p{L}\p{N}][\p{L}\p{N}._-]{0,60}$/u.test(name);
  const isLogin = /^\p{Ll}[\p{Ll}\p{N}]*[._-]\p{Ll}[\p{Ll}\p{N}._-]*$/u.test(name);
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const isSmall = smallName.test(name) && (words.length === 1 || !noSmallName.test(name));
  const isWord = place === 'field' && isSmall && ownerKind(name) === 'person';
  const isName =
    words.length < 6 &&
    words.some((word) => /^\p{Lu}/u.test(word)) &&
    words.every(isWordOfName) &&
    !(place === 'list' && noFirstWord.test(words[0] ?? ''));
  const isIdeographic = /^\p{Lo}{2,5}$/u.test(name);
  const isInitials = /^\p{Lu}{2,3}$/u.test(name);
  if (isInitials) {
    return { words: new Set([nameKey(name)]), logins: new Set(), initials: name, role };
  }
  if (
    !(isHandle || isLogin || isWord || isName || isIdeographic) ||
    (words.length === 1 && /^\p{Lu}{4,}$/u.test(name))
  ) {
    return place === 'actor' ? undefined : personInFront(words, role);
  }
  return personNamed(name, words, role, isHandle || isLogin || isWord);
}

function isWordOfName(word: string): boolean {
  return /^@?\p{Lu}[\p{L}\p{M}'’]{0,40}$/u.test(word) || particle.test(word);
}

/** “Ada Okafor until 14:00”: two words and more that a name may have, in front of others. */
function personInFront(words: readonly string[], role: string | undefined): KnownPerson | undefined {
  const end = words.findIndex((word) => !isWordOfName(word));
  const name = words.slice(0, Math.min(Math.max(end, 0), 5));
  return name.filter((word) => !particle.test(word)).length > 1 && !noFirstWord.test(name[0] ?? '')
    ? personNamed(name.join(' '), name, role, false)
    : undefined;
}

function personNamed(
  name: string,
  words: readonly string[],
  role: string | undefined,
  isLogin: boolean,
): KnownPerson | undefined {
  const keys = words.filter((word) => !particle.test(word)).map((word) => nameKey(word.replace('@', '')));
  const own = keys.filter((key) => key.length > 1);
  const [first = '', last = ''] = [keys.at(0), keys.length > 1 ? keys.at(-1) : ''];
  // Small words of their own are words: only beside each other they are a name.
  const isOfWords = isLogin && name.includes(' ');
  const made =
    last === '' || isOfWords
      ? []
      : [`${first}${last}`, `${first[0] ?? ''}${last}`, `${first}${last[0] ?? ''}`];
  const logins = [
    ...made,
    ...(isLogin ? [...(isOfWords ? [] : own), nameKey(name.replace(/[ @._-]/g, ''))] : []),
  ];
  const initials =
    keys.length > 1 && keys.length < 4
      ? keys
          .map((key) => key[0] ?? '')
          .join('')
          .toUpperCase()
      : '';
  return own.length === 0
    ? undefined
    : {
        words: new Set(own),
        logins: new Set(logins.filter((login) => login.length > 2)),
        initials: isLogin || acronyms.has(initials) ? '' : initials,
        role,
      };
}
