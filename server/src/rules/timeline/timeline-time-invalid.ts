import type { SourceText } from '../../document/sourceText.ts';
import type { WrittenDate } from '../../time/calendarDate.ts';
import { isRelative } from '../../time/calendarDate.ts';
import type { WrittenTime } from '../../time/writtenTime.ts';
import type { DocumentRule } from '../rule.ts';
import { clockForm, clocksIn } from './clocks.ts';
import { judgedEvents } from './judged.ts';

/** Reports times that no clock shows and days that no calendar has. Source: defects of public postmortems, for example `17:14pm`. */
export const timelineTimeInvalid: DocumentRule = {
  id: 'timeline-time-invalid',
  summary: 'A time in the timeline is one that no clock or calendar shows',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    for (const { time, timeRange, row, end } of judgedEvents(context)) {
      const impossible = time && (time.clock?.kind === 'impossible' || time.until?.kind === 'impossible');
      const { date } = time ?? {};
      if (date && isNoDay(date)) {
        const day = context.source.slice(date.range);
        yield {
          range: date.range,
          message: `There is no day “${day}”, so nobody can tell when this was. Look it up in the logs.`,
        };
      }
      if (end?.clock?.kind === 'impossible') {
        const text = context.source.slice(end.range);
        yield {
          range: end.range,
          message: `No clock shows “${text}”, so nobody can tell until when this was. ${adviceFor(text)}`,
        };
      }
      if (impossible && (row || !isDotted(context.source, time))) {
        const text = context.source.slice(timeRange);
        yield {
          range: timeRange,
          message: `No clock shows “${text}”, so nobody can tell when this was. ${adviceFor(text)}`,
        };
      }
    }
  },
};

/** Whether a date has a form that names a day, and there is no such day. */
function isNoDay(date: WrittenDate): boolean {
  return date.readings.length === 0 && date.yearless.length === 0 && !isRelative(date);
}

/** In running text a number with a dot is a quantity as easily as a time. */
function isDotted(source: SourceText, time: WrittenTime): boolean {
  return clocksIn(source, time).some(({ text }) => clockForm(text) === 'dot');
}

function adviceFor(text: string): string {
  return /\d[ap]\.?m|\d[ \t][ap]\.?m/i.test(text)
    ? 'Hours above 12 go without am and pm, those up to 12 with them.'
    : 'Hours go from 00 to 23 and minutes from 00 to 59; look the time up in the logs.';
}
