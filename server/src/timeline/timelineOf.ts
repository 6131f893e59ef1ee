import type { Configuration } from '../config/configuration.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { Facts } from '../memory/facts.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { RoleNames } from '../template/roles.ts';
import type { ListTimeline, SectionTimeline, Timeline } from './timeline.ts';
import { readListTimeline, readSectionTimeline } from './timeline.ts';
import type { EventsChange } from './timelineAgain.ts';
import { listTimelineAgain, sectionTimelineAgain } from './timelineAgain.ts';

interface KnownTimeline {
  readonly names: RoleNames;
  readonly sections: readonly SectionTimeline[];
  /** That of lists, which may be anywhere where no true heading is that of a timeline. */
  readonly lists: ListTimeline | undefined;
  readonly timeline: Timeline | undefined;
}

/** By postmortem: its timeline, with the configured names by which it was found. */
const known = new Facts<Postmortem, KnownTimeline>();

/** The timeline of a postmortem: of several candidates the one with the most readable times. Read once. */
export function timelineOf(postmortem: Postmortem, configuration: Configuration): Timeline | undefined {
  const { roles } = configuration;
  let read = known.get(postmortem);
  if (read?.names !== roles) {
    const { document } = postmortem;
    const sections = sectionsWithRole(postmortem, 'timeline', configuration).map((section) =>
      readSectionTimeline(document, section, ownSectionsBelow(postmortem, section)),
    );
    const lists = isHeaded(sections) ? undefined : readListTimeline(document);
    read = { names: roles, sections, lists, timeline: chosen(document, sections, lists) };
    known.set(postmortem, read);
  }
  return read.timeline;
}

/** What an edit did to the timeline of a postmortem. */
export interface TimelineChange extends EventsChange {
  readonly before: Timeline;
  readonly now: Timeline;
}

/**
 * Reads the timeline of an edited postmortem from that before, where it is known; headings, and all in front of them,
 * have to be what they were. Undefined where it has to be read as a whole, where there is none, and where it stood in
 * another place before.
 */
export function timelineAgain(
  { postmortem: before, change }: Earlier,
  postmortem: Postmortem,
  configuration: Configuration,
): TimelineChange | undefined {
  const { roles } = configuration;
  const { document } = postmortem;
  const earlier = known.get(before);
  const places = sectionsWithRole(postmortem, 'timeline', configuration);
  if (earlier?.names !== roles || places.length !== earlier.sections.length) {
    return undefined;
  }
  const again = places.flatMap((section, index) => {
    const one = earlier.sections[index];
    const own = ownSectionsBelow(postmortem, section);
    return (one && sectionTimelineAgain(document, section, own, one, change)) ?? [];
  });
  if (again.length < places.length) {
    return undefined;
  }
  const sections = again.map(({ timeline }) => timeline);
  if (isHeaded(sections) !== (earlier.lists === undefined)) {
    return undefined;
  }
  const lists = earlier.lists && listTimelineAgain(document, earlier.lists, change);
  const timeline = chosen(document, sections, lists?.timeline);
  known.set(postmortem, { names: roles, sections, lists: lists?.timeline, timeline });
  const steps = [...again, ...(lists ? [lists] : [])];
  const index = steps.findIndex((step) => step.timeline === timeline);
  const was = [...earlier.sections, earlier.lists][index];
  const step = steps[index];
  return timeline && step && was && was === earlier.timeline
    ? { ...step.change, before: was, now: timeline }
    : undefined;
}

function isHeaded(sections: readonly SectionTimeline[]): boolean {
  return sections.some(({ section }) => section.heading.style !== 'bold');
}

/** @param lists some documents head their parts by bold list items, and the timeline is a list below one of any name */
function chosen(
  document: MarkdownDocument,
  sections: readonly SectionTimeline[],
  lists: ListTimeline | undefined,
): Timeline | undefined {
  const loose = lists && readable(lists) >= fewestTimes && !tellsOnlyBounds(document, lists) ? [lists] : [];
  const candidates: readonly Timeline[] = [...sections, ...loose];
  return candidates.length > 1 ? candidates.toSorted(byReadability)[0] : candidates[0];
}

/** The fewest times that make lists which are not headed as a timeline one. */
const fewestTimes = 2;

/** “Start Time” or “Ended at”, with at most a date behind it. */
const bound =
  /^[*_\s]*(?:(?:incident|outage)\s)?(?:start(?:ed)?|end(?:ed)?|began|begin|finish(?:ed)?)(?:[ -](?:time|date|at|on))?(?:[:*_\s\d,./-]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b)*$/i;

/** Whether lists state when the incident began and ended, as a header does, and nothing that happened. */
function tellsOnlyBounds({ source }: MarkdownDocument, { events }: ListTimeline): boolean {
  return events.every(({ event }) => {
    const told = source.slice(event);
    return told === '' || bound.test(told);
  });
}

/** Lists in order of time before lists of key moments, then by the number of times that can be read. */
function byReadability(one: Timeline, other: Timeline): number {
  const inOrder = (timeline: Timeline): number =>
    timeline.events.filter((event) => event.moment && !event.timeLast).length;
  return inOrder(other) - inOrder(one) || readable(other) - readable(one);
}

function readable(timeline: Timeline): number {
  return timeline.events.filter((event) => event.moment).length;
}
