import type { OffsetRange } from '../../../document/sourceText.ts';
import { isFunctionWord } from '../../../wording/knownWords.ts';
import { beForms, coordinators, haveForms, prepositions } from '../../../wording/lexicon/functionWords.ts';
import type { CapitalisedWord } from './capitalisedWords.ts';
import { capitalisedWords } from './capitalisedWords.ts';
import { isNameAndPlace, isParticle } from './firstNames.ts';
import { mayBeSurname } from './plainSurnames.ts';
import { unknownWordsInOneCase, wordsWithoutCapitals } from './uncapitalised.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isLead } from './vocabulary.ts';

/** A place where a text tells of people: an event of a timeline, or what a section such as “Attendees” lists. */
export interface ToldPlace {
  readonly kind: 'event' | 'list';
  readonly range: OffsetRange;
}

/** What follows a word and may be no part of it: “Thomas-led”. */
const lastPart = /-(\p{L}+)$/u;
/** What stands between two of one name: “Thomas von Berg”, “María de la Cruz”. */
const joint = /^[ \t]{1,2}((?:\p{Ll}{1,3}[ \t]){0,2})$/u;
/** As many words as a name has here. */
const mostWords = 5;
/** How much of a text says what stands beside a name, in UTF-16 code units. */
const reach = 40;
const initialsAhead = /(?<![\p{L}\p{N}.&@/_-])(?:\p{Lu}\.[ ]?){1,3}((?:\p{Ll}{2,3}[ ]){0,2})$/u;
/** Where the last sentence, line or cell ends before a place. */
const clauseEnd = /^.*(?:[\n|]|[.!?]["”*_)]{0,3}[ \t])/su;
const listMark = /^[ \t>#]{0,8}(?:[-*+][ \t]{1,4})?(?:\[[ xX]\][ \t]{1,2})?/;

/**
 * All that may be a name in a text, in order.
 * @param places that tell of people, in order
 */
export function candidatesIn(
  text: string,
  vocabulary: Vocabulary,
  places: readonly ToldPlace[],
): readonly Candidate[] {
  const chains = [
    ...chainsIn(text, vocabulary),
    ...[...unknownWordsInOneCase(text, vocabulary), ...wordsWithoutCapitals(text)].map((word) => [word]),
  ].toSorted(([one], [other]) => (one?.range.start ?? 0) - (other?.range.start ?? 0));
  let next = 0;
  return chains.flatMap((chain) => {
    const { start = 0 } = chain[0]?.range ?? {};
    while ((places[next]?.range.end ?? start + 1) <= start) {
      next += 1;
    }
    const place = places[next];
    const name = nameIn(text, chain, vocabulary);
    return name
      ? [new Candidate(text, chain, name, place && place.range.start <= start ? place : undefined)]
      : [];
  });
}

/** Words beside each other that may be somebody's name, and what stands around them. */
export class Candidate {
  readonly words: readonly string[];
  /** Of the words and of the initials in front of them. */
  readonly range: OffsetRange;
  /** Initials in front, with small words behind these: “J.R. van der ”. */
  readonly initials: string;
  /** What leads to the name with capitals, in small letters: “then”, “engineer”. */
  readonly led: readonly string[];
  readonly #text: string;
  readonly #place: ToldPlace | undefined;
  /** Where what leads to the name starts. */
  readonly #start: number;
  readonly #isPlain: boolean;
  #ahead: string | undefined;
  #directlyAhead: string | undefined;
  #behind: string | undefined;

  /**
   * @param chain the words beside each other, of which at least one is of the name
   * @param from the first word of the name
   * @param isPlain whether it is a plain word
   */
  constructor(
    text: string,
    chain: readonly CapitalisedWord[],
    { from, isPlain }: NameInChain,
    place: ToldPlace | undefined,
  ) {
    const { start } = chain[from]?.range ?? { start: 0 };
    this.#text = text;
    this.#place = place;
    this.#isPlain = isPlain;
    this.words = chain.slice(from).map((word) => word.text);
    this.initials = initialsBefore(text, start);
    this.range = { start: start - this.initials.length, end: chain.at(-1)?.range.end ?? start };
    this.led = chain.slice(0, from).map((word) => word.text.toLowerCase());
    // “Then Okon proposed it”, “Engineer Thomas restarted it”, and no “San Diego”.
    const isLed = this.initials === '' && this.led.every((word) => isLead(word) || isNameAndPlace(word));
    this.#start = isLed ? (chain[0]?.range.start ?? start) : this.range.start;
  }

  /** What kind of place tells it, if one does. */
  get place(): ToldPlace['kind'] | undefined {
    return this.#place?.kind;
  }

  /** The clause in front of what leads to the name. */
  get ahead(): string {
    this.#ahead ??= this.#clauseBefore(this.#start);
    return this.#ahead;
  }

  /** The clause in front of the name. */
  get directlyAhead(): string {
    this.#directlyAhead ??=
      this.#start === this.range.start ? this.ahead : this.#clauseBefore(this.range.start);
    return this.#directlyAhead;
  }

  /** What follows the name. */
  get behind(): string {
    this.#behind ??= this.#textBehind();
    return this.#behind;
  }

  #clauseBefore(end: number): string {
    return clauseBefore(this.#text, end, this.#place?.range.start ?? 0);
  }

  #textBehind(): string {
    const { end } = this.range;
    const behind = this.#text.slice(
      end,
      Math.min(end + reach * 2, this.#place?.range.end ?? this.#text.length),
    );
    // “Nakamura-san joined”, “Okafor -> opened it”, and what tells of people in “Thomas-led”
    return this.#isPlain ? behind : behind.replace(/^-(?!led(?!\p{L}))\p{Ll}+|^[ ](?:->|→)(?=[ ])/u, '');
  }
}

/** Where a name begins among words beside each other. */
interface NameInChain {
  readonly from: number;
  readonly isPlain: boolean;
}

/** What stands in front of a word that has a capital though no sentence begins there. */
const withinSentence = /\p{Ll}[ ]$/u;

function firstOfName(chain: readonly CapitalisedWord[], vocabulary: Vocabulary): number {
  return chain.findIndex((word) => vocabulary.mayBeName(word.text));
}

/** From the first word that may be of a name, or the last that may be a plain word and one: “Then Power”. */
function nameIn(
  text: string,
  chain: readonly CapitalisedWord[],
  vocabulary: Vocabulary,
): NameInChain | undefined {
  const name = firstOfName(chain, vocabulary);
  const last = chain.at(-1)?.text ?? '';
  if (name >= 0) {
    const ahead = chain[name - 1];
    const isAheadOfName =
      ahead !== undefined &&
      isGrammarOfName(ahead.text) &&
      withinSentence.test(text.slice(Math.max(0, ahead.range.start - 2), ahead.range.start));
    return { from: isAheadOfName ? name - 1 : name, isPlain: false };
  }
  return !vocabulary.isUnknown(last) && (mayBeSurname(last) || isNameAndPlace(last))
    ? { from: chain.length - 1, isPlain: true }
    : undefined;
}

function initialsBefore(text: string, end: number): string {
  const [initials = '', small = ''] = initialsAhead.exec(text.slice(Math.max(0, end - reach), end)) ?? [];
  return (small.match(/\p{L}+/gu) ?? []).every(isParticle) ? initials : '';
}

function clauseBefore(text: string, end: number, from: number): string {
  return (
    text
      .slice(Math.max(from, end - reach), end)
      .replace(clauseEnd, '')
      .replace(listMark, '')
      // “van Houten left”
      .replace(/(?<!\p{L})(?:v[ao]n|de[nr]?)[ ](?:de[nr]?[ ])?$/u, '')
  );
}

/** The words with capitals of a text, those of one name together. */
function chainsIn(text: string, vocabulary: Vocabulary): readonly (readonly CapitalisedWord[])[] {
  const chains: CapitalisedWord[][] = [];
  for (const { text: written, range } of capitalisedWords(text)) {
    const shown = written.replace(lastPart, (part, word: string) => (vocabulary.isPlain(word) ? '' : part));
    const word = { text: shown, range: { start: range.start, end: range.start + shown.length } };
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (
      chain &&
      last &&
      chain.length < mostWords &&
      joins(text.slice(last.range.end, range.start), chain.length) &&
      (vocabulary.mayBeName(shown) || isGrammarOfName(shown) || !isWhole(chain, vocabulary))
    ) {
      chain.push(word);
    } else {
      chains.push([word]);
    }
  }
  return chains;
}

/** Whether a word of grammar may be the first or last of a name: “Nguyễn Văn An”, “Do Kyung-soo”. No “and”, “with” and “is”, as headings have them with capitals. */
function isGrammarOfName(word: string): boolean {
  const small = word.toLowerCase();
  return (
    small.length < 4 &&
    isFunctionWord(small) &&
    ![prepositions, coordinators, beForms, haveForms].some((words) => words.has(small))
  );
}

/** Whether a name has two words already: then it ends at what it uses, as in “Sarah Okafor Grafana”. */
function isWhole(chain: readonly CapitalisedWord[], vocabulary: Vocabulary): boolean {
  const first = firstOfName(chain, vocabulary);
  return first >= 0 && chain.length - first > 1;
}

/** @param words how many stand in front */
function joins(between: string, words: number): boolean {
  const [, small] = joint.exec(between) ?? [];
  // “Y” is “and” where it does not stand between two surnames: “María José Ortega y Gasset”.
  return (
    small !== undefined &&
    (small.match(/\p{L}+/gu) ?? []).every((word) => isParticle(word) && (word !== 'y' || words > 2))
  );
}
