import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckResult, EarlierCheck, Problem } from '../../../server/src/check/check.ts';
import { check } from '../../../server/src/check/check.ts';
import type { Configuration } from '../../../server/src/config/configuration.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { edits, lineEdits, postmortems, typed } from '../../support/anyText.ts';
import { today } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';
import { goodSample } from '../../support/samples.ts';
import { timelineEdits, withTimelines } from '../../support/timelines.ts';

const configuration: Configuration = {
  ...defaultConfiguration,
  strictness: 'strict',
  // Those that are off by default are held to it, too.
  rules: Object.fromEntries(
    rules
      .filter(({ severity }) => severity === 'off')
      .map(({ id }) => [id, { severity: 'information', options: {} }]),
  ),
};
const templates = builtInTemplates();

/** All that a problem is, with its fixes. */
function plain(problems: readonly Problem[]): readonly unknown[] {
  return problems.map(({ rule, fixes, ...rest }) => ({ id: rule.id, ...rest, fixes: fixes?.() }));
}

/** Edits a postmortem step by step, and holds what is found after each step to what is found without knowing the last. */
function assertSame(
  text: string,
  steps: readonly ((text: string) => string)[],
  judgedBy: readonly Rule[] = rules,
): void {
  const options = { configuration, today, fileName: 'INC-1204.md', rules: judgedBy };
  const reading = { templates, configuration, template: 'standard' };
  let postmortem = readPostmortem(parseDocument(text), reading);
  let result: CheckResult = check(postmortem, options);
  for (const step of steps) {
    const after = step(postmortem.document.source.text);
    const { document, change } = reparseDocument(postmortem.document, after);
    const earlier: EarlierCheck | undefined = change && { postmortem, change, options, result };
    const now = readPostmortem(document, reading, earlier);
    const found = check(now, options, earlier);
    const whole = check(readPostmortem(parseDocument(after), reading), options);
    const edit = JSON.stringify([postmortem.document.source.text, after]);
    assert.deepEqual(now.leftovers, readPostmortem(parseDocument(after), reading).leftovers, edit);
    assert.deepEqual(plain(found.problems), plain(whole.problems), edit);
    assert.deepEqual(plain(found.silenced), plain(whole.silenced), edit);
    assert.equal(found.failures.length, whole.failures.length, edit);
    postmortem = now;
    result = found;
  }
}

type Edit = readonly [from: string, to: string];

function replaced(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), from);
  return text.replace(from, to);
}

/** Postmortems as other tools and habits write them, too: headed by bold text, with the targets of links at the end. */
const written = fc.oneof(
  { weight: 4, arbitrary: postmortems },
  { weight: 2, arbitrary: postmortems.map(headedByBold) },
  { weight: 1, arbitrary: postmortems.map(withDefinitions) },
);

function headedByBold(text: string): string {
  return text.replace(/^#{2,6} (.*)$/gm, '**$1**');
}

/** With pictures and links whose targets are defined at the end. */
function withDefinitions(text: string): string {
  const targets = new Map<string, string>();
  const body = text.replace(/\]\(([^()\s]+)\)/g, (_, target: string) => {
    const label = targets.get(target) ?? `target ${targets.size + 1}`;
    targets.set(target, label);
    return `][${label}]`;
  });
  const definitions = [...targets].map(([target, label]) => `[${label}]: ${target}\n`);
  return `${body}\n[target 1]: graphs/errors.svg\n${definitions.join('')}`;
}

const anyEdits = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: lineEdits },
    { weight: 3, arbitrary: typed },
    { weight: 1, arbitrary: edits },
  ),
  { minLength: 1, maxLength: 8 },
);

describe('checking an edited postmortem', () => {
  it('finds what a check of all of it finds', () => {
    fc.assert(
      fc.property(written, anyEdits, (text, steps) => assertSame(text, steps)),
      rounds(30),
    );
  }).timeout(3_600_000);

  it('finds that in long timelines, over midnight, with days, zones and clocks of all kinds', () => {
    const steps = fc.array(
      fc.oneof({ weight: 8, arbitrary: timelineEdits }, { weight: 1, arbitrary: typed }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(withTimelines, fc.boolean(), steps, (text, isBold, wanted) =>
        assertSame(isBold ? headedByBold(text) : text, wanted),
      ),
      rounds(30),
    );
  }).timeout(3_600_000);

  const secretBehindName =
    '\n## References\n\nThe secret_access_key:\n\nwJalrXUtnFEMI7K7MDENGbPxRfiCY3zKQ8vW2T5x\n';
  const cases: Readonly<Record<string, { readonly text: string; readonly edits: readonly Edit[] }>> = {
    'a picture in the header of a table of which a row is edited': {
      text: replaced(goodSample, '| Owner ', '| Owner ![](graphs/connections.svg) '),
      edits: [['| P1 ', '| P2 ']],
    },
    'a row that makes the columns of its table uneven': {
      text: goodSample,
      edits: [['| payments on-call ', '| payments ']],
    },
    'a field that comes below bold text that serves as a heading': {
      text: goodSample.replace(/^## (.*)$/gm, '**$1**'),
      edits: [
        ['Rolling the change', '\n\n**Severity:** SEV-1\n\nRolling the change'],
        ['SEV-1', 'SEV-3'],
      ],
    },
    'a summary that says how much was hit of what the impact calls an outage': {
      text: replaced(goodSample, 'Users affected: 1,204', 'Users affected: the outage hit 12 % of users'),
      edits: [['every database connection', 'the database connections']],
    },
    'a sentence, anywhere, that says where the review was published': {
      text: goodSample,
      edits: [['## Root Cause\n\n', '## Root Cause\n\nThe report was shared with all teams. ']],
    },
    'a picture whose target is defined elsewhere': {
      text: `${goodSample}\n[pages]: https://grafana.example/d/1?from=now-1h&to=now\n[errors]: graphs/errors.svg\n`,
      edits: [
        ['## Root Cause\n\n', '## Root Cause\n\n![][errors] is from [this page][pages]. '],
        ['is from', 'is taken from'],
      ],
    },
    'a line of a paragraph that only looks like the definition of a target': {
      text: `${replaced(goodSample, 'Rolling the', '\n[errors]: graphs/errors.svg\n\nRolling the')}\n[a]: b.md\n`,
      edits: [
        ['## Root Cause\n\n', '## Root Cause\n\nSee ![][errors].\n\n'],
        ['See !', 'Look at !'],
      ],
    },
    'an entry that judges, in a table that is none any more': {
      text: replaced(goodSample, 'is rolled back ', 'is rolled back because it leaks '),
      edits: [
        ['| Time      |', '| Time      | More |'],
        ['| Time      | More |', '| Time      |'],
      ],
    },
    'an item of a timeline whose neighbours judge, headed by bold text': {
      text: headedByBold(
        goodSample
          .replace(/^\| Time .*\n\| -.*\n/m, '')
          .replace(/^\| (\d\d:\d\d UTC) \| (.*?) *\| (.*?) *\|$/gm, '- $1: $2 because of it\n  - seen by $3'),
      ),
      edits: [
        ['14:12 UTC: ', '14:12 UTC: Then '],
        ['- 14:12 UTC: Then ', '- Then '],
        ['- 14:31', '- 14:01'],
      ],
    },
    'a zone that a sentence far from the timeline states': {
      text: headedByBold(goodSample.replaceAll(' UTC |', ' |')),
      edits: [
        ['staging with the same', 'staging (all times are CET) with the same'],
        ['times are CET', 'times are PST'],
      ],
    },
    'the name of a secret that stands in the next paragraph': {
      text: goodSample + secretBehindName,
      edits: [
        ['access_key:', 'access_key'],
        ['access_key', 'access_key:'],
      ],
    },
  };
  for (const [name, { text, edits: wanted }] of Object.entries(cases)) {
    it(`holds for ${name}`, () =>
      assertSame(
        text,
        wanted.map(
          ([from, to]) =>
            (old: string) =>
              replaced(old, from, to),
        ),
      ));
  }

  it('is held to that for every rule: one that says that it reads less than it does is found out', () => {
    const wrong = rules.map(
      (rule): Rule => (rule.id === 'finding-no-action' ? { ...rule, reads: ['actions'] } : rule),
    );
    const steps = [
      (text: string) => text.replace(/^1\. .*$/m, '1. Nobody had a list of what depends on the service.'),
    ];
    assertSame(goodSample, steps);
    assert.throws(() => assertSame(goodSample, steps, wrong), assert.AssertionError);
  });
});
