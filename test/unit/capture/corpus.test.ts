import assert from 'node:assert/strict';
import { documentZone, epochsOf } from '../../../server/src/capture/place.ts';
import { insertEvents, writableTimeline } from '../../../server/src/capture/rows.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { reading } from '../../support/checking.ts';
import { corpusFiles } from '../../support/corpus.ts';

const reader = { configuration: defaultConfiguration, read: (text: string) => reading(text) };
const minute = 60_000;

/** A minute after the entry in the middle of the timeline; some instant where there is none. */
function instantFor(text: string): number {
  const timeline = writableTimeline(reader, reading(text));
  const { zone } = documentZone(timeline);
  const epochs = timeline ? epochsOf(timeline, zone, undefined).filter((epoch) => epoch !== undefined) : [];
  return (epochs[epochs.length >> 1] ?? Date.parse('2026-03-17T14:05:00Z')) + minute;
}

describe('an event written into public postmortems', () => {
  it('is read back at its time, and no line is lost', function () {
    const files = corpusFiles();
    if (files === undefined) {
      this.skip();
    }
    for (const { name, text } of files) {
      const epoch = instantFor(text);
      const event = { epoch, text: 'A new event', actor: 'Ada' };
      const after = applyEdits(text, insertEvents(reader, text, [event]).edits);
      const lines = new Set(after.split('\n'));
      assert.deepEqual(
        text.split('\n').filter((line) => line.trim() !== '' && !lines.has(line)),
        [],
        name,
      );
      const written = writableTimeline(reader, reading(after))?.events.find((one) =>
        after.slice(one.event.start, one.event.end).includes('A new event'),
      );
      assert.ok(written, name);
      const { moment } = written;
      const isThen = moment && Math.abs(moment.epoch - epoch) < minute;
      assert.ok(isThen || moment?.day === 'unknown', name);
    }
  });
});
