import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../../../server/src/rules/index.ts';
import { problemsIn } from '../../../support/checking.ts';

const own = rules.filter(({ id }) => /^action-(?:vague|people-change|unmeasured)$/.test(id));

/** What the rules say of a text, each problem as its rule, its words and what is not the default severity. */
function said(text: string): readonly string[] {
  return problemsIn(text, { rules: own, templates: [] }).map(
    ({ rule, range, severity }) =>
      `${rule.id}${severity === rule.severity ? '' : ` (${severity})`}: ${text.slice(range.start, range.end)}`,
  );
}

/** What they say of an action in a list. */
function saidOfAction(action: string): readonly string[] {
  return said(`# Postmortem\n\n## Action Items\n\n- [ ] ${action}\n`);
}

describe('judgements on actions', () => {
  const judged = readFileSync(
    new URL('../../../fixtures/wording/judged-actions.tsv', import.meta.url),
    'utf8',
  )
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

  for (const judgement of ['clean', 'vague', 'people', 'unmeasured']) {
    it(`call the actions ${judgement} that are listed as such`, () => {
      const rule = judgement === 'people' ? 'action-people-change' : `action-${judgement}`;
      const wrong = judged
        .filter(([expected]) => expected === judgement)
        .map(([, action = '']) => ({
          action,
          rules: saidOfAction(action).map((one) => one.split(/[ :]/)[0]),
        }))
        // Requests for care belong to another rule.
        .filter(
          ({ rules: found }) => found.join() !== (judgement === 'clean' ? '' : rule) && found.length > 0,
        );
      assert.deepEqual(wrong, []);
    });
  }

  const cases: readonly (readonly [action: string, ...said: readonly string[]])[] = [
    ['Monitoring: improve the coverage', 'action-vague: improve the coverage'],
    ['**Monitoring:** improve the coverage', 'action-vague: improve the coverage'],
    ['(Network) Look into the firewall', 'action-vague: Look into'],
    ['[Investigate the leak](https://tracker.example/12)', 'action-vague: Investigate'],
    ['When a release is cut, look into the canary', 'action-vague: look into'],
    ['The cache is gone, and we will monitor the situation', 'action-vague: monitor'],
    ['Review was slow'],
    ['Investigate why `drain` hung and record it in OPS-12'],
    ['Fixed the bug'],
    ['Improve monitoring. Done when an alert fires at 80 %.'],
    ['Improve monitoring. Add an alert on the age of the oldest message.'],
    ['Improve monitoring: add an alert on the age of the oldest message'],
    ['Investigate the leak. Add an alert on the age of the oldest message.', 'action-vague: Investigate'],
    ['Add a replica. The result should be a better experience.'],
    ['Add a replica. Improve the tests.', 'action-vague: Improve the tests'],
    ['We should have tested the restore'],
    ['Change the health check of docs.example to /ready'],
    ['Drop nodes that are older than 5 days?'],
    ['Should we drop nodes?', 'action-vague: Should we drop nodes?'],
    ['Keep the snapshots on a disk more reliable than that of the node'],
    ['Keep the snapshots on a more reliable disk', 'action-vague: more reliable'],
    ['Smoke tests should be run against the new region so that a broken image fails the rollout'],
    ['The alert needs a more telling title', 'action-vague: more telling title'],
    ['Better load testing following a release', 'action-vague: Better load testing'],
    ['Train the team on the following topics:', 'action-people-change: Train the team'],
    ['Remind everybody of the rules below:', 'action-people-change: Remind'],
    ['Improve monitoring of the following:', 'action-vague: Improve monitoring'],
    ['Steps: improve the monitoring:', 'action-vague: improve the monitoring'],
    ['Actions should be reviewed more carefully:', 'action-vague: reviewed'],
    ['Tasks to improve the monitoring:'],
    ['Action items for better alerting:'],
    ['To improve the monitoring, we will do the following:'],
    ['We will take the following steps:'],
    ['Regular checks should be introduced', 'action-vague: Regular checks should be introduced'],
    ['Implement a mechanism to detect drift'],
    ['Add a safeguard to catch partial writes'],
    ['Implement a mechanism to detect drift sooner', 'action-vague: Implement a mechanism'],
    ['Implement a mechanism to detect issues', 'action-vague: Implement a mechanism'],
    ['Implement a mechanism to detect anomalies', 'action-vague: Implement a mechanism'],
    ['Implement a mechanism', 'action-vague: Implement a mechanism'],
    ['Align broker timeouts'],
    ['Align the client and server versions'],
    ['Align on the rollout', 'action-vague: Align'],
    ['Align with the platform team', 'action-vague: Align with'],
    ['Align the team settings', 'action-vague: Align'],
    ['Align timeouts', 'action-vague: Align'],
  ];
  for (const [action, ...expected] of cases) {
    it(`hold for “${action}”`, () => {
      assert.deepEqual(saidOfAction(action), expected);
    });
  }

  it('are information in lessons, and hints where the action is closed', () => {
    assert.deepEqual(said('# Postmortem\n\n## Lessons Learned\n\n- We need to improve monitoring\n'), [
      'action-vague (information): improve monitoring',
    ]);
    assert.deepEqual(said('# Postmortem\n\n## Action Items\n\n- [x] Improve monitoring\n'), [
      'action-vague (hint): Improve monitoring',
    ]);
  });

  it('leave what is told in lessons, and other sections, alone', () => {
    for (const text of [
      '## Lessons Learned\n\n- Better monitoring helped us to see it\n',
      '## Lessons Learned\n\n- Review of the change took two days\n',
      '## Lessons Learned\n\n- We were lucky to be told by a partner\n',
      '## Lessons Learned\n\n- Good answers from support kept callers calm\n',
      '## Lessons Learned\n\n- We kept the heap dump so we can look at it again\n',
      '## Root Cause\n\nThe job was to improve monitoring.\n',
      '## Resolution\n\nImprove the query was the title of the change.\n',
    ]) {
      assert.deepEqual(said(`# Postmortem\n\n${text}`), []);
    }
  });

  it('read intentions of the writers in the resolution', () => {
    assert.deepEqual(said('# Postmortem\n\n## Resolution\n\nThe team will investigate the cause.\n'), [
      'action-vague (information): investigate',
    ]);
  });

  it('look at what is to be done, and not at the other cells of a row', () => {
    const table =
      '| Action | Owner | Notes |\n| --- | --- | --- |\n| Remove the flag | Ada | Improve monitoring |\n';
    assert.deepEqual(said(`# Postmortem\n\n## Action Items\n\n${table}`), []);
  });
});
