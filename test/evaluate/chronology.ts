import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { timelineOutOfOrder } from '../../server/src/rules/timeline/timeline-out-of-order.ts';
import { timelineOf } from '../../server/src/timeline/timelineOf.ts';
import { problemsIn, reading } from '../support/checking.ts';
import type { CorpusFile } from '../support/corpus.ts';
import { corpusFiles, corpusFolder } from '../support/corpus.ts';

// Measures on public postmortems how well the order of timelines is judged, and how many timelines are read at all.

/** A line, from 1, at which time seems to run backwards, with the verdict of somebody who read the document. */
interface Label {
  readonly place: string;
  readonly isWrong: boolean;
}

/** A line at which the rule says so, with its text. */
interface Hit {
  readonly place: string;
  readonly text: string;
}

function main(): void {
  const files = corpusFiles();
  if (!files) {
    console.log('Skipped: the folder of public postmortems is not here.');
    return;
  }
  printOrder(files.flatMap(hitsIn), labels());
  console.log('');
  printReading(files);
}

function table(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(join(corpusFolder, name), 'utf8').trim().split(/\r?\n/);
  const keys = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? '']));
  });
}

function labels(): readonly Label[] {
  return table('chronology-labels.tsv').map(({ file, line, verdict }) => ({
    place: `${file}:${line}`,
    isWrong: verdict === 'out-of-order',
  }));
}

function hitsIn({ name, text }: CorpusFile): readonly Hit[] {
  const lines = text.split(/\r\n?|\n/);
  const found = problemsIn(text, { rules: [timelineOutOfOrder] }).map(({ range }) => {
    const line = text.slice(0, range.start).split(/\r\n?|\n/).length;
    return { place: `${name}:${line}`, text: (lines[line - 1] ?? '').trim() };
  });
  return [...new Map(found.map((hit) => [hit.place, hit])).values()];
}

function printOrder(hits: readonly Hit[], known: readonly Label[]): void {
  const wrong = known.filter((label) => label.isWrong);
  const isHit = (label: Label): boolean => hits.some((hit) => hit.place === label.place);
  const found = wrong.filter(isHit);
  const falseAlarms = known.filter((label) => !label.isWrong && isHit(label));
  const unlabelled = hits.filter((hit) => !known.some((label) => label.place === hit.place));
  console.log(`${timelineOutOfOrder.id}, on ${known.length} labelled lines:`);
  console.log(`  precision ${ratio(found.length, found.length + falseAlarms.length)}`);
  console.log(`  recall    ${ratio(found.length, wrong.length)}`);
  printList(
    'Missed',
    wrong.filter((label) => !isHit(label)).map((label) => label.place),
  );
  printList(
    'False alarms',
    falseAlarms.map((label) => label.place),
  );
  printList(
    'Hits that nobody labelled, to be judged and not counted',
    unlabelled.map((hit) => `${hit.place}  ${hit.text}`),
  );
}

/** Where no time is written, or one or two are in the middle of prose, there is no timeline to be read. */
const formsWithoutTimeline = /^(?:none$|prose \()/;

function printReading(files: readonly CorpusFile[]): void {
  const forms = new Map(table('manifest.tsv').map(({ file, timeline }) => [file ?? '', timeline ?? '']));
  const counts = new Map<string, { read: number; all: number; missed: string[] }>();
  for (const file of files) {
    const form = forms.get(file.name) ?? 'not in the manifest';
    const count = counts.get(form) ?? { read: 0, all: 0, missed: [] };
    counts.set(form, count);
    count.all += 1;
    if (isRead(file)) {
      count.read += 1;
    } else {
      count.missed.push(file.name);
    }
  }
  const wanted = [...counts].filter(([form]) => !formsWithoutTimeline.test(form));
  const read = wanted.reduce((sum, [, count]) => sum + count.read, 0);
  const all = wanted.reduce((sum, [, count]) => sum + count.all, 0);
  console.log(`Timelines read, with two times or more: ${read} of ${all}`);
  for (const [form, count] of [...counts].toSorted(([, one], [, other]) => other.all - one.all)) {
    console.log(`  ${form.padEnd(30)} ${count.read} of ${count.all}`);
  }
  printList(
    'Not read',
    wanted.flatMap(([form, count]) => count.missed.map((name) => `${name}  (${form})`)),
  );
}

function isRead({ text }: CorpusFile): boolean {
  const postmortem = reading(text);
  const timeline = timelineOf(postmortem, defaultConfiguration);
  const events = timeline?.events ?? [];
  return events.filter((event) => event.moment).length >= 2;
}

function printList(title: string, items: readonly string[]): void {
  if (items.length > 0) {
    console.log(`  ${title}:`);
    for (const item of items) {
      console.log(`    ${item}`);
    }
  }
}

function ratio(part: number, whole: number): string {
  return whole === 0
    ? 'unknown: nothing to measure on'
    : `${(part / whole).toFixed(3)} (${part} of ${whole})`;
}

main();
