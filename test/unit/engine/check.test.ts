import assert from 'node:assert/strict';
import type { CheckResult } from '../../../server/src/check/check.ts';
import type { Configuration, RuleSetting, Severity } from '../../../server/src/config/configuration.ts';
import { rules as allRules } from '../../../server/src/rules/index.ts';
import type { DocumentRule, Finding, Rule, TemplateRule } from '../../../server/src/rules/rule.ts';
import { checking, reading } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

/** A rule that reports every “bad”. */
function rule(facts: Partial<DocumentRule> = {}): DocumentRule {
  return {
    id: 'test-bad',
    summary: 'Something is bad',
    severity: 'warning',
    softensInDraft: false,
    fix: 'none',
    needs: 'document',
    *check({ source }) {
      for (const found of source.text.matchAll(/bad/g)) {
        yield { range: { start: found.index, end: found.index + 3 }, message: 'It is bad.' };
      }
    },
    ...facts,
  };
}

const template: TemplateRule = {
  ...rule(),
  id: 'test-template',
  needs: 'template',
  *check({ source }, { name }) {
    yield { range: source.lineRange(0), message: name };
  },
};

function run(text: string, rules: readonly Rule[], configuration: Partial<Configuration> = {}): CheckResult {
  return checking(text, { rules, configuration });
}

function severitiesIn({ problems }: CheckResult): readonly Severity[] {
  return problems.map((problem) => problem.severity);
}

describe('checking', () => {
  it('skips a rule that throws, says so, and lets the others speak', () => {
    const error = new Error('mine');
    const broken = rule({
      id: 'test-broken',
      *check({ source }) {
        yield { range: source.lineRange(0), message: 'Said before.' };
        throw error;
      },
    });
    const { problems, failures } = run('bad', [broken, rule()]);
    assert.deepEqual(failures, [{ rule: broken, error }]);
    assert.deepEqual(
      problems.map((problem) => problem.rule.id),
      ['test-bad', 'test-broken'],
    );
  });

  it('catches a rule that throws at once', () => {
    const broken = rule({
      check: () => {
        throw new Error('mine');
      },
    });
    assert.equal(run('bad', [broken]).failures.length, 1);
  });

  it('runs no rule that is off, by default or by configuration', () => {
    const never = rule({
      check: () => assert.fail('it ran'),
    });
    assert.equal(run('bad', [{ ...never, severity: 'off' }]).failures.length, 0);
    const off: Readonly<Record<string, RuleSetting>> = { 'test-bad': { severity: 'off', options: {} } };
    assert.equal(run('bad', [never], { rules: off }).failures.length, 0);
  });

  it('runs a rule that is off by default where the configuration asks for it', () => {
    const on: Readonly<Record<string, RuleSetting>> = { 'test-bad': { severity: 'hint', options: {} } };
    assert.deepEqual(severitiesIn(run('bad', [rule({ severity: 'off' })], { rules: on })), ['hint']);
  });

  it('hands options to the rule, and none where there are none', () => {
    const seen: unknown[] = [];
    const curious = rule({
      check: ({ options }) => {
        seen.push(options);
        return [];
      },
    });
    run('', [curious], { rules: { 'test-bad': { severity: 'hint', options: { most: 3 } } } });
    run('', [curious]);
    assert.deepEqual(seen, [{ most: 3 }, {}]);
  });

  it("lets a finding have a severity of its own, and the configuration's go before it", () => {
    const own = rule({
      *check({ source }): Iterable<Finding> {
        yield { range: source.lineRange(0), message: 'x', severity: 'information' };
      },
    });
    assert.deepEqual(severitiesIn(run('a', [own])), ['information']);
    const set: Readonly<Record<string, RuleSetting>> = { 'test-bad': { severity: 'error', options: {} } };
    assert.deepEqual(severitiesIn(run('a', [own], { rules: set })), ['error']);
  });

  it('runs rules that need a template only where one fits', () => {
    assert.deepEqual(run('# Queue', [template]).problems, []);
    assert.deepEqual(
      run(goodSample, [template]).problems.map((problem) => problem.message),
      ['standard'],
    );
  });

  it('gives problems in the order of the document, whatever the order of the rules', () => {
    const rules = [rule({ id: 'test-c' }), rule({ id: 'test-a' }), rule({ id: 'test-b' })];
    const wide = rule({
      id: 'test-a-wide',
      *check({ source }) {
        yield { range: { start: 0, end: source.text.length }, message: 'x' };
      },
    });
    const order = ({ problems }: CheckResult): readonly string[] =>
      problems.map(({ range, rule: { id } }) => `${range.start} ${id}`);
    const expected = [
      '0 test-a',
      '0 test-b',
      '0 test-c',
      '0 test-a-wide',
      '4 test-a',
      '4 test-b',
      '4 test-c',
    ];
    assert.deepEqual(order(run('bad bad', [wide, ...rules])), expected);
    assert.deepEqual(order(run('bad bad', [...rules, wide].toReversed())), expected);
  });

  it('knows every rule by one name', () => {
    const ids = allRules.map(({ id }) => id);
    assert.deepEqual(ids.length, new Set(ids).size);
  });
});

describe('severity', () => {
  const fresh = draftSample;
  const inWork = goodSample.replace(/^\*\*Reviewed:\*\*.*$/m, '**Reviewed:** not yet');
  const states: readonly (readonly [name: string, text: string, softened: readonly Severity[]])[] = [
    ['a fresh draft', fresh, ['hint', 'hint', 'hint', 'hint']],
    ['a postmortem in work', inWork, ['warning', 'information', 'hint', 'hint']],
    ['a reviewed postmortem', goodSample, ['error', 'warning', 'information', 'hint']],
  ];
  const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  for (const [name, text, softened] of states) {
    it(`is softened in ${name} where the rule says so`, () => {
      const one = (severity: Severity, softensInDraft: boolean): Severity | undefined =>
        severitiesIn(run(text, [{ ...template, severity, softensInDraft }]))[0];
      assert.deepEqual(
        severities.map((severity) => one(severity, true)),
        softened,
      );
      assert.deepEqual(
        severities.map((severity) => one(severity, false)),
        severities,
      );
    });
  }

  it('is softened also where the configuration gives it', () => {
    const set: Readonly<Record<string, RuleSetting>> = {
      'test-template': { severity: 'error', options: {} },
    };
    assert.deepEqual(severitiesIn(run(fresh, [{ ...template, softensInDraft: true }], { rules: set })), [
      'hint',
    ]);
  });
});

describe('the state of a postmortem', () => {
  const cases: readonly (readonly [name: string, text: string, state: string])[] = [
    ['is fresh where most of its blanks stand', draftSample, 'fresh'],
    ['is reviewed where the date of its review stands', goodSample, 'reviewed'],
    ['is in work without that date', goodSample.replace(/^\*\*Reviewed:\*\*.*$/m, ''), 'in work'],
    [
      'is in work where only the blank of that date stands',
      goodSample.replace(/^\*\*Reviewed:\*\*.*$/m, '**Reviewed:** YYYY-MM-DD'),
      'in work',
    ],
    [
      'is reviewed by its status',
      goodSample.replace(/^\*\*Reviewed:\*\*.*$/m, '**Status:** Final'),
      'reviewed',
    ],
    [
      'is in work by its status',
      goodSample.replace(/^\*\*Reviewed:\*\*.*$/m, '**Status:** Draft, to be completed'),
      'in work',
    ],
    ['is reviewed by the status in front matter', '---\nstatus: published\n---\n# Queue', 'reviewed'],
    ['is reviewed by its date without a template too', '# Queue\n\n**Reviewed:** 2026-01-02\n', 'reviewed'],
    ['is in work where nothing is said', '# Queue', 'in work'],
    ['is in work in an empty document', '', 'in work'],
  ];
  for (const [name, text, state] of cases) {
    it(name, () => assert.equal(reading(text).state, state));
  }
});

describe('the template of a postmortem', () => {
  const name = (text: string, configured?: string): string => {
    const { template: found, templateBecause } = reading(text, { configuration: { template: configured } });
    assert.match(templateBecause, /[^.]$/);
    return `${found?.name}: ${templateBecause}`;
  };

  it('is the one that front matter names, then the configuration, then the one that fits', () => {
    assert.equal(name('---\ntemplate: standard\n---\n# Q'), 'standard: the front matter names it');
    assert.equal(name('# Q', 'standard'), 'standard: the configuration names it');
    assert.equal(
      name('# Post-Incident Review: Q'),
      'standard: its title starts with “Post-Incident Review:”',
    );
    assert.equal(name('# Q'), 'undefined: no template has enough of its sections');
    assert.equal(
      name('---\ntemplate: unknown\n---\n# Q', 'unknown'),
      'undefined: no template has enough of its sections',
    );
  });
});

describe('suppressing', () => {
  const spoken = (text: string): readonly string[] =>
    run(text, [
      rule(),
      rule({ id: 'test-other' }),
      ...allRules.filter(({ needs }) => needs === 'suppressions'),
    ]).problems.map(({ range, rule: { id } }) => `${text.slice(0, range.start).split('\n').length} ${id}`);

  it('silences a line, a block and a file, for one rule or all', () => {
    assert.deepEqual(spoken('<!-- postmortem-disable-next-line -->\nbad\nbad'), [
      '3 test-bad',
      '3 test-other',
    ]);
    assert.deepEqual(spoken('bad\n<!-- postmortem-disable -->\nbad\n<!-- postmortem-enable -->\nbad'), [
      '1 test-bad',
      '1 test-other',
      '5 test-bad',
      '5 test-other',
    ]);
    assert.deepEqual(spoken('bad\n\n<!-- postmortem-disable-file -->'), []);
  });

  it('counts by the line where a problem starts', () => {
    const wide = rule({
      *check({ source }) {
        yield { range: { start: 0, end: source.text.length }, message: 'x' };
      },
    });
    assert.equal(run('a\n<!-- postmortem-disable-next-line -->\nb', [wide]).problems.length, 1);
  });

  it('silences no word about suppressions that is not meant', () => {
    assert.deepEqual(spoken('<!-- postmortem-disable-next-line section-missing -->\nfine'), [
      '1 suppression-unused',
    ]);
    assert.deepEqual(spoken('<!-- postmortem-disable-next-line section-mising -->\nfine'), [
      '1 suppression-unknown-rule',
    ]);
  });
});
