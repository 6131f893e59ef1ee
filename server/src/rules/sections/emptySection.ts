import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import type { Postmortem } from '../../postmortem.ts';

/**
 * Whether a section and the author's own below it hold nothing but blank lines, comments and thematic breaks.
 * A section of the template that slipped below it by its level is not its content.
 */
export function isEmptySection(postmortem: Postmortem, section: Section): boolean {
  const { document, sections } = postmortem;
  const templated = new Set(sections.map((match) => match.section));
  const first = document.sections.indexOf(section);
  const below = document.sections.slice(first + 1, section.next);
  const own = below.findIndex((one) => templated.has(one));
  return [section, ...below.slice(0, own === -1 ? undefined : own)].every((one) =>
    one.blocks.every((block) => saysNothing(document, block)),
  );
}

function saysNothing(document: MarkdownDocument, block: Block): boolean {
  if (block.kind === 'break') {
    return true;
  }
  return (
    block.kind === 'html' && document.masked.text.slice(block.range.start, block.range.end).trim() === ''
  );
}
