import type { ActionItem, ActionPart } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import type { SeverityRank } from '../../actions/policy.ts';
import { dueWithinDays, isTopSeverity, latestDueDays } from '../../actions/policy.ts';
import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { headerDates, incidentDays, onlyReading, todayOf } from '../../header/headerDates.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { isoText } from '../../time/calendarDate.ts';
import { addDays, daysBetween } from '../../time/zone.ts';
import type { RuleContext } from '../rule.ts';
import { begunActions, isLeftOpen } from './judged.ts';

/** An action with the day it is due. */
export interface DueAction {
  readonly action: ActionItem;
  readonly part: ActionPart;
  readonly day: CalendarDate;
  /** Where the date stands. */
  readonly range: OffsetRange;
}

/** The begun actions, in tables and lists, whose due date names a day beyond doubt. */
export function dueActions(context: RuleContext): readonly DueAction[] {
  return begunActions(context).flatMap((action) => {
    const part = partOf(action, 'due');
    const due = part && !isLeftOpen(context.postmortem, action, part) ? readDueDate(part.text) : undefined;
    if (!part || due?.kind !== 'day') {
      return [];
    }
    const { start } = part.range;
    const range = shiftedRange(due.range, start);
    return [{ action, part, day: due.day, range }];
  });
}

/** The day that due dates are counted from: that of the review, else the end of the incident. */
export function dueFrom(
  context: RuleContext,
): { readonly day: CalendarDate; readonly name: string } | undefined {
  const review = onlyReading(headerDates(context, 'review-date').at(-1));
  const incident = incidentDays(context)?.to;
  if (review && (!incident || daysBetween(incident, review) >= 0)) {
    return { day: review, name: 'review' };
  }
  return incident && { day: incident, name: 'incident' };
}

/** A day to choose for an action, with the reason for a title. */
export interface DueChoice {
  readonly date: string;
  readonly because: string;
}

/** The severities of a menu: one that asks for haste, and any other. */
const ranks = [0, undefined] as const;

/**
 * The days to choose from, counted from today: by the severity of the incident first. Where some are too far off from the
 * review, only the others, or the last that is not; where none is near enough any more, all.
 */
export function dueChoices(context: RuleContext): readonly DueChoice[] {
  const today = todayOf(context);
  if (!today) {
    return [];
  }
  const usual = usualChoices(severityRank(context));
  const left = daysLeft(context, today);
  const near = usual.filter(({ days }) => days <= left);
  const last = left >= 1 ? [{ days: left, reason: ', the last day that is allowed' }] : usual;
  return (near.length > 0 ? near : last).map(({ days, reason }) => ({
    date: isoText(addDays(today, days)),
    because: `${days === 1 ? 'a day' : `${days} days`} from today${reason}`,
  }));
}

/** Days from today, and what is said of them. */
interface Choice {
  readonly days: number;
  readonly reason: string;
}

function usualChoices(rank: SeverityRank | undefined): readonly Choice[] {
  const first = dueWithinDays(rank);
  const others = ranks
    .map((one) => dueWithinDays(one))
    .filter((days) => days !== first && days <= latestDueDays(rank));
  const reason =
    rank === undefined ? '' : `, as after ${isTopSeverity(rank) ? 'a severe' : 'such an'} incident`;
  return [{ days: first, reason }, ...others.map((days) => ({ days, reason: '' }))];
}

/** For how many days from today a due date is not too far off. */
function daysLeft(context: RuleContext, today: CalendarDate): number {
  const start = dueFrom(context);
  return start
    ? latestDueDays(severityRank(context)) - daysBetween(start.day, today)
    : Number.POSITIVE_INFINITY;
}
