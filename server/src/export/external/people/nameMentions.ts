import type { OffsetRange } from '../../../document/sourceText.ts';
import { isParticle, mayBeFirstName } from './firstNames.ts';
import type { KnownPerson } from './knownPerson.ts';
import type { NamedBy } from './namedBy.ts';
import { namedDay } from './nameForm.ts';
import { initialsKey, nameKey, nameKeys, withoutPossession } from './nameKeys.ts';
import { isVerbInFront } from './verbsInFront.ts';
import { isWordOfGrammar } from './wordsOfGrammar.ts';

/** A place where somebody is named. */
export interface NameMention {
  readonly range: OffsetRange;
  readonly person: KnownPerson;
}

const word = /[@＠]?[\p{L}\p{M}]+(?:['’‘′´][\p{L}\p{M}]+)*/gu;
const dotted = /(?<![\p{L}\p{N}])(?:\p{Lu}[.．][ \t]?){1,2}\p{Lu}[.．]?(?![\p{L}\p{N}])/gu;
/** What stands between words of one name; links, logins and addresses join them by marks. Small words may be within it. */
const joint = /^(?:[ \t\u00A0\u3000._．＿+-]|%20){1,3}((?:\p{L}{1,3}[ \t\u00A0\u3000._-]+){0,3})$/u;
const longestJoint = 40;
/** As initials are written. */
const capitals = /^\p{Lu}{2,3}$/u;

/**
 * The places in a text where known people are named, by any of their names, logins or initials.
 * @param isForNames whether code or a place for people stands at an offset, where names need no capitals
 */
export function nameMentions(
  text: string,
  people: NamedBy,
  isForNames: (offset: number) => boolean,
): readonly NameMention[] {
  const mentions: Mention[] = [];
  for (const { index, 0: written } of text.matchAll(word)) {
    const { candidates, isSure: isSureAnywhere } = people.called(written);
    // “EC2” is no EC.
    const isOfDigits =
      capitals.test(written) &&
      /^\p{N}/u.test(text.slice(index + written.length, index + written.length + 1));
    if (candidates.size > 0 && !isOfDigits) {
      const end = index + withoutPossession(written).length;
      const isForName = isForNames(index);
      const isSure =
        (isSureAnywhere || (written.length > 2 && isForName)) &&
        (isForName || !isWordOfGrammar(written, text, end));
      add(mentions, text, { start: index, end, written: nameKey(written), candidates, isSure });
    }
  }
  const certain = mentions.flatMap(({ start, end, candidates: [person], isSure }) =>
    person && isSure && !isDay(text, start, end, person)
      ? [
          {
            range: withFront(text, start, end, (name) => !nameKeys(name).some((key) => people.has(key))),
            person,
          },
        ]
      : [],
  );
  return [...certain, ...initialsIn(text, people)];
}

/** Whether a day is meant that is called so, and nobody of that name: “Black Friday”. */
function isDay(text: string, start: number, end: number, { words }: KnownPerson): boolean {
  const [lead = ''] = /\p{L}{3,8}[ ]$/u.exec(text.slice(Math.max(0, start - 10), start)) ?? [];
  return namedDay.test(lead + text.slice(start, end)) && !words.has(nameKey(lead.trim()));
}

interface Mention {
  readonly start: number;
  readonly end: number;
  /** The last of its words, as `nameKey` writes it. */
  readonly written: string;
  readonly candidates: ReadonlySet<KnownPerson>;
  readonly isSure: boolean;
}

/** “Ada Okafor” is one name, and in “ada.okafor” each word says that the other is a name. */
function add(mentions: Mention[], text: string, mention: Mention): void {
  const last = mentions.at(-1);
  const both = inBoth(last?.candidates ?? new Set(), mention.candidates);
  const between = text.slice(last?.end, mention.start);
  // “Will will do it.”
  const isAnother = last?.written !== mention.written;
  if (last && both.size > 0 && isAnother && joins(between) && !endsSentence(last.written, between)) {
    mentions[mentions.length - 1] = { ...mention, start: last.start, candidates: both, isSure: true };
  } else {
    mentions.push(mention);
  }
}

/** Through the fewer of them: many may have the same first name. */
function inBoth(some: ReadonlySet<KnownPerson>, others: ReadonlySet<KnownPerson>): ReadonlySet<KnownPerson> {
  const [fewer, more] = some.size > others.size ? [others, some] : [some, others];
  return new Set([...fewer].filter((person) => more.has(person)));
}

function joins(between: string): boolean {
  const [, small] = (between.length < longestJoint && joint.exec(between)) || [];
  return small !== undefined && (small.match(/\p{L}+/gu) ?? []).every(isWithinName);
}

/** A small word or an initial: “Ludwig van Beethoven”, “John F. Kennedy”. */
function isWithinName(text: string): boolean {
  return isParticle(text) || /^\p{Lu}$/u.test(text);
}

/** Whether a word ends a sentence in front of the next, and is no initial or “Chr.”: “We told Ada. Okafor left.” */
function endsSentence(written: string, between: string): boolean {
  return /^\.\s/.test(between) && !/^(?:.|[^aeiouy]{2,3})$/u.test(written);
}

/** Initials and small words, or a first name that is a word, in front of a name, and what surnames begin with. */
const front =
  /(?<![\p{L}\p{N}_])(?:(?:\p{Lu}[.．][ ]?){1,3}((?:\p{Ll}{2,3}[ ]){0,2})|\p{Ll}[.．]|(\p{Lu}\p{Ll}{1,12})[ ]|[AaEe]l-|(\p{Lu}\p{Ll}{1,2}[ ]\p{Ll}{2,3})[ ])$/u;
const longestFront = 30;

/** With the initials in front of a name, and a first name that nobody could know for one: “Dev Patel”. */
export function withFront(
  text: string,
  start: number,
  end: number,
  isNobodys: (name: string) => boolean,
): OffsetRange {
  const [found = '', particles = '', word, more = ''] =
    front.exec(text.slice(Math.max(0, start - longestFront), start)) ?? [];
  const isName =
    word === undefined ||
    (mayBeFirstName(word) && isNobodys(word) && !isVerbInFront(word, text, start - found.length, end));
  const isOfName = isName && (`${particles}${more}`.match(/\p{L}+/gu) ?? []).every(isParticle);
  return { start: isOfName ? start - found.length : start, end };
}

/** “A.O.” for Ada Okafor. */
function initialsIn(text: string, people: NamedBy): readonly NameMention[] {
  return [...text.matchAll(dotted)].flatMap(({ index, 0: written }) => {
    const letters = initialsKey(written.normalize('NFKC').replace(/[^\p{L}]/gu, '')).toUpperCase();
    const person = people.withInitials(letters);
    return person ? [{ range: { start: index, end: index + written.length }, person }] : [];
  });
}
