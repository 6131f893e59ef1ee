import fc from 'fast-check';

/** How the clocks of a timeline are written, `minutes` after the midnight that the incident's day begins with. */
const clocks: readonly ((minutes: number) => string)[] = [
  (minutes) => `${padded(hourOf(minutes))}:${padded(minutes % 60)}`,
  (minutes) => `${padded(hourOf(minutes))}:${padded(minutes % 60)} UTC`,
  (minutes) =>
    `${((hourOf(minutes) + 11) % 12) + 1}:${padded(minutes % 60)} ${hourOf(minutes) < 12 ? 'AM' : 'PM'}`,
  (minutes) =>
    `2026-03-${17 + Math.floor(minutes / 1440)} ${padded(hourOf(minutes))}:${padded(minutes % 60)}`,
  (minutes) => `${padded(hourOf(minutes))}:${padded(minutes % 60)} Europe/Berlin`,
  (minutes) => `T+${minutes - 21 * 60}m`,
  (minutes) => `${((hourOf(minutes) + 11) % 12) + 1}:${padded(minutes % 60)}`,
];

function hourOf(minutes: number): number {
  return Math.floor(minutes / 60) % 24;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

const events = [
  'Release 4.2 is deployed, errors begin',
  'An alert for the error ratio fires',
  'On-call acknowledges the page',
  'Traffic moves to region 2',
  'Detected: users report errors',
  'The release is rolled back',
  '[Graph](graphs/errors.svg) shows the ratio',
  '`kubectl get pods` hangs',
  'The queue grows because nobody looked at it',
  'Incident resolved',
  'all fine',
  '',
];
const actors = ['Ada Okafor', 'ada okafor', 'on-call', 'alerting', '@sato', ''];
const odd = [
  'later that day',
  '25:99',
  '~14:05',
  '03/04/2026 10:00',
  '14:00–14:30',
  '22:50–03:00',
  'Day 2 01:10',
  '01:20 (+1)',
  '2026-03-17 23:00 – 2026-03-18 01:00',
  'T+5m – T+10m',
  'noon',
  '24:00',
  '2026-03-17 24:00',
  'March 18',
  'Mar 18 09:00',
  'Wed 01:15',
  '02:30 America/New_York',
  'T+5m',
  'T-1h',
  'T+0 (21:05 UTC)',
  '…',
  '',
];

interface Facts {
  readonly clock: number;
  readonly rows: number;
  readonly step: number;
  readonly zone: string;
  readonly date: string;
  readonly head: string;
  readonly below: string;
  readonly form: number;
}

/** How the rows of a table are written elsewhere: as they are, as items of a list, or as lines of their own. */
const forms: readonly ((row: string) => string)[] = [
  (row) => row,
  (row) => row.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/, '- $1: $2 ($3)'),
  (row) => row.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/, '- **$1** – $2\n  - seen by $3'),
  (row) => row.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/, '- $2: $1'),
  (row) => row.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/, '$1 – $2.\n'),
  (row) => row.replace(/^\| (.*?) \| (.*?) \| (.*?) \|$/, '### $1\n\n$2\n'),
];

/** A row for a place in a timeline, the same for the same place. */
function rowAt({ clock, step }: Facts, index: number): string {
  const time = (clocks[clock] ?? String)(21 * 60 + index * step);
  return `| ${time} | ${events[(index * 7) % events.length]} | ${actors[(index * 5) % actors.length]} |`;
}

function postmortem(facts: Facts): string {
  const formed = forms[facts.form] ?? String;
  const rows = Array.from({ length: facts.rows }, (_, index) => formed(rowAt(facts, index)));
  return `# Post-Incident Review: INC-12 – The gateway is slow

${facts.date}**Duration:** 2 hours
**Severity:** SEV-1
**Author:** Ada Okafor

## Executive Summary

It was slow for 5 % of users.

## Timeline${facts.zone}

${facts.form === 0 ? `${facts.head}\n| --- | --- | --- |\n` : ''}${rows.join('\n')}
${facts.below}
## Root Cause

The limit was lower than the load of that day.
`;
}

/** Postmortems with long timelines: in one or two tables, over midnight, with dates, zones and clocks of all kinds. */
export const withTimelines: fc.Arbitrary<string> = fc
  .record({
    clock: fc.nat(clocks.length - 1),
    rows: fc.integer({ min: 4, max: 40 }),
    step: fc.constantFrom(1, 9, 50),
    zone: fc.constantFrom('', ' (UTC)', ' (all times PST)'),
    date: fc.constantFrom(
      '',
      '**Date of Incident:** 2026-03-17\n',
      '**Date of Incident:** 03/04/2026\n',
      '**Incident start:** 2026-03-17 20:58 PST\n',
    ),
    head: fc.constantFrom(
      '| Time | Event | Actor |',
      '| Time (CET) | What | Who |',
      '| Start | Event | End |',
      '| a | b | c |',
    ),
    // More tables than others.
    form: fc.nat(2 * forms.length).map((form) => Math.max(0, form - forms.length)),
    below: fc.constantFrom(
      '',
      '\n- 02:10 – The last node is back\n- 02:20 – Incident resolved\n',
      '\n### 18 March\n\n| Time | Event | Actor |\n| --- | --- | --- |\n| 00:10 | Recovered | on-call |\n| 01:00 | all fine | |\n',
      '\n### Later\n\n| Date | Time | Event |\n| --- | --- | --- |\n| 2026-03-18 | 00:10 | Recovered |\n| 19/03/2026 | 1:00 pm | all fine |\n',
      '\n### Then\n\n| From | To | Event |\n| --- | --- | --- |\n| 20:10 | 03:10 | Restored |\n| 04:00 | 2026-03-19 05:00 | all fine |\n',
    ),
  })
  .map(postmortem);

/** What is done to the cells of a row, or to the row among the others. */
type RowEdit = (rows: readonly string[], at: number, to: number, text: string) => readonly string[];

function withCell(row: string, column: number, text: string): string {
  if (!row.startsWith('|')) {
    const words = row.split(' ');
    return words.with(column % words.length, text).join(' ');
  }
  const cells = row.split('|');
  const place = 1 + (column % Math.max(1, cells.length - 2));
  return cells.map((cell, index) => (index === place ? ` ${text} ` : cell)).join('|');
}

const rowEdits: Readonly<Record<string, RowEdit>> = {
  'a row goes': (rows, at) => rows.toSpliced(at, 1),
  'a row stands twice': (rows, at) => rows.toSpliced(at, 0, rows[at] ?? ''),
  'a row goes elsewhere': (rows, at, to) => rows.toSpliced(at, 1).toSpliced(to, 0, rows[at] ?? ''),
  'a cell is another': (rows, at, to, text) => rows.with(at, withCell(rows[at] ?? '', to, text)),
  'a cell of two rows is another': (rows, at, to, text) =>
    rows.with(at, withCell(rows[at] ?? '', to, text)).with(to, withCell(rows[to] ?? '', at, text)),
  'a character goes': (rows, at, to) =>
    rows.with(at, (rows[at] ?? '').slice(0, to) + (rows[at] ?? '').slice(to + 1)),
  'a zone comes': (rows, at, to) =>
    rows.with(at, (rows[at] ?? '').replace(/:[0-9]{2}/, to % 2 ? '$& PST' : '$& UTC')),
  'a line comes between': (rows, at, to, text) => rows.toSpliced(at, 0, to % 2 ? text : `### ${text}`),
};

/** The lines between the one that matches an expression, not included, and one that matches another. */
function linesBetween(lines: readonly string[], from: RegExp, to: RegExp): Rows {
  const first = lines.findIndex((line) => from.test(line)) + 1;
  return { first, last: lines.findIndex((line, index) => index > first && to.test(line)) - 1 };
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

/** The rows of the tables, with what stands between those, or the lines of a timeline without one. */
function rowsIn(lines: readonly string[]): Rows {
  const { first, last } = {
    first: lines.findIndex((line) => line.startsWith('| -')) + 1,
    last: lines.findLastIndex((line) => line.startsWith('|')),
  };
  const timeline = linesBetween(lines, /^(?:## |\*\*)Timeline/, /^(?:## |\*\*)Root Cause/);
  return first === 0 || (timeline.first > 0 && first > timeline.first + 4) ? timeline : { first, last };
}

/** What a person does to the rows of tables, and to what is written in place of them. */
export const timelineEdits: fc.Arbitrary<(text: string) => string> = fc
  .record({
    name: fc.constantFrom(...Object.keys(rowEdits)),
    at: fc.nat(60),
    to: fc.nat(60),
    text: fc.oneof(
      fc.constantFrom(...events, ...actors, ...odd),
      fc
        .tuple(fc.nat(clocks.length - 1), fc.nat(3000))
        .map(([clock, minutes]) => (clocks[clock] ?? String)(minutes)),
    ),
  })
  .map(({ name, at, to, text }) => (document) => {
    const lines = document.split('\n');
    const { first, last } = rowsIn(lines);
    const rows = lines.slice(first, last + 1);
    if (first === 0 || rows.length === 0) {
      return document;
    }
    const edited = rowEdits[name]?.(rows, at % rows.length, to % rows.length, text) ?? rows;
    return [...lines.slice(0, first), ...edited, ...lines.slice(last + 1)].join('\n');
  });
