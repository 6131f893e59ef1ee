import assert from 'node:assert/strict';
import { problemsIn } from '../../support/checking.ts';

/** Whether a duration in the header is reported beside an incident from one time to another. */
function isReported(duration: string, from: string, to: string): boolean {
  const text = [
    '# Postmortem of 19 March 2026: checkout',
    '',
    `**Duration:** ${duration}`,
    '',
    '## Timeline (UTC)',
    '',
    `- ${from} Errors begin`,
    `- ${to} Resolved: errors are gone`,
    '',
  ].join('\n');
  return problemsIn(text).some((problem) => problem.rule.id === 'timeline-duration-mismatch');
}

describe('a duration counted in working hours', () => {
  it('is no mistake where it agrees with a usual calendar', () => {
    // Thursday 15:30 to Friday 13:00: 1 h 30 min to 17:00, and 3 h from 10:00.
    assert.equal(isReported('4 hours 30 minutes', '2026-03-19 15:30', '2026-03-20 13:00'), false);
    assert.equal(isReported('21 hours 30 minutes', '2026-03-19 15:30', '2026-03-20 13:00'), false);
    assert.equal(isReported('13 hours', '2026-03-19 15:30', '2026-03-20 13:00'), true);
  });

  it('leaves out the weekend', () => {
    // Friday 15:00 to Monday 11:00: 2 h to 17:00, and 1 h from 10:00.
    assert.equal(isReported('3 hours', '2026-03-20 15:00', '2026-03-23 11:00'), false);
    assert.equal(isReported('24 hours', '2026-03-20 15:00', '2026-03-23 11:00'), true);
  });

  it('is not looked for within one day', () => {
    assert.equal(isReported('1 hour', '2026-03-19 07:00', '2026-03-19 09:00'), true);
  });
});
