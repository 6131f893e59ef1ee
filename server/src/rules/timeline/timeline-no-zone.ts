import type { OffsetRange } from '../../document/sourceText.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { matchesIn } from '../../text/matches.ts';
import type { ClockReading } from '../../time/clockReading.ts';
import { readTime } from '../../time/writtenTime.ts';
import { utc, zoneOf, zonePattern } from '../../time/zone.ts';
import type { Timeline, TimelineEvent } from '../../timeline/timeline.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { headingEdits } from '../sections/renamedHeading.ts';
import { isBegunRow, judgedEvents } from './judged.ts';

const anyZone = new RegExp(String.raw`(?<![\p{L}\p{N}/])${zonePattern}`, 'u');

const everyZone = new RegExp(anyZone.source, 'gu');

/** “12:16 pm, GMT+1”, “6:00 AM (GMT+3)” */
const zoneBehindComma = new RegExp(
  String.raw`^(\d{1,2}(?::\d{2}){0,2}(?:[ \t]?[ap]m)?)(?:,[ \t]|[ \t]\()(?=${zonePattern})`,
  'iu',
);

const clockSign = /(?<![\d:])(?:\d{1,2}:\d{2}(?!\d)|\d{1,2}[ \t]?[ap]m\b)/gi;
/** As far as a zone may stand behind the clock of a range's start. */
const longestTime = 60;

/** Reports a timeline that nowhere says in which zone. Sources: Atlassian, Azure, Wikimedia, PagerDuty. */
export const timelineNoZone: DocumentRule = {
  id: 'timeline-no-zone',
  summary: 'The timeline does not say in which time zone it is',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const judged = judgedEvents(context);
    if (timeline?.declaredZone || judged.some(({ moment }) => moment?.zone)) {
      return;
    }
    const timed = judged.filter(
      (event) => event.time?.clock && event.time.clock.kind !== 'elapsed' && !isBegunRow(context, event),
    );
    const first = timed[0];
    if (timeline && first && timed.every((event) => !event.time?.zone)) {
      if (!saysElsewhere(context, timeline)) {
        yield {
          range: timeline.section?.heading.content ?? first.timeRange,
          message:
            'Nothing here says in which time zone these times are. Readers elsewhere, and logs in UTC, would be off by hours.',
          fixes: () => fixesFor(context, timeline),
        };
      }
    }
  },
};

/** Whether a zone is named anywhere in the timeline's section, or behind a time in the header, or its times stand elsewhere with it. */
function saysElsewhere(context: RuleContext, timeline: Timeline): boolean {
  const { section } = timeline;
  const { source, document } = context;
  const header = document.fields
    .map((field) => source.slice(field.value))
    .filter((value) => /\d:\d/.test(value));
  const own = section ? document.masked.slice(section.heading.range.start, section.range.end) : '';
  return [own, ...header].some(namesZone) || repeatsTimes(context, timeline);
}

/** Whether a zone is named that there is: “Asia/Shanghai”, and not “Asia/Customers”. */
function namesZone(text: string): boolean {
  return anyZone.test(text) && matchesIn(text, everyZone).some(([name]) => zoneOf(name));
}

/**
 * Whether the document says times of the timeline again, with one and the same zone: two of them, as in “down from 14:02
 * to 14:40 CET”, or one in the summary or the impact, where the document names no other zone. A single time elsewhere may
 * be that of another day.
 */
function repeatsTimes(context: RuleContext, timeline: Timeline): boolean {
  const { postmortem, configuration } = context;
  const parts = partsElsewhere(context, timeline);
  // Most documents name a zone nowhere else, and need no look at their clocks.
  if (!parts.some(({ text }) => namesZone(text))) {
    return false;
  }
  const repeated = parts.flatMap((part) => repeatedTimes(part, timeline.events));
  const zones = new Set(repeated.map(({ zone }) => zone));
  if (zones.size !== 1) {
    return false;
  }
  if (new Set(repeated.map(({ clock }) => clock)).size > 1) {
    return true;
  }
  const sections = [
    ...sectionsWithRole(postmortem, 'summary', configuration),
    ...sectionsWithRole(postmortem, 'impact', configuration),
  ];
  return (
    repeated.some(({ at }) => sections.some(({ range }) => range.start <= at && at < range.end)) &&
    parts.every(({ text }) =>
      matchesIn(text, everyZone).every(([name]) => {
        const zone = zoneOf(name);
        return !zone || zones.has(zone.id);
      }),
    )
  );
}

/** A part of a document that starts at an offset. */
interface Part {
  readonly start: number;
  readonly text: string;
}

/** What stands before and behind a timeline's section, which names no zone; long ones are not read again at each edit. */
function partsElsewhere({ source, document }: RuleContext, { section }: Timeline): readonly Part[] {
  const { length } = source.parts;
  const { start, end } = section
    ? { start: section.heading.range.start, end: section.range.end }
    : { start: length, end: length };
  return [
    { start: 0, text: document.masked.slice(0, start) },
    { start: end, text: document.masked.slice(end, length) },
  ];
}

/** A time of the timeline that stands elsewhere with a zone: where, what it shows, and what Temporal knows the zone by. */
interface RepeatedTime {
  readonly at: number;
  readonly clock: string;
  readonly zone: string;
}

function repeatedTimes({ start, text }: Part, events: readonly TimelineEvent[]): readonly RepeatedTime[] {
  const clocks = new Set(events.flatMap(({ time }) => clockText(time?.clock) ?? []));
  return matchesIn(text, clockSign).flatMap(({ index }) => {
    // “Down until 12:16 pm, GMT+1”
    const said = readTime(text.slice(index, index + longestTime).replace(zoneBehindComma, '$1 '));
    const zone = said?.zone?.id;
    return zone === undefined
      ? []
      : [said?.clock, said?.until]
          .flatMap((one) => clockText(one) ?? [])
          .filter((clock) => clocks.has(clock))
          .map((clock) => ({ at: start + index, clock, zone }));
  });
}

function clockText(clock: ClockReading | undefined): string | undefined {
  return clock?.kind === 'time' ? `${clock.time.hour}:${clock.time.minute}` : undefined;
}

/** The zone is the author's to say: UTC, or a blank with another one. */
function fixesFor({ document, source }: RuleContext, { section }: Timeline): readonly Fix[] {
  if (!section) {
    return [];
  }
  const { heading } = section;
  const { at, open, close } = placeIn(source.slice(heading.content), heading.content);
  const edits = (name: string, placeholder: boolean) =>
    headingEdits(document, heading, {
      range: at,
      text: [
        { text: open, placeholder: false },
        { text: name, placeholder },
        { text: close, placeholder: false },
      ],
    });
  return [
    {
      title: `Say in the heading that times are in ${utc.name}`,
      edits: edits(utc.name, false),
      safe: false,
    },
    { title: 'Say another zone in the heading', edits: edits('Europe/Berlin', true), safe: false },
  ];
}

/** Where a heading takes the zone: in the remark in parentheses that it ends with, else behind its words. */
function placeIn(
  text: string,
  content: OffsetRange,
): { readonly at: OffsetRange; readonly open: string; readonly close: string } {
  const end = content.start + withoutEnd(text).length;
  // What stands in parentheses behind a bracket is where a link leads.
  const inRemark = /(?<!\])\([^()]+\)$/.test(text.slice(0, end - content.start));
  const start = inRemark ? end - 1 : end;
  return { at: { start, end: start }, open: inRemark ? ', ' : ' (', close: inRemark ? '' : ')' };
}

/** A heading without its anchor, and without the colon that it ends with. */
function withoutEnd(text: string): string {
  return text
    .trimEnd()
    .replace(/\{#[^{}]*\}$/, '')
    .trimEnd()
    .replace(/:$/, '');
}
