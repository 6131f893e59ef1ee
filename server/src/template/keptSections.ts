import { sectionRole } from '../document/sectionNames.ts';
import type { Section } from '../document/sections.ts';
import { findDate } from '../time/calendarDate.ts';

/** The sections that other incidents will have too. */
export function keptSections(sections: readonly Section[]): readonly Section[] {
  const names = new Set<string>();
  let timelineEnd = 0;
  return sections.filter((section) => {
    const role = sectionRole(section.name);
    const isOwn = section.index < timelineEnd && role === undefined;
    if (isOwn || isOfOneIncident(section.title) || names.has(section.name) || section.name === '') {
      return false;
    }
    names.add(section.name);
    if (role === 'timeline') {
      timelineEnd = section.next;
    }
    return true;
  });
}

/** Whether a heading has a time, a date, a number or a code: it tells of this incident. */
function isOfOneIncident(title: string): boolean {
  const words = title.replace(/^\s*\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+/, '');
  return /\d{1,2}[:.h]\d{2}|\d{3,}|`/.test(words) || findDate(words) !== undefined;
}
