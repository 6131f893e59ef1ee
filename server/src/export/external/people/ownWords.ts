import { determiners, possessives } from '../../../wording/lexicon/functionWords.ts';
import { singular } from '../../../wording/subjects.ts';

/** A word in small letters behind another, which is no part of a path, a host or a name with signs in it. */
const behind =
  /(?<![\p{L}\p{N}\p{M}_./@:#\\-])(\p{L}{1,8})[ \t]{1,4}(\p{Ll}[\p{Ll}\p{M}]{1,30})(?![\p{L}\p{N}\p{M}_/@\\]|[.:]\p{L})/giu;

/**
 * The nouns that a text uses as such: in small letters, behind an article or what stands in its place, as no name does.
 * Whoever writes no capitals writes names so, too, in other places.
 */
export class OwnWords {
  readonly #words = new Set<string>();

  constructor(text: string) {
    for (const [, lead = '', word = ''] of text.matchAll(behind)) {
      const small = lead.toLowerCase();
      if (word === word.toLowerCase() && (determiners.has(small) || possessives.has(small))) {
        this.#words.add(word).add(singular(word));
      }
    }
  }

  /** @param word in small letters */
  has(word: string): boolean {
    const plain = word.replace(/['’]s$/, '');
    return this.#words.has(plain) || this.#words.has(singular(plain));
  }
}
