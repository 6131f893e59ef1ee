import assert from 'node:assert/strict';
import type { CapturedDay, CapturedEvent, CapturedTime } from '../../../server/src/capture/captured.ts';
import { resolveEvents } from '../../../server/src/capture/resolve.ts';
import type { TimeExample } from '../../../server/src/capture/timeForm.ts';
import { writeDate, writeTime } from '../../../server/src/capture/timeForm.ts';
import { onlyDay, onlyTime, readWhen } from '../../../server/src/capture/when.ts';
import type { CalendarDate } from '../../../server/src/time/calendarDate.ts';
import { readTime } from '../../../server/src/time/writtenTime.ts';
import { isoInstant, utc } from '../../../server/src/time/zone.ts';

/** A Friday. */
const today = { year: 2026, month: 3, day: 20 };
const date = { year: 2026, month: 3, day: 17 };

function at(time: CapturedTime): CapturedEvent {
  return { time, actor: undefined, text: 'x', line: 1 };
}

/** When times are that stand one below the other, the first one on the 17th where no day is named. */
function resolved(...times: readonly (CapturedTime | undefined)[]): readonly string[] {
  const events = times.flatMap((time) => (time ? [at(time)] : []));
  return resolveEvents(events, { date, zone: utc, today }).map((epoch) =>
    isoInstant(epoch, utc).replace(':00Z', ''),
  );
}

describe('the time in a chat or a log', () => {
  it('is on the day that is named, as chats name days', () => {
    for (const [text, instant] of [
      ['Today at 14:05', '2026-03-20T14:05'],
      ['Yesterday 2:05 PM', '2026-03-19T14:05'],
      ['Mon 2:05 PM', '2026-03-16T14:05'],
      ['Tues, 2:05 pm', '2026-03-17T14:05'],
      ['wednesday  9h05', '2026-03-18T09:05'],
      ['Thurs at 14.05', '2026-03-19T14:05'],
      ['Saturday 2pm', '2026-03-14T14:00'],
      ['Sun 2 p.m.', '2026-03-15T14:00'],
      ['14:05', '2026-03-17T14:05'],
      ['2026-03-11 14:05 -0130', '2026-03-11T15:35'],
      ['March 11, 2:05\u202fPM', '2026-03-11T14:05'],
      ['14:05\u00a0• 11/03/2026', '2026-03-11T14:05'],
    ] as const) {
      assert.deepEqual(resolved(readWhen(text)?.time), [instant], text);
    }
  });

  it('is none without a clock, or behind other words', () => {
    for (const text of ['Today', 'Monday morning', '2026-03-17', 'Someday 14:05', '']) {
      assert.equal(readWhen(text), undefined, text);
    }
    for (const value of [
      '14:05 or so',
      'x 14:05',
      '123456789',
      '20260317140500',
      'id-1773705000',
      `${' '.repeat(2)}14:05${'.'.repeat(90)}`,
    ]) {
      assert.equal(onlyTime(value), undefined, value);
    }
  });

  it('may be seconds or milliseconds since 1970', () => {
    for (const value of ['1773705000', '1773705000.000200', '1773705000000']) {
      assert.deepEqual(resolved(onlyTime(value)), ['2026-03-16T23:50'], value);
    }
  });

  it('is on the nearest of the days that a date may mean', () => {
    for (const [before, text, instant] of [
      ['2026-03-03 10:00', '03/04/2026 10:00', '2026-03-04T10:00'],
      ['2026-04-02 10:00', '03/04/2026 10:00', '2026-04-03T10:00'],
      ['2025-12-31 23:50', 'Jan 1 00:10', '2026-01-01T00:10'],
      ['2026-01-01 00:10', 'Dec 31 23:50', '2025-12-31T23:50'],
    ] as const) {
      assert.equal(resolved(readWhen(before)?.time, readWhen(text)?.time)[1], instant, `${before}, ${text}`);
    }
  });

  it('is past midnight where the clock goes back by more than six hours, by less it is out of order', () => {
    const clocks = (...texts: readonly string[]) => resolved(...texts.map((text) => readWhen(text)?.time));
    assert.deepEqual(clocks('23:50', '00:10', '00:05'), [
      '2026-03-17T23:50',
      '2026-03-18T00:10',
      '2026-03-18T00:05',
    ]);
    assert.equal(clocks('20:10', '14:10')[1], '2026-03-17T14:10');
    assert.equal(clocks('20:10', '14:09')[1], '2026-03-18T14:09');
    assert.deepEqual(resolved(onlyTime('1773705000'), readWhen('00:10')?.time), [
      '2026-03-16T23:50',
      '2026-03-17T00:10',
    ]);
  });
});

describe('a line between messages', () => {
  it('is a day or something else', () => {
    const shown = (day: CapturedDay | undefined): string => {
      const clock = { hour: 0, minute: 0, second: 0 };
      return day === undefined
        ? ''
        : (resolved({ kind: 'local', day, clock, halves: false, zone: undefined })[0] ?? '').slice(0, 10);
    };
    for (const [line, day] of [
      ['——— Today ———', '2026-03-20'],
      ['-- yesterday --', '2026-03-19'],
      ['Tuesday', '2026-03-17'],
      ['Wednesday', '2026-03-18'],
      ['=== Sun ===', '2026-03-15'],
      ['Tuesday, March 17th', '2026-03-17'],
      ['March 11, 2026.', '2026-03-11'],
      ['March 11, all was well', ''],
      ['2026-03-11 14:05', ''],
      ['We', ''],
      ['Sunny', ''],
      [`Today${'-'.repeat(90)}`, ''],
    ] as const) {
      assert.equal(shown(onlyDay(line)), day, line);
    }
  });
});

describe('the time of a new entry', () => {
  const clock = { hour: 14, minute: 5, second: 9 };

  function example(text: string, meaning: CalendarDate | undefined = date): TimeExample | undefined {
    const time = readTime(text);
    return time && { text, time, date: meaning };
  }

  it('is written as another one is', () => {
    for (const [like, withDate, written] of [
      ['2:01 PM', false, '2:05 PM'],
      ['02:01pm', false, '02:05pm'],
      ['9:01 a.m.', false, '2:05 p.m.'],
      ['9pm', false, '2:05pm'],
      ['14.01', false, '14.05'],
      ['14:01:30', false, '14:05:09'],
      ['2026-03-17 14:01', true, '2026-03-18 14:05'],
      ['2026-03-17T14:01', true, '2026-03-18T14:05'],
      ['17 Mar 2026, 2:01 PM', true, '18 Mar 2026, 2:05 PM'],
      ['March 17, 14:01', true, 'March 18, 14:05'],
      ['14:01', true, '2026-03-18 14:05'],
      // What cannot be followed for certain is written plainly.
      ['14:01 on 17 March', true, '2026-03-18 14:05'],
      ['noon', false, '14:05'],
    ] as const) {
      const time = { date: { ...date, day: 18 }, clock, withDate, zone: undefined };
      assert.equal(writeTime(time, example(like)), written, like);
    }
  });

  it('has the half of the day that it is in, at noon and midnight, too', () => {
    for (const [hour, written] of [
      [0, '12:05 AM'],
      [11, '11:05 AM'],
      [12, '12:05 PM'],
      [13, '1:05 PM'],
    ] as const) {
      const time = { date, clock: { ...clock, hour }, withDate: false, zone: undefined };
      assert.equal(writeTime(time, example('2:01 PM')), written);
    }
  });

  it('has its date in the style of another one, where that can be told', () => {
    const day = { year: 2026, month: 12, day: 5 };
    for (const [like, written] of [
      ['2026-03-17', '2026-12-05'],
      ['2026/03/17', '2026/12/05'],
      ['2026.03.17', '2026.12.05'],
      ['17/03/2026', '05/12/2026'],
      ['03/17/2026', '12/05/2026'],
      ['17.03.2026', '05.12.2026'],
      ['17-03-2026', '05-12-2026'],
      ['17/3/2026', '5/12/2026'],
      ['3/17/2026', '12/5/2026'],
      ['17.3.2026', '5.12.2026'],
      ['17 March 2026', '5 December 2026'],
      ['17-Mar-2026', '5-Dec-2026'],
      ['March 17, 2026', 'December 5, 2026'],
      ['Mar 17, 2026', 'Dec 5, 2026'],
      ['17 March', '5 December'],
      ['Mar 17', 'Dec 5'],
      ['the 17th', '2026-12-05'],
    ] as const) {
      assert.equal(writeDate(day, like, date), written, like);
    }
    assert.equal(writeDate(day, undefined, undefined), '2026-12-05');
    assert.equal(writeDate(day, '17/03/2026', undefined), '2026-12-05');
  });
});
