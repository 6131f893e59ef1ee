import type { Block } from '../../document/blocks.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { ownSectionsBelow } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { FixEdit } from '../rule.ts';

/** The blocks of a section and of the author's own subsections below it. */
export function blocksUnder(postmortem: Postmortem, section: Section): readonly Block[] {
  return [section, ...ownSectionsBelow(postmortem, section)].flatMap((one) => one.blocks);
}

/** Whether a block is a table that was written in HTML. */
export function isHtmlTable(postmortem: Postmortem, block: Block): boolean {
  return block.kind === 'html' && /^\s*<table\b/i.test(postmortem.document.source.slice(block.range));
}

/** The edit that puts a text of the template into a section: behind its opening paragraphs, in front of the rest. */
export function insertIntoSection(postmortem: Postmortem, section: Section, text: PlaceholderText): FixEdit {
  const { source } = postmortem.document;
  let last: OffsetRange = section.heading.range;
  for (const block of section.blocks) {
    if (block.kind !== 'paragraph') {
      break;
    }
    last = block.range;
  }
  // What stood there keeps the white space in front of it, which holds a blank line unless there was none.
  const rest = source.parts.slice(last.end);
  const isParted = rest.trim() === '' || /^[ \t]*(?:\r?\n|\r)[ \t]*[\r\n]/.test(rest);
  const parts = [...literal('\n\n'), ...text, ...literal(isParted ? '' : '\n')];
  return { range: { start: last.end, end: last.end }, text: withLineEnd(parts, source.lineEnd) };
}
