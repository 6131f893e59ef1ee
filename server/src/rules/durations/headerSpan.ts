import { holdsBlank } from '../../blanks.ts';
import type { Field } from '../../document/fields.ts';
import { headingName } from '../../document/headingName.ts';
import type { StatedDuration } from '../../time/duration.ts';
import type { WrittenTime } from '../../time/writtenTime.ts';
import { readTime } from '../../time/writtenTime.ts';
import type { ClockTime } from '../../time/zone.ts';
import { addDays, epochOf, utc } from '../../time/zone.ts';
import type { Milestone } from '../../timeline/milestone.ts';
import type { RuleContext } from '../rule.ts';

/** From when to when the header says that the incident was. */
export interface HeaderSpan {
  readonly start: Field;
  readonly end: Field;
  readonly length: Omit<StatedDuration, 'range'>;
}

const whose = '(?:(?:incident|outage|impact) )?';
const of = '(?: (?:at|date|time|date and time|of (?:the )?(?:incident|outage|impact)))?';
const called = (verb: string): RegExp => new RegExp(`^${whose}(?:time )?(?:${verb})${of}$`);

const startNames = called('start(?:ed)?|began|beginning');
const endNames = called('end(?:ed)?|resolved|resolution|finished');

/** What fields are called that say when a milestone was reached. */
export const fieldNames: readonly (readonly [milestone: Milestone, names: RegExp])[] = [
  ['start', startNames],
  ['detected', called('detect(?:ed|ion)')],
  ['mitigated', called('mitigat(?:ed|ion)')],
  ['resolved', endNames],
];

const minute = 60 * 1000;

/** The two times of the header, each stated once, with a clock; undefined where there are none, or they run backwards. */
export function headerSpan(context: RuleContext): HeaderSpan | undefined {
  const start = onlyField(context, startNames);
  const end = start && onlyField(context, endNames);
  if (!start || !end) {
    return undefined;
  }
  const [from, to] = [start, end].map(({ value }) => readTime(context.source.slice(value)));
  const minutes = from && to && minutesBetween(from, to);
  return minutes === undefined || minutes <= 0
    ? undefined
    : {
        start,
        end,
        length: { least: minutes, most: minutes, approximate: from?.approximate || to?.approximate || false },
      };
}

/** The field of the header that has a name, where one alone has it and it is filled in. */
export function onlyField({ document, postmortem }: RuleContext, names: RegExp): Field | undefined {
  const [field, ...others] = document.fields.filter(({ name }) => names.test(headingName(name)));
  return field && others.length === 0 && !holdsBlank(postmortem, field.value) ? field : undefined;
}

/** Undefined where one of the two has no clock, or a day that may be several. */
function minutesBetween(from: WrittenTime, to: WrittenTime): number | undefined {
  const [start, end] = [clockOf(from), clockOf(to)];
  const [first, ...others] = from.date?.readings ?? [anyDay];
  const [last, ...otherEnds] = to.date ? to.date.readings : [first];
  const isCertain = others.length + otherEnds.length === 0 && (from.date !== undefined || !to.date);
  if (!start || !end || !first || !last || !isCertain) {
    return undefined;
  }
  const zone = from.zone ?? to.zone ?? utc;
  const began = epochOf(first, start, zone);
  const ended = epochOf(last, end, to.zone ?? zone);
  const isNextDay = to.date === undefined && ended < began;
  const length = ((isNextDay ? epochOf(addDays(last, 1), end, to.zone ?? zone) : ended) - began) / minute;
  // From 11:50 to 1:20 the hand went round once, where hours are counted to 12.
  return isNextDay && [from, to].every(countsTo12) ? length - 12 * 60 : length;
}

function countsTo12({ clock }: WrittenTime): boolean {
  return clock?.kind === 'time' && clock.hours === 'either';
}

/** Where both leave out the day, the time between does not depend on it. */
const anyDay = { year: 2026, month: 1, day: 15 };

/** The clock of a time that is no range. */
export function clockOf({ clock, until }: WrittenTime): ClockTime | undefined {
  return clock?.kind === 'time' && clock.endsDay !== true && !until ? clock.time : undefined;
}
