import type { Word } from '../words.ts';
import { phraseOf, thing, wordsOf } from '../words.ts';
import type { Family, HeadForm } from './lexicon.ts';
import { everybody, headVerb } from './lexicon.ts';

/** A verb that says what is to be done, where it stands. */
export interface FoundHead {
  readonly family: Family;
  readonly base: string;
  readonly forms: ReadonlySet<HeadForm>;
  readonly from: number;
  /** Index behind the verb and its particles. */
  readonly to: number;
}

/** A sentence that may say what is to be done, as the judgement asks it. */
export class Directive {
  readonly text: string;
  readonly words: readonly Word[];

  constructor(text: string) {
    this.text = text;
    this.words = wordsOf(text);
  }

  get length(): number {
    return this.words.length;
  }

  low(index: number): string {
    return this.words[index]?.low ?? '';
  }

  isMark(index: number): boolean {
    return this.words[index]?.kind === 'mark';
  }

  /** Some words as one text, for idioms. */
  phrase(from: number, length: number): string {
    return phraseOf(this.words, from, length);
  }

  /** The longest verb of the lists that stands at an index. */
  headAt(index: number): FoundHead | undefined {
    const verb = this.words[index]?.kind === 'word' ? headVerb(this.low(index)) : undefined;
    for (const head of verb?.heads ?? []) {
      const to = verb && this.#behind(index + 1, head.rest);
      if (verb && to !== undefined) {
        return { family: head.family, base: head.base, forms: verb.forms, from: index, to };
      }
    }
    return undefined;
  }

  /** Steps over the words of a phrase: “follow closely up” is no phrase, “look further into” is one. */
  #behind(index: number, rest: readonly string[]): number | undefined {
    let at = index;
    for (const word of rest) {
      for (let skipped = 0; skipped < 2 && this.low(at) !== word && loose.has(this.low(at)); skipped += 1) {
        at += 1;
      }
      if (this.low(at) !== word) {
        return undefined;
      }
      at += 1;
    }
    return at;
  }

  /** Whether somebody is named at an index, and where the name ends: “all engineers”, “the on-call team”, “@ada”. */
  peopleAt(index: number): number | undefined {
    let at = index;
    while (at < index + 4 && openers.has(this.low(at))) {
      at += 1;
    }
    // “Remind the team to …” has no subject, and “tell developers” neither.
    if (at === index && (this.headAt(at) !== undefined || requests.has(this.low(at)))) {
      return undefined;
    }
    if (this.words[at]?.kind === 'handle') {
      return at + 1;
    }
    for (let end = at; end < at + 4; end += 1) {
      const low = this.low(end);
      if (this.words[end]?.kind !== 'word') {
        return undefined;
      }
      if ((everybody.has(low) || isPersonNoun(low) || low === 'team') && this.words[end + 1]?.low !== "'s") {
        if (low === 'team' && everybody.has(this.low(end + 1))) {
          continue;
        }
        const more = joiners.has(this.low(end + 1)) ? this.peopleAt(end + 2) : undefined;
        return more ?? end + 1;
      }
      if (verbless.has(low) || (openers.has(low) && end > at)) {
        return undefined;
      }
    }
    return undefined;
  }

  /** Index of a mark or the end: where the part of the sentence ends that an index stands in. */
  partEnd(index: number): number {
    for (let at = index; at < this.length; at += 1) {
      const low = this.low(at);
      // “docs.rs” is one name: a sentence ends where white space follows.
      const ends = low === '.' && (this.words[at + 1]?.start ?? 0) > (this.words[at]?.end ?? 0);
      if (low === ';' || low === '–' || low === '—' || (ends && at < this.length - 1)) {
        return at;
      }
    }
    return this.length;
  }
}

const loose = new Set(
  'further again more closely carefully deeper quickly also better then just periodically regularly continuously a the'.split(
    ' ',
  ),
);
const openers = new Set(
  'the all our every each any other both more new most many those these a an two'.split(' '),
);
const requests = new Set('let help warn page alert give allow notify'.split(' '));
const joiners = new Set(['and', 'or', '&', '/']);
const verbless = new Set(
  'to of for in on at by with from is are was were be that which when if and or not will should must can has have had'.split(
    ' ',
  ),
);

/** Nouns for people that no program has as its name, as an operator or a controller may. */
function isPersonNoun(low: string): boolean {
  return personNouns.has(low.endsWith('s') ? low.slice(0, -1) : low);
}

const personNouns = new Set(
  'engineer developer responder employee colleague technician analyst nurse doctor pilot teacher administrator sysadmin sre programmer coder clerk dispatcher trainee'.split(
    ' ',
  ),
);

/** Whether a word is code, a quotation or an address. */
export function isThing(word: Word | undefined): boolean {
  return word?.low === thing;
}
