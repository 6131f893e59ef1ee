import { isFunctionWord, isKnownProduct, isKnownWord } from '../../../wording/knownWords.ts';
import { knownVerb } from '../../../wording/lexicon/knownVerbs.ts';
import { days, months, placeWords } from '../../../wording/lexicon/places.ts';
import { wordSet } from '../../../wording/lexicon/wordList.ts';
import { acronyms, isRole } from '../../../wording/people.ts';
import { isFirstName, isNameLikeWord, isParticle } from './firstNames.ts';
import { nameKeys } from './nameKeys.ts';
import { OwnWords } from './ownWords.ts';
import { isCalling } from './places.ts';

/** What events begin with in front of whoever acts, beyond what grammars list; titles, and what heads columns of people. */
const leads = wordSet(
  'incident primary secondary duty meanwhile next today tonight yesterday tomorrow eventually actor ' +
    'dr mr mrs ms mx prof anti co de multi non pre re',
);

const foreignLetter = /(?!\p{Script=Latin})[\p{Lu}\p{Ll}]/gu;
const smallWord = /(?<!\p{L})\p{Ll}{3,20}(?!\p{L})/gu;

/** What a word with a capital can be, by the lists and by the document that it stands in. */
export class Vocabulary {
  readonly #own: OwnWords;
  readonly #things: ReadonlySet<string>;
  readonly #text: string;
  #small: ReadonlySet<string> | undefined;
  #isLatin: boolean | undefined;
  /** What was asked for before, since documents repeat names. */
  readonly #unknown = new Map<string, boolean>();

  /** @param things what the document calls one, as `nameKeys` writes it */
  constructor(text: string, things: ReadonlySet<string>) {
    this.#text = text;
    this.#own = new OwnWords(text);
    this.#things = things;
  }

  /** Whether neither a list nor the document has it as a word, a thing or a place: then it may be a name. */
  isUnknown(text: string): boolean {
    const word = text.toLowerCase();
    const known = this.#unknown.get(word);
    const isUnknown = known ?? !(isKnownWord(word) || isRole(word) || this.isOwn(word));
    if (known === undefined) {
      this.#unknown.set(word, isUnknown);
    }
    return isUnknown;
  }

  /** Whether the document has it as a word, or calls a thing so. */
  isOwn(text: string): boolean {
    const word = text.toLowerCase();
    return this.#own.has(word) || nameKeys(word).some((key) => this.#things.has(key));
  }

  /** Whether the text is written in the letters of the lists, but for a word now and then. */
  get isLatin(): boolean {
    this.#isLatin ??= (this.#text.match(foreignLetter) ?? []).length < Math.max(this.#text.length / 20, 50);
    return this.#isLatin;
  }

  /** Whether it says who does what lists or the document have as a deed, as programs are called: “Culler”. */
  isAgent(word: string): boolean {
    const [, stem = ''] = /^(\p{L}{3,20})[eo]r$/u.exec(word.toLowerCase()) ?? [];
    if (stem === '') {
      return false;
    }
    this.#small ??= new Set(this.#text.match(smallWord));
    const small = this.#small;
    const bases = [stem, `${stem}e`, stem.replace(/(.)\1$/u, '$1')];
    return (
      bases.some((base) => knownVerb(base)?.base === base) ||
      [...bases, ...['s', 'ed', 'ing'].map((ending) => stem + ending)].some((form) => small.has(form))
    );
  }

  /** Whether it may be a word of a name by itself: a first name, also one that is a word, or what nothing else is called. */
  mayBeName(text: string): boolean {
    return (
      isFirstName(text) ||
      isParticle(text) ||
      isNameLikeWord(text) ||
      (this.isUnknown(text) && !isLead(text.toLowerCase()))
    );
  }

  /** Whether a word behind a hyphen is none of a name: “Thomas-led”, “Felix-API”, “Nakamura-san”. */
  isPlain(word: string): boolean {
    return (
      acronyms.has(word) ||
      (word === word.toLowerCase() &&
        (isFunctionWord(word) ||
          knownVerb(word) !== undefined ||
          /^(?:led|based|side|style|like|related|specific|san|sama|kun|ji)$/.test(word) ||
          months.has(word) ||
          placeWords.has(word) ||
          !this.mayBeName(word)))
    );
  }
}

/**
 * Whether a word may stand in front of a name within a sentence, in small letters: when, what was done, or what its bearer
 * is.
 */
export function isLead(word: string): boolean {
  return (
    leads.has(word) ||
    isCalling(word) ||
    isKnownProduct(word) ||
    // And no Molly, Connolly or Kimberly.
    (/(?:ally|ully|[^lo]ly)$/.test(word) && !/^(?:li|car|bever|kimber)ly$/.test(word)) ||
    days.has(word) ||
    isFunctionWord(word) ||
    // “Mark”, “Drew” and “Ping” are people.
    (/(?:ed|ing)$/.test(word) && knownVerb(word) !== undefined) ||
    isRole(word)
  );
}
