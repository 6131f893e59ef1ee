import assert from 'node:assert/strict';
import { milestonesOf } from '../../../server/src/timeline/eventMilestones.ts';
import { milestonesSpokenIn } from '../../../server/src/timeline/milestones.ts';
import { reading } from '../../support/checking.ts';

function milestonesBy(...events: readonly string[]): readonly (string | undefined)[] {
  const spoken = events.map(milestonesSpokenIn(reading('').document));
  const found = milestonesOf(spoken);
  return events.map((_, index) => found.get(index));
}

describe('which event is which milestone', () => {
  it('takes the trouble that a change brought for the start', () => {
    assert.deepEqual(
      milestonesBy('Release 4.18 deployed', 'Error rate rises to 12 %', 'Alert fires', 'Rolled back'),
      [undefined, 'start', 'detected', 'mitigated'],
    );
  });

  it('takes a change for the start where nobody wrote what it brought before somebody noticed', () => {
    assert.deepEqual(
      milestonesBy('Release 4.18 deployed', 'Alert fires', 'Error rate rises to 12 %', 'Rolled back'),
      ['start', 'detected', undefined, 'mitigated'],
    );
  });

  it('takes nothing for the start that fails when people are at work', () => {
    assert.deepEqual(
      milestonesBy('Import of the new index', 'Ana starts investigating', 'The second import fails.'),
      [undefined, 'acknowledged', undefined],
    );
  });

  it('takes a change and its trouble in one event for the start', () => {
    assert.deepEqual(milestonesBy('We deployed 4.18, errors begin', 'Errors rise to 12 %', 'Alert fires'), [
      'start',
      undefined,
      'detected',
    ]);
  });

  it('takes what begins without trouble for none that a change brought', () => {
    assert.deepEqual(milestonesBy('Release 4.18 deployed', 'Nightly export starts', 'On-call is paged'), [
      'start',
      undefined,
      'detected',
    ]);
    assert.deepEqual(
      milestonesBy('Deployment of 4.18 starts', 'Traffic climbs', 'Errors rise', 'Alert fires'),
      [undefined, undefined, 'start', 'detected'],
    );
  });

  it('takes a change to what tells of trouble for the start, and no detection', () => {
    assert.deepEqual(milestonesBy('Alert thresholds deployed', 'Errors rise to 12 %', 'On-call is paged'), [
      undefined,
      'start',
      'detected',
    ]);
  });

  it('takes what both mitigates and resolves for the end, where no later event is one', () => {
    const end = 'The fix is deployed. The issue is resolved.';
    assert.deepEqual(milestonesBy('Errors begin', 'Alert fires', end), ['start', 'detected', 'resolved']);
    assert.deepEqual(milestonesBy('Errors begin', 'Alert fires', 'Rolled back', end), [
      'start',
      'detected',
      'mitigated',
      'resolved',
    ]);
    assert.deepEqual(milestonesBy('Alert fires', 'Rolled back, service restored', 'Resolved: no errors'), [
      'detected',
      'mitigated',
      'resolved',
    ]);
  });

  it('believes an author who says where it started', () => {
    assert.deepEqual(milestonesBy('Started: release 4.18 deployed', 'Errors rise to 12 %', 'Alert fires'), [
      'start',
      undefined,
      'detected',
    ]);
  });

  it('takes what begins without trouble for no start where trouble follows', () => {
    assert.deepEqual(milestonesBy('Migration begins', 'FULL OUTAGE BEGINS', 'Alert fires'), [
      undefined,
      'start',
      'detected',
    ]);
    assert.deepEqual(milestonesBy('Migration begins', 'Alert fires', 'Errors rise to 12 %'), [
      'start',
      'detected',
      undefined,
    ]);
  });

  it('looks for no acknowledgement behind a detection that tells of it', () => {
    assert.deepEqual(
      milestonesBy('Errors rise', 'Alert fires and Kim acknowledges', 'SEV-2 declared', 'Rolled back'),
      ['start', 'detected', undefined, 'mitigated'],
    );
    assert.deepEqual(milestonesBy('Errors rise', 'Alert fires and Kim acks', 'Acknowledged: by Ada'), [
      'start',
      'detected',
      'acknowledged',
    ]);
  });

  it('looks for no trouble behind what answers to it', () => {
    assert.deepEqual(milestonesBy('Release 4.18 deployed', 'Kim acks', 'Error rate rises to 12 %'), [
      'start',
      'acknowledged',
      undefined,
    ]);
  });
});
