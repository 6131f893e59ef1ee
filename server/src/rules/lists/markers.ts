import type { List, ListItem } from '../../document/blocks.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, FixEdit } from '../rule.ts';

const tabStop = 4;

/** Edits that number items, and whether it is certain that each item still holds what it held. */
export type Numbering = Pick<Fix, 'edits' | 'safe'>;

/** Numbers items from `first` on; what an item holds is indented anew where its number grows. */
export function numbered(
  source: SourceText,
  items: readonly ListItem[],
  first: number,
  delimiter: string,
): Numbering {
  const changes = items.flatMap((item, index) =>
    item.number === first + index ? [] : [withMarker(source, item, `${first + index}${delimiter}`)],
  );
  return {
    edits: changes.flatMap((change) => change.edits),
    safe: changes.every((change) => change.safe),
  };
}

/** The delimiter of a numbered list, which is a part of what makes it one list. */
export function delimiterOf(source: SourceText, list: List): string {
  const marker = list.items[0]?.marker;
  return marker ? source.parts.slice(marker.end - 1, marker.end) : '.';
}

/** Whether every number is 1, or every number is 0: common ways to leave the counting to the renderer. */
export function leavesCounting(list: List): boolean {
  return [0, 1].some((number) => list.items.every((item) => item.number === number));
}

function withMarker(source: SourceText, item: ListItem, marker: string): Numbering {
  const width = item.marker.end - item.marker.start;
  const before = contentColumn(source, item, width);
  const after = contentColumn(source, item, marker.length);
  if (after < before && isHeldOff(source, item, after, before)) {
    // Zeros in front are legal and keep every column.
    return { edits: [{ range: item.marker, text: literal(marker.padStart(width, '0')) }], safe: true };
  }
  const edits: FixEdit[] = [{ range: item.marker, text: literal(marker) }];
  for (let line = item.lines.start + 1; after !== before && line < item.lines.end; line += 1) {
    const lead = leadOf(source, line);
    // A line that stands further left is a lazy one: it goes on with a paragraph wherever it starts.
    if (lead && columnBehind(source.slice(lead)) >= before) {
      edits.push(after > before ? widened(lead, after - before) : narrowed(source, lead, before - after));
    }
  }
  return { edits, safe: after === before || !hasInnerTab(source, item) };
}

/** Whether a tab stands elsewhere than in front of a line: it may not move by as much as the text in front of it. */
function hasInnerTab(source: SourceText, item: ListItem): boolean {
  const first = source.parts.slice(item.marker.end, source.lineRange(item.lines.start).end);
  const rest = source.parts.slice(source.lineStart(item.lines.start + 1), item.range.end).split('\n');
  return [first, ...rest].some((line) => line.trimStart().includes('\t'));
}

/** Whether a line that is not inside an item, or a lazy one, would come to stand inside were the item's text moved. */
function isHeldOff(source: SourceText, item: ListItem, after: number, before: number): boolean {
  for (let line = item.lines.start + 1; line < item.lines.end; line += 1) {
    const lead = leadOf(source, line);
    const column = lead ? columnBehind(source.slice(lead)) : before;
    if (after <= column && column < before) {
      return true;
    }
  }
  return columnBelow(source, item) >= after;
}

/** The column where the first line below an item starts; -1 at the end of the text. */
function columnBelow(source: SourceText, item: ListItem): number {
  for (let line = item.lines.end; line < source.lineCount; line += 1) {
    const lead = leadOf(source, line);
    if (lead) {
      return columnBehind(source.slice(lead));
    }
  }
  return -1;
}

/** The column where an item's content starts, had its marker this width. As CommonMark counts it. */
function contentColumn(source: SourceText, item: ListItem, markerWidth: number): number {
  const line = source.lineRange(source.lineAt(item.marker.start));
  const start = columnBehind(source.slice({ start: line.start, end: item.marker.start })) + markerWidth;
  const behind = source.slice({ start: item.marker.end, end: line.end });
  const space = /^[ \t]*/.exec(behind)?.[0] ?? '';
  const column = columnBehind(space, start);
  // Five columns or more are one space and indented code; an empty first line counts as one space.
  return space.length === behind.length || column - start > tabStop ? start + 1 : column;
}

/** The white space in front of a line; undefined for a blank line. */
function leadOf(source: SourceText, line: number): OffsetRange | undefined {
  const { start } = source.lineRange(line);
  const text = source.lineText(line);
  const length = /^[ \t]*/.exec(text)?.[0].length ?? 0;
  return length === text.length ? undefined : { start, end: start + length };
}

// Behind the white space, because spaces in front of a tab may not move it.
function widened(lead: OffsetRange, by: number): FixEdit {
  return { range: { start: lead.end, end: lead.end }, text: literal(' '.repeat(by)) };
}

function narrowed(source: SourceText, lead: OffsetRange, by: number): FixEdit {
  const text = source.slice(lead);
  return text.endsWith(' '.repeat(by))
    ? { range: { start: lead.end - by, end: lead.end }, text: [] }
    : { range: lead, text: literal(' '.repeat(columnBehind(text) - by)) };
}

/** The column behind a text that starts at a column. */
function columnBehind(text: string, from = 0): number {
  let column = from;
  for (let index = 0; index < text.length; index += 1) {
    column += text[index] === '\t' ? tabStop - (column % tabStop) : 1;
  }
  return column;
}
