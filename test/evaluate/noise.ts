import { parseArgs } from 'node:util';
import type { Severity } from '../../server/src/config/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { problemsIn } from '../support/checking.ts';
import type { CorpusFile } from '../support/corpus.ts';
import { corpusFiles } from '../support/corpus.ts';
import type { Hit } from './wording/density.ts';
import { printHits, wordsIn } from './wording/density.ts';
import { printTable } from './wording/printing.ts';

// Measures how much is said about public postmortems, with default settings and no template configured.
//
//   npm run evaluate:noise                                    problems by rule and by document
//   npm run evaluate:noise -- --rule ID [--hits N] [--seed S]  some of a rule's problems, to be read; a rule that is
//                                                              off by default is switched on for it
//   … -- --template NAME                                       the same with every document held to that template, to
//                                                              read what the rules say that ask for one
const { values } = parseArgs({
  options: {
    rule: { type: 'string' },
    hits: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    template: { type: 'string' },
  },
});

/** What is configured for every document, beside the rules. */
const configured = values.template === undefined ? {} : { template: values.template };

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function main(): void {
  const documents = corpusFiles();
  if (!documents) {
    console.log('Skipped: the folder of public postmortems is not here.');
    return;
  }
  if (values.rule === undefined) {
    printNoise(documents);
    return;
  }
  const rule = rules.find(({ id }) => id === values.rule);
  if (!rule) {
    throw new Error(`There is no rule “${values.rule}”.`);
  }
  printHits(hitsOf(rule, documents), Number(values.hits), Number(values.seed));
}

function hitsOf(rule: Rule, documents: readonly CorpusFile[]): readonly Hit[] {
  const configuration =
    rule.severity === 'off'
      ? { ...configured, rules: { [rule.id]: { severity: 'information', options: {} } } as const }
      : configured;
  return documents.flatMap((document) =>
    problemsIn(document.text, { configuration })
      .filter((problem) => problem.rule === rule)
      .map((problem) => ({ document, problem })),
  );
}

function printNoise(documents: readonly CorpusFile[]): void {
  const words = documents.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const hits = documents.flatMap((document) =>
    problemsIn(document.text, { configuration: configured }).map((problem) => ({ document, problem })),
  );
  console.log(
    `${documents.length} documents, ${words} words (code and comments left out), ${hits.length} problems`,
  );
  console.log('\nProblems by rule, with its default severity and those that it had in these documents:');
  printTable([
    ['', 'default', ...severities, 'documents', 'per 1,000 words'],
    ...rules.map((rule) => {
      const own = hits.filter(({ problem }) => problem.rule === rule);
      const files = new Set(own.map(({ document }) => document)).size;
      const rate = ((own.length * 1000) / words).toFixed(2);
      const counts = severities.map(
        (severity) => own.filter((hit) => hit.problem.severity === severity).length,
      );
      return [rule.id, rule.severity, ...counts.map(String), `${files}`, rate];
    }),
  ]);
  console.log('\nProblems in a document:');
  const row = (name: string, severities: readonly Severity[]): readonly string[] => {
    const counts = documents.map(
      (document) =>
        hits.filter((hit) => hit.document === document && severities.includes(hit.problem.severity)).length,
    );
    return [name, ...distribution(counts).map(String)];
  };
  printTable([
    ['', 'sum', 'median', '90th percentile', 'maximum'],
    row('errors and warnings', ['error', 'warning']),
    row('information', ['information']),
    row('hints', ['hint']),
    row('all', severities),
  ]);
}

/** Sum, median, 90th percentile (the smallest count that nine documents of ten do not exceed) and maximum. */
function distribution(counts: readonly number[]): readonly number[] {
  const sorted = counts.toSorted((one, other) => one - other);
  const quantile = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  const sum = counts.reduce((total, count) => total + count, 0);
  return [sum, quantile(0.5), quantile(0.9), quantile(1)];
}

main();
