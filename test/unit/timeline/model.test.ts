import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { TimelineModel } from '../../../server/src/protocol.ts';
import { timelineModel } from '../../../server/src/timeline/timelineModel.ts';
import { timelineOf } from '../../../server/src/timeline/timelineOf.ts';
import { reading } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

function modelOf(text: string): TimelineModel {
  const postmortem = reading(text);
  const timeline = timelineOf(postmortem, defaultConfiguration);
  assert.ok(timeline);
  return timelineModel(postmortem.document.source, timeline);
}

function withTimeline(...lines: readonly string[]): string {
  return ['# Incident of 2026-03-17', '', '## Timeline', '', ...lines, ''].join('\n');
}

function table(...rows: readonly string[]): string {
  return withTimeline('| Time | Event | Actor |', '| --- | --- | --- |', ...rows);
}

describe('the model of a timeline', () => {
  it('names instants, milestones and metrics of the sample', () => {
    const model = modelOf(goodSample);
    assert.equal(model.zone, 'UTC');
    assert.equal(model.span, 'PT1H10M');
    assert.deepEqual(model.metrics, {
      timeToDetect: { duration: 'PT7M', from: 0, to: 1 },
      timeToAcknowledge: { duration: 'PT3M', from: 1, to: 2 },
      timeToMitigate: { duration: 'PT1H2M', from: 0, to: 4 },
      timeToResolve: { duration: 'PT1H10M', from: 0, to: 5 },
    });
    const lines = goodSample.split('\n');
    const line = lines.findIndex((one) => one.startsWith('| 14:09 UTC'));
    assert.deepEqual(model.events[1], {
      range: { start: { line, character: 0 }, end: { line, character: lines[line]?.length } },
      instant: '2026-03-17T14:09:00Z',
      text: '14:09 UTC',
      event: 'Alert “checkout error ratio above 2 %” fires',
      actor: 'alerting',
      milestone: 'detected',
    });
  });

  it('measures an acknowledgement that stands in the entry of the detection', () => {
    const { events, metrics } = modelOf(
      table('| 14:02 | Errors rise | shop |', '| 14:09 | Alert fires and Ada acknowledges | Ada |'),
    );
    assert.equal(events[1]?.milestone, 'detected');
    assert.deepEqual(metrics.timeToAcknowledge, { duration: 'PT0S', from: 1, to: 1 });
  });

  describe('where entries last', () => {
    const rows = (columns: readonly string[]): readonly string[] => [
      `| ${columns[0]} | ${columns[1]} | What |`,
      '| --- | --- | --- |',
      '| 23:02 | 23:09 | Errors rise |',
      '| 23:09 | 23:10 | Alert fires |',
      '| 23:30 | 23:45 | Ada rolls back |',
      '| 23:45 | 00:04 | Resolved |',
    ];
    const lists = [
      '- 23:02 – 23:09: Errors rise',
      '- 23:09: Alert fires',
      '- 23:30–23:45 Ada rolls back',
      '- 23:45–00:04 Resolved',
    ];
    const forms: readonly (readonly [string, readonly string[]])[] = [
      ['columns “Start” and “End”', rows(['Start', 'End'])],
      ['columns “From” and “To”', rows(['From', 'To'])],
      ['columns “Start time (UTC)” and “End time (UTC)”', rows(['Start time (UTC)', 'End time (UTC)'])],
      ['ranges', lists],
    ];
    for (const [what, lines] of forms) {
      it(`measures a mitigation and a resolution up to their ends, with ${what}`, () => {
        const { metrics, span } = modelOf(withTimeline(...lines));
        assert.deepEqual(metrics.timeToDetect, { duration: 'PT7M', from: 0, to: 1 });
        assert.deepEqual(metrics.timeToMitigate, { duration: 'PT43M', from: 0, to: 2 });
        assert.deepEqual(metrics.timeToResolve, { duration: 'PT1H2M', from: 0, to: 3 });
        assert.equal(span, 'PT1H2M');
      });
    }

    it('measures up to their beginnings where they are guesses, or end before they begin', () => {
      const lines = ['- 14:02 Errors rise', '- ~14:30–14:45 Ada rolls back', '- 14:50–14:40 Resolved'];
      const { metrics } = modelOf(withTimeline(...lines));
      assert.equal(metrics.timeToMitigate?.duration, 'PT28M');
      assert.equal(metrics.timeToResolve?.duration, 'PT48M');
    });

    it('has them end on the day that is written', () => {
      const { metrics } = modelOf(
        withTimeline('- 2026-03-17 14:02 Errors rise', '- 2026-03-17 14:30 – 2026-03-19 15:02 Resolved'),
      );
      assert.equal(metrics.timeToResolve?.duration, 'PT49H');
    });

    it('goes on behind an entry that lasted past midnight on the day of its end', () => {
      const { events } = modelOf(withTimeline('- 20:00–03:00 Ada restores the data', '- 15:00 Resolved'));
      assert.equal(events[1]?.instant, '2026-03-18T15:00:00');
    });

    it('counts them from the start, too', () => {
      const lines = ['- T+0 – T+3m: Errors rise', '- T+5m – T+15m: Ada rolls back'];
      assert.equal(modelOf(withTimeline(...lines)).metrics.timeToMitigate?.duration, 'PT15M');
    });
  });

  it('has a space for a line break in a cell, but not in code', () => {
    const { events } = modelOf(
      table('| 14:02 | Errors rise<br>and<br />stay, `<br>` is shown | Ada<BR/>Bo |'),
    );
    assert.equal(events[0]?.event, 'Errors rise and stay, `<br>` is shown');
    assert.equal(events[0]?.actor, 'Ada Bo');
  });

  it('is the same whatever the line ends', () => {
    assert.deepEqual(modelOf(goodSample.replaceAll('\n', '\r\n')), modelOf(goodSample));
  });

  it('counts columns in UTF-16 units', () => {
    const model = modelOf(table('| 14:02 | 🔥 starts 🔥 | 👩‍💻 |'));
    assert.deepEqual(model.events[0]?.range.end, {
      line: 6,
      character: '| 14:02 | 🔥 starts 🔥 | 👩‍💻 |'.length,
    });
    assert.equal(model.events[0]?.actor, '👩‍💻');
  });

  it('reads what a table escapes as it is meant, and an empty cell as nobody', () => {
    const [event] = modelOf(table('| 14:02 | `a \\| b` fails | |')).events;
    assert.equal(event?.event, '`a | b` fails');
    assert.equal(event?.actor, null);
  });

  describe('where an event starts with marks of its own', () => {
    const written = [
      ['14:02 `svc-a` restarts', '`svc-a` restarts'],
      ['14:02 **Detected**: errors', '**Detected**: errors'],
      ['14:02 – _Alert_ fires', '_Alert_ fires'],
      ['14:02 UTC: **`svc-a`** restarts', '**`svc-a`** restarts'],
      ['`14:02` errors rise', 'errors rise'],
      ['14:02 → errors rise', 'errors rise'],
      ['14:02 -> **Ada** restarts', '**Ada** restarts'],
      ['`14:02` `svc-a` restarts', '`svc-a` restarts'],
      ['`14:02 – ` errors rise', 'errors rise'],
      ['**14:02 UTC:** `svc-a` restarts', '`svc-a` restarts'],
      ['**14:02**: **Detected** by an alert', '**Detected** by an alert'],
      ['**14:02:**errors rise', 'errors rise'],
      ['**`14:02`** – `svc-a` restarts', '`svc-a` restarts'],
      ['**2026-03-17** **14:02** `svc-a` restarts', '`svc-a` restarts'],
      ['**14:02 Detected:** an **alert** fires', 'Detected: an **alert** fires'],
      ['__14:02 – *Ada* restarts__ `svc-a`', '*Ada* restarts `svc-a`'],
      ['[14:02] `svc-a` restarts', '`svc-a` restarts'],
    ] as const;
    for (const [entry, event] of written) {
      it(`keeps them apart from those of the time in “${entry}”`, () => {
        const items = modelOf(withTimeline(`- ${entry}`));
        const lines = modelOf(withTimeline(`${entry}.`));
        const headings = modelOf(withTimeline(`### ${entry}`, '', 'It went on.'));
        assert.deepEqual([items.events[0]?.event, headings.events[0]?.event], [event, event]);
        assert.equal(lines.events[0]?.event, `${event}.`);
      });
    }
  });

  it('takes a blank behind a time for no event', () => {
    assert.equal(modelOf(withTimeline('- 14:02 ____', '- 14:05 It runs')).events[0]?.event, '');
  });

  it('gives an item of several lines in one', () => {
    const [event] = modelOf(withTimeline('- 14:02 The queue', '  stalls', '- 14:05 It runs')).events;
    assert.equal(event?.event, 'The queue stalls');
    assert.deepEqual(event?.range, { start: { line: 4, character: 0 }, end: { line: 5, character: 8 } });
  });

  it('reads headings', () => {
    const model = modelOf(
      withTimeline('### 14:02 UTC – Errors begin', '', 'Text.', '', '### 14:10 UTC – Alert fires'),
    );
    assert.deepEqual(
      model.events.map(({ text, event }) => [text, event]),
      [
        ['14:02 UTC', 'Errors begin'],
        ['14:10 UTC', 'Alert fires'],
      ],
    );
    assert.equal(model.metrics.timeToDetect?.duration, 'PT8M');
  });

  it('names a declared zone, one that is written at every event, and none else', () => {
    assert.equal(modelOf(withTimeline('All times in CET.', '', '- 14:02 a', '- 14:05 b')).zone, 'CET');
    assert.equal(modelOf(withTimeline('- 14:02 UTC a', '- 14:05Z b', '- then c')).zone, 'UTC');
    assert.equal(modelOf(withTimeline('- 14:02 UTC a', '- 14:05 b')).zone, null);
    assert.equal(modelOf(withTimeline('- 14:02 UTC a', '- 15:05 CET b')).zone, null);
  });

  it('says no distance from UTC where no zone is known, and no instant where no day is', () => {
    const [known] = modelOf(table('| 14:02 | a | |')).events;
    assert.equal(known?.instant, '2026-03-17T14:02:00');
    const [unknown] = modelOf('# Incident\n\n## Timeline\n\n- 14:02 a\n- 14:05 b\n').events;
    assert.equal(unknown?.instant, null);
  });

  it('keeps rows without a time, with what stands in its place', () => {
    const model = modelOf(table('| 14:02 | a | |', '| TBD | b | |', '| | c | |'));
    assert.deepEqual(
      model.events.map(({ text, instant }) => [text, instant === null]),
      [
        ['14:02', false],
        ['TBD', true],
        ['', true],
      ],
    );
    assert.equal(model.span, null);
  });

  it('spans days in hours', () => {
    const model = modelOf(
      withTimeline('- 2026-03-17 23:50 UTC Started: a', '- 2026-03-19 02:20:30 UTC Resolved: b'),
    );
    assert.equal(model.span, 'PT26H30M30S');
    assert.equal(model.metrics.timeToResolve?.duration, model.span);
  });
});
