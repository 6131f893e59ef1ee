import { firstIndex } from '../document/ascending.ts';
import type { SourceText } from '../document/sourceText.ts';
import { LatestSteps } from '../memory/latestSteps.ts';
import type { TimelineEvent } from './timeline.ts';

type Events = readonly TimelineEvent[];

/** The events of an edited timeline, and those before that they came from: all from `first` to `end` are new. */
interface Step {
  readonly before: Events;
  readonly first: number;
  readonly oldEnd: number;
  readonly end: number;
}

const steps = new LatestSteps<Events, Step>();

/** Notes from which events some came. */
export function noteStep(events: Events, step: Step): void {
  steps.note(events, step);
}

/** How often something is told by events. */
export interface Tally<Value> {
  readonly counts: ReadonlyMap<Value, number>;
  /** How often what is told most often is told. */
  readonly highest: number;
  /** What each event tells, by its place; until an edit is counted. */
  readonly told: readonly (Value | undefined)[];
}

/**
 * Counts what each of some events tells, whatever their places: its own words, its moment, its milestone; undefined is
 * nothing. After an edit only the events that it changed are looked at. What is told must be no part of the text, which
 * would hold all of it.
 */
export function eventTally<Value>(
  tell: (source: SourceText, event: TimelineEvent) => Value | undefined,
): (source: SourceText, events: Events) => Tally<Value> {
  const known = new WeakMap<Events, EditedTally<Value>>();
  return (source, events) => {
    let tally = known.get(events);
    if (!tally) {
      const step = steps.of(events);
      tally = step && known.get(step.before);
      if (step && tally) {
        // From now on it is that of these events.
        known.delete(step.before);
        tally.edit(source, events, step);
      }
      tally ??= new EditedTally(tell, source, events);
      known.set(events, tally);
    }
    return tally;
  };
}

class EditedTally<Value> implements Tally<Value> {
  readonly counts = new Map<Value, number>();
  readonly told: (Value | undefined)[];
  readonly #tell: (source: SourceText, event: TimelineEvent) => Value | undefined;
  /** How many values are told how often. */
  readonly #frequencies = new Map<number, number>();

  constructor(
    tell: (source: SourceText, event: TimelineEvent) => Value | undefined,
    source: SourceText,
    events: Events,
  ) {
    this.#tell = tell;
    this.told = events.map((event) => tell(source, event));
    for (const value of this.told) {
      if (value !== undefined) {
        this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
      }
    }
    for (const count of this.counts.values()) {
      add(this.#frequencies, count, 1);
    }
  }

  get highest(): number {
    return Math.max(0, ...this.#frequencies.keys());
  }

  /** Counts the events that an edit has made of those that were counted. */
  edit(source: SourceText, events: Events, { first, oldEnd, end }: Step): void {
    const told = events.slice(first, end).map((event) => this.#tell(source, event));
    const gone = this.told.splice(first, oldEnd - first, ...told);
    for (const value of gone) {
      this.#count(value, -1);
    }
    for (const value of told) {
      this.#count(value, 1);
    }
  }

  #count(value: Value | undefined, by: 1 | -1): void {
    if (value === undefined) {
      return;
    }
    const before = this.counts.get(value) ?? 0;
    add(this.#frequencies, before, -1);
    add(this.#frequencies, before + by, 1);
    set(this.counts, value, before + by);
  }
}

function add(counts: Map<number, number>, frequency: number, by: 1 | -1): void {
  if (frequency > 0) {
    set(counts, frequency, (counts.get(frequency) ?? 0) + by);
  }
}

function set<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  if (count === 0) {
    counts.delete(key);
  } else {
    counts.set(key, count);
  }
}

/** Where a timeline's events are for which something holds, whatever their places: it is known of those that an edit left. */
export function eventIndexes(
  holds: (event: TimelineEvent) => boolean,
): (events: Events) => readonly number[] {
  const known = new WeakMap<Events, readonly number[]>();
  const indexesFrom = (events: Events, from: number, to: number): readonly number[] => {
    const indexes: number[] = [];
    for (let index = from; index < to; index += 1) {
      const event = events[index];
      if (event && holds(event)) {
        indexes.push(index);
      }
    }
    return indexes;
  };
  const indexesAgain = (events: Events, before: readonly number[], step: Step): readonly number[] => {
    const from = firstIndex(before, (index) => index >= step.first);
    const to = firstIndex(before, (index) => index >= step.oldEnd);
    const by = step.end - step.oldEnd;
    const now = indexesFrom(events, step.first, step.end);
    const isAlike = now.length === to - from && now.every((index, at) => index === before[from + at]);
    // Most edits leave all of them where they are.
    return by === 0 && isAlike
      ? before
      : before.slice(0, from).concat(
          now,
          before.slice(to).map((index) => index + by),
        );
  };
  return (events) => {
    let indexes = known.get(events);
    if (!indexes) {
      const step = steps.of(events);
      const before = step && known.get(step.before);
      indexes = before ? indexesAgain(events, before, step) : indexesFrom(events, 0, events.length);
      if (before) {
        known.delete(step.before);
      }
      known.set(events, indexes);
    }
    return indexes;
  };
}
