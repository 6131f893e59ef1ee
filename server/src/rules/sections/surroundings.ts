import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';

/**
 * The section beside which one of some level may stand: it, or the outermost around it that such a heading would break
 * off, so that what stands there behind it would be taken for a part of the other.
 */
export function sectionAtLevel({ sections }: MarkdownDocument, section: Section, level: number): Section {
  const around = sections.find(
    ({ index, next, heading }) => index < section.index && section.index < next && heading.level >= level,
  );
  return around ?? section;
}
