import assert from 'node:assert/strict';
import type { Configuration } from '../../../server/src/config/configuration.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { ReadinessGroup } from '../../../server/src/readiness/groups.ts';
import type { Readiness } from '../../../server/src/readiness/readiness.ts';
import { readinessOf } from '../../../server/src/readiness/readiness.ts';
import type { DocumentRule, Rule } from '../../../server/src/rules/rule.ts';
import { sectionMissing } from '../../../server/src/rules/sections/section-missing.ts';
import { checking, reading, today } from '../../support/checking.ts';
import { draftSample, faultySample, goodSample, withoutSection } from '../../support/samples.ts';

interface Options {
  readonly configuration?: Partial<Configuration>;
  readonly rules?: readonly Rule[];
  readonly isConfigurationBroken?: boolean;
}

function readiness(text: string, { configuration = {}, ...more }: Options = {}): Readiness {
  const whole = { ...defaultConfiguration, ...configuration };
  return readinessOf(reading(text, { configuration }), { configuration: whole, today, ...more });
}

/** Titles of groups with the rules that have something to say there. */
function described(groups: readonly ReadinessGroup[]): readonly string[] {
  return groups.map(({ kind, title, problems, isMissing }) =>
    [
      kind === 'section' ? '' : kind,
      title,
      isMissing ? 'missing' : '',
      ...problems.map(({ rule }) => rule.id),
    ]
      .filter((part) => part !== '')
      .join(' | '),
  );
}

/** A rule that reports every “bad” as a warning. */
const badRule: DocumentRule = {
  id: 'test-words',
  summary: 'Something is bad',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  needs: 'document',
  *check({ source }) {
    for (const found of source.text.matchAll(/bad/g)) {
      yield { range: { start: found.index, end: found.index + 3 }, message: 'It is bad.' };
    }
  },
};

const withoutReviewDate = goodSample.replace(/^(\*\*Reviewed:\*\*).*$/m, '$1');

describe('the readiness for review', () => {
  describe('its verdict', () => {
    it('is “ready” where nothing is left', () => {
      const { verdict, counts } = readiness(goodSample);
      assert.equal(verdict, 'ready');
      assert.deepEqual(counts, { error: 0, warning: 0, information: 0, hint: 0 });
    });

    it('judges a draft as strictly as a reviewed postmortem', () => {
      assert.ok(checking(draftSample).problems.every(({ severity }) => severity === 'hint'));
      const { verdict, counts } = readiness(draftSample);
      assert.equal(verdict, 'not ready');
      assert.ok(counts.error > 10);
    });

    it('gives a reviewed postmortem the severities that it has anyway', () => {
      const { problems } = checking(faultySample);
      assert.deepEqual(
        readiness(faultySample)
          .groups.flatMap((group) => group.problems)
          .map(({ rule, severity }) => `${rule.id} ${severity}`)
          .toSorted(),
        problems.map(({ rule, severity }) => `${rule.id} ${severity}`).toSorted(),
      );
    });

    it('is not held up by remarks and hints', () => {
      const configuration = { rules: { 'test-words': { severity: 'information' as const, options: {} } } };
      const { verdict, counts } = readiness(goodSample.replace('## Impact', '## Impact\n\nbad'), {
        configuration,
        rules: [badRule],
      });
      assert.equal(verdict, 'ready');
      assert.equal(counts.information, 1);
    });

    it('says so where only the date of the review is left', () => {
      assert.equal(readiness(withoutReviewDate).verdict, 'review date left');
      assert.equal(
        readiness(withoutReviewDate.replace('**Reviewed:**', '**Reviewed:** YYYY-MM-DD')).verdict,
        'review date left',
      );
    });

    it('does not say so where more is left, or the date is written but wrong', () => {
      assert.equal(readiness(withoutSection(withoutReviewDate, 'Impact')).verdict, 'not ready');
      assert.equal(
        readiness(goodSample.replace(/^(\*\*Reviewed:\*\*).*$/m, '$1 2026-13-45')).verdict,
        'not ready',
      );
    });

    it('is not “ready” where not everything could be looked at', () => {
      const broken: Rule = {
        ...badRule,
        id: 'test-broken',
        check: () => {
          throw new Error('mine');
        },
      };
      assert.equal(readiness('# Incident\n\nAll fine.\n', { rules: [badRule] }).verdict, 'uncertain');
      assert.equal(readiness(goodSample, { isConfigurationBroken: true }).verdict, 'uncertain');
      const { verdict, failures } = readiness(goodSample, { rules: [broken] });
      assert.equal(verdict, 'uncertain');
      assert.deepEqual(
        failures.map(({ rule }) => rule.id),
        ['test-broken'],
      );
    });
  });

  describe('its groups', () => {
    it('are the header and every section of the template, in document order', () => {
      assert.deepEqual(described(readiness(goodSample).groups), [
        'header',
        'Executive Summary',
        'Impact',
        'Timeline',
        'Root Cause',
        'Contributing Factors',
        'What Went Well',
        'What Could Be Improved',
        'Action Items',
        'Lessons Learned',
        'Prevention',
      ]);
    });

    it('have missing sections at their places, in the template’s order', () => {
      const text = ['Root Cause', 'Contributing Factors', 'Prevention'].reduce(withoutSection, goodSample);
      assert.deepEqual(described(readiness(text, { rules: [sectionMissing] }).groups).slice(3), [
        'Timeline',
        'Root Cause | missing | section-missing',
        'Contributing Factors | missing | section-missing',
        'What Went Well',
        'What Could Be Improved',
        'Action Items',
        'Lessons Learned',
        'Prevention | missing | section-missing',
      ]);
    });

    it('leave out missing sections that nobody asks for', () => {
      const configuration = { rules: { 'section-missing': { severity: 'off' as const, options: {} } } };
      const { groups, verdict } = readiness(withoutSection(goodSample, 'Prevention'), {
        configuration,
        rules: [sectionMissing],
      });
      assert.equal(verdict, 'ready');
      assert.ok(groups.every(({ isMissing }) => !isMissing));
    });

    it('count what stands below a section as its own, and other sections for themselves', () => {
      const text = [
        '# Postmortem INC-7: bad',
        '',
        '## Notes',
        '',
        '### More bad notes',
        '',
        '## Impact',
        '',
        '### Region bad',
        '',
        '## Timeline',
        '',
        '## Notes that are fine',
        '',
        '## Impact',
        '',
        'bad, again',
        '',
      ].join('\n');
      const { groups } = readiness(text, {
        configuration: { template: 'standard' },
        rules: [badRule],
      });
      assert.deepEqual(described(groups), [
        'header | test-words',
        'Impact | test-words | test-words',
        'Timeline',
        'own section | Notes | test-words',
      ]);
    });

    it('give what stands above the title to the header', () => {
      const { groups } = readiness('<!-- bad -->\n\n# Postmortem INC-7\n\n## Causes\n', { rules: [badRule] });
      assert.deepEqual(described(groups), ['header | test-words']);
    });

    it('stand as the document has them, also in another order than the template’s', () => {
      const text =
        '## Notes\n\nbad\n\n# Postmortem INC-7: bad\n\n## Timeline\n\n## Impact\n\nbad\n\n## Executive Summary\n';
      const { groups } = readiness(text, { configuration: { template: 'standard' }, rules: [badRule] });
      assert.deepEqual(described(groups), [
        'header | test-words',
        'Timeline',
        'Impact | test-words',
        'Executive Summary',
        'own section | Notes | test-words',
      ]);
    });

    it('are the same with Windows line ends', () => {
      const { groups } = readiness(faultySample);
      const windows = readiness(faultySample.replaceAll('\n', '\r\n'));
      assert.deepEqual(described(windows.groups), described(groups));
      assert.equal(windows.groups.at(-1)?.title, 'Prevention');
    });

    it('keep what comments silence apart', () => {
      const text = goodSample.replace(
        '## Impact',
        '## Impact\n\n<!-- postmortem-disable-next-line test-words -->\nbad\n\nbad',
      );
      const { groups, verdict, counts } = readiness(text, { rules: [badRule] });
      const impact = groups.find(({ title }) => title === 'Impact');
      assert.deepEqual(
        [impact?.problems.length, impact?.silenced.map(({ rule }) => rule.id), counts.warning, verdict],
        [1, ['test-words'], 1, 'not ready'],
      );
    });

    it('show a missing section that is silenced', () => {
      const text = `<!-- postmortem-disable-file section-missing -->\n\n${withoutSection(goodSample, 'Prevention')}`;
      const { groups, verdict } = readiness(text, { rules: [sectionMissing] });
      assert.equal(verdict, 'ready');
      const last = groups.at(-1);
      assert.deepEqual(
        [last?.title, last?.isMissing, last?.problems.length, last?.silenced.length],
        ['Prevention', true, 0, 1],
      );
    });

    it('hold every problem once, whatever the document', () => {
      for (const text of [
        '',
        '\uD800',
        '# A\n# B\n## C',
        'Timeline\n===\n\n# Postmortem\n\nTODO',
        '## Impact\n# X',
      ]) {
        const { problems } = checking(text, { template: 'standard' });
        const { groups } = readiness(text, { configuration: { template: 'standard' } });
        assert.equal(groups.flatMap((group) => group.problems).length, problems.length);
      }
    });
  });

  describe('its expectations', () => {
    function stateOf(text: string, name: string) {
      const found = readiness(text).expectations.find((one) => one.name === name);
      return found && [found.isChecked, found.open];
    }

    it('count the problems that speak against them', () => {
      assert.deepEqual(stateOf(goodSample, 'complete timeline'), [true, 0]);
      assert.deepEqual(stateOf(withoutSection(goodSample, 'Timeline'), 'complete timeline'), [true, 1]);
    });

    it('are each spoken of by the rules that know something of them', () => {
      const namesFor = (id: string): readonly string[] => {
        const one = { ...badRule, id };
        return readiness(goodSample, { rules: [one] })
          .expectations.filter(({ isChecked }) => isChecked)
          .map(({ name }) => name);
      };
      for (const [id, ...names] of [
        ['wording-blame', 'blameless'],
        ['wording-pronoun'],
        ['wording-outage'],
        ['action-people-change', 'blameless'],
        ['root-cause-person', 'blameless', 'root cause verified'],
        ['finding-no-action', 'actionable'],
        ['action-no-finding', 'actionable'],
        ['action-vague', 'concrete'],
        ['review-late', 'timely'],
        ['review-status-stale', 'shared'],
        ['review-not-published', 'shared'],
        ['privacy-secret', 'shared'],
        ['timeline-gap', 'complete timeline'],
        ['timeline-no-evidence', 'complete timeline', 'monitoring data'],
        ['root-cause-thin', 'root cause verified'],
        ['action-no-owner', 'actions tracked'],
        ['action-several-owners', 'actions tracked'],
        ['section-missing'],
      ] as const) {
        assert.deepEqual(namesFor(id), names, id);
      }
    });

    it('count what keeps their sections from being published, and no remark', () => {
      const openWith = (heading: string, severity: 'error' | 'warning' | 'information' | 'off') =>
        readiness(goodSample.replace(`## ${heading}\n`, `## ${heading}\n\nbad\n`), {
          rules: [badRule],
          configuration: { rules: { 'test-words': { severity, options: {} } } },
        })
          .expectations.filter(({ open }) => open > 0)
          .map(({ name }) => name);
      assert.deepEqual(openWith('Timeline', 'warning'), ['complete timeline']);
      assert.deepEqual(openWith('Timeline', 'error'), ['complete timeline']);
      assert.deepEqual(openWith('Timeline', 'information'), []);
      assert.deepEqual(openWith('Executive Summary', 'warning'), ['shared']);
      assert.deepEqual(openWith('Lessons Learned', 'warning'), ['shared']);
      assert.deepEqual(openWith('Root Cause', 'warning'), ['root cause verified']);
      assert.deepEqual(openWith('Action Items', 'warning'), ['actionable', 'concrete', 'actions tracked']);
      assert.deepEqual(openWith('Impact', 'warning'), []);
    });

    it('are not checked by a rule that is off', () => {
      const off = ['review-late', 'review-pending', 'review-before-incident'].map(
        (id) => [id, { severity: 'off' as const, options: {} }] as const,
      );
      const without = readiness(goodSample, { configuration: { rules: Object.fromEntries(off) } });
      assert.equal(without.expectations.find(({ name }) => name === 'timely')?.isChecked, false);
    });

    it('name no rule’s silence where no rule is in force', () => {
      const { expectations } = readiness(goodSample, { rules: [badRule] });
      assert.ok(expectations.length > 0);
      assert.ok(expectations.every(({ isChecked, open }) => !isChecked && open === 0));
    });

    it('are not judged while the document is mostly blanks', () => {
      assert.deepEqual(readiness(draftSample).expectations, []);
    });
  });
});
