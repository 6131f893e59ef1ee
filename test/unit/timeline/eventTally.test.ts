import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { eventIndexes, eventTally, noteStep } from '../../../server/src/timeline/eventTally.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { reading } from '../../support/checking.ts';
import { rounds } from '../../support/properties.ts';

const rows = ['14:01', '14:02', '14:02', 'later', '14:03', '14:02']
  .map((time) => `| ${time} | x |`)
  .join('\n');
const text = `# Postmortem\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n${rows}\n`;
const postmortem = reading(text);
const { source } = postmortem.document;
const events = timelineOf(postmortem, defaultConfiguration)?.events ?? [];

describe('a tally of what events tell', () => {
  const timesIn = eventTally((_, { moment }) => moment?.clock.minute);
  const secondMinutes = eventIndexes(({ moment }) => moment?.clock.minute === 2);

  it('counts each value, and leaves out events that tell none', () => {
    const { counts, highest } = timesIn(source, events);
    assert.deepEqual(
      [...counts],
      [
        [1, 1],
        [2, 3],
        [3, 1],
      ],
    );
    assert.equal(highest, 3);
    assert.equal(timesIn(source, []).highest, 0);
  });

  it('is, after any edits, that of the events that there are then', () => {
    const edit = fc.record({
      first: fc.nat(20),
      gone: fc.nat(3),
      come: fc.array(fc.constantFrom(...events), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let current = [...events];
        timesIn(source, current);
        secondMinutes(current);
        for (const { first: at, gone, come } of edits) {
          const first = Math.min(at, current.length);
          const oldEnd = Math.min(first + gone, current.length);
          const now = current.toSpliced(first, oldEnd - first, ...come);
          noteStep(now, { before: current, first, oldEnd, end: first + come.length });
          const { counts, highest } = timesIn(source, now);
          assert.deepEqual(secondMinutes(now), secondMinutes([...now]));
          // A copy of which nothing is known.
          const whole = timesIn(source, [...now]);
          assert.deepEqual(new Map([...counts].toSorted()), new Map([...whole.counts].toSorted()));
          assert.equal(highest, whole.highest);
          assert.deepEqual(timesIn(source, now).told, whole.told);
          current = now;
        }
      }),
      rounds(300),
    );
  });

  it('looks after an edit at those events alone that the edit changed', () => {
    let looks = 0;
    const lookingAt = eventTally(() => {
      looks += 1;
      return true;
    });
    assert.equal(lookingAt(source, events).highest, events.length);
    const now = events.toSpliced(1, 1, ...events.slice(2, 4));
    noteStep(now, { before: events, first: 1, oldEnd: 2, end: 3 });
    looks = 0;
    assert.equal(lookingAt(source, now).highest, events.length + 1);
    assert.equal(looks, 2);
  });
});
