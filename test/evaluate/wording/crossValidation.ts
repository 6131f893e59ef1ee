import { rules } from '../../../server/src/rules/index.ts';
import { problemsFor } from './checkers.ts';
import type { Fault } from './labels.ts';
import { cleanLabels, faultsOf, tasks } from './labels.ts';
import { decimal, outOf, printTable } from './printing.ts';
import type { Score } from './scores.ts';
import { f1Of, precisionOf, recallOf, scoreOf } from './scores.ts';
import type { LabelledSentence } from './sentences.ts';

/**
 * Prints figures for each organisation with the rules that the others' postmortems speak for, and their sum. It tests
 * which rules are listened to, and nothing else: the rules themselves were written with some of these postmortems in
 * sight.
 */
export function printCrossValidation(sentences: readonly LabelledSentence[]): void {
  const organisations = [...new Set(sentences.map(({ organisation }) => organisation))].toSorted();
  for (const { title, faults } of tasks) {
    const rows = organisations.map((name) => {
      const own = sentences.filter(({ organisation }) => organisation === name);
      const others = sentences.filter(({ organisation }) => organisation !== name);
      return { name, score: scoreWith(chosenRules(others, faults), own, faults) };
    });
    console.log(
      `\nCross-validation, wording of ${title}: rules chosen on all organisations but the one in the line:`,
    );
    printTable([
      ['', 'precision', 'recall', 'F1', 'found', 'clean flagged'],
      ...rows.map(({ name, score }) => [name, ...figures(score)]),
      ['together', ...figures(sum(rows.map(({ score }) => score)))],
    ]);
  }
}

/** Rules that are right more often than not, as far as the sentences tell; those that never speak there stay. */
function chosenRules(sentences: readonly LabelledSentence[], faults: readonly Fault[]): ReadonlySet<string> {
  const ids = rules.filter((rule) => faultsOf(rule).length > 0).map(({ id }) => id);
  return new Set(
    ids.filter((id) => {
      const hit = sentences.filter((one) => problemsFor(one, faults).some(({ rule }) => rule.id === id));
      const wrong = hit.filter(({ label }) => cleanLabels.includes(label));
      return wrong.length * 2 <= hit.length;
    }),
  );
}

function scoreWith(
  chosen: ReadonlySet<string>,
  sentences: readonly LabelledSentence[],
  faults: readonly Fault[],
): Score {
  const objects = (one: LabelledSentence): boolean =>
    problemsFor(one, faults).some(({ rule }) => chosen.has(rule.id));
  return scoreOf({ name: 'chosen', objects }, sentences, faults);
}

function sum(scores: readonly Score[]): Score {
  const total = (part: keyof Score): number => scores.reduce((all, score) => all + score[part], 0);
  return { found: total('found'), bad: total('bad'), flagged: total('flagged'), good: total('good') };
}

function figures(score: Score): readonly string[] {
  return [
    decimal(precisionOf(score)),
    decimal(recallOf(score)),
    decimal(f1Of(score)),
    outOf(score.found, score.bad),
    outOf(score.flagged, score.good),
  ];
}
