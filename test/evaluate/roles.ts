import { parseArgs } from 'node:util';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import type { SectionRole } from '../../server/src/document/sectionNames.ts';
import { sectionRole } from '../../server/src/document/sectionNames.ts';
import type { Postmortem } from '../../server/src/postmortem.ts';
import { sectionsWithRole } from '../../server/src/postmortem.ts';
import { timelineOf } from '../../server/src/timeline/timelineOf.ts';
import { reading } from '../support/checking.ts';
import type { CorpusFile } from '../support/corpus.ts';
import { corpusFiles } from '../support/corpus.ts';
import { printTable } from './wording/printing.ts';

// Measures in how many public postmortems the parts are found that rules ask for.
//
//   npm run evaluate:roles                      counts by part
//   npm run evaluate:roles -- --missing ROLE    the documents in which it is not found, with their headings
//   npm run evaluate:roles -- --unknown         the headings that have no role, with how many documents have them
const { values } = parseArgs({
  options: { missing: { type: 'string' }, unknown: { type: 'boolean', default: false } },
});

/** In how many of the documents a reader found the part, under whatever name. */
const counted: Readonly<Partial<Record<SectionRole, number>>> = {
  timeline: 112,
  actions: 110,
  summary: 77,
  lessons: 72,
  resolution: 56,
  impact: 52,
  background: 46,
  narrative: 45,
  'contributing-factors': 38,
  'root-cause': 22,
  'went-well': 17,
  improvements: 17,
  lucky: 11,
  detection: 11,
  prevention: 2,
  trigger: 1,
};

interface Read {
  readonly file: CorpusFile;
  readonly postmortem: Postmortem;
}

function main(): void {
  const files = corpusFiles();
  if (!files) {
    console.log('Skipped: the folder of public postmortems is not here.');
    return;
  }
  const documents = files.map((file): Read => ({ file, postmortem: reading(file.text) }));
  if (values.unknown) {
    printUnknown(documents);
  } else if (values.missing !== undefined) {
    printMissing(documents, values.missing);
  } else {
    printCounts(documents);
  }
}

function hasRole({ postmortem }: Read, role: SectionRole): boolean {
  return sectionsWithRole(postmortem, role, defaultConfiguration).length > 0;
}

function printCounts(documents: readonly Read[]): void {
  console.log(
    `${documents.length} documents; “a reader” are the counts of the survey that came with them.\n`,
  );
  printTable([
    ['', 'found', 'a reader', 'organisations'],
    ...Object.entries(counted).map(([name, count]) => {
      const found = documents.filter((one) => hasRole(one, roleNamed(name)));
      const organisations = new Set(found.map(({ file }) => file.name.split('/')[0])).size;
      return [name, `${found.length}`, `${count}`, `${organisations}`];
    }),
  ]);
  const timed = documents.filter(
    ({ postmortem }) => (timelineOf(postmortem, defaultConfiguration)?.events.length ?? 0) >= 2,
  );
  console.log(
    `\nA timeline with two events or more is read in ${timed.length}, also where no heading says so.`,
  );
}

function printMissing(documents: readonly Read[], name: string): void {
  const role = roleNamed(name);
  const missing = documents.filter((one) => !hasRole(one, role));
  console.log(`${missing.length} documents without “${role}”:`);
  for (const { file, postmortem } of missing) {
    const titles = postmortem.document.sections.map(({ title }) => title.slice(0, 40));
    console.log(`- ${file.name}: ${titles.join(' | ')}`);
  }
}

function printUnknown(documents: readonly Read[]): void {
  const counts = new Map<string, number>();
  for (const { postmortem } of documents) {
    const names = new Set(postmortem.document.sections.map((section) => section.name));
    for (const name of [...names].filter((one) => sectionRole(one) === undefined)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  for (const [name, count] of [...counts].toSorted(([, one], [, other]) => other - one)) {
    console.log(`${count}  ${name}`);
  }
}

function roleNamed(name: string): SectionRole {
  const role = Object.keys(counted).find((one) => one === name);
  if (role === undefined) {
    throw new Error(`There is no part “${name}”. Known: ${Object.keys(counted).join(', ')}.`);
  }
  return role as SectionRole;
}

main();
