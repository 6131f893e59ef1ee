import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { isApart, isInTable } from '../../document/fields.ts';
import { topOf } from '../../header/title.ts';
import type { Postmortem } from '../../postmortem.ts';
import { fieldFor } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import { byPlace } from '../additions.ts';
import type { FixEdit } from '../rule.ts';
import { behindField, hardBreakOf, linesOfField } from './fieldLines.ts';

/** Where a field goes: behind or in front of one that is there; neither where there is none. */
interface Place {
  readonly offset: number;
  readonly behind: Field | undefined;
  readonly inFrontOf: Field | undefined;
}

/** The edits that add fields with the template's blanks, each at its place in the template's order. */
export function insertFields(
  postmortem: Postmortem,
  template: Template,
  missing: readonly FieldSpec[],
): readonly FixEdit[] {
  return byPlace(missing, (spec) => placeOf(postmortem, template, spec)).map(({ place, specs }) =>
    insertion(postmortem.document, template, place, specs),
  );
}

/** The nearest field before a template's field, in the template's order, that the document has. */
export function fieldBefore(postmortem: Postmortem, template: Template, spec: FieldSpec): Field | undefined {
  return firstPresent(postmortem, template.fields.slice(0, spec.index).toReversed());
}

function firstPresent(postmortem: Postmortem, specs: readonly FieldSpec[]): Field | undefined {
  return specs.map((spec) => fieldFor(postmortem, spec)).find((field) => field !== undefined);
}

function placeOf(postmortem: Postmortem, template: Template, spec: FieldSpec): Place {
  const { document } = postmortem;
  const behind = fieldBefore(postmortem, template, spec);
  if (behind) {
    // A break at the end of the line stays at the end of the group, and the group's lines get their own.
    return { offset: behindField(document, behind), behind, inFrontOf: undefined };
  }
  const inFrontOf = firstPresent(postmortem, template.fields.slice(spec.index + 1));
  const top = document.title?.range.end ?? topOf(document).start;
  return { offset: inFrontOf?.line.start ?? top, behind: undefined, inFrontOf };
}

function insertion(
  document: MarkdownDocument,
  template: Template,
  place: Place,
  specs: readonly FieldSpec[],
): FixEdit {
  const { lineEnd } = document.source;
  const range = { start: place.offset, end: place.offset };
  const model = place.behind ?? place.inFrontOf;
  if (!model) {
    return { range, text: withLineEnd(newHeader(document, template, specs), lineEnd) };
  }
  const between = literal(isApart(model) ? '\n' : separatorOf(document, template));
  const text = specs.flatMap((spec) => {
    const line = lineLike(document, model, spec);
    return place.behind ? [...between, ...line] : [...line, ...between];
  });
  return { range, text: withLineEnd(text, lineEnd) };
}

/** The line of a field with a name and a value, written as the document writes another one. */
export function lineLike(
  { source }: MarkdownDocument,
  model: Field,
  { name, value }: Pick<FieldSpec, 'name' | 'value'>,
): PlaceholderText {
  const lead = source.slice({ start: model.line.start, end: model.nameRange.start });
  const mark = source.slice({ start: model.nameRange.end, end: model.value.start }).trimEnd();
  if (isInTable(model)) {
    const width = mark.search(/\S/) + model.nameRange.end - model.nameRange.start;
    return rowOf({ lead, name: name.padEnd(width - 1), mark: ` ${mark.trimStart()}` }, value);
  }
  const space = value.length === 0 ? '' : ' ';
  return [...literal(`${lead}${name}${mark}${space}`), ...value];
}

interface RowStart {
  readonly lead: string;
  readonly name: string;
  readonly mark: string;
}

function rowOf({ lead, name, mark }: RowStart, value: PlaceholderText): PlaceholderText {
  const cell = value.map((part) => ({ ...part, text: part.text.replace(/(?<!\\)\|/g, '\\|') }));
  return [...literal(`${lead}${name}${mark} `), ...cell, ...literal(' |')];
}

/** What stands between two fields of the document; where it has only one, what stands there in the template. */
function separatorOf(document: MarkdownDocument, template: Template): string {
  return separatorIn(document) ?? separatorIn(template.document()) ?? '\n';
}

/** What stands between two fields of a document on lines or in items; undefined where it has only one. */
export function separatorIn(document: MarkdownDocument): string | undefined {
  const { source } = document;
  const fields = document.fields.filter((field) => !isInTable(field));
  const pairs = fields.slice(1).map((field, index) => ({ before: fields[index], field }));
  const separators = pairs.flatMap(({ before, field }) => {
    if (!before) {
      return [];
    }
    const { end } = linesOfField(document, before);
    if (field.lineNumber > end) {
      return ['\n\n'];
    }
    return [isApart(field) ? '\n' : `${hardBreakOf(source.lineText(end - 1))}\n`];
  });
  // A break that only some of the lines have is still the author's way to write them.
  return separators.find((separator) => separator !== '\n') ?? separators[0];
}

/** Whether a template has a field in a table's row. */
export function isRowOf(template: Template, { index }: FieldSpec): boolean {
  const field = template.document().fields[index];
  return field !== undefined && isInTable(field);
}

/** A table of fields; with the heads that are most usual, since those of the template may be a field themselves. */
function newTable(specs: readonly FieldSpec[]): PlaceholderText {
  const rows = specs.flatMap(({ name, value }) => [
    ...literal('\n'),
    ...rowOf({ lead: '| ', name, mark: ' |' }, value),
  ]);
  return rows.length === 0 ? [] : [...literal('| Field | Value |\n| --- | --- |'), ...rows];
}

/** All fields of a document that has none yet, as the template writes them, below the title. */
function newHeader(
  { source, title }: MarkdownDocument,
  template: Template,
  specs: readonly FieldSpec[],
): PlaceholderText {
  const between = separatorIn(template.document()) ?? '\n';
  const inTable = new Set(specs.filter((spec) => isRowOf(template, spec)));
  const onLines = specs
    .filter((spec) => !inTable.has(spec))
    .flatMap((spec, index) => [...literal(index === 0 ? '' : between), ...spec.line]);
  const table = newTable([...inTable]);
  const gap = literal(onLines.length > 0 && table.length > 0 ? '\n\n' : '');
  const lines = [...table, ...gap, ...onLines];
  if (!title) {
    return [...lines, ...literal('\n\n')];
  }
  const next = source.lineText(title.lines.end).trim();
  return [...literal('\n\n'), ...lines, ...literal(next === '' ? '' : '\n')];
}
