import { text as alex } from 'alex';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import writeGood from 'write-good';
import type { Problem } from '../../../server/src/check/check.ts';
import type { Fault } from './labels.ts';
import { faultsOf } from './labels.ts';
import { wordingProblemsAt } from './ours.ts';
import type { LabelledSentence } from './sentences.ts';

/** Something that finds fault with sentences, or does not. */
export interface Checker {
  readonly name: string;
  /** Whether it objects to a sentence, on account of any of these faults if it tells faults apart. */
  readonly objects: (sentence: LabelledSentence, faults: readonly Fault[]) => boolean;
}

/** The problems that count for these faults, whichever of them the rule is there for. */
export function problemsFor(sentence: LabelledSentence, faults: readonly Fault[]): readonly Problem[] {
  return wordingProblemsAt(sentence).filter(({ rule }) =>
    faultsOf(rule).some((fault) => faults.includes(fault)),
  );
}

/** Ours first; the others are what a team has without it. */
export const checkers: readonly Checker[] = [
  { name: 'ours', objects: (sentence, faults) => problemsFor(sentence, faults).length > 0 },
  {
    name: 'ours, no hints',
    objects: (sentence, faults) => problemsFor(sentence, faults).some(({ severity }) => severity !== 'hint'),
  },
  {
    name: 'ours, warnings',
    objects: (sentence, faults) =>
      problemsFor(sentence, faults).some(({ severity }) => severity === 'warning' || severity === 'error'),
  },
  {
    name: 'word list',
    objects: ({ text }, faults) => (faults.includes('vague-action') ? leadVerbs : words).test(text),
  },
  { name: 'alex', objects: ({ text }) => alex(text).messages.length > 0 },
  { name: 'write-good', objects: ({ text }) => writeGood(text).length > 0 },
  // Most of what it says by default is about the passive, which is no fault here.
  { name: 'write-good, active', objects: ({ text }) => writeGood(text, { passive: false }).length > 0 },
  { name: 'retext-equality', objects: ({ text }) => equality.processSync(text).messages.length > 0 },
];

const words =
  /\b(?:failed to|(?:should|could|would) have|human error|forgot|mistake|fault|blame|careless|neglected|ignored|negligen\w*|did(?: not|n['’]t)|accidentally|obvious)\b/i;

const leadVerbs =
  /\b(?:investigate|look into|consider|improve|better|review|ensure|explore|monitor|discuss|more)\b/i;

const equality = retext().use(retextEquality).freeze();
