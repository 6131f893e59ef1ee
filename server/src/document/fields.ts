import type { Block, ListItem } from './blocks.ts';
import type { Characters } from './patchedText.ts';
import type { LineSpan, OffsetRange, SourceText } from './sourceText.ts';
import { trimRange } from './sourceText.ts';
import { fieldsInTable } from './tableFields.ts';

/** Where a field stands: on a line, at the start of a list's item, in a row of a table, or in its head, with the delimiter below it. */
export type FieldForm = 'line' | 'item' | 'row' | 'head';

/** A name with a value on one line: `**Severity:** SEV-1`, `Users affected: 12` in a list item, `| Severity | SEV-1 |`. */
export interface Field {
  readonly name: string;
  readonly nameRange: OffsetRange;
  /** The value without the white space around it and without a hard break; empty where it would go. */
  readonly value: OffsetRange;
  /** The whole line, without its line end. */
  readonly line: OffsetRange;
  readonly lineNumber: number;
  /** Whether the name is bold. A plain `name: value` may be prose, so it counts only where it is expected. */
  readonly bold: boolean;
  readonly form: FieldForm;
}

/** Whether each field of its form begins a line of its own, whatever the line above it ends with. */
export function isApart({ form }: Field): boolean {
  return form !== 'line';
}

/** Whether a field stands in a table. */
export function isInTable({ form }: Field): boolean {
  return form === 'row' || form === 'head';
}

const boldField =
  /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(?:\*\*|__)([^*_:\n]{1,80})(?::[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*:)/;
const plainField = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(\p{L}[^:*_[\]|\n]{0,60}):(?=[ \t]|$)/u;

/** The fields in some blocks: in paragraphs line by line, and in list items. */
export function fieldsIn(source: SourceText, blocks: readonly Block[]): readonly Field[] {
  const fields: Field[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      addFields(source, block.lines, fields);
    } else if (block.kind === 'list') {
      for (const item of block.items) {
        addFields(source, { start: item.lines.start, end: item.lines.start + 1 }, fields);
      }
    }
  }
  return fields;
}

/**
 * The fields in the blocks of a header: also those that follow another one in its list item, each on a line of the same
 * paragraph, and those in a table's rows.
 */
export function headerFieldsIn(source: SourceText, blocks: readonly Block[]): readonly Field[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => fieldsOfItem(source, item));
      case 'table':
        return fieldsInTable(source, block.table);
      default:
        return fieldsIn(source, [block]);
    }
  });
}

function fieldsOfItem(source: SourceText, { lines, blocks }: ListItem): readonly Field[] {
  const first = fieldOnLine(source, lines.start);
  const [text] = blocks;
  if (!first || text?.kind !== 'paragraph') {
    return first ? [first] : [];
  }
  const fields = [first];
  for (let line = lines.start + 1; line < text.lines.end; line += 1) {
    const field = fieldOnLine(source, line);
    if (field && field.value.start < field.value.end) {
      fields.push(field);
    }
  }
  return fields;
}

function addFields(source: SourceText, lines: LineSpan, into: Field[]): void {
  for (let line = lines.start; line < lines.end; line += 1) {
    const field = fieldOnLine(source, line);
    if (field) {
      into.push(field);
    }
  }
}

/** The field on a line, or undefined. */
export function fieldOnLine(source: SourceText, lineNumber: number): Field | undefined {
  const line = source.lineRange(lineNumber);
  const text = source.slice(line);
  if (!text.includes(':')) {
    return undefined;
  }
  const bold = boldField.exec(text);
  const found = bold ?? plainField.exec(text);
  if (!found) {
    return undefined;
  }
  const lead = found[1]?.length ?? 0;
  const written = found[2] ?? '';
  const nameStart = line.start + text.indexOf(written, lead);
  return {
    name: written.trim(),
    nameRange: trimRange(source.parts, { start: nameStart, end: nameStart + written.length }),
    value: valueRange(source.parts, { start: line.start + found[0].length, end: line.end }),
    line,
    lineNumber,
    bold: bold !== null,
    form: /[-*+\d]/.test(found[1] ?? '') ? 'item' : 'line',
  };
}

const backslash = 92;

const closing = 62;

function lengthOfBreak(text: Characters, { start, end }: OffsetRange): number {
  switch (text.charCodeAt(end - 1)) {
    case backslash:
      return 1;
    case closing:
      return /<br ?\/?>$/i.exec(text.slice(Math.max(start, end - 6), end))?.[0].length ?? 0;
    default:
      return 0;
  }
}

function valueRange(text: Characters, range: OffsetRange): OffsetRange {
  const written = trimRange(text, range);
  // A backslash or a tag at the end of a line is a hard break, not a part of the value.
  const broken = lengthOfBreak(text, written);
  const value = broken > 0 ? trimRange(text, { start: written.start, end: written.end - broken }) : written;
  return value.start < value.end ? value : { start: range.start, end: range.start };
}
