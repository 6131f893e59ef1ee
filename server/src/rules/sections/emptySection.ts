import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Section } from '../../document/sections.ts';
import type { Postmortem } from '../../postmortem.ts';
import { ownSectionsBelow } from '../../postmortem.ts';

/** Whether a section and the author's own below it hold nothing but blank lines, comments, breaks and items without words. */
export function isEmptySection(postmortem: Postmortem, section: Section): boolean {
  return [section, ...ownSectionsBelow(postmortem, section)].every((one) =>
    one.blocks.every((block) => saysNothing(postmortem.document, block)),
  );
}

function saysNothing(document: MarkdownDocument, block: Block): boolean {
  switch (block.kind) {
    case 'break':
      return true;
    case 'list':
      return block.items.every(({ blocks }) => blocks.every((one) => saysNothing(document, one)));
    case 'html':
      return document.masked.slice(block.range.start, block.range.end).trim() === '';
    case 'paragraph':
      return /^\[[ xX]?\]$/.test(document.source.slice(block.range).trim());
    default:
      return false;
  }
}
