import { checkers, problemsFor } from './checkers.ts';
import type { Fault } from './labels.ts';
import { cleanLabels, faultsOf, seenOrganisations, tasks } from './labels.ts';
import { wordingProblemsAt } from './ours.ts';
import { decimal, outOf, printTable } from './printing.ts';
import type { Score } from './scores.ts';
import { f1Of, mean, precisionOf, recallOf, scoreOf } from './scores.ts';
import type { LabelledSentence } from './sentences.ts';

/** Prints precision, recall and F1 of every checker, recall by label, and what each of our rules did. */
export function printReport(title: string, sentences: readonly LabelledSentence[]): void {
  console.log(`\n=== ${title}: ${sentences.length} sentences ===`);
  for (const { title: task, faults } of tasks) {
    console.log(`\nWording of ${task}:`);
    printTable([
      ['', 'precision', 'recall', 'F1', 'found', 'clean flagged'],
      ...checkers.map((checker) => [checker.name, ...figures(scoreOf(checker, sentences, faults))]),
    ]);
  }
  printLabels(sentences);
  printRules(sentences);
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

/**
 * The first columns count our rules for the very label; `by any` counts those for every label of the same task, and
 * so do the others' columns: they do not tell faults apart.
 */
function printLabels(sentences: readonly LabelledSentence[]): void {
  const [ours, withoutHints, , ...others] = checkers;
  if (!ours || !withoutHints) {
    return;
  }
  console.log('\nBy label; the last columns are recall, whatever fault was named:');
  const rows = tasks.flatMap(({ faults }) =>
    faults.map((fault) => {
      const score = scoreOf(ours, sentences, [fault]);
      const recall = (checker: typeof ours): string =>
        decimal(
          recallOf(
            scoreOf({ ...checker, objects: (one) => checker.objects(one, faults) }, sentences, [fault]),
          ),
        );
      return [fault, ...figures(score).slice(0, 4), ...[ours, withoutHints, ...others].map(recall)];
    }),
  );
  printTable([
    ['', 'precision', 'recall', 'F1', 'found', 'by any', 'no hints', ...others.map(({ name }) => name)],
    ...rows,
  ]);
}

function printRules(sentences: readonly LabelledSentence[]): void {
  const counts = new Map<string, { right: number; other: number; clean: number }>();
  for (const { label, rule } of sentences.flatMap(objections)) {
    const count = counts.get(rule.id) ?? { right: 0, other: 0, clean: 0 };
    counts.set(rule.id, count);
    if (cleanLabels.includes(label)) {
      count.clean += 1;
    } else if (faultsOf(rule).some((fault) => fault === label)) {
      count.right += 1;
    } else {
      count.other += 1;
    }
  }
  console.log('\nSentences by rule:');
  printTable([
    ['', 'with its fault', 'with another', 'clean'],
    ...[...counts]
      .toSorted()
      .map(([id, { right, other, clean }]) => [id, `${right}`, `${other}`, `${clean}`]),
  ]);
}

function objections(sentence: LabelledSentence) {
  const rules = new Set(wordingProblemsAt(sentence).map(({ rule }) => rule));
  return [...rules].map((rule) => ({ rule, label: sentence.label }));
}

/** Prints our figures for each organisation, their mean, and those on documents that nobody looked at. */
export function printOrganisations(sentences: readonly LabelledSentence[]): void {
  const organisations = [...new Set(sentences.map(({ organisation }) => organisation))].toSorted();
  const isSeen = ({ organisation }: LabelledSentence): boolean => seenOrganisations.includes(organisation);
  for (const { title, faults } of tasks) {
    console.log(`\nOurs by organisation, wording of ${title}:`);
    const scoreWhere = (isWanted: (sentence: LabelledSentence) => boolean): Score =>
      scoreOf(...oursOn(sentences.filter(isWanted), faults));
    const scores = organisations.map((name) => scoreWhere(({ organisation }) => organisation === name));
    printTable([
      ['', 'precision', 'recall', 'F1', 'found', 'clean flagged'],
      ...organisations.map((name, index) => [name, ...figuresOrNone(scores[index])]),
      [
        'mean',
        decimal(mean(scores.map(precisionOf))),
        decimal(mean(scores.map(recallOf))),
        decimal(mean(scores.map(f1Of))),
        '',
        '',
      ],
      ['seen', ...figures(scoreWhere(isSeen))],
      ['unseen', ...figures(scoreWhere((sentence) => !isSeen(sentence)))],
    ]);
  }
}

function oursOn(
  sentences: readonly LabelledSentence[],
  faults: readonly Fault[],
): Parameters<typeof scoreOf> {
  return [{ name: 'ours', objects: (one) => problemsFor(one, faults).length > 0 }, sentences, faults];
}

function figuresOrNone(score: Score | undefined): readonly string[] {
  return score ? figures(score) : [];
}

/** Prints the sentences that we are wrong about. */
export function printErrors(sentences: readonly LabelledSentence[]): void {
  for (const { title, faults } of tasks) {
    console.log(`\nWording of ${title}, missed:`);
    for (const sentence of sentences) {
      if (faults.some((fault) => fault === sentence.label) && problemsFor(sentence, faults).length === 0) {
        console.log(`  ${sentence.label}: ${sentence.text}`);
      }
    }
    console.log(`\nWording of ${title}, wrongly objected to:`);
    for (const sentence of sentences.filter(({ label }) => cleanLabels.includes(label))) {
      for (const { rule, severity, range } of problemsFor(sentence, faults)) {
        const marked = sentence.document.text.slice(range.start, range.end);
        console.log(`  ${rule.id} (${severity}) ${JSON.stringify(marked)}: ${sentence.text}`);
      }
    }
  }
}
