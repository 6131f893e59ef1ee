import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isApart, isInTable } from '../../document/fields.ts';
import type { LineSpan } from '../../document/sourceText.ts';
import { onceForVersion } from '../../memory/facts.ts';

/** What ends a line with a break that Markdown keeps: a backslash, two spaces or `<br>`; empty where nothing does. */
export function hardBreakOf(line: string): string {
  const words = line.trimEnd();
  const tag = /<br ?\/?>$/i.exec(words);
  if (tag) {
    return line.slice(tag.index);
  }
  if (line.endsWith('  ')) {
    return line.slice(words.length);
  }
  return line.endsWith('\\') && backslashesAtEnd(line) % 2 === 1 ? '\\' : '';
}

function backslashesAtEnd(line: string): number {
  let start = line.length;
  while (line[start - 1] === '\\') {
    start -= 1;
  }
  return line.length - start;
}

/** A field's lines: its own and those that continue it, up to a hard break, the next field or the block's end. */
export function linesOfField(document: MarkdownDocument, field: Field): LineSpan {
  const start = field.lineNumber;
  const holds = ({ lines }: { readonly lines: LineSpan }): boolean =>
    lines.start <= start && start < lines.end;
  const block = document.preamble.find(holds);
  const others = linesWithField(document);
  if (block?.kind === 'list') {
    const item = block.items.find(holds);
    let behind = start + 1;
    while (item && behind < item.lines.end && !others.has(behind)) {
      behind += 1;
    }
    return { start, end: behind };
  }
  if (isInTable(field)) {
    return { start, end: start + 1 };
  }
  const last = block?.lines.end ?? start + 1;
  let end = start + 1;
  while (end < last && !others.has(end) && hardBreakOf(document.source.lineText(end - 1)) === '') {
    end += 1;
  }
  return { start, end };
}

/** The place behind a field where another one begins, in front of the hard break of its last line. */
export function behindField(document: MarkdownDocument, field: Field): number {
  const { source } = document;
  // The delimiter of a table stays below its head.
  const last = linesOfField(document, field).end - (field.form === 'head' ? 0 : 1);
  const kept = isApart(field) ? 0 : hardBreakOf(source.lineText(last)).length;
  return source.lineRange(last).end - kept;
}

const linesWithField = onceForVersion(
  ({ fields }: MarkdownDocument): ReadonlySet<number> => new Set(fields.map((field) => field.lineNumber)),
);

/** Whether another line of the same paragraph follows a line. */
export function continuesBehind(document: MarkdownDocument, line: number): boolean {
  return areInOneParagraph(document, line, line + 1);
}

/** Whether a line, and one below it, belong to the same paragraph in front of the sections. */
export function areInOneParagraph({ preamble }: MarkdownDocument, line: number, below: number): boolean {
  return preamble.some(
    (block) => block.kind === 'paragraph' && block.lines.start <= line && below < block.lines.end,
  );
}
