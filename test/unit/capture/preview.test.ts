import assert from 'node:assert/strict';
import type { CaptureChoices, CapturePreview } from '../../../server/src/capture/preview.ts';
import { previewCapture } from '../../../server/src/capture/preview.ts';
import { insertEvents, writableTimeline } from '../../../server/src/capture/rows.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { isoText } from '../../../server/src/time/calendarDate.ts';
import { isoInstant, utc, zoneOf } from '../../../server/src/time/zone.ts';
import { reading } from '../../support/checking.ts';

const reader = { configuration: defaultConfiguration, read: (text: string) => reading(text) };
const today = { year: 2026, month: 3, day: 20 };

function preview(document: string, text: string, choices: Partial<CaptureChoices> = {}): CapturePreview {
  const postmortem = reading(document);
  const timeline = writableTimeline(reader, postmortem);
  return previewCapture(postmortem, timeline, text, {
    format: undefined,
    date: undefined,
    zone: undefined,
    today,
    ...choices,
  });
}

const chat = '14:05 ada: errors\n-- joined --\n14:07 bo: rolled back\n';

describe('a text that is to be imported into a postmortem', () => {
  it('is read for the day of the incident, as the document or somebody gives it', () => {
    const table = '\n\n## Timeline\n\n| Time | Event |\n| - | - |\n';
    for (const [document, day] of [
      [`# Incident report\n\n**Date:** 2026-03-17${table}| 2026-03-16 14:00 UTC | a |`, '2026-03-16'],
      [`# Incident report\n\n**Date:** 2026-03-17${table}| 14:00 UTC | a |`, '2026-03-17'],
      ['# Incident report\n\n**Incident Commander:** Ada\n**Date of Incident:** 17 March 2026', '2026-03-17'],
      [
        '# Incident report\n\n**Date Reviewed:** 2026-03-19\n**Incident Start:** 2026-03-17 14:00',
        '2026-03-17',
      ],
      ['# Incident report\n\n**Start:** 2026-03-16\n**Date of Incident:** 2026-03-17', '2026-03-17'],
      ['# Incident report\n\n**Incident:** on 2026-03-17', '2026-03-17'],
      ['# Incident report\n\n**Last change:** 2026-03-17', '2026-03-20'],
      ['# Incident report\n\n**Date:** YYYY-MM-DD', '2026-03-20'],
      ['# Incident report', '2026-03-20'],
    ] as const) {
      assert.equal(isoText(preview(document, chat).date), day, document);
    }
    const chosen = preview('# Incident report\n\n**Date:** 2026-03-17', chat, {
      date: { year: 2025, month: 1, day: 2 },
    });
    assert.equal(isoText(chosen.date), '2025-01-02');
  });

  it('is shown in its order, with lines that were not read among the events', () => {
    const { candidates, asks, used } = preview('# Incident report\n\n**Date:** 2026-03-17', chat);
    assert.deepEqual(
      candidates.map(({ line, event, zone }) => [
        line,
        event.epoch === undefined ? '' : isoInstant(event.epoch, utc),
        event.actor ?? '-',
        event.text,
        zone?.name ?? '',
      ]),
      [
        [1, '2026-03-17T14:05:00Z', 'ada', 'errors', 'UTC'],
        [2, '', '-', '-- joined --', ''],
        [3, '2026-03-17T14:07:00Z', 'bo', 'rolled back', 'UTC'],
      ],
    );
    assert.ok(candidates.every(({ isThere }) => !isThere));
    assert.deepEqual(asks, { date: true, zone: true });
    assert.equal(used?.format, 'log');
    assert.deepEqual(preview('# Incident report', 'Nothing happened.').candidates, []);
  });

  it('is read in the zone that its lines, somebody or the timeline names', () => {
    const timed = '# Incident report\n\n**Date:** 2026-03-17\n\n## Timeline\n\n- 14:00 CET a\n';
    const first = (text: string, choices: Partial<CaptureChoices> = {}): string => {
      const [candidate] = preview(timed, text, choices).candidates;
      return `${isoInstant(candidate?.event.epoch ?? 0, utc)} ${candidate?.zone?.name}`;
    };
    assert.equal(first('14:05 ada: errors'), '2026-03-17T13:05:00Z CET');
    assert.equal(first('14:05 UTC ada: errors'), '2026-03-17T14:05:00Z UTC');
    const newYork = zoneOf('America/New_York');
    assert.equal(first('14:05 ada: errors', { zone: newYork }), '2026-03-17T18:05:00Z America/New_York');
    assert.equal(first('[{"ts":"1773756300.5","text":"errors"}]'), '2026-03-17T14:05:00Z UTC');
  });

  it('is read in the format that somebody names, where it can be', () => {
    const text = '[2:05 PM] Ada Okafor\nErrors are up\n[2:06 PM] Bo Reyes\nLooking';
    const formats = preview('# Incident report', text).recognised.map(({ format }) => format);
    assert.ok(formats.length > 1);
    for (const format of formats) {
      assert.equal(preview('# Incident report', text, { format }).used?.format, format);
    }
    assert.equal(preview('# Incident report', text, { format: 'json' }).used?.format, formats[0]);
  });

  it('is known by its minute and its words, with the actor behind them only where no column is for actors', () => {
    const isThere = (head: string, row: string, line: string): boolean | undefined =>
      preview(
        `# Incident report\n\n**Date:** 2026-03-17\n\n## Timeline\n\n${head}\n${row}\n`,
        `14:00 UTC ada: x\n${line}\n`,
      ).candidates[1]?.isThere;
    const plain = '| Time | Event |\n| - | - |';
    const acted = '| Time | Event | Actor |\n| - | - | - |';
    for (const [head, row, line, wanted] of [
      [plain, '| 14:05 UTC | It broke |', '14:05:40 UTC ada: It broke', true],
      [plain, '| 14:05 UTC | It broke |', '14:06 UTC ada: It broke', false],
      [plain, '| 14:05 UTC | It broke (Ada) |', '14:05 UTC ada: It broke', true],
      [acted, '| 14:05 UTC | It broke (again) | Ada |', '14:05 UTC ada: It broke', false],
      [acted, '| 14:05 UTC | It broke (again) | Ada |', '14:05 UTC bo: It broke (again)', true],
    ] as const) {
      assert.equal(isThere(head, row, line), wanted, `${row} ${line}`);
    }
  });

  it('is known where the timeline says the same already', () => {
    const text = '14:05 UTC ada: a | b <img> ![x](y)\n14:07 UTC bo: it is\n14:09 UTC bo: new\n';
    const head = '# Incident report\n\n**Date:** 2026-03-17\n\n## Timeline\n\n';
    for (const body of [
      '| Time | Event | Actor |\n| - | - | - |\n| 14:00 UTC | Start | x |',
      '| Time | Event |\n| - | - |\n| 14:00 UTC | Start |',
      '- 14:00 UTC – Start',
      '14:00 UTC Start',
    ]) {
      const document = `${head}${body}\n`;
      const events = preview(document, text).candidates.slice(0, 2);
      assert.ok(
        events.every(({ isThere }) => !isThere),
        body,
      );
      const { edits } = insertEvents(
        reader,
        document,
        events.map(({ event }) => event),
      );
      assert.deepEqual(
        preview(applyEdits(document, edits), text).candidates.map(({ isThere }) => isThere),
        [true, true, false],
        body,
      );
    }
  });
});
