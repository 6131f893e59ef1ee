import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';

/** Whether a section and those below it hold nothing but blank lines, comments and thematic breaks. */
export function isEmptySection(document: MarkdownDocument, section: Section): boolean {
  const first = document.sections.indexOf(section);
  return document.sections
    .slice(first, Math.max(section.next, first + 1))
    .every((one) => one.blocks.every((block) => saysNothing(document, block)));
}

function saysNothing(document: MarkdownDocument, block: Block): boolean {
  if (block.kind === 'break') {
    return true;
  }
  return (
    block.kind === 'html' && document.masked.text.slice(block.range.start, block.range.end).trim() === ''
  );
}
