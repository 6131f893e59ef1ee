import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fixAll } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

const fileName = 'INC-1204-checkout.md';
const fresh = readFileSync(new URL('../../../server/templates/standard.md', import.meta.url), 'utf8');

/** What is reported of a text beyond hints. */
function reported(text: string): ReadonlySet<string> {
  const problems = problemsIn(text, { fileName }).filter(({ severity }) => severity !== 'hint');
  return new Set(problems.map(({ rule }) => rule.id));
}

/** What is reported while somebody types in place of a blank, and not when it is written. */
function passing(text: string, blank: string, value: string): readonly string[] {
  assert.ok(text.includes(blank), blank);
  const at = (end: number): ReadonlySet<string> => reported(text.replace(blank, () => value.slice(0, end)));
  const atEnd = at(value.length);
  return Array.from({ length: value.length }, (_, end) => value.slice(0, end + 1)).flatMap((typed) =>
    [...at(typed.length)].filter((id) => !atEnd.has(id)).map((id) => `${id}: ${typed}`),
  );
}

describe('a postmortem that is typed letter by letter', () => {
  const dated = fresh.replace('YYYY-MM-DD', '2026-03-17');
  const lasting = dated.replace('X hours Y minutes', '1 hour 48 minutes');
  const part = (text: string, title: string): string =>
    text.slice(text.indexOf(`## ${title}`)).split('\n## ')[0] ?? '';
  const unplanned = ['Contributing Factors', 'Action Items'].reduce(
    (text, title) => text.replace(part(text, title), () => part(fresh, title)),
    goodSample.replace('**Reviewed:** 2026-03-18', '**Reviewed:** YYYY-MM-DD'),
  );
  const cases: readonly (readonly [text: string, blank: string, value: string])[] = [
    [fresh, '[INC-XXXX]', 'INC-1204'],
    [fresh, 'YYYY-MM-DD', '2026-03-17'],
    [dated, 'X hours Y minutes', '1 hour 48 minutes'],
    [dated, 'X hours Y minutes', 'about 45 min'],
    [fresh, 'SEV-X', 'SEV-2'],
    [dated, 'YYYY-MM-DD', '2026-03-19'],
    [
      lasting,
      '[2-3 sentence summary for stakeholders]',
      'On 17 March, 12 % of checkouts failed for 1 hour 48 minutes',
    ],
    [fresh, '[percentage]', '31 % of the monthly budget'],
    [fresh, '...  | ...   | ...   |', '14:02 UTC | Deploy 412 lowers the limit | deploy bot |'],
    [
      unplanned,
      '[Factor that enabled or worsened the incident]',
      'Nobody tests the limits before a deploy (-> #1)',
    ],
    [fresh.replace('[Concrete action]', 'Test the limits in the pipeline'), '[date]', '2026-04-15'],
  ];

  for (const [text, blank, value] of cases) {
    it(`gets no passing warnings while “${blank}” becomes “${value}”`, () =>
      assert.deepEqual(passing(text, blank, value), []));
  }

  it('gets no passing warnings while a row comes between two others', () => {
    const above =
      '| 14:12 UTC | On-call acknowledges and declares an incident                            | payments on-call   |';
    const text = unplanned.replace(above, `${above}\n<row>`);
    // Behind a pipe a space is typed at once.
    const stops = [
      '| 14:20',
      '| 14:20 UTC',
      '| 14:20 UTC | ',
      '| 14:20 UTC | Deploy',
      '| 14:20 UTC | Deploy 412 | ',
    ];
    const whole = reported(text.replace('<row>', '| 14:20 UTC | Deploy 412 starts | deploy bot |'));
    for (const stop of stops) {
      assert.deepEqual(
        [...reported(text.replace('<row>', stop))].filter((id) => !whole.has(id)),
        [],
        stop,
      );
    }
    assert.ok(reported(text.replace('<row>', '| 14:20 UTC | Deploy 412 |')).has('table-ragged-row'));
  });

  it('is no finished one before its review has a day', () => {
    const [before, after] = ['2026-03-1', '2026-03-19'].map((day) =>
      problemsIn(
        goodSample
          .replace('**Reviewed:** 2026-03-18', `**Reviewed:** ${day}`)
          .replace('Ada Okafor', '[name]'),
      ),
    );
    const severityOf = (problems: typeof before): unknown =>
      problems?.find(({ rule }) => rule.id === 'placeholder-left')?.severity;
    assert.deepEqual([before, after].map(severityOf), ['warning', 'error']);
  });
});

describe('fix-all', () => {
  const head = '| Time | Event | Actor |';
  const begun: readonly (readonly [what: string, text: string])[] = [
    ['the day of a date', goodSample.replace('Incident:** 2026-03-17', 'Incident:** 2026-03-1')],
    ['the day of a due date', goodSample.replace('2026-04-15', '2026-04-1')],
    ['a row of dashes', `${goodSample}\n${head}\n| --- |`],
    ['a row of dashes that has none yet', `${goodSample}\n${head}\n| | | |`],
  ];
  for (const [what, text] of begun) {
    it(`does not finish ${what}`, () =>
      assert.equal(
        fixAll(text, (one) => problemsIn(one)),
        text,
      ));
  }

  it('writes the days of dates that are finished', () => {
    const text = goodSample
      .replace('2026-04-15', '2026-4-15')
      .replace('Incident:** 2026-03-17', 'Incident:** 2026-3-7');
    assert.match(
      fixAll(text, (one) => problemsIn(one)),
      /Incident:\*\* 2026-03-07\n[\s\S]*\| 2026-04-15 \|/,
    );
  });
});

describe('what a reviewed postmortem breaks off with', () => {
  const faults: readonly (readonly [rule: string, written: string, broken: string])[] = [
    ['title-id-mismatch', 'INC-1204 – Checkout returns errors', 'INC-12'],
    ['duration-format', '**Duration:** 1 hour 10 minutes', '**Duration:** 1 ho'],
    ['severity-unknown', 'SEV-2', 'SEV'],
    ['date-format', '**Date of Incident:** 2026-03-17', '**Date of Incident:** 2026-03-1'],
  ];
  for (const [id, written, broken] of faults) {
    it(`is a warning of ${id}`, () => {
      const text = goodSample.replace(written, broken);
      assert.notEqual(text, goodSample);
      const found = problemsIn(text, { fileName }).find(({ rule }) => rule.id === id);
      assert.equal(found?.severity, 'warning');
    });
  }
});
