import assert from 'node:assert/strict';
import { applyEdits } from '../../../../server/src/check/fix.ts';
import { parseTemplate } from '../../../../server/src/template/template.ts';
import { described, problemsIn } from '../../../support/checking.ts';

const templateText = `# Post-Incident Review: [INC-XXXX]

## Summary

[What happened]

## Impact

- Users affected: [count/percentage]
- Revenue impact: [estimated]
- Duration: [time]
- SLO budget consumed: [percentage]
`;
const template = parseTemplate('own', 'a test', templateText);
const ids = /^(?:summary-|impact-(?:users|revenue|slo|percent|no-unit|vague)|wording-outage)/;

function problems(summary: string, impact: readonly string[] = []): ReturnType<typeof problemsIn> {
  const text = textOf(summary, impact);
  return problemsIn(text, { templates: [template], template: 'own' }).filter(({ rule }) => ids.test(rule.id));
}

function textOf(summary: string, impact: readonly string[]): string {
  return `# Post-Incident Review: INC-1204\n\n## Summary\n\n${summary}\n\n## Impact\n\n${impact.join('\n')}\n`;
}

function rulesOf(summary: string, impact: readonly string[] = []): readonly string[] {
  return problems(summary, impact).map(({ rule }) => rule.id);
}

const ended = 'For 70 minutes 1,204 users could not pay, until it was resolved.';

describe('a summary', () => {
  it('may have any length where the template asks for none', () => {
    assert.deepEqual(rulesOf(`${ended} One. Two. Three. Four.`), []);
  });

  it('is left alone while it is blank, empty or marked as open', () => {
    for (const summary of ['[What happened]', '', 'TBD', '<!-- later -->']) {
      assert.deepEqual(rulesOf(summary), []);
    }
  });

  it('is offered every figure of the impact as a sentence', () => {
    const impact = ['- Users affected: 1,204', '- Revenue impact: none', '- Duration: 70 minutes'];
    const [problem] = problems('Payments failed. It was resolved', impact);
    const text = textOf('Payments failed. It was resolved', impact);
    const fixes = problem?.fixes?.() ?? [];
    assert.deepEqual(
      fixes.map((fix) => applyEdits(text, fix.edits).split('\n')[4]),
      ['Users affected: 1,204.', 'Revenue impact: none.', 'Duration: 70 minutes.'].map(
        (sentence) => `Payments failed. It was resolved. ${sentence}`,
      ),
    );
  });

  it('and the impact can each be given the figure of the other', () => {
    const impact = ['- Users affected: 1,402'];
    const [problem] = problems(ended, impact);
    const fixed = (problem?.fixes?.() ?? []).map((fix) => applyEdits(textOf(ended, impact), fix.edits));
    assert.deepEqual(fixed, [
      textOf(ended.replace('1,204', '1,402'), impact),
      textOf(ended, ['- Users affected: 1,204']),
    ]);
    assert.equal(problem?.related?.length, 1);
  });

  const agreeing: readonly (readonly [what: string, ...impact: readonly string[]])[] = [
    ['a round figure', '- Users affected: 1,200'],
    ['an estimate', '- Users affected: about 2,000'],
    ['a part', '- Users affected: 800 in Europe'],
    ['several figures', '- Users affected: 800 users, then 404 users'],
    ['others', '- Users affected: 900 merchants'],
    ['a duration of its own', '- Duration: 1 h 10 min'],
    ['blanks', '- Users affected: [count/percentage]'],
  ];
  for (const [what, ...impact] of agreeing) {
    it(`does not contradict ${what}`, () => {
      assert.deepEqual(
        rulesOf(ended, impact).filter((id) => id === 'summary-conflict'),
        [],
      );
    });
  }

  it('may name acronyms that the team knows, and regions', () => {
    const text = textOf(`${ended} The ALB, VPC and CNI in us-east-1 work.`, []);
    const check = (options: Readonly<Record<string, unknown>>): readonly string[] =>
      described(
        text,
        problemsIn(text, {
          templates: [template],
          template: 'own',
          configuration: { rules: { 'summary-jargon': { severity: 'hint', options } } },
        }).filter(({ rule }) => rule.id === 'summary-jargon'),
      );
    assert.deepEqual(check({ known: ['CNI'] }), []);
    assert.equal(check({}).length, 1);
  });

  it('may be called TL;DR, which is no acronym of the system', () => {
    const text = textOf(`TL;DR: ${ended} The ALB and the VPC work.`, []);
    const found = problemsIn(text, { templates: [template], template: 'own' });
    assert.deepEqual(
      found.filter(({ rule }) => rule.id === 'summary-jargon'),
      [],
    );
  });
});

describe('the length of a summary', () => {
  const failed = 'Checkouts failed for many users at noon.';

  /** What is said of a summary of some sentences, where the template asks for 2 to 3. */
  function said(
    count: number,
    options: { readonly least?: number; readonly most?: number } = {},
  ): readonly string[] {
    const text = textOf(Array.from({ length: count }, () => failed).join(' '), []);
    const asking = parseTemplate(
      'own',
      'a test',
      templateText.replace('[What happened]', '[2-3 sentence summary]'),
    );
    return problemsIn(text, {
      templates: [asking],
      template: 'own',
      configuration: { rules: { 'summary-length': { severity: 'warning', options } } },
    })
      .filter(({ rule }) => rule.id === 'summary-length')
      .map(({ message }) => message.split('.')[0] ?? '');
  }

  it('is what the template asks for', () => {
    assert.deepEqual(said(1), ['This summary has one sentence, and at least 2 are asked for']);
    assert.deepEqual(said(2), []);
    assert.deepEqual(said(3), []);
    assert.deepEqual(said(4), ['This summary has 4 sentences, and 2 to 3 are asked for']);
  });

  it('is what the options say, where they and the template cannot both be followed', () => {
    assert.deepEqual(said(1, { most: 1 }), []);
    assert.deepEqual(said(2, { most: 1 }), ['This summary has 2 sentences, and at most 1 is asked for']);
    assert.deepEqual(said(4, { least: 5 }), ['This summary has 4 sentences, and at least 5 are asked for']);
    assert.deepEqual(said(6, { least: 5 }), []);
    assert.deepEqual(said(3, { least: 3 }), []);
    assert.deepEqual(said(4, { least: 3 }), ['This summary has 4 sentences, and 3 are asked for']);
    assert.deepEqual(said(5, { most: 4 }), ['This summary has 5 sentences, and 2 to 4 are asked for']);
  });
});

describe('the impact', () => {
  const cases: readonly (readonly [item: string, ...rules: readonly string[]])[] = [
    ['- Users affected: ???'],
    ['- Users affected: all'],
    ['- Users affected: everyone'],
    ['- Users affected:'],
    ['- Users affected: n/a', 'impact-users-not-quantified'],
    ['- Users affected: many, for 45 minutes', 'impact-users-not-quantified'],
    ['- Users affected: 1,204 <!-- from the log -->'],
    ['- Revenue impact: n/a'],
    ['- Revenue impact: some', 'impact-revenue-not-quantified'],
    ['- Revenue impact: 31k', 'impact-no-unit'],
    ['- Revenue impact: 12 orders'],
    ['- Duration: 1:30'],
    ['- SLO budget consumed: none'],
    ['- SLO budget consumed: 12 minutes', 'impact-slo-format'],
    ['- SLO budget consumed: 41 % of `checkout`'],
    ['- SLO budget consumed: about 41 percent', 'impact-slo-unnamed'],
    ['- SLO budget consumed: 120 %', 'impact-slo-over-100'],
  ];
  for (const [item, ...rules] of cases) {
    it(`with “${item}” has ${rules.join(', ') || 'no problem'}`, () => {
      assert.deepEqual(rulesOf(ended, [item]), rules);
    });
  }

  it('is offered the sign behind a bare share', () => {
    const text = textOf(ended, ['- SLO budget consumed: 41']);
    const [problem] = problems(ended, ['- SLO budget consumed: 41']);
    const [fix] = problem?.fixes?.() ?? [];
    assert.ok(fix && applyEdits(text, fix.edits).includes('consumed: 41 %\n'));
  });

  it('offers both words for an outage of a part', () => {
    const text = textOf(`${ended} Outages were seen.`, ['- Users affected: 8 % of users']);
    const problem = problems(`${ended} Outages were seen.`, ['- Users affected: 8 % of users']).find(
      ({ rule }) => rule.id === 'wording-outage',
    );
    const words = (problem?.fixes?.() ?? []).map(
      (fix) => / (\S+(?: \S+)?) were seen/.exec(applyEdits(text, fix.edits))?.[1],
    );
    assert.deepEqual(words, ['resolved. Degradations', 'Partial outages']);
  });
});
