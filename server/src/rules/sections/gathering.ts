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

/** Whether a section is deeper than in the template because it is gathered with others below one. */
export function isGathered(postmortem: Postmortem, { section, spec }: SectionMatch): boolean {
  const above = postmortem.document.sections
    .slice(0, section.index)
    .findLast(({ heading }) => heading.level < section.heading.level);
  return above !== undefined && section.heading.level > spec.level && gathers(postmortem, above);
}

/** Whether sections of the template are gathered below one that the template has, too. */
export function isGathering(postmortem: Postmortem, { section }: SectionMatch): boolean {
  return (
    gathers(postmortem, section) &&
    postmortem.sections.some(({ section: { index } }) => index > section.index && index < section.next)
  );
}
