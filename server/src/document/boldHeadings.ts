import type { Block, Heading, List, ListItem, Paragraph } from './blocks.ts';
import { headingName } from './headingName.ts';
import { isSectionName } from './sectionNames.ts';
import type { OffsetRange, SourceText } from './sourceText.ts';
import { trimRange } from './sourceText.ts';

/** Bold text at the start of a line, with the colon in it or behind it. */
const boldLead = /^(?<marks>\*\*|__)(?<name>[^*_\n]{1,80})\k<marks>[ \t]*:?/;

/**
 * The same blocks with a heading wherever bold text serves as one: a line of its own that bears the name of a section;
 * without bold only “Timeline:”, where no true heading is that of one; and, in a document whose only heading is its title, the leads of a list's items (`- **Impact**: …`). Such a heading
 * is one level below that above it. What stands in the same list under other names are the document's fields.
 */
export function withBoldHeadings(source: SourceText, blocks: readonly Block[]): readonly Block[] {
  const listsHead = haveLeads(source, blocks);
  const plain = plainTimeline(source, blocks);
  const mayDivide = (block: Block): boolean =>
    block.kind === 'paragraph'
      ? block === plain || isMarked(source, block.range)
      : block.kind === 'list' && listsHead;
  if (!blocks.some(mayDivide)) {
    return blocks;
  }
  const divided: Block[] = [];
  let level = 1;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      ({ level } = block);
    }
    if (block.kind === 'paragraph' && (block === plain || isMarked(source, block.range))) {
      divided.push(...paragraphParts(source, block, levelBelow(level)));
    } else if (block.kind === 'list' && listsHead) {
      divided.push(...listParts(source, block, levelBelow(level)));
    } else {
      divided.push(block);
    }
  }
  return divided;
}

function levelBelow(level: number): number {
  return Math.min(level + 1, 6);
}

const asterisk = 42;
const underscore = 95;

/** Whether a text may begin in bold. */
function isMarked(source: SourceText, { start }: OffsetRange): boolean {
  const mark = source.parts.charCodeAt(start);
  return mark === asterisk || mark === underscore;
}

function paragraphParts(source: SourceText, paragraph: Paragraph, level: number): readonly Block[] {
  const lead = isMarked(source, paragraph.range) ? boldLead : plainLead;
  const heading = headingAt(source, paragraph.range, paragraph.range.start, level, lead);
  const line = source.lineRange(paragraph.lines.start);
  if (!heading || source.slice({ start: heading.range.end, end: line.end }).trim() !== '') {
    return [paragraph];
  }
  const rest = restOf(source, paragraph, heading.range.end);
  return rest ? [heading, rest] : [heading];
}

/** The same without bold, on a line of its own. */
const plainLead = /^(?=[A-Z][^*_\n:]{2,60}:[ \t]*(?:\n|\r|$))(?<name>[^\n\r:]+):/;
const timelineName = /^(?:chronology|(?:\S+ )?timeline(?: of events)?)$/;

/** The paragraph that starts with a line such as “Timeline (UTC):”, in a document without a heading for that. */
function plainTimeline(source: SourceText, blocks: readonly Block[]): Block | undefined {
  // There are fewer headings than paragraphs, and one of the first is that of most timelines.
  if (blocks.some((block) => block.kind === 'heading' && isTimelineName(source.slice(block.content)))) {
    return undefined;
  }
  return blocks.find(
    (block, index) =>
      block.kind === 'paragraph' &&
      isTimelineName(plainLead.exec(startOf(source, block))?.groups?.['name']) &&
      (block.lines.end > block.lines.start + 1 ||
        ['list', 'table', 'paragraph'].includes(blocks[index + 1]?.kind ?? '')),
  );
}

/** As much of a paragraph as is read for a line that heads it. */
function startOf(source: SourceText, { range }: Block): string {
  return source.parts.slice(range.start, Math.min(range.end, range.start + 80));
}

function isTimelineName(name: string | undefined): boolean {
  return name !== undefined && timelineName.test(headingName(name));
}

/** As many leads as this are the sections of a document; one alone is an emphasis. */
const fewestLeads = 3;

/** Whether a document has no heading but its title, and enough items of lists that stand in for them. */
function haveLeads(source: SourceText, blocks: readonly Block[]): boolean {
  if (blocks.some((block) => block.kind === 'heading' && block.level > 1)) {
    return false;
  }
  const lists = blocks.filter((block) => block.kind === 'list');
  const items = lists.flatMap((list) => list.items);
  return items.filter((item) => headingOf(source, item, 2)).length >= fewestLeads;
}

function headingOf(source: SourceText, item: ListItem, level: number): Heading | undefined {
  return headingAt(source, item.content, item.range.start, level);
}

/** A list with a heading for each item that starts with one; without those that have another name in bold. */
function listParts(source: SourceText, list: List, level: number): readonly Block[] {
  if (list.items.every((item) => !boldLead.test(source.slice(item.content)))) {
    return [list];
  }
  return list.items.flatMap((item): readonly Block[] => {
    const heading = headingOf(source, item, level);
    const [first, ...others] = item.blocks;
    if (!heading) {
      return [];
    }
    const rest = first?.kind === 'paragraph' ? restOf(source, first, heading.range.end) : first;
    return rest ? [heading, rest, ...others] : [heading, ...others];
  });
}

/** The heading that bold text at the start of a range is, if it bears the name of a section. */
function headingAt(
  source: SourceText,
  range: OffsetRange,
  start: number,
  level: number,
  lead: RegExp = boldLead,
): Heading | undefined {
  const found = lead.exec(source.slice(range));
  const { 0: whole = '', groups = {} } = found ?? {};
  const { marks = '', name = '' } = groups;
  if (!found || !isSectionName(headingName(name))) {
    return undefined;
  }
  const from = range.start + marks.length;
  const line = source.lineAt(range.start);
  return {
    kind: 'heading',
    level,
    style: 'bold',
    lines: { start: line, end: line + 1 },
    range: { start, end: range.start + whole.length },
    content: trimRange(source.parts, {
      start: from,
      end: from + name.replace(/(?<![\s:])[\s:]+$/, '').length,
    }),
  };
}

/** What a paragraph says behind a place in it. */
function restOf(source: SourceText, paragraph: Paragraph, from: number): Paragraph | undefined {
  const range = trimRange(source.parts, { start: from, end: paragraph.range.end });
  return range.start < range.end
    ? {
        kind: 'paragraph',
        range,
        lines: { start: source.lineAt(range.start), end: paragraph.lines.end },
      }
    : undefined;
}
