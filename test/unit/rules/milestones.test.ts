import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

function found(text: string): readonly string[] {
  return problemsIn(text)
    .map(({ rule }) => rule.id)
    .filter((id) => /^timeline-(?:no-(?:start|det|ack|mit|res|lead)|milestone)/.test(id));
}

const rows = {
  start: '| 14:02 UTC | Release 4.18 is deployed, errors begin | pipeline |',
  detected: '| 14:09 UTC | Alert fires | alerting |',
  acknowledged: '| 14:12 UTC | On-call declares an incident | on-call |',
  between: '| 14:20 UTC | The graph shows every connection in use | on-call |',
  mitigated: '| 14:24 UTC | Release 4.18 is rolled back | on-call |',
  resolved: '| 14:32 UTC | Error ratio is back to normal | on-call |',
};

/** The sample with another timeline. */
function withRows(...written: readonly string[]): string {
  const table = ['| Time | Event | Actor |', '| --- | --- | --- |', ...written].join('\n');
  return goodSample.replace(/(## Timeline.*\n\n)[\s\S]*?(?=\n\n## Root Cause)/, `$1${table}`);
}

function without(name: string, ...added: readonly string[]): string {
  const rest = Object.entries(rows).flatMap(([key, row]) => (key === name ? [] : [row]));
  return withRows(...rest, ...added);
}

describe('the milestones of a timeline', () => {
  it('are all told in the sample', () => {
    assert.deepEqual(found(goodSample), []);
    assert.deepEqual(found(withRows(...Object.values(rows))), []);
  });

  it('are in order where the resolution begins before the mitigation and lasts longer', () => {
    const table = [
      '| Start | End | Event |',
      '| --- | --- | --- |',
      '| 14:02 UTC | 14:05 UTC | Errors begin |',
      '| 14:09 UTC | 14:10 UTC | Alert fires and on-call declares an incident |',
      '| 14:20 UTC | 14:54 UTC | Resolved: caches are warmed until all is back to normal |',
      '| 14:30 UTC | 14:45 UTC | Mitigated: release 4.18 is rolled back |',
    ].join('\n');
    const text = goodSample.replace(/(## Timeline.*\n\n)[\s\S]*?(?=\n\n## Root Cause)/, `$1${table}`);
    assert.deepEqual(found(text), []);
  });

  it('are in order where a zone may be called by its winter name in summer', () => {
    const text = withRows(
      '| 10:02 EST | Errors begin | shop |',
      '| 10:09 EST | Alert fires and on-call declares an incident | alerting |',
      '| 14:40 UTC | Release 4.18 is rolled back | on-call |',
      '| 14:54 UTC | Error ratio is back to normal | on-call |',
    ).replaceAll('2026-03-17', '2026-07-14');
    assert.deepEqual(found(text), []);
  });

  it('are asked for, each by its own rule', () => {
    assert.deepEqual(found(without('start')), ['timeline-no-start']);
    assert.deepEqual(found(without('detected')), ['timeline-no-detection']);
    assert.deepEqual(found(without('acknowledged')), ['timeline-no-acknowledgement']);
    assert.deepEqual(found(without('mitigated')), ['timeline-no-mitigation']);
    assert.deepEqual(found(without('resolved')), ['timeline-no-resolution']);
  });

  it('may be told in other words', () => {
    const others = [
      without('start').replace('| 14:09', '| 14:01 UTC | Checkout cannot reach its database | – |\n| 14:09'),
      without('resolved', '| 14:32 UTC | Customers confirm that they can pay | support |'),
      without('mitigated').replace('| 14:32', '| 14:24 UTC | Limit raised by hand | on-call |\n| 14:32'),
      without('acknowledged').replace('every connection', 'every connection as we look into it: all'),
    ];
    for (const text of others) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('are not asked for while the incident goes on', () => {
    assert.deepEqual(found(without('resolved', '| 14:32 UTC | Deletion of old rows is ongoing | dba |')), []);
  });

  it('are not asked for in a short timeline, or while blanks are left', () => {
    assert.deepEqual(found(withRows(rows.detected, rows.between, rows.acknowledged)), []);
    assert.deepEqual(found(withRows(...Object.values(rows).slice(1), '| ... | ... | ... |')), []);
    assert.deepEqual(found(draftSample), []);
  });

  it('are not asked for in documents that follow no template', () => {
    const text = '# Incident\n\n## Timeline\n\n- 14:00 A\n- 14:01 B\n- 14:02 C\n- 14:03 D\n- 14:04 E\n';
    assert.deepEqual(found(text), []);
  });

  it('get a marker at the last entry by fix', () => {
    const text = without('resolved', '| 14:32 UTC | The error ratio is 0.1 % | on-call |');
    const problem = problemsIn(text).find(({ rule }) => rule.id === 'timeline-no-resolution');
    const [fix] = problem?.fixes?.() ?? [];
    assert.equal(fix?.title, 'Mark “The error ratio is 0.1 %” as “Resolved:”');
    const fixed = applyEdits(text, fix.edits);
    assert.ok(fixed.includes('| 14:32 UTC | Resolved: The error ratio is 0.1 % | on-call |'));
    assert.deepEqual(found(fixed), []);
  });

  it('cannot precede what they follow from', () => {
    const text = withRows(
      '| 14:02 UTC | Detected: errors in checkout | alerting |',
      '| 14:09 UTC | Started: release 4.18 | pipeline |',
      rows.acknowledged,
      rows.mitigated,
      rows.resolved,
    );
    assert.deepEqual(found(text), ['timeline-milestone-order']);
  });
});
