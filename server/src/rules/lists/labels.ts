import type { Block, ListItem } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { fieldOnLine } from '../../document/fields.ts';
import { areNear, comparable, headingName } from '../../document/headingName.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import { Facts } from '../../memory/facts.ts';
import { onceFor } from '../../memory/onceFor.ts';
import { remembered } from '../../memory/remembered.ts';
import type { Postmortem } from '../../postmortem.ts';
import { sectionFor } from '../../postmortem.ts';
import type { LabelSpec, SectionSpec, Template } from '../../template/template.ts';
import { impactLabel } from '../impact/labelRoles.ts';
import { isEmptySection } from '../sections/emptySection.ts';

/** A place that names something and gives a value for it: a list item, a line, a table's row or a subsection. */
interface Labelled {
  readonly name: string;
  /** Undefined for a table's row and for a subsection, which other rules look into. */
  readonly line: LabelledLine | undefined;
}

/** A line or a list item `Label: value`. */
export interface LabelledLine {
  readonly field: Field;
  /** From the label to the end of its line. */
  readonly range: OffsetRange;
  readonly item: ListItem | undefined;
  readonly hasValue: boolean;
}

/** A section whose template has labelled bullets, with what answers each of them. */
export interface LabelledSection {
  readonly spec: SectionSpec;
  readonly section: Section;
  readonly missing: readonly LabelSpec[];
  /** Where a list item or a line answers a label of the template. */
  readonly lines: ReadonlyMap<LabelSpec, LabelledLine>;
}

/** The sections of a document that are to hold labelled items; those that are absent or empty left out. */
export function labelledSections(postmortem: Postmortem, template: Template): readonly LabelledSection[] {
  const before = known.get(postmortem);
  if (before?.template === template) {
    return before.sections;
  }
  const sections = readSections(postmortem, template);
  known.set(postmortem, { template, sections });
  return sections;
}

/** By postmortem: what was read against a template. */
const known = new Facts<
  Postmortem,
  { readonly template: Template; readonly sections: readonly LabelledSection[] }
>();

function readSections(postmortem: Postmortem, template: Template): readonly LabelledSection[] {
  return template.sections.flatMap((spec) => {
    const section = spec.labels.length > 0 ? sectionFor(postmortem, spec)?.section : undefined;
    return section && !isEmptySection(postmortem, section)
      ? [readSection(postmortem.document, spec, section)]
      : [];
  });
}

function readSection(document: MarkdownDocument, spec: SectionSpec, section: Section): LabelledSection {
  const labelled = labelledIn(document, section);
  const answers = new Map<LabelSpec, Labelled>();
  const taken = new Set<Labelled>();
  // The very name first, so that a near miss never takes the place of the line that bears the name.
  for (const isSame of spec.role === 'impact'
    ? [isSameName, isNearName, isSameFigure]
    : [isSameName, isNearName]) {
    for (const label of spec.labels.filter((one) => !answers.has(one))) {
      const names = namesOfLabel(label);
      const answer = labelled.find((one) => !taken.has(one) && names.some((name) => isSame(one, name)));
      if (answer) {
        answers.set(label, answer);
        taken.add(answer);
      }
    }
  }
  const lines = [...answers].flatMap(([label, { line }]) => (line ? [[label, line] as const] : []));
  return {
    spec,
    section,
    missing: spec.labels.filter((label) => !label.optional && !answers.has(label)),
    lines: new Map(lines),
  };
}

/** The names of a template's label. */
const namesOfLabel = onceFor(({ name, alternatives }: LabelSpec): readonly ComparableName[] =>
  [name, ...alternatives.map(headingName)].map(comparableName),
);

/** A name, prepared for being compared with many. */
interface ComparableName {
  readonly name: string;
  /** As `areNear` takes it: as it is written, and with its words in order. */
  readonly written: string;
  readonly sorted: string;
}

function comparableName(name: string): ComparableName {
  return { name, written: comparable(name), sorted: comparable(sortedWords(name)) };
}

function isSameName(labelled: Labelled, wanted: ComparableName): boolean {
  return labelled.name === wanted.name;
}

/** A slip, a remark in parentheses, or the same words in another order. */
function isNearName(labelled: Labelled, wanted: ComparableName): boolean {
  const { written, sorted } = bareName(labelled.name);
  return areNear(written, wanted.written) || areNear(sorted, wanted.sorted);
}

/** What the template asks for by another name: “Revenue loss” is its “Revenue impact”. */
function isSameFigure(labelled: Labelled, wanted: ComparableName): boolean {
  const role = figureOf(wanted.name);
  return role !== undefined && figureOf(labelled.name) === role;
}

const figureOf = remembered((name) => {
  const label = impactLabel(name);
  return label?.isLoose ? undefined : label?.role;
});

const bareName = remembered((name) => comparableName(name.replace(/\([^()]*\)/g, ' ').trim()));

const littleWords = new Set(['of', 'on', 'the', 'for', 'in', 'to', 'by']);

function sortedWords(name: string): string {
  const words = name.split(/\s+/).filter((word) => !littleWords.has(word));
  return words.toSorted().join(' ');
}

function labelledIn(document: MarkdownDocument, section: Section): readonly Labelled[] {
  const { sections } = document;
  const below = sections.slice(sections.indexOf(section) + 1, section.next);
  return [
    ...section.blocks.flatMap((block, index) => labelledInBlock(document, block, section.blocks[index + 1])),
    ...below.map((one) => ({ name: one.name, line: undefined })),
    // What a subsection lists is told, and has its place there.
    ...below.flatMap(({ blocks }) =>
      blocks.flatMap((block, index) =>
        labelledInBlock(document, block, blocks[index + 1]).map(({ name }) => ({ name, line: undefined })),
      ),
    ),
  ];
}

/** A longer table is data, and names nothing that a template asks for. */
const mostRows = 2000;

function labelledInBlock(
  document: MarkdownDocument,
  block: Block,
  following: Block | undefined,
): readonly Labelled[] {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap((item) => labelledItem(document.source, item));
    case 'paragraph':
      return labelledLines(document.source, block, following);
    case 'table':
      return [block.table.header, ...block.table.rows.slice(0, mostRows)].map((row) => {
        const cell = row.cells[0];
        return { name: headingName(cell ? document.source.slice(cell.range) : ''), line: undefined };
      });
    default:
      return [];
  }
}

function labelledItem(source: SourceText, item: ListItem): readonly Labelled[] {
  const field = fieldOnLine(source, item.lines.start);
  if (!field) {
    return [];
  }
  const { line } = field;
  const value = { start: field.value.start, end: Math.max(field.value.start, item.range.end) };
  const range = trimRange(source.parts, { start: item.marker.end, end: line.end });
  return [labelledBy(field, { field, range, item, hasValue: saysSomething(source.slice(value)) })];
}

function labelledLines(
  source: SourceText,
  { lines }: Block,
  following: Block | undefined,
): readonly Labelled[] {
  const labelled: Labelled[] = [];
  for (let line = lines.start; line < lines.end; line += 1) {
    const field = fieldOnLine(source, line);
    if (field) {
      // The value may stand on the next line, or be the list or table below.
      const last = line + 1 === lines.end;
      const continues = last ? following !== undefined : !fieldOnLine(source, line + 1);
      const hasValue = continues || saysSomething(source.slice(field.value));
      const range = trimRange(source.parts, field.line);
      labelled.push(labelledBy(field, { field, range, item: undefined, hasValue }));
    }
  }
  return labelled;
}

function labelledBy(field: Field, line: LabelledLine): Labelled {
  return { name: headingName(field.name), line };
}

/** Whether a text holds more than white space and comments. */
function saysSomething(text: string): boolean {
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open);
    if (close === -1 || text.slice(from, open).trim() !== '') {
      return true;
    }
    from = close + 3;
  }
  return text.slice(from).trim() !== '';
}
