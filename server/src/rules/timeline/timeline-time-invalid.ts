import type { DocumentRule } from '../rule.ts';
import { clockForm, clocksIn } from './clocks.ts';
import { judgedEvents } from './judged.ts';

/** Reports times that no clock shows. Source: defects of public postmortems, for example `17:14pm`. */
export const timelineTimeInvalid: DocumentRule = {
  id: 'timeline-time-invalid',
  summary: 'A time in the timeline is one that no clock shows',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  needs: 'document',
  *check(context) {
    for (const { time, timeRange, row } of judgedEvents(context)) {
      const impossible = time?.clock?.kind === 'impossible' || time?.until?.kind === 'impossible';
      // In running text a number with a dot is a quantity as easily as a time.
      const isDotted = time && clocksIn(context.source, time).some(({ text }) => clockForm(text) === 'dot');
      if (impossible && (row || !isDotted)) {
        const text = context.source.slice(timeRange);
        yield {
          range: timeRange,
          message: `No clock shows “${text}”, so nobody can tell when this was. ${adviceFor(text)}`,
        };
      }
    }
  },
};

function adviceFor(text: string): string {
  return /\d[ap]\.?m|\d[ \t][ap]\.?m/i.test(text)
    ? 'Hours above 12 go without am and pm, those up to 12 with them.'
    : 'Hours go from 00 to 23 and minutes from 00 to 59; look the time up in the logs.';
}
