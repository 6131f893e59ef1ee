import type { ActionItem, ActionPart } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import { dueWithinDays, isTopSeverity, latestDueDays } from '../../actions/policy.ts';
import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { todayOf } from '../../header/headerDates.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import type { CalendarDate } from '../../time/calendarDate.ts';
import { isoText } from '../../time/calendarDate.ts';
import { addDays } from '../../time/zone.ts';
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

/** A day to choose for an action, with the reason for a title. */
export interface DueChoice {
  readonly date: string;
  readonly because: string;
}

/** The severities of a menu: one that asks for haste, and any other. */
const ranks = [0, undefined] as const;

/** The days to choose from, counted from today: by the severity of the incident first. */
export function dueChoices(context: RuleContext): readonly DueChoice[] {
  const today = todayOf(context);
  const rank = severityRank(context);
  const first = dueWithinDays(rank);
  const others = ranks
    .map((one) => dueWithinDays(one))
    .filter((days) => days !== first && days <= latestDueDays(rank));
  const reason =
    rank === undefined ? '' : `, as after ${isTopSeverity(rank) ? 'a severe' : 'such an'} incident`;
  return today
    ? [first, ...others].map((days) => ({
        date: isoText(addDays(today, days)),
        because: `${days} days from today${days === first ? reason : ''}`,
      }))
    : [];
}
