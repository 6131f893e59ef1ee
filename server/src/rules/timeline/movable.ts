import type { Block, ListItem, TableBlock } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import { listedItemAt } from '../lists/listAt.ts';

/**
 * What of each entry may change places with that of the others: whole rows of one table, or what stands behind the
 * markers of one list. Undefined where the entries are neither, or an item of several lines would stand otherwise behind
 * another marker.
 */
export function movableRanges(
  { blocks, source }: MarkdownDocument,
  entries: readonly TimelineEvent[],
): readonly OffsetRange[] | undefined {
  const form = entries[0]?.form;
  if (entries.some((entry) => entry.form !== form)) {
    return undefined;
  }
  if (form === 'row') {
    return areInOneTable(blocks, entries) ? entries.map(({ range }) => range) : undefined;
  }
  return form === 'item' ? itemRanges(source, blocks, entries) : undefined;
}

/** Tables may differ in their columns. */
function areInOneTable(blocks: readonly Block[], entries: readonly TimelineEvent[]): boolean {
  const tables = blocks.filter((block): block is TableBlock => block.kind === 'table');
  return tables.some(({ range }) => entries.every((entry) => rangeContains(range, entry.range)));
}

/** A list's markers stay where they are: its numbers count, and another bullet starts another list. */
function itemRanges(
  source: SourceText,
  blocks: readonly Block[],
  entries: readonly TimelineEvent[],
): readonly OffsetRange[] | undefined {
  const [first] = entries;
  const list = first && listedItemAt(blocks, first.range.start)?.list;
  const byStart = new Map(list?.items.map((item) => [item.range.start, item]));
  const items = entries.flatMap(({ range }) => byStart.get(range.start) ?? []);
  const [top] = items;
  if (!top || items.length < entries.length) {
    return undefined;
  }
  const isAlike = items.every((item) => leadOf(source, item) === leadOf(source, top));
  return isAlike || items.every(({ lines }) => lines.end - lines.start === 1)
    ? items.map((item) => ({ start: item.content.start, end: item.range.end }))
    : undefined;
}

/** How far from the start of its line an item's text stands. */
function leadOf(source: SourceText, item: ListItem): number {
  return item.content.start - source.lineStart(item.lines.start);
}
