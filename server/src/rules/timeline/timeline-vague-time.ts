import type { DocumentRule } from '../rule.ts';
import { judgedRows } from './judged.ts';
import { isVague } from './vagueTimes.ts';

/** Reports words in place of a time; `~14:05`, ranges and “(est.)” are honest. Source: PagerDuty, Postmortems. */
export const timelineVagueTime: DocumentRule = {
  id: 'timeline-vague-time',
  summary: 'A time in the timeline is told by words alone',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    for (const { time, timeRange } of judgedRows(context)) {
      const text = context.source.slice(timeRange);
      if (!time?.clock && isVague(text)) {
        yield {
          range: timeRange,
          message: `“${text}” tells no time. An estimate such as “~14:05” or “14:00–14:30” says as much as is known and can be put in order.`,
        };
      }
    }
  },
};
