import type { Section } from '../../document/sections.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { SectionMatch } from '../../template/match.ts';

/**
 * Whether an author gathers sections of the template below a section on purpose: below one that the template does not
 * have, or below the lessons, as the example of Google's *Site Reliability Engineering* does.
 */
function gathers({ sections }: Postmortem, section: Section): boolean {
  const match = sections.find((one) => one.section === section);
  return match === undefined || match.spec.role === 'lessons';
}

/**
 * The outermost section that a section is gathered below with others, at a deeper level than in the template; undefined
 * where it is not. One that slipped below another section of the template is in nobody's group, whatever stands between.
 */
export function gatheringOf(postmortem: Postmortem, { section, spec }: SectionMatch): Section | undefined {
  if (section.heading.level <= spec.level) {
    return undefined;
  }
  const around = postmortem.document.sections.filter(
    ({ index, next }) => index < section.index && section.index < next,
  );
  const [outermost] = around;
  return around.every((one) => gathers(postmortem, one))
    ? (around.find(({ heading }) => heading.level >= spec.level) ?? outermost)
    : undefined;
}

/** Whether sections of the template are gathered below one that the template has, too. */
export function isGathering(postmortem: Postmortem, { section }: SectionMatch): boolean {
  return (
    gathers(postmortem, section) &&
    postmortem.sections.some(({ section: { index } }) => index > section.index && index < section.next)
  );
}
