import type { ClauseReader } from '../../clause.ts';
import { knownVerb } from '../../lexicon/knownVerbs.ts';
import { setOf } from '../shared.ts';

/** A modal, “have” and the participle behind them. */
export interface Perfect {
  readonly modal: string;
  readonly from: number;
  readonly participle: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
}

export function perfectAt(reader: ClauseReader, index: number, low: string): Perfect | undefined {
  let at = index + 1;
  let isNegated = false;
  const skip = (): void => {
    while (
      at < index + 8 &&
      (['adverb', 'not'].includes(reader.words[at]?.tag ?? '') || reader.low(at) === 'to')
    ) {
      isNegated ||= reader.words[at]?.tag === 'not';
      at += 1;
    }
  };
  skip();
  // “Would this have been caught?”
  const isInverted = reader.low(at) !== 'have' && reader.low(at) !== 'of' && index < 2;
  if (isInverted) {
    while (at < index + 6 && reader.low(at) !== 'have') {
      at += 1;
    }
  }
  if (reader.low(at) !== 'have' && reader.low(at) !== 'of') {
    return undefined;
  }
  at += 1;
  skip();
  let isPassive = false;
  if (
    reader.low(at) === 'been' ||
    reader.low(at) === 'be' ||
    reader.low(at) === 'gotten' ||
    reader.low(at) === 'got'
  ) {
    isPassive = true;
    at += 1;
    skip();
  }
  return { modal: low, from: index, participle: at, isNegated, isPassive };
}

/** Participles that are adjectives before a noun: “should have automated tests”. */
const adjectival = setOf(
  'automated dedicated detailed improved defined documented standardized standardised limited shared separate separated ' +
    'unified managed named enforced restricted increased advanced scheduled agreed isolated reserved required read ' +
    'published verified tested reduced encrypted signed trained replicated distributed balanced set fixed closed open ' +
    'redundant cut',
);

export function isParticiple(reader: ClauseReader, { participle, isPassive }: Perfect): boolean {
  const word = reader.words[participle];
  const next = reader.words[participle + 1];
  if (word?.kind !== 'word') {
    return false;
  }
  const known = knownVerb(word.low);
  const isForm =
    known?.forms.has('participle') === true ||
    /.{2}ed$/.test(word.low) ||
    (!isPassive && /^(?:lead|prevent|detect|catch|avoid|help|be)$/.test(word.low));
  if (!isForm || isPassive) {
    return isForm;
  }
  const isBeforeNoun = next?.tag === 'noun' && next.kind === 'word';
  return !(adjectival.has(word.low) && isBeforeNoun);
}
