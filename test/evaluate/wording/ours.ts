import type { Problem } from '../../../server/src/check/check.ts';
import type { RuleSetting } from '../../../server/src/config/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';
import type { CorpusFile } from '../../support/corpus.ts';
import { faultsOf, isAboutWording } from './labels.ts';
import type { LabelledSentence } from './sentences.ts';

const wordingRules = rules.filter(isAboutWording);

/** Rules for a labelled fault that are off by default take part, as hints. */
const settings: Readonly<Record<string, RuleSetting>> = Object.fromEntries(
  wordingRules
    .filter((rule) => rule.severity === 'off' && faultsOf(rule).length > 0)
    .map((rule) => [rule.id, { severity: 'hint', options: {} }]),
);

const known = new Map<CorpusFile, readonly Problem[]>();

/** What our rules on wording say about a whole document. */
export function wordingProblems(document: CorpusFile): readonly Problem[] {
  const before = known.get(document);
  if (before) {
    return before;
  }
  const problems = problemsIn(document.text, { rules: wordingRules, configuration: { rules: settings } });
  known.set(document, problems);
  return problems;
}

/** What our rules on wording say about a sentence, read in its document. */
export function wordingProblemsAt({ document, range }: LabelledSentence): readonly Problem[] {
  return wordingProblems(document).filter(
    (problem) => problem.range.start < range.end && range.start < problem.range.end,
  );
}
