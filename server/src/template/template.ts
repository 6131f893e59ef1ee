import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { parseDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { fieldsIn } from '../document/fields.ts';
import { headingName } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { TableRow } from '../document/tables.ts';
import type { Placeholder, PlaceholderText } from './placeholders.ts';
import { findPlaceholders, withPlaceholders } from './placeholders.ts';
import type { FieldRole, SectionRole } from './roles.ts';
import { fieldRole, sectionRole } from './roles.ts';

/** What a value has to look like, judged by the blank that stands for it in the template. */
export type ValueType = 'date' | 'duration' | 'severity' | 'text';

export interface FieldSpec {
  readonly index: number;
  readonly name: string;
  readonly role: FieldRole | undefined;
  readonly type: ValueType;
  /** The field's line in the template. */
  readonly line: PlaceholderText;
  /** The value in the template. */
  readonly value: PlaceholderText;
}

/** A bullet that starts with a label: `- Users affected: …`. */
export interface LabelSpec {
  readonly label: string;
  readonly name: string;
  readonly line: PlaceholderText;
  /** What stands behind the colon. */
  readonly value: PlaceholderText;
}

export interface ColumnSpec {
  readonly name: string;
  /** The cell of the first row. */
  readonly sample: PlaceholderText;
}

export interface TableSpec {
  readonly columns: readonly ColumnSpec[];
  /** Header, delimiter and rows. */
  readonly text: PlaceholderText;
  /** The first row. */
  readonly row: PlaceholderText;
}

export interface SectionSpec {
  readonly index: number;
  /** The heading's text as the template writes it. */
  readonly title: string;
  readonly name: string;
  readonly level: number;
  readonly role: SectionRole | undefined;
  /** What stands below the heading, without blank lines at its ends. */
  readonly body: PlaceholderText;
  readonly labels: readonly LabelSpec[];
  /** Whether the section asks for a numbered list. */
  readonly numbered: boolean;
  readonly table: TableSpec | undefined;
}

export interface TitleSpec {
  /** What stands before the first blank, for example `Post-Incident Review:`; empty where nothing does. */
  readonly prefix: string;
  /** The mask of the incident id without brackets, for example `INC-XXXX`; undefined where the title has none. */
  readonly idMask: string | undefined;
}

/** A template, read: everything that the product knows of structure comes from here. */
export interface Template {
  readonly name: string;
  /** Where it comes from, for people: “built in” or a file's path. */
  readonly origin: string;
  readonly text: PlaceholderText;
  readonly document: MarkdownDocument;
  readonly placeholders: readonly Placeholder[];
  readonly title: TitleSpec;
  readonly fields: readonly FieldSpec[];
  readonly sections: readonly SectionSpec[];
}

/** Reads a template: any Markdown file whose blanks are placeholders. */
export function parseTemplate(name: string, origin: string, text: string): Template {
  const document = parseDocument(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const placeholders = findPlaceholders(document.masked.text);
  const reader = new TemplateReader(document, placeholders);
  return {
    name,
    origin,
    text: withPlaceholders(document.source.text, 0, placeholders),
    document,
    placeholders,
    title: reader.title(),
    fields: document.fields.map((field, index) => reader.field(field, index)),
    sections: document.sections.map((section, index) => reader.section(section, index)),
  };
}

class TemplateReader {
  readonly #document: MarkdownDocument;
  readonly #placeholders: readonly Placeholder[];

  constructor(document: MarkdownDocument, placeholders: readonly Placeholder[]) {
    this.#document = document;
    this.#placeholders = placeholders;
  }

  title(): TitleSpec {
    const heading = this.#document.title;
    if (!heading) {
      return { prefix: '', idMask: undefined };
    }
    const blanks = this.#within(heading.content);
    const end = blanks[0]?.range.start ?? heading.content.end;
    const idMask = blanks
      .map((blank) => /[A-Z]{2,12}-?X+/.exec(blank.text)?.[0])
      .find((mask) => mask !== undefined);
    return { prefix: this.#document.source.slice({ start: heading.content.start, end }).trim(), idMask };
  }

  field(field: Field, index: number): FieldSpec {
    const role = fieldRole(field.name);
    const value = this.#parts(field.value);
    const line = this.#parts({
      start: field.line.start,
      end: Math.max(field.value.end, field.nameRange.end),
    });
    return {
      index,
      name: field.name,
      role,
      type: valueType(role, this.#document.source.slice(field.value)),
      line,
      value,
    };
  }

  section(section: Section, index: number): SectionSpec {
    const first = section.blocks[0];
    const last = section.blocks.at(-1);
    const body = first && last ? this.#parts({ start: first.range.start, end: last.range.end }) : [];
    return {
      index,
      title: section.title,
      name: section.name,
      level: section.heading.level,
      role: sectionRole(section.name),
      body,
      labels: this.#labels(section.blocks),
      numbered: section.blocks.some((block) => block.kind === 'list' && block.ordered),
      table: this.#table(section.blocks),
    };
  }

  #labels(blocks: readonly Block[]): readonly LabelSpec[] {
    const lists = blocks.filter((block) => block.kind === 'list' && !block.ordered);
    return fieldsIn(this.#document.source, lists).map((field) => ({
      label: field.name,
      name: headingName(field.name),
      line: this.#parts(field.line),
      value: this.#parts(field.value),
    }));
  }

  #table(blocks: readonly Block[]): TableSpec | undefined {
    const block = blocks.find((candidate) => candidate.kind === 'table');
    if (block?.kind !== 'table') {
      return undefined;
    }
    const { header, rows, delimiter } = block.table;
    const columns = header.cells.map((cell, column) => ({
      name: this.#document.source.slice(cell.range),
      sample: this.#cell(rows[0], column),
    }));
    return { columns, text: this.#parts(block.range), row: this.#parts((rows[0] ?? delimiter).range) };
  }

  #cell(row: TableRow | undefined, column: number): PlaceholderText {
    const cell = row?.cells[column];
    return cell ? this.#parts(cell.range) : [];
  }

  #parts(range: OffsetRange): PlaceholderText {
    return withPlaceholders(this.#document.source.slice(range), range.start, this.#within(range));
  }

  #within(range: OffsetRange): readonly Placeholder[] {
    return this.#placeholders.filter(
      (blank) => blank.range.start >= range.start && blank.range.end <= range.end,
    );
  }
}

function valueType(role: FieldRole | undefined, sample: string): ValueType {
  if (role === 'severity') {
    return 'severity';
  }
  if (sample.includes('YYYY-MM-DD')) {
    return 'date';
  }
  return /^X (?:days?|hours?|h|minutes?|min)\b/.test(sample) ? 'duration' : 'text';
}
