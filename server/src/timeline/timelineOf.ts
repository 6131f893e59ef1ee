import type { Configuration } from '../config/configuration.ts';
import type { Section } from '../document/sections.ts';
import type { Postmortem } from '../postmortem.ts';
import { sectionsWithRole } from '../postmortem.ts';
import type { Timeline } from './timeline.ts';
import { readListTimeline, readSectionTimeline } from './timeline.ts';

/** The timeline of a postmortem: of several candidates the one with the most readable times. */
export function timelineOf(postmortem: Postmortem, configuration: Configuration): Timeline | undefined {
  const { document } = postmortem;
  const sections = sectionsWithRole(postmortem, 'timeline', configuration).map((section) =>
    readSectionTimeline(document, section, ownSections(postmortem, section)),
  );
  const best = sections.toSorted(byReadability)[0];
  if (best) {
    return best;
  }
  // Some documents head their parts by bold list items, and the timeline is a list below one of them.
  const loose = readListTimeline(document, document.blocks);
  return loose && readable(loose) >= fewestTimes ? loose : undefined;
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

/** The author's own sections below one, up to the next section of the template. */
function ownSections({ document, sections }: Postmortem, section: Section): readonly Section[] {
  const templated = new Set(sections.map((match) => match.section));
  const first = document.sections.indexOf(section);
  const below = document.sections.slice(first + 1, section.next);
  const end = below.findIndex((one) => templated.has(one));
  return below.slice(0, end === -1 ? undefined : end);
}
