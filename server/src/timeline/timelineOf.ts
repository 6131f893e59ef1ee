import type { Configuration } from '../config/configuration.ts';
import type { Earlier, Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { RoleNames } from '../template/roles.ts';
import type { SectionTimeline, Timeline } from './timeline.ts';
import { readListTimeline, readSectionTimeline } from './timeline.ts';
import type { EventsChange } from './timelineAgain.ts';
import { sectionTimelineAgain } from './timelineAgain.ts';

interface KnownTimeline {
  readonly names: RoleNames;
  readonly sections: readonly SectionTimeline[];
  readonly timeline: Timeline | undefined;
}

/** By postmortem: its timeline, with the configured names by which it was found. */
const known = new WeakMap<Postmortem, KnownTimeline>();

/** The timeline of a postmortem: of several candidates the one with the most readable times. Read once. */
export function timelineOf(postmortem: Postmortem, configuration: Configuration): Timeline | undefined {
  const { roles } = configuration;
  let read = known.get(postmortem);
  if (read?.names !== roles) {
    const { document } = postmortem;
    const sections = sectionsWithRole(postmortem, 'timeline', configuration).map((section) =>
      readSectionTimeline(document, section, ownSectionsBelow(postmortem, section)),
    );
    read = { names: roles, sections, timeline: chosen(postmortem, sections) };
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
 * Reads the timeline of an edited postmortem from that before, where it is known and the edit changed no more than rows
 * of a table in it; headings, and all in front of them, have to be what they were. Undefined where it has to be read as
 * a whole.
 */
export function timelineAgain(
  { postmortem: before, change }: Earlier,
  postmortem: Postmortem,
  configuration: Configuration,
): TimelineChange | undefined {
  const { roles } = configuration;
  const earlier = known.get(before);
  const places = sectionsWithRole(postmortem, 'timeline', configuration);
  // Lists that are headed by nothing may be anywhere.
  const isHeaded = earlier?.timeline?.section && places.some(({ heading }) => heading.style !== 'bold');
  if (!isHeaded || earlier.names !== roles || places.length !== earlier.sections.length) {
    return undefined;
  }
  const again = places.map((section, index) => {
    const one = earlier.sections[index];
    const own = ownSectionsBelow(postmortem, section);
    return one && sectionTimelineAgain(postmortem.document, section, own, one, change);
  });
  const sections = again.flatMap((one) => one?.timeline ?? []);
  if (sections.length < places.length) {
    return undefined;
  }
  const timeline = chosen(postmortem, sections);
  known.set(postmortem, { names: roles, sections, timeline });
  const index = sections.findIndex(({ section }) => section === timeline?.section);
  const place = again[index]?.change;
  return timeline && place && earlier.sections[index] === earlier.timeline
    ? { ...place, before: earlier.timeline, now: timeline }
    : undefined;
}

function chosen(postmortem: Postmortem, sections: readonly SectionTimeline[]): Timeline | undefined {
  const isHeaded = sections.some(({ section }) => section.heading.style !== 'bold');
  // Some documents head their parts by bold list items, and the timeline is a list below one of any name.
  const list = isHeaded ? undefined : readListTimeline(postmortem.document, postmortem.document.blocks);
  const loose = list && readable(list) >= fewestTimes ? [list] : [];
  const candidates: readonly Timeline[] = [...sections, ...loose];
  return candidates.length > 1 ? candidates.toSorted(byReadability)[0] : candidates[0];
}

/** The fewest times that make lists which are not headed as a timeline one. */
const fewestTimes = 2;

/** Lists in order of time before lists of key moments, then by the number of times that can be read. */
function byReadability(one: Timeline, other: Timeline): number {
  const inOrder = (timeline: Timeline): number =>
    timeline.events.filter((event) => event.moment && !event.timeLast).length;
  return inOrder(other) - inOrder(one) || readable(other) - readable(one);
}

function readable(timeline: Timeline): number {
  return timeline.events.filter((event) => event.moment).length;
}
