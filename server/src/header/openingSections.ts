import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import { sectionRole } from '../template/roles.ts';

/** The sections in front of the first that tells of the incident: “Metadata”, “Incident Details”, a summary. */
export function openingSections({ sections }: MarkdownDocument): readonly Section[] {
  const first = sections.findIndex(({ name }) => {
    const role = sectionRole(name);
    return role !== undefined && role !== 'summary' && role !== 'people' && role !== 'background';
  });
  return sections.slice(0, first === -1 ? sections.length : first);
}
