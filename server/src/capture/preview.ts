import type { Postmortem } from '../postmortem.ts';
import { fieldRole } from '../template/roles.ts';
import type { CalendarDate } from '../time/calendarDate.ts';
import { findDate } from '../time/calendarDate.ts';
import type { Zone } from '../time/zone.ts';
import { utc } from '../time/zone.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { CapturedEvent, FormatId } from './captured.ts';
import type { Recognised } from './formats/index.ts';
import { readCaptures } from './formats/index.ts';
import type { NewEvent } from './newEvent.ts';
import { documentZone, epochsOf } from './place.ts';
import type { OpenQuestions } from './resolve.ts';
import { openQuestions, resolveEvents } from './resolve.ts';
import { safeCell, safeText } from './safeText.ts';

/** What somebody says of a text that is to be imported; what is left out is assumed. */
export interface CaptureChoices {
  readonly format: FormatId | undefined;
  /** The day of the first event. */
  readonly date: CalendarDate | undefined;
  readonly zone: Zone | undefined;
  readonly today: CalendarDate;
}

/** An event that could be imported, or a line that was not read and could go to the end without a time. */
export interface Candidate {
  readonly event: NewEvent;
  readonly line: number;
  /** The zone that its time was read in; undefined for a line without a time. */
  readonly zone: Zone | undefined;
  /** Whether the timeline says the same already. */
  readonly isThere: boolean;
}

/** A text read for a document: what would be imported, in the order of the text. */
export interface CapturePreview {
  readonly recognised: readonly Recognised[];
  readonly used: Recognised | undefined;
  readonly asks: OpenQuestions;
  readonly date: CalendarDate;
  readonly zone: Zone;
  readonly candidates: readonly Candidate[];
}

/** Reads a text for a document, with what the document says and what the user chose. */
export function previewCapture(
  postmortem: Postmortem,
  timeline: Timeline | undefined,
  text: string,
  choices: CaptureChoices,
): CapturePreview {
  const recognised = readCaptures(text);
  const used = recognised.find(({ format }) => format === choices.format) ?? recognised[0];
  const { zone } = documentZone(timeline);
  const date = choices.date ?? incidentDate(postmortem, timeline) ?? choices.today;
  const events = used?.capture.events ?? [];
  const assumed = choices.zone ?? zone;
  const epochs = resolveEvents(events, { date, zone: assumed, today: choices.today });
  const there = writtenEvents(postmortem, timeline, zone);
  const read = events.map((event, index): Candidate => {
    const epoch = epochs[index];
    const { text: said, actor, line } = event;
    return {
      event: { epoch, text: said, actor },
      line,
      zone: zoneOfEvent(event, assumed),
      isThere: epoch !== undefined && there.has(keyOf(epoch, safeText(said))),
    };
  });
  const unread = (used?.capture.unread ?? []).map(
    ({ line, text: said }): Candidate => ({
      event: { epoch: undefined, text: said, actor: undefined },
      line,
      zone: undefined,
      isThere: false,
    }),
  );
  const candidates = [...read, ...unread].toSorted((one, other) => one.line - other.line);
  return { recognised, used, asks: openQuestions(events), date, zone, candidates };
}

function zoneOfEvent({ time }: CapturedEvent, assumed: Zone): Zone {
  return time.kind === 'instant' ? utc : (time.zone ?? assumed);
}

/** The day that the document gives its incident: that of an entry, else of the first field that names one. */
function incidentDate({ document }: Postmortem, timeline: Timeline | undefined): CalendarDate | undefined {
  const dated = timeline?.events.find(({ moment }) => moment && moment.day !== 'unknown');
  const days = (isWanted: (name: string) => boolean): readonly CalendarDate[] =>
    document.fields
      .filter(({ name }) => isWanted(name))
      .flatMap(({ value }) => findDate(document.source.slice(value))?.readings[0] ?? []);
  const isOfIncident = (name: string): boolean => fieldRole(name) === 'incident-date';
  const mayBe = (name: string): boolean =>
    /\b(?:date|incident|start)/i.test(name) && fieldRole(name) !== 'review-date';
  return dated?.moment?.date ?? [...days(isOfIncident), ...days(mayBe)][0];
}

function writtenEvents(
  { document }: Postmortem,
  timeline: Timeline | undefined,
  zone: Zone,
): ReadonlySet<string> {
  const epochs = timeline ? epochsOf(timeline, zone, undefined) : [];
  return new Set(
    timeline?.events.flatMap(({ event, actor }, index) => {
      const epoch = epochs[index];
      const text = document.source.slice(event);
      // Without a column for actors the name stands in parentheses behind the words.
      const bare = actor ? text : text.replace(/ \([^()]{1,80}\)$/, '');
      return epoch === undefined ? [] : [keyOf(epoch, text), keyOf(epoch, bare)];
    }),
  );
}

const minute = 60_000;

function keyOf(epoch: number, text: string): string {
  return `${Math.floor(epoch / minute)} ${safeCell(text.replaceAll('\\|', '|'))}`;
}
