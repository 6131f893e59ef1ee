import { haveForms } from './lexicon/functionWords.ts';
import { tagWords } from './sentence.ts';
import type { Names, Subject, SubjectKind } from './subjects.ts';
import { classify, groupStart, subjectOf } from './subjects.ts';
import type { Word } from './words.ts';
import { phraseOf, wordsOf } from './words.ts';

/** The words that help a verb, as far as they stand right before it. */
export interface VerbGroup {
  readonly from: number;
  readonly words: readonly Word[];
  readonly isNegated: boolean;
  readonly modal: string | undefined;
  /** Whether a form of “be” makes a passive of it. */
  readonly isPassive: boolean;
  /** Whether it tells the past, or what is so by now: did, had, has, was, or a past form. */
  readonly isPast: boolean;
}

/** A sentence as the judgements ask it: its words, who does what, and in which mood. */
export class ClauseReader {
  readonly text: string;
  readonly #plain: readonly Word[];
  #isTagged = false;
  readonly #names: Names;
  /** What was said of verbs before: the judgements ask the same. */
  #subjects: Map<number, Subject> | undefined;
  #groups: Map<number, VerbGroup> | undefined;
  #imagined: Map<number, boolean> | undefined;

  /** @param words those of the text, where somebody has them */
  constructor(text: string, names: Names, words: readonly Word[] = wordsOf(text)) {
    this.text = text;
    this.#plain = words;
    this.#names = names;
  }

  /** The words with what each one is, which is told on first need: many judgements see by the bare words that they find nothing. */
  get words(): readonly Word[] {
    if (!this.#isTagged) {
      tagWords(this.#plain);
      this.#isTagged = true;
    }
    return this.#plain;
  }

  /** The word at an index that is one of a word. */
  wordAt(index: number): Word {
    const word = this.words[index];
    if (!word) {
      throw new RangeError(`There is no word ${index}`);
    }
    return word;
  }

  low(index: number): string {
    return this.#plain[index]?.low ?? '';
  }

  /** The base form of a word that is one of a known verb, whatever it is in the sentence. */
  verb(index: number): string | undefined {
    return this.#plain[index]?.verb;
  }

  isQuestion(): boolean {
    return /\?[\s"'”’)\]*_]*$/.test(this.text);
  }

  subject(verb: number): Subject {
    this.#subjects ??= new Map();
    return known(this.#subjects, verb, () => subjectOf(this.words, verb, this.#names));
  }

  group(verb: number): VerbGroup {
    this.#groups ??= new Map();
    return known(this.#groups, verb, () => this.#readGroup(verb));
  }

  #readGroup(verb: number): VerbGroup {
    const from = groupStart(this.words, verb);
    const words = this.words.slice(from, verb);
    const own = this.words[verb];
    const last = words.findLast((word) => word.tag !== 'adverb' && word.tag !== 'not');
    const modal = words.find((word) => word.tag === 'modal')?.low;
    const helper = words.find((word) => ['be', 'have', 'do'].includes(word.tag))?.low;
    return {
      from,
      words,
      isNegated: words.some((word) => word.tag === 'not'),
      modal,
      isPassive: last?.tag === 'be' && own?.tag === 'participle',
      isPast: helper
        ? ['did', 'was', 'were'].includes(helper) || haveForms.has(helper)
        : own?.tag === 'finite' && !/(?:s|ing)$/.test(own.low) && own.low !== own.verb,
    };
  }

  /** What the noun phrase that starts at an index names, as far as it goes without a preposition. */
  phraseAt(start: number): Subject {
    let to = start;
    const isPart = (index: number): boolean => {
      const word = this.words[index];
      return (
        word !== undefined &&
        (['determiner', 'noun', 'possessive', 'adverb'].includes(word.tag) ||
          (word.tag === 'pronoun' && index === start) ||
          (word.tag === 'finite' && this.words[index - 1]?.tag === 'determiner'))
      );
    };
    while (to < start + 8 && isPart(to)) {
      to += 1;
      if (this.words[to - 1]?.tag === 'pronoun') {
        break;
      }
    }
    return classify(this.words, { from: start, to }, this.#names);
  }

  /** What some words name. */
  named(from: number, to: number): Subject {
    return classify(this.words, { from, to }, this.#names);
  }

  /** Whether a word of a set stands within so many words behind an index, in the same part of the sentence. */
  ahead(index: number, distance: number, wanted: ReadonlySet<string>): number | undefined {
    for (let at = index + 1; at <= Math.min(index + distance, this.words.length - 1); at += 1) {
      const low = this.low(at);
      if (wanted.has(low)) {
        return at;
      }
      if (low === ';' || low === ':') {
        return undefined;
      }
    }
    return undefined;
  }

  /** The same before an index. */
  behind(index: number, distance: number, wanted: ReadonlySet<string>): number | undefined {
    for (let at = index - 1; at >= Math.max(0, index - distance); at -= 1) {
      const low = this.low(at);
      if (wanted.has(low)) {
        return at;
      }
      if (low === ';' || low === ':') {
        return undefined;
      }
    }
    return undefined;
  }

  /** The words from an index on as one text, for idioms. */
  phrase(from: number, length: number): string {
    return phraseOf(this.#plain, from, length);
  }

  /** Whether what a verb says is imagined: it hangs on “if”, or “would”, or is what “to” aims at. */
  isImagined(verb: number): boolean {
    this.#imagined ??= new Map();
    return known(this.#imagined, verb, () => this.#hangsOnCondition(verb));
  }

  #hangsOnCondition(verb: number): boolean {
    const { from, words, modal } = this.group(verb);
    if (modal && modal !== 'should' && modal !== 'ought') {
      return true;
    }
    if (words.some((word) => word.low === 'be') && !modal) {
      return true;
    }
    for (let at = from - 1; at >= Math.max(0, from - 14); at -= 1) {
      const low = this.low(at);
      if (conditions.has(low)) {
        return low !== 'when' || !this.group(verb).isPast;
      }
      if (low === 'had' && this.#isConditionAt(at, verb)) {
        return true;
      }
      if (/^[.;:]$/.test(low)) {
        return false;
      }
    }
    return false;
  }

  /** Whether “had” puts a condition without an “if”, “had nobody checked it, …”, and a verb is that of the condition. */
  #isConditionAt(had: number, verb: number): boolean {
    const subject = this.subject(verb);
    const isInverted = subject.from === had + 1 && subject.to > subject.from;
    return isInverted && (this.#opensPart(had) || this.#isUnreal(had));
  }

  #opensPart(index: number): boolean {
    const before = this.words[index - 1];
    return before === undefined || before.kind === 'mark' || before.tag === 'coordinator';
  }

  /** Whether what stands before an index is told as something that did not happen. */
  #isUnreal(index: number): boolean {
    return this.words
      .slice(0, index)
      .some((word, at) => /^(?:would|could|might)$/.test(word.low) && this.ahead(at, 3, have) !== undefined);
  }
}

function known<Value>(values: Map<number, Value>, key: number, compute: () => Value): Value {
  let value = values.get(key);
  if (value === undefined) {
    value = compute();
    values.set(key, value);
  }
  return value;
}

const have = new Set(['have']);
const conditions = new Set(['if', 'unless', 'lest', 'whenever', 'whether', 'when', 'case']);

/** Subjects that a reproach can hit. */
export const blamable: ReadonlySet<SubjectKind> = new Set<SubjectKind>([
  'we',
  'person',
  'team',
  'they',
  'nobody',
]);
