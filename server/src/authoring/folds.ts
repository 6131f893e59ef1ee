import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { SourceText } from '../document/sourceText.ts';

/** Lines that can be folded below the first of them; both count from 0 and belong to it. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: 'region' | 'comment';
}

/** What can be folded: front matter, header, sections, tables, code, lists and comments, in document order. */
export function foldsOf(document: MarkdownDocument): readonly Fold[] {
  const { source, frontMatter, sections, blocks, masked } = document;
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind: Fold['kind'] = 'region'): void => {
    const last = lastWritten(source, end, start);
    if (last > start) {
      folds.push({ start, end: last, kind });
    }
  };
  if (frontMatter) {
    add(frontMatter.lines.start, frontMatter.lines.end);
  }
  const header = headerLines(document);
  if (header) {
    add(header.start, header.end);
  }
  for (const { heading, range } of sections) {
    add(heading.lines.end - 1, endLine(source, range.end));
  }
  for (const { lines } of blocks.flatMap(foldable)) {
    add(lines.start, lines.end);
  }
  for (const { range } of masked.comments) {
    add(source.lineAt(range.start), source.lineAt(range.end) + 1, 'comment');
  }
  return folds.toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** The blocks that fold as a whole, those in lists among them. */
function foldable(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'table':
    case 'code':
      return [block];
    case 'list':
      return [block, ...block.items.flatMap((item) => item.blocks.flatMap(foldable))];
    default:
      return [];
  }
}

/** The lines from the first field of the header to the last, where these are all that stands there. */
function headerLines({
  fields,
}: MarkdownDocument): { readonly start: number; readonly end: number } | undefined {
  const first = fields[0];
  const last = fields.at(-1);
  return first && last ? { start: first.lineNumber, end: last.lineNumber + 1 } : undefined;
}

/** The line behind the last one of a range that ends at an offset. */
function endLine(source: SourceText, end: number): number {
  return end >= source.parts.length ? source.lineCount : source.lineAt(end);
}

/** The last line that is not blank before `end`, and not before `start`. */
function lastWritten(source: SourceText, end: number, start: number): number {
  let last = Math.min(end, source.lineCount) - 1;
  while (last > start && source.lineText(last).trim() === '') {
    last -= 1;
  }
  return last;
}
