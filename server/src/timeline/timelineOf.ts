import type { Configuration } from '../config/configuration.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { Timeline } from './timeline.ts';
import { readListTimeline, readSectionTimeline } from './timeline.ts';

/** The timeline of a postmortem: of several candidates the one with the most readable times. */
export function timelineOf(postmortem: Postmortem, configuration: Configuration): Timeline | undefined {
  const { document } = postmortem;
  const sections = sectionsWithRole(postmortem, 'timeline', configuration).map((section) =>
    readSectionTimeline(document, section, ownSectionsBelow(postmortem, section)),
  );
  const isHeaded = sections.some(({ section }) => section?.heading.style !== 'bold');
  // Some documents head their parts by bold list items, and the timeline is a list below one of any name.
  const list = isHeaded ? undefined : readListTimeline(document, document.blocks);
  const loose = list && readable(list) >= fewestTimes ? [list] : [];
  return [...sections, ...loose].toSorted(byReadability)[0];
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
