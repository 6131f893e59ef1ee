import { isKnownWord } from '../../../wording/knownWords.ts';
import { firstNames, firstNamesThatAreWords } from '../../../wording/lexicon/names.ts';
import { isRole } from '../../../wording/people.ts';
import { nameKeys } from './nameForm.ts';
import { OwnWords } from './ownWords.ts';

/** What a word with a capital can be, by the lists and by the document that it stands in. */
export class Vocabulary {
  readonly #own: OwnWords;
  readonly #things: ReadonlySet<string>;
  /** What was asked for before, since documents repeat names. */
  readonly #unknown = new Map<string, boolean>();

  /** @param things what the document calls one, as `nameKeys` writes it */
  constructor(text: string, things: ReadonlySet<string>) {
    this.#own = new OwnWords(text);
    this.#things = things;
  }

  /** Whether neither a list nor the document has it as a word, a thing or a place: then it may be a name. */
  isUnknown(text: string): boolean {
    const word = text.toLowerCase();
    const known = this.#unknown.get(word);
    const isUnknown = known ?? !this.#isKnown(word);
    if (known === undefined) {
      this.#unknown.set(word, isUnknown);
    }
    return isUnknown;
  }

  #isKnown(word: string): boolean {
    return isKnownWord(word) || isRole(word) || this.isOwn(word);
  }

  /** Whether the document has it as a word, or calls a thing so. */
  isOwn(text: string): boolean {
    const word = text.toLowerCase();
    return this.#own.has(word) || nameKeys(word).some((key) => this.#things.has(key));
  }

  /** Whether it is a first name that is a word, too, and the document has it as none. */
  isNameLikeWord(text: string): boolean {
    return isNameLikeWord(text) && !this.#own.has(text.toLowerCase());
  }
}

/** Whether somebody is called so who would be called nothing else: “Sarah”, “Anna-Lena”. */
export function isFirstName(text: string): boolean {
  return nameKeys(text.split('-')[0] ?? '').some((key) => firstNames.has(key));
}

/** Whether it is a first name and a word: “Grace”, “Will”. */
export function isNameLikeWord(text: string): boolean {
  return nameKeys(text).some((key) => firstNamesThatAreWords.has(key));
}
