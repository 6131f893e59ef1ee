import assert from 'node:assert/strict';
import { RuleRunner } from '../../../server/src/check/ruleRunner.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { judgedEvents } from '../../../server/src/rules/timeline/judged.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { reading, today } from '../../support/checking.ts';

const draft = `# Post-Incident Review: INC-1204

## Timeline (UTC)

| Time | Event | Actor |
| ---- | ----- | ----- |
| 14:02 | An alert fires | On-call |
| 14:05 | [Detailed technical root cause] | On-call |
| 14:09 | Release 4.18 is rolled back | On-call |
`;

describe('the entries that rules judge', () => {
  const postmortem = reading(draft, { template: 'standard' });
  const runner = new RuleRunner(
    postmortem,
    { configuration: defaultConfiguration, today, fileName: undefined },
    new Set(),
  );
  const written = (events: ReturnType<typeof judgedEvents>): readonly string[] =>
    events.map(({ timeRange }) => postmortem.document.source.slice(timeRange));

  it('are those that are written, found once for all rules', () => {
    const events = judgedEvents(runner.plainContext());
    assert.deepEqual(written(events), ['14:02', '14:09']);
    assert.equal(judgedEvents(runner.plainContext()), events);
  });

  it('are those of the part that a rule is shown, whatever others were shown', () => {
    const whole = timelineOf(postmortem, defaultConfiguration);
    assert.ok(whole);
    judgedEvents(runner.plainContext());
    const timeline = { ...whole, events: whole.events.slice(1) };
    assert.deepEqual(written(judgedEvents(runner.plainContext({ postmortem, timeline }))), ['14:09']);
    assert.deepEqual(written(judgedEvents(runner.plainContext())), ['14:02', '14:09']);
  });
});
