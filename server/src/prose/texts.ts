import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { fieldOnLine } from '../document/fields.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { onceForVersion } from '../memory/facts.ts';

/**
 * The stretches of a document, or of some of its blocks, that are read as one text, in order: a paragraph, a list item, a table's cell. A line
 * that gives a name and a value, or that follows a hard break, starts a text of its own. Headings, the names of a
 * table's columns, quotations, code and HTML are not the author's running text.
 */
export function textsOf(
  document: MarkdownDocument,
  blocks: readonly Block[] = document.blocks,
): readonly OffsetRange[] {
  const texts: OffsetRange[] = [];
  addTexts(document.source, blocks, texts);
  const bold = boldHeadings(document);
  return bold.size === 0 ? texts : texts.flatMap((text) => withoutHeading(document.source, text, bold));
}

/** By document: where its bold headings end, by line. */
const boldHeadings = onceForVersion(
  ({ sections }: MarkdownDocument): ReadonlyMap<number, number> =>
    new Map(
      sections
        .filter(({ heading }) => heading.style === 'bold')
        .map(({ heading }) => [heading.lines.start, heading.range.end]),
    ),
);

/** A text without the bold heading that it starts with; `bold` are the ends of those by line. */
function withoutHeading(
  source: SourceText,
  text: OffsetRange,
  bold: ReadonlyMap<number, number>,
): readonly OffsetRange[] {
  const end = bold.get(source.lineAt(text.start)) ?? 0;
  if (end <= text.start) {
    return [text];
  }
  return end < text.end ? [trimRange(source.parts, { start: end, end: text.end })] : [];
}

function addTexts(source: SourceText, blocks: readonly Block[], into: OffsetRange[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      addLines(source, block, into);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        addTexts(source, item.blocks, into);
      }
    } else if (block.kind === 'table') {
      for (const { cells } of block.table.rows) {
        for (const cell of cells) {
          into.push(cell.range);
        }
      }
    }
  }
}

/** Whether a line ends with a backslash or two spaces. */
function isHardBreak(source: SourceText, { start, end }: OffsetRange): boolean {
  return /(?:\\| {2})$/.test(source.slice({ start: Math.max(start, end - 2), end }));
}

function addLines(source: SourceText, { range, lines }: Block, into: OffsetRange[]): void {
  let { start } = range;
  for (let line = lines.start + 1; line < lines.end; line += 1) {
    const before = source.lineRange(line - 1);
    const isBroken = isHardBreak(source, before);
    if (isBroken || fieldOnLine(source, line)?.bold) {
      into.push(trimRange(source.parts, { start, end: before.end }));
      start = source.lineStart(line);
    }
  }
  into.push(trimRange(source.parts, { start, end: range.end }));
}
