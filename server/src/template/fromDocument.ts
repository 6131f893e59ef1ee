import type { Block, List, Paragraph, TableBlock } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Field } from '../document/fields.ts';
import { fieldsIn } from '../document/fields.ts';
import type { SectionRole } from '../document/sectionNames.ts';
import { sectionRole } from '../document/sectionNames.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { findDate } from '../time/calendarDate.ts';
import { actionCellBlank, listsActions, plainCellBlank } from './cellBlanks.ts';
import { blanks } from './guidance.ts';
import { keptSections } from './keptSections.ts';
import { namingHeading } from './namingHeading.ts';
import { templateFrontMatter } from './ownFrontMatter.ts';
import { blankFor, blankOf, maskedTitle } from './valueMasks.ts';

/**
 * Makes a template from a postmortem: its headings, fields, labels and columns stay, its content becomes blanks. What
 * only this incident has (headings with a time, or under the timeline) is left out; headings that say nothing of their
 * purpose become optional. Line ends are LF.
 */
export function templateFrom(document: MarkdownDocument, name: string): string {
  const writer = new TemplateWriter(document);
  const parts = [templateFrontMatter(document, name), ...writer.parts()].filter((part) => part !== '');
  return `${parts.join('\n\n').replace(/\r\n?/g, '\n')}\n`;
}

class TemplateWriter {
  readonly #document: MarkdownDocument;
  readonly #source: SourceText;
  readonly #kept: readonly Section[];

  constructor(document: MarkdownDocument) {
    this.#document = document;
    this.#source = document.source;
    this.#kept = keptSections(document.sections);
  }

  parts(): readonly string[] {
    const { sections, fields, preamble } = this.#document;
    const first = sections[0]?.heading.range.start ?? Number.POSITIVE_INFINITY;
    const stand = namingHeading(this.#document);
    const naming = sections.find(({ heading }) => heading === stand);
    const opening = [...preamble.filter(({ range }) => range.start < first), ...(naming?.blocks ?? [])];
    const late = fields.filter(
      ({ line: { start } }) =>
        start >= first && !opening.some(({ range }) => range.start <= start && start < range.end),
    );
    // A section of its own to whoever reads the template, and every document words it in its own way.
    const note = naming ? ' <!-- optional -->' : '';
    const placed = [
      ...this.#kept
        .filter(({ heading }) => heading !== stand)
        .map((section) => ({
          at: section.heading.range.start,
          text: this.#section(section),
        })),
      ...late.map((field) => ({ at: field.line.start, text: this.#field(field) })),
    ];
    return [
      stand ? `${'#'.repeat(stand.level)} ${maskedTitle(this.#source.slice(stand.content))}${note}` : '',
      ...new Set(opening.map((block) => this.#opening(block))),
      ...placed.toSorted((one, other) => one.at - other.at).map(({ text }) => text),
    ];
  }

  /** A block between the title and the first section: its fields, and one blank for all that is said beside them. */
  #opening(block: Block): string {
    // A plain `name: value` may be the start of a sentence.
    const fields = this.#document.fields.filter(
      ({ lineNumber, bold, name }) =>
        block.lines.start <= lineNumber &&
        lineNumber < block.lines.end &&
        (bold || (name.split(/\s+/).length <= 3 && !/[="]/.test(name))),
    );
    if (block.kind === 'table') {
      return fields.length > 0 ? this.#tableOfFields(block, fields) : this.#table(block, undefined);
    }
    if (fields.length > 0) {
      return fields.map((field) => this.#field(field)).join('\n');
    }
    return this.#body([block], 'summary', '');
  }

  /** The rows with blanks for values; a head that is no field, and the delimiter, as they are. */
  #tableOfFields({ lines }: TableBlock, fields: readonly Field[]): string {
    const written: string[] = [];
    for (let line = lines.start; line < lines.end; line += 1) {
      const field = fields.find(({ lineNumber }) => lineNumber === line);
      written.push(field ? `${this.#field(field)} |` : this.#source.lineText(line).trim());
    }
    return written.join('\n');
  }

  #field(field: Field): string {
    const before = this.#source.parts.slice(field.line.start, field.value.start).trimEnd();
    const behind = this.#source.parts.slice(Math.max(field.value.end, field.value.start), field.line.end);
    const value = blankFor(field.name, this.#source.slice(field.value));
    return `${before} ${value}${/^(?: {2,}|\\)$/.test(behind) ? behind : ''}`;
  }

  #section(section: Section): string {
    const { heading, title, name, blocks } = section;
    const own = sectionRole(name);
    const role = this.#isBelowActions(section) ? 'actions' : own;
    const body = this.#body(blocks, role, title);
    const hasPartsBelow = this.#kept.some((one) => one.index > section.index && one.index < section.next);
    if (heading.style === 'bold') {
      return this.#boldSection(section, body);
    }
    const notes = [
      ...(own === undefined || oftenAbsent.has(own) || this.#isBelowActions(section) ? ['optional'] : []),
      ...(role !== undefined && role !== own ? [`role: ${role}`] : []),
    ];
    const note = notes.length === 0 ? '' : ` <!-- ${notes.join('; ')} -->`;
    const head = `${'#'.repeat(heading.level)} ${title}${note}`;
    return blocks.length === 0 && hasPartsBelow ? head : `${head}\n\n${body}`;
  }

  /** Whether a section divides the actions, for example into those that prevent and those that detect. */
  #isBelowActions({ index }: Section): boolean {
    return this.#document.sections.some(
      (one) => one.index < index && index < one.next && sectionRole(one.name) === 'actions',
    );
  }

  #boldSection({ heading, blocks }: Section, body: string): string {
    const head = this.#source.slice(heading.range).trim();
    const isItem = /^(?:[-*+]|\d)/.test(head) && !head.startsWith('**');
    const isInline = blocks[0]?.kind === 'paragraph' && blocks[0].lines.start === heading.lines.start;
    if (isItem && isInline) {
      return `${head} ${body.replaceAll('\n', '\n  ')}`;
    }
    return isItem ? `${head}\n  ${body.replaceAll('\n', '\n  ')}` : `${head}\n\n${body}`;
  }

  #body(blocks: readonly Block[], role: SectionRole | undefined, title: string): string {
    const words = role ? blanks[role] : neutral(title);
    const parts: string[] = [];
    // What introduces a list or a table is not asked for again.
    let hasProse = blocks.some((block) => block.kind === 'list' || block.kind === 'table');
    for (const block of blocks) {
      if (block.kind === 'list') {
        parts.push(this.#list(block, role, words.item));
      } else if (block.kind === 'table') {
        parts.push(this.#table(block, role));
      } else if (block.kind === 'html') {
        parts.push(this.#remark(block.range));
      } else if (block.kind === 'paragraph') {
        const { text, isProse } = this.#paragraph(block, words.prose);
        parts.push(isProse && hasProse ? '' : text);
        hasProse ||= isProse;
      }
    }
    const written = [...new Set(parts.filter((part) => part !== ''))];
    return written.length === 0 ? blankOf(words.prose) : written.join('\n\n');
  }

  #paragraph(block: Paragraph, words: string): { readonly text: string; readonly isProse: boolean } {
    // A line that starts with bold text which serves as a heading is no field.
    const fields = fieldsIn(this.#source, [block]).filter(
      (field) => field.bold && field.nameRange.start >= block.range.start,
    );
    if (fields.length === block.lines.end - block.lines.start) {
      return { text: fields.map((field) => this.#field(field)).join('\n'), isProse: false };
    }
    const prompt = /^([*_])(?![*_])([^*_[\]|\n]{3,180})\1$/.exec(this.#source.slice(block.range))?.[2];
    return prompt === undefined
      ? { text: blankOf(words), isProse: true }
      : { text: blankOf(prompt), isProse: false };
  }

  /** A comment that tells an author what to write stays; a long one is text that somebody took out. */
  #remark(range: OffsetRange): string {
    const text = this.#source.slice(range).trim();
    const isComment = /^<!--(?!\s*postmortem-)[^<>]{1,300}-->$/.test(text);
    return isComment ? text : '';
  }

  #list(list: List, role: SectionRole | undefined, words: string): string {
    const labels = fieldsIn(this.#source, [list]);
    if (labels.length === list.items.length && isLabelled(this.#source, labels, role)) {
      return labels.map((label) => this.#field(label).trimStart()).join('\n');
    }
    const first = list.items[0];
    const marker = first ? this.#source.slice(first.marker) : '-';
    const content = first ? this.#source.slice(first.content) : '';
    if (role === 'timeline') {
      const date = findDate(content) ? 'YYYY-MM-DD ' : '';
      return `${marker} ${date}HH:MM ${blankOf(words)}`;
    }
    if (/^\[[ xX]\]\s/.test(content)) {
      return `${marker} [ ] ${blankOf('change that can be finished')}, owner: [name], due [date]`;
    }
    return list.ordered ? `1. ${blankOf(words)}\n2. ${blankOf(words)}` : `${marker} ${blankOf(words)}`;
  }

  /** The head of a table and one row of blanks. */
  #table({ table }: TableBlock, role: SectionRole | undefined): string {
    const heads = table.header.cells.map((cell) => this.#source.slice(cell.range));
    const cellBlank = role === 'actions' || listsActions(heads) ? actionCellBlank : plainCellBlank;
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [row(heads), row(heads.map(() => '---')), row(heads.map(cellBlank))].join('\n');
  }
}

/** What not every incident has something to say of, or what stands elsewhere. */
const oftenAbsent: ReadonlySet<SectionRole> = new Set<SectionRole>([
  'people',
  'references',
  'background',
  'lucky',
]);

/** Roles whose items may start with a label that is no part of the form: “Monitoring: …” among the lessons. */
const freeLists: ReadonlySet<SectionRole | undefined> = new Set<SectionRole | undefined>([
  'contributing-factors',
  'went-well',
  'improvements',
  'lucky',
  'actions',
  'lessons',
  'prevention',
  'root-cause',
  'narrative',
  'references',
]);

const longestLabel = 5;

function isLabelled(source: SourceText, labels: readonly Field[], role: SectionRole | undefined): boolean {
  const areShort = labels.every(({ name }) => name.split(/\s+/).length <= longestLabel);
  // Key moments have the time behind their name; anything else in a timeline is an event.
  const areMoments = labels.every(({ value }) => /\d/.test(source.slice(value)) || value.start >= value.end);
  return areShort && !freeLists.has(role) && (role !== 'timeline' || areMoments);
}

function neutral(title: string): { readonly prose: string; readonly item: string } {
  const subject = title
    .replace(/:[a-z0-9_+-]+:|[[\]|{}<>`*_]/gi, '')
    .replace(/(?<![\s:.#])[\s:.#]+$/, '')
    .trim();
  return { prose: `What there is to say of “${subject}”`, item: `what there is to say of “${subject}”` };
}
