import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusFiles } from '../support/corpus.ts';
import { printCrossValidation } from './wording/crossValidation.ts';
import { hitsIn, printDensity, printHits } from './wording/density.ts';
import { printErrors, printOrganisations, printReport } from './wording/report.ts';
import { corpusSentences, sentencesIn } from './wording/sentences.ts';

// Measures how well wording is judged, beside what other checkers and a list of words find.
//
//   npm run evaluate                                public postmortems, and totals for the sentences in ./wording
//   npm run evaluate -- --sentences FILE            a table of labels and sentences
//   npm run evaluate -- --hits N [--seed N] [--severity S] [--rule ID]   some hits on public postmortems, to be read
//   … --show                                        the sentences that we are wrong about, too

const { values } = parseArgs({
  options: {
    sentences: { type: 'string' },
    show: { type: 'boolean', default: false },
    hits: { type: 'string' },
    seed: { type: 'string', default: '1' },
    severity: { type: 'string' },
    rule: { type: 'string' },
  },
});

function main(): void {
  if (values.hits !== undefined) {
    showHits(Number(values.hits));
  } else if (values.sentences !== undefined) {
    const sentences = sentencesIn(values.sentences);
    printReport(values.sentences, sentences);
    if (values.show) {
      printErrors(sentences);
    }
  } else {
    evaluatePostmortems();
    for (const name of ['development.tsv', 'blind-development.tsv', 'blind-test.tsv', 'held-out.tsv']) {
      printReport(name, sentencesIn(fileURLToPath(new URL(`wording/${name}`, import.meta.url))));
    }
  }
}

function evaluatePostmortems(): void {
  const documents = corpusFiles();
  if (!documents) {
    console.log('Public postmortems skipped: their folder is not here.');
    return;
  }
  const sentences = corpusSentences(documents);
  printReport('Public postmortems', sentences);
  printOrganisations(sentences);
  printCrossValidation(sentences);
  printDensity(documents, sentences);
  if (values.show) {
    printErrors(sentences);
  }
}

function showHits(count: number): void {
  const documents = corpusFiles();
  if (!documents) {
    console.log('Skipped: the folder of public postmortems is not here.');
    return;
  }
  const wanted = hitsIn(documents).filter(
    ({ problem }) =>
      (values.severity === undefined || problem.severity === values.severity) &&
      (values.rule === undefined || problem.rule.id === values.rule),
  );
  printHits(wanted, count, Number(values.seed));
}

main();
