import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultConfiguration as configuration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import type { Timeline, TimelineEvent } from '../../../server/src/timeline/timeline.ts';
import { timelineAgain, timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { lineEdits, typed } from '../../support/anyText.ts';
import { rounds } from '../../support/properties.ts';
import { timelineEdits, withTimelines } from '../../support/timelines.ts';

const reading = { templates: builtInTemplates(), configuration, template: 'standard' };

/** A timeline as plain data, whatever its events are made of. */
function plain(timeline: Timeline | undefined): unknown {
  return (
    timeline && {
      heading: timeline.section?.heading,
      range: timeline.range,
      declaredZone: timeline.declaredZone,
      events: timeline.events.map(plainEvent),
    }
  );
}

function plainEvent(event: TimelineEvent): unknown {
  const { form, range, time, timeRange, end, actor, day, timeLast, moment, milestone, spoken, row } = event;
  const cells = row?.cells.map((cell) => cell.range);
  const told = event.event;
  return { form, range, time, timeRange, end, told, actor, day, timeLast, moment, milestone, spoken, cells };
}

describe('reading the timeline of an edited postmortem', () => {
  it('gives what reading all of it gives, and says which events are new', () => {
    let count = 0;
    const anyEdits = fc.array(
      fc.oneof(
        { weight: 8, arbitrary: timelineEdits },
        { weight: 1, arbitrary: typed },
        { weight: 1, arbitrary: lineEdits },
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(withTimelines, anyEdits, (text, steps) => {
        let postmortem = readPostmortem(parseDocument(text), reading);
        timelineOf(postmortem, configuration);
        for (const step of steps) {
          const { document, change } = reparseDocument(
            postmortem.document,
            step(postmortem.document.source.text),
          );
          const now = readPostmortem(document, reading);
          const before = postmortem;
          const isBelow =
            change && (document.sections[0]?.heading.range.end ?? Infinity) <= change.replaced.old.start;
          const hasSame =
            before.document.sections.map(({ title }) => title).join() ===
            document.sections.map(({ title }) => title).join();
          const again =
            change && isBelow && hasSame
              ? timelineAgain({ postmortem: before, change }, now, configuration)
              : undefined;
          const whole = readPostmortem(parseDocument(document.source.text), reading);
          const edit = JSON.stringify([before.document.source.text, document.source.text]);
          assert.deepEqual(
            plain(timelineOf(now, configuration)),
            plain(timelineOf(whole, configuration)),
            edit,
          );
          if (again) {
            count += 1;
            const { first, end, oldEnd } = again;
            assert.equal(end - oldEnd, again.now.events.length - again.before.events.length, edit);
            const standing = ({ moment, milestone }: TimelineEvent): unknown => ({ moment, milestone });
            const kept = [...again.before.events.slice(0, first), ...again.before.events.slice(oldEnd)];
            const same = [...again.now.events.slice(0, first), ...again.now.events.slice(end)];
            assert.deepEqual(same.map(standing), kept.map(standing), edit);
          }
          postmortem = now;
        }
      }),
      rounds(150),
    );
    assert.ok(count > 100, `only ${count} were read again from those before`);
  }).timeout(3_600_000);

  it('reads the day of a row from the row above that says it for all below', () => {
    const rows = [
      '| 22:50 | Errors begin |',
      '| 2026-03-18 | |',
      '| 23:10 | Paged |',
      '| 23:30 | Resolved |',
    ];
    let text = [
      '# Postmortem of 2026-03-17',
      '## Timeline',
      `| Time | Event |\n|---|---|\n${rows.join('\n')}`,
      '',
    ].join('\n\n');
    let postmortem = readPostmortem(parseDocument(text), reading);
    const days = (): unknown =>
      timelineOf(postmortem, configuration)?.events.map(({ moment }) => moment?.date.day);
    assert.deepEqual(days(), [17, undefined, 18, 18]);
    for (const [from, to, expected] of [
      ['Paged', 'On-call is paged', [17, undefined, 18, 18]],
      ['| 2026-03-18 | |', '| 2026-03-19 | |', [17, undefined, 19, 19]],
      ['| 2026-03-19 | |', '| 2026-03-19 | Told |', [17, undefined, 17, 17]],
      ['Told', '', [17, undefined, 19, 19]],
      ['| 2026-03-19 |  |\n', '', [17, 17, 17]],
    ] as const) {
      text = text.replace(from, to);
      const before = postmortem;
      const { document, change } = reparseDocument(before.document, text);
      postmortem = readPostmortem(document, reading);
      assert.ok(change && timelineAgain({ postmortem: before, change }, postmortem, configuration), text);
      assert.deepEqual(days(), expected, text);
    }
  });

  it('reads the day on from an entry whose date lacks the year that nobody says', () => {
    const text = [
      '# Postmortem: checkout',
      '## Timeline',
      '### March 17',
      '- March 18 10:00 Errors begin\n- 11:00 Paged\n- 11:30 Resolved',
      '',
    ].join('\n\n');
    const before = readPostmortem(parseDocument(text), reading);
    timelineOf(before, configuration);
    const { document } = reparseDocument(before.document, text.replace('Paged', 'On-call is paged'));
    const now = readPostmortem(document, reading);
    const days = timelineOf(now, configuration)?.events.map(({ moment }) => moment?.date.day);
    const whole = timelineOf(readPostmortem(parseDocument(document.source.text), reading), configuration);
    assert.deepEqual(days, [18, 18, 18]);
    assert.deepEqual(
      whole?.events.map(({ moment }) => moment?.date.day),
      days,
    );
  });
});
