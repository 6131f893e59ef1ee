import type { Block } from '../blocks.ts';
import type { OffsetRange, SourceText } from '../sourceText.ts';
import type { TableRow } from '../tables.ts';

/** A stretch of text that no link reaches across. */
export interface InlineRegion extends OffsetRange {
  /** Whether it is a block of HTML, where Markdown's own links mean nothing. */
  readonly html: boolean;
}

/** The stretches of a document that may hold links, in document order. */
export function inlineRegions(source: SourceText, blocks: readonly Block[]): readonly InlineRegion[] {
  const regions: InlineRegion[] = [];
  collect(source, blocks, regions);
  return regions;
}

function collect(source: SourceText, blocks: readonly Block[], regions: InlineRegion[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        regions.push({ ...block.content, html: false });
        break;
      case 'paragraph':
        regions.push({ ...block.range, html: false });
        break;
      case 'html':
        regions.push({ ...block.range, html: true });
        break;
      case 'list':
        for (const item of block.items) {
          collect(source, item.blocks, regions);
        }
        break;
      case 'table':
        collectCells(block.table.header, regions);
        for (const row of block.table.rows) {
          collectCells(row, regions);
        }
        break;
      case 'quote':
        for (const region of quoteRegions(source, block)) {
          regions.push(region);
        }
        break;
      case 'code':
      case 'break':
        break;
    }
  }
}

function collectCells({ cells }: TableRow, regions: InlineRegion[]): void {
  for (const { range } of cells) {
    regions.push({ start: range.start, end: range.end, html: false });
  }
}

const blankQuoteLine = /^[ \t>]*$/;

/** A quotation is not looked into, so its paragraphs are told apart by the lines that hold nothing but its marks. */
function quoteRegions(source: SourceText, block: Block): readonly InlineRegion[] {
  const regions: InlineRegion[] = [];
  let start: number | undefined;
  for (let line = block.lines.start; line <= block.lines.end; line += 1) {
    const blank = line === block.lines.end || blankQuoteLine.test(source.lineText(line));
    if (!blank) {
      start ??= Math.max(block.range.start, source.lineStart(line));
    } else if (start !== undefined) {
      regions.push({ start, end: source.lineRange(line - 1).end, html: false });
      start = undefined;
    }
  }
  return regions;
}
