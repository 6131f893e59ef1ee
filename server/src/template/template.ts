import type { ActionColumn } from '../actions/columns.ts';
import type { Block } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { parseDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { fieldsIn } from '../document/fields.ts';
import { headingName } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { SourceText } from '../document/sourceText.ts';
import type { TableRow } from '../document/tables.ts';
import { markOf, structuralFaults } from './faults.ts';
import { withFormBlanks } from './formBlanks.ts';
import type { NotationReading } from './notation.ts';
import { readNotation } from './notation.ts';
import type { Placeholder, PlaceholderText } from './placeholders.ts';
import { findPlaceholders, literal, withPlaceholders } from './placeholders.ts';
import type { FieldRole, SectionRole } from './roles.ts';
import { fieldRole, isColumnRole, isFieldRole, isSectionRole, sectionRole } from './roles.ts';
import type { Statements, TemplateProblem, ValueType } from './statements.ts';

export type { TemplateProblem, ValueType };

/** What a template may state of each of its parts, see docs/templates.md. */
interface Stated {
  /** Whether documents may go without it. */
  readonly optional: boolean;
  /** Names that are as good as its own, as written. */
  readonly alternatives: readonly string[];
}

export interface FieldSpec extends Stated {
  readonly index: number;
  readonly name: string;
  readonly role: FieldRole | undefined;
  /** Stated, or judged by the blank that stands for the value. */
  readonly type: ValueType;
  /** The values that it may have; empty where any will do. */
  readonly allowed: readonly string[];
  /** The field's line in the template. */
  readonly line: PlaceholderText;
  /** The value in the template. */
  readonly value: PlaceholderText;
}

/** A bullet that starts with a label: `- Users affected: …`. */
export interface LabelSpec extends Stated {
  readonly label: string;
  readonly name: string;
  readonly line: PlaceholderText;
  /** What stands behind the colon. */
  readonly value: PlaceholderText;
}

export interface ColumnSpec extends Stated {
  readonly name: string;
  /** What the template states that the column says; undefined where its name decides. */
  readonly role: ActionColumn | 'none' | undefined;
  /** Undefined where the template states none. */
  readonly type: ValueType | undefined;
  /** The values that its cells may have; empty where any will do. */
  readonly allowed: readonly string[];
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

export interface SectionSpec extends Stated {
  readonly index: number;
  /** The heading's text as the template writes it. */
  readonly title: string;
  readonly name: string;
  readonly level: number;
  readonly role: SectionRole | undefined;
  /** Whether the template says what it is for, or that it is for nothing that rules know, and its name does not decide. */
  readonly isRoleStated?: true;
  /** Whether bold text serves as its heading. */
  readonly isBold: boolean;
  /** Heading and body. */
  readonly text: PlaceholderText;
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
  /** What it is for, in its own words; undefined where it does not say. */
  readonly description: string | undefined;
  readonly text: PlaceholderText;
  /** Parsed on first need where the template is built in: only fixes and comparisons look at it. */
  readonly document: () => MarkdownDocument;
  readonly placeholders: readonly Placeholder[];
  readonly title: TitleSpec;
  readonly fields: readonly FieldSpec[];
  readonly sections: readonly SectionSpec[];
  /** What cannot be read in it, at places in its file without the byte order mark and with `\n` as line ends. */
  readonly problems: readonly TemplateProblem[];
}

/** Reads a template: any Markdown file whose blanks are placeholders. */
export function parseTemplate(name: string, origin: string, text: string): Template {
  const file = templateSource(text);
  const notation = readNotation(file);
  const document = parseDocument(notation.text);
  const placeholders = withFormBlanks(document, findPlaceholders(document.masked.text));
  const reader = new TemplateReader(document, placeholders, notation);
  return {
    name: notation.name ?? name,
    origin,
    description: notation.description,
    text: withPlaceholders(document.source.text, 0, placeholders),
    document: () => document,
    placeholders,
    title: reader.title(),
    fields: document.fields.map((field, index) => reader.field(field, index)),
    sections: document.sections.map((section, index) => reader.section(section, index)),
    problems: [...notation.problems, ...structuralProblems(document, file, notation.firstLine)],
  };
}

function structuralProblems(
  document: MarkdownDocument,
  file: string,
  firstLine: number,
): readonly TemplateProblem[] {
  const source = new SourceText(file);
  return structuralFaults(document).map(({ line, message }) => ({
    message,
    range: markOf(source, line + firstLine),
  }));
}

/** A template's file as it is read, and as the places of its problems count. */
export function templateSource(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

class TemplateReader {
  readonly #document: MarkdownDocument;
  readonly #placeholders: readonly Placeholder[];
  readonly #notation: NotationReading;

  constructor(document: MarkdownDocument, placeholders: readonly Placeholder[], notation: NotationReading) {
    this.#document = document;
    this.#placeholders = placeholders;
    this.#notation = notation;
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
    const stated = this.#notation.ofLine(field.lineNumber);
    const role = roleOf(stated, isFieldRole, fieldRole(field.name));
    const value = this.#parts(field.value);
    const line = this.#parts({
      start: field.line.start,
      end: Math.max(field.value.end, field.nameRange.end),
    });
    return {
      index,
      name: field.name,
      role,
      type: stated.type ?? valueType(role, this.#document.source.slice(field.value)),
      allowed: stated.allowed,
      ...namesAndNeed(stated),
      line,
      value,
    };
  }

  section(section: Section, index: number): SectionSpec {
    const first = section.blocks[0];
    const last = section.blocks.at(-1);
    const body = first && last ? this.#parts({ start: first.range.start, end: last.range.end }) : [];
    const stated = this.#notation.ofLine(section.heading.lines.start);
    return {
      index,
      title: section.title,
      name: section.name,
      level: section.heading.level,
      isBold: section.heading.style === 'bold',
      text: this.#sectionText(section, body),
      role: roleOf(stated, isSectionRole, sectionRole(section.name)),
      ...(stated.role === undefined ? {} : { isRoleStated: true }),
      ...namesAndNeed(stated),
      body,
      labels: this.#labels(section.blocks),
      numbered: section.blocks.some((block) => block.kind === 'list' && block.ordered),
      table: this.#table(section.blocks),
    };
  }

  #sectionText({ heading, title, blocks }: Section, body: PlaceholderText): PlaceholderText {
    if (heading.style === 'bold') {
      // What stands between such a heading and its body tells whether it is a line or the lead of an item.
      const { end } = blocks.at(-1)?.range ?? heading.range;
      return this.#parts({ start: heading.range.start, end });
    }
    const head = literal(`${'#'.repeat(heading.level)} ${title}`);
    return body.length === 0 ? head : [...head, ...literal('\n\n'), ...body];
  }

  #labels(blocks: readonly Block[]): readonly LabelSpec[] {
    const lists = blocks.filter((block) => block.kind === 'list' && !block.ordered);
    // A label that is a blank itself, as in a glossary, asks for nothing by name.
    const named = fieldsIn(this.#document.source, lists).filter(
      ({ nameRange }) => this.#within(nameRange).length === 0,
    );
    return named.map((field) => ({
      label: field.name,
      name: headingName(field.name),
      ...namesAndNeed(this.#notation.ofLine(field.lineNumber)),
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
    const columns = header.cells.map((cell, column): ColumnSpec => {
      const stated = this.#notation.ofColumn(header.line, column);
      const role = stated.role === 'none' ? 'none' : roleOf(stated, isColumnRole);
      return {
        name: this.#document.source.slice(cell.range),
        role,
        type: stated.type,
        allowed: stated.allowed,
        ...namesAndNeed(stated),
        sample: this.#cell(rows[0], column),
      };
    });
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

/** The role that is stated, else the one that the name has; `none` takes the latter away. */
function roleOf<Role extends string>(
  { role }: Statements,
  isRole: (word: string) => word is Role,
  named?: Role,
): Role | undefined {
  if (role === undefined) {
    return named;
  }
  return isRole(role) ? role : undefined;
}

function namesAndNeed({ optional, alternatives }: Statements): Stated {
  return { optional, alternatives };
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
