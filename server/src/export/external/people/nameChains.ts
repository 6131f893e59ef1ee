import type { OffsetRange } from '../../../document/sourceText.ts';
import type { CapitalisedWord } from './capitalisedWords.ts';
import { capitalisedWords } from './capitalisedWords.ts';
import { isParticle } from './nameForm.ts';

/** Words with capitals that stand beside each other. */
export interface NameChain {
  readonly words: readonly CapitalisedWord[];
  readonly range: OffsetRange;
}

/** What a text is read by. */
export interface ChainReading {
  /** Whether a word may be a part of a name. */
  readonly isName: (word: string) => boolean;
  /** Whether a word behind a hyphen is none of a name: “Thomas-led”, “Felix-API”. */
  readonly isPlain: (word: string) => boolean;
}

/** What follows such a word and may be no part of it: “Thomas-led”. */
const lastPart = /-(\p{L}+)$/u;
/** What stands between two of one name: “Thomas von Berg”, “María de la Cruz”. */
const joint = /^[ \t]((?:\p{Ll}{1,3}[ \t]){0,2})$/u;
/** As many words as a name has here. */
const mostWords = 5;

/** The words with capitals of a text, those of one name together. */
export function nameChains(text: string, { isName, isPlain }: ChainReading): readonly NameChain[] {
  const chains: NameChain[] = [];
  for (const { text: written, range } of capitalisedWords(text)) {
    const shown = written.replace(lastPart, (part, word: string) => (isPlain(word) ? '' : part));
    const word = { text: shown, range: { start: range.start, end: range.start + shown.length } };
    const last = chains.at(-1);
    const isNext =
      last !== undefined &&
      last.words.length < mostWords &&
      joins(text.slice(last.range.end, range.start)) &&
      // A name that is whole already ends at what it uses: “Sarah Okafor Grafana”.
      (last.words.length < 2 || isName(shown) || !last.words.some((known) => isName(known.text)));
    if (isNext) {
      const whole = { start: last.range.start, end: word.range.end };
      chains[chains.length - 1] = { words: [...last.words, word], range: whole };
    } else {
      chains.push({ words: [word], range: word.range });
    }
  }
  return chains;
}

function joins(between: string): boolean {
  const [, small] = joint.exec(between) ?? [];
  // “Y” is “and” where it does not stand between two surnames.
  return (
    small !== undefined && (small.match(/\p{L}+/gu) ?? []).every((word) => isParticle(word) && word !== 'y')
  );
}
