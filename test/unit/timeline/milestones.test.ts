import assert from 'node:assert/strict';
import type { Milestone } from '../../../server/src/timeline/milestone.ts';
import { milestones } from '../../../server/src/timeline/milestone.ts';
import { markedMilestone, markerWords, wordedMilestones } from '../../../server/src/timeline/milestones.ts';

describe('a milestone', () => {
  const marked: readonly (readonly [event: string, milestone: Milestone | undefined])[] = [
    ['Started: errors in checkout', 'start'],
    ['**Detection:** the alert fires', 'detected'],
    ['**Discovery** a developer sees empty graphs', 'detected'],
    ['Issue detected', 'detected'],
    ['Incident declared', 'acknowledged'],
    ['[Mitigated] release rolled back', 'mitigated'],
    ['Fix applied', 'mitigated'],
    ['**Recovery:** the queue is empty', 'resolved'],
    ['Incident resolved', 'resolved'],
    ['<END OF OUTAGE>', 'resolved'],
    ['Orders of the second shop cannot be read. Impact begins', 'start'],
    ['The rollback is done; 97 % of logins succeed. Mitigated', 'mitigated'],
    ['Error ratio is at 0.1 % again. **Resolved.**', 'resolved'],
    ['One node is restarted; recovered', undefined],
    ['The page was sent to v2. resolved', undefined],
    ['Detected errors were investigated', undefined],
    ['Resolved to look at the logs', undefined],
  ];
  for (const [event, milestone] of marked) {
    it(`${milestone ?? 'none'} is stated by “${event}”`, () => {
      assert.equal(markedMilestone(event), milestone);
    });
  }

  it('is stated by the words that problems name', () => {
    for (const milestone of milestones) {
      assert.equal(markedMilestone(`${markerWords[milestone]} something`), milestone);
    }
  });

  const worded: readonly (readonly [event: string, milestones: readonly Milestone[]])[] = [
    ['We deployed release 4.18, errors begin', ['start']],
    ['First node stops shipping logs', ['start']],
    ['Team started to investigate the logs', []],
    ['Call begins', []],
    ['The build of the help pages is merged to main', ['start']],
    ['Docs deployed to Acme Pages with a flag', ['start']],
    ['Monitoring pages the on-call', ['detected']],
    ['Monitoring pages Priya', ['detected']],
    ['worker-07 is manually started', []],
    ['All brokers are online. Consumers start draining the queue', []],
    [
      'All brokers are online, and the script that fills them has come to its end. Consumers start leaving the queue',
      [],
    ],
    ['Further faults of the index are discovered', []],
    ['Another report of missing mails', []],
    ['checkout-api is down', ['start']],
    ['Signups are down.', ['start']],
    ['Order volume is down', []],
    ['Memory usage is down.', []],
    ['Ines flagged an unusual rate of refused cards', ['detected']],
    ['Complaints came in on the forum', ['detected']],
    ['A post in the forum says that the shop is empty', ['detected']],
    ['Initial investigation started', ['acknowledged']],
    ['Deep-dive investigation started with the vendor', []],
    ['Mitigation applied', ['mitigated']],
    ['Successful configuration rollback', ['mitigated']],
    ['Proxy reloaded, restoring service', ['resolved']],
    ['Second deployment, which solved the problem', []],
    ['Alert “error ratio” fires', ['detected']],
    ['First report', ['detected']],
    ['First customer ticket received', ['detected']],
    ['Users report failed logins', ['detected']],
    ['A customer calls support about a double charge', ['detected']],
    ['First client opens a ticket', ['detected']],
    ['Support will write when a customer calls', []],
    ['The probe alerts', ['detected']],
    ['Alert auto-resolved', []],
    ['Alert fires and Marcus acknowledges', ['detected', 'acknowledged']],
    ['Alert fires; nobody acknowledged it', ['detected']],
    ['Incident declared complete', ['resolved']],
    ['Incident is declared over by the incident commander', ['resolved']],
    ['Incident declared resolved', ['resolved']],
    ['We declared complete outage of checkout', ['acknowledged']],
    ['SEV-2 declared', ['acknowledged']],
    ['Nora alerts the providers', []],
    ['Error rate climbs above 2 %', ['start']],
    ['The primary database crashes', ['start']],
    ['Engineer acks the page', ['acknowledged']],
    ['On-call begins triage', ['acknowledged']],
    ['Failover to the replica completed', ['mitigated']],
    ['Latency returns to baseline', ['resolved']],
    ['Checkouts succeed again', ['resolved']],
    ['Status page updated to resolved', ['resolved']],
    ['A customer notified the payments team', ['detected']],
    ['Support became aware of it', ['detected']],
    ['Root cause discovered in the query log', []],
    ['Banner added to alert users', []],
    ['Tests report all fine', []],
    ['On-call acknowledges and declares an incident', ['acknowledged']],
    ['On-call began investigating', ['acknowledged']],
    ['Release 4.18 is rolled back', ['mitigated']],
    ['The rollback has completed', ['mitigated']],
    ['Began working on rollback of the change', []],
    ['Begin a rollback', []],
    ['Pipeline accidentally reverts the change', []],
    ['A proposal to roll back', []],
    ['Fix deployed to production', ['mitigated']],
    ['Fix deployed in the sandbox', []],
    ['Reverts the rules of the CDN; no change in errors', []],
    ["The pods are restarted, which didn't help", []],
    ['The pods are restarted, no customer lost an order', ['mitigated']],
    ['Nodes had to be drained', []],
    ['Traffic is shifted to the other region', ['mitigated']],
    ['Error ratio is back to normal', ['resolved']],
    ['Everything is working as expected', ['resolved']],
    ['Errors are gone', ['resolved']],
    ['Problem permanently fixed', ['resolved']],
    ['Node restored, but\n  the volumes will not mount', []],
    ['A [message](https://example.org/deployments/1) was sent', []],
    ['Posted on https://example.org/resolved', []],
    ['We were able to restore the service', ['resolved']],
    ['Not yet resolved', []],
    ['First 503s in the gateway', ['start']],
    ['Latency of the basket jumps to 8 s', []],
    ['Basket latency jumps to 8 s', ['start']],
    ['The database goes down', ['start']],
    ['The queue goes down', []],
    ['Errors went down to 2 %', ['mitigated']],
    ['Site is down for all shops', ['start']],
    ['Traffic of the site is down by half', []],
    ['Alert fires: error rate rose above 2 %', ['detected']],
    ['A customer reports that the site is down', ['detected']],
    ['The cluster is unreachable, the probe alerts', ['start', 'detected']],
    ['Mei is IC', ['acknowledged']],
    ['Incident channel #inc-1204 opened', ['acknowledged']],
    ['Error rate drops below 1 %', ['mitigated']],
    ['Error rate drops a little', []],
    ['Requests start failing', ['start']],
    ['Orders drop to zero', []],
    ['Feature flag off', ['mitigated']],
    ['The feature flag is off for all tenants since Friday', []],
    ['Error rate drops to 3 % for a minute, climbs again', []],
    ['Queue length drops to 0 because the producer crashed', ['start']],
    ['Traffic to port 443 drops to 0', []],
    ['The message bridge restarts with the new config', []],
    ['Alert thresholds are deployed with release 4.18', ['start', 'detected']],
    ['Product pages v2 rolled out', ['start']],
    ['Alerts stopped since Sam muted them', []],
    ['The bug stops the consumer', []],
    ['Errors stopped for a minute and came back', []],
    ['All dashboards look normal, Sam suspects the client', []],
    ['Monitoring shows normal load, nothing found', []],
    ['Canary all green, rollout continues', []],
    ['Metrics are normal again', ['resolved']],
    ['Error rate at baseline', ['resolved']],
    ['Everything is green', ['resolved']],
    ['Errors stop', ['resolved']],
    ['p99 jumps to 11 s', ['start']],
    ['p99 latency is back to 400 ms', ['resolved']],
    ['Rolled back to 4.17', ['mitigated']],
    ['Release rolled back, service restored', ['mitigated', 'resolved']],
    ['The last node reported Ready', []],
    ['The provider reports that failing tests pass', []],
    ['Two more engineers join to add servers and mitigate the load', []],
    ['1,204 coupons drained for nothing', []],
    ['The provider reports that the smoke test passes', []],
    ['Users report that logins no longer pass', ['detected']],
    ['Alertmanager page: error ratio above 2 %', ['detected']],
    ['Status page: we look into it', []],
    ['All shops stable, start RCA', []],
    ['The payment queue fails', ['start']],
    ['The export fails to load', []],
    ['On-call pauses checkout, flag deployed', ['mitigated']],
    ['Error rate returns to 0.2 %', ['resolved']],
    ['The shop returns to UP', ['resolved']],
  ];
  for (const [event, expected] of worded) {
    it(`${expected.join(', ') || 'none'}: “${event}”`, () => {
      assert.deepEqual(wordedMilestones(event), expected);
    });
  }

  it('is found in linear time', () => {
    for (const text of [
      'alert ',
      'alert fi',
      'received ',
      'rollback ',
      'but ',
      'Issue ',
      ' ',
      'applied the ',
    ]) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => {
        wordedMilestones(text.repeat(30_000));
        markedMilestone(text.repeat(30_000));
      });
    }
  });
});
