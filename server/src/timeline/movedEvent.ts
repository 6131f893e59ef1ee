import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import type { TableRow } from '../document/tables.ts';
import type { WrittenDate } from '../time/calendarDate.ts';
import type { WrittenTime } from '../time/writtenTime.ts';
import type { Entry, EntryForm } from './entries.ts';
import type { Milestone } from './milestone.ts';
import type { SpokenMilestones } from './milestones.ts';
import type { Moment } from './moment.ts';
import type { TimelineEvent } from './timeline.ts';

/** What an event is beside its words and their places: an edit elsewhere in the timeline may change it. */
export type Standing = Pick<TimelineEvent, 'moment' | 'milestone'>;

/** How far an event is to be moved, in UTF-16 code units. */
export interface EventDistance {
  readonly event: number;
  /** What says its day may stand far above it, in front of an edit. */
  readonly day: number;
}

const nowhere: EventDistance = { event: 0, day: 0 };

/**
 * The same event further along in a text.
 * @param row its row as it is now
 */
export function movedEvent(
  event: TimelineEvent,
  by: EventDistance,
  row: TableRow | undefined,
): TimelineEvent {
  return movedOrigin(event, by, row, event);
}

/** The same event with another standing among its neighbours. */
export function placedEvent(event: TimelineEvent, standing: Standing): TimelineEvent {
  return movedOrigin(event, nowhere, event.row, standing);
}

function movedOrigin(
  event: TimelineEvent,
  by: EventDistance,
  row: TableRow | undefined,
  standing: Standing,
): TimelineEvent {
  return event instanceof MovedEvent
    ? new MovedEvent(event.origin, event.offset + by.event, event.offsetOfDay + by.day, row, standing)
    : new MovedEvent(event, by.event, by.day, row, standing);
}

/**
 * An event of an earlier version of a text. Its places are moved when somebody asks: few ask for those of all events. A
 * copy made by spreading would lack them.
 */
class MovedEvent implements TimelineEvent {
  readonly row: TableRow | undefined;
  readonly moment: Moment | undefined;
  readonly milestone: Milestone | undefined;
  readonly origin: TimelineEvent;
  /** How far it has moved since, and how far what says its day, in UTF-16 code units. */
  readonly offset: number;
  readonly offsetOfDay: number;
  #time: WrittenTime | undefined;
  #end: WrittenTime | undefined;

  constructor(
    origin: TimelineEvent,
    offset: number,
    offsetOfDay: number,
    row: TableRow | undefined,
    { moment, milestone }: Standing,
  ) {
    this.row = row;
    this.moment = moment;
    this.milestone = milestone;
    this.origin = origin;
    this.offset = offset;
    this.offsetOfDay = offsetOfDay;
  }

  get form(): EntryForm {
    return this.origin.form;
  }

  get timeLast(): boolean {
    return this.origin.timeLast;
  }

  get spoken(): SpokenMilestones {
    return this.origin.spoken;
  }

  get range(): OffsetRange {
    return shiftedRange(this.origin.range, this.offset);
  }

  get time(): WrittenTime | undefined {
    this.#time ??= movedTime(this.origin.time, this.offset);
    return this.#time;
  }

  get end(): WrittenTime | undefined {
    this.#end ??= movedTime(this.origin.end, this.offset);
    return this.#end;
  }

  get timeRange(): OffsetRange {
    return shiftedRange(this.origin.timeRange, this.offset);
  }

  get event(): OffsetRange {
    return shiftedRange(this.origin.event, this.offset);
  }

  get actor(): OffsetRange | undefined {
    const { actor } = this.origin;
    return actor && shiftedRange(actor, this.offset);
  }

  get day(): WrittenDate | undefined {
    return movedDate(this.origin.day, this.offsetOfDay);
  }
}

/** When an event was, as written; the places in it may be those in an earlier version of the text. */
export function timeWherever(event: Entry): WrittenTime | undefined {
  return event instanceof MovedEvent ? event.origin.time : event.time;
}

function movedTime(time: WrittenTime | undefined, by: number): WrittenTime | undefined {
  return (
    time && {
      ...time,
      range: shiftedRange(time.range, by),
      date: movedDate(time.date, by),
      untilDate: movedDate(time.untilDate, by),
    }
  );
}

function movedDate(date: WrittenDate | undefined, by: number): WrittenDate | undefined {
  return date && { ...date, range: shiftedRange(date.range, by) };
}

/**
 * Something that the words of an event tell, wherever it stands: known in all versions of the text in which an edit left
 * the event as it was. Of an event that was just read it is found anew, which takes less than to remember it for all. It
 * must hold no part of the text, which would hold all of the version.
 */
export function eventFact<Value>(
  find: (source: SourceText, event: TimelineEvent) => Value,
): (source: SourceText, event: TimelineEvent) => Value {
  const known = new WeakMap<TimelineEvent, { readonly value: Value }>();
  return (source, event) => {
    if (!(event instanceof MovedEvent)) {
      return find(source, event);
    }
    let fact = known.get(event.origin);
    if (!fact) {
      fact = { value: find(source, event) };
      known.set(event.origin, fact);
    }
    return fact.value;
  };
}
