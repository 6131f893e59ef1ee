import { parseArgs } from 'node:util';
import type { Problem } from '../../server/src/check/check.ts';
import { parseDocument } from '../../server/src/document/document.ts';
import { builtInTemplates } from '../../server/src/template/builtIn.ts';
import { templateFrom } from '../../server/src/template/fromDocument.ts';
import type { Template } from '../../server/src/template/template.ts';
import { parseTemplate } from '../../server/src/template/template.ts';
import { problemsIn, reading } from '../support/checking.ts';
import type { CorpusFile } from '../support/corpus.ts';
import { corpusFiles } from '../support/corpus.ts';
import type { Hit } from './wording/density.ts';
import { printHits } from './wording/density.ts';
import { printTable } from './wording/printing.ts';

// Makes a template from one postmortem of each organisation and checks its others with it.
//
//   npm run evaluate:templates                              how many follow it, and what it adds, by rule
//   npm run evaluate:templates -- --hits N [--seed S] [--rule ID]  some of what it adds, to be read
//   npm run evaluate:templates -- --show                    the templates
const { values } = parseArgs({
  options: {
    hits: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rule: { type: 'string' },
    show: { type: 'boolean', default: false },
  },
});

interface Trip {
  readonly organisation: string;
  readonly from: CorpusFile;
  readonly text: string;
  readonly others: readonly CorpusFile[];
  readonly followers: number;
  /** What is said with the template and was not said without. */
  readonly added: readonly Hit[];
}

function main(): void {
  const files = corpusFiles();
  if (!files) {
    console.log('Skipped: the folder of public postmortems is not here.');
    return;
  }
  const byOrganisation = Map.groupBy(files, ({ name }) => name.split('/')[0] ?? '');
  const trips = [...byOrganisation].map(([organisation, own]) => roundTrip(organisation, own));
  if (values.show) {
    for (const { from, text } of trips) {
      console.log(`===== ${from.name}\n\n${text}`);
    }
    return;
  }
  const added = trips.flatMap((trip) => trip.added);
  if (values.hits !== undefined) {
    const wanted = added.filter(({ problem }) => [undefined, problem.rule.id].includes(values.rule));
    printHits(wanted, Number(values.hits), Number(values.seed));
    return;
  }
  printTable([
    ['organisation', 'others', 'follow it', 'added problems', 'errors and warnings'],
    ...trips.map((trip) => [
      trip.organisation,
      `${trip.others.length}`,
      `${trip.followers}`,
      `${trip.added.length}`,
      `${trip.added.filter(({ problem }) => ['error', 'warning'].includes(problem.severity)).length}`,
    ]),
  ]);
  console.log('');
  const rules = Map.groupBy(added, ({ problem }) => problem.rule.id);
  printTable([
    ['rule', 'added', 'organisations'],
    ...[...rules]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([id, hits]) => [
        id,
        `${hits.length}`,
        `${new Set(hits.map(({ document }) => document.name.split('/')[0])).size}`,
      ]),
  ]);
}

/** The template is made from the one in the middle of the list: neither the oldest habits nor the newest. */
function roundTrip(organisation: string, files: readonly CorpusFile[]): Trip {
  const from = files[Math.floor(files.length / 2)] ?? { name: '', text: '' };
  const text = templateFrom(parseDocument(from.text), organisation);
  const template = parseTemplate(organisation, from.name, text);
  const templates: readonly Template[] = [template, ...builtInTemplates()];
  const others = files.filter((file) => file !== from);
  return {
    organisation,
    from,
    text,
    others,
    followers: others.filter((file) => reading(file.text, { templates }).template === template).length,
    added: others.flatMap((document) => addedIn(document, templates)),
  };
}

function addedIn(document: CorpusFile, templates: readonly Template[]): readonly Hit[] {
  const key = ({ rule, range }: Problem): string => `${rule.id}@${range.start}`;
  const before = new Set(problemsIn(document.text).map(key));
  return problemsIn(document.text, { templates })
    .filter((problem) => !before.has(key(problem)))
    .map((problem) => ({ document, problem }));
}

main();
