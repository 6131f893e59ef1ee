import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { topOf } from '../../header/title.ts';
import type { Postmortem } from '../../postmortem.ts';
import { fieldFor } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import { byPlace } from '../additions.ts';
import type { FixEdit } from '../rule.ts';
import { hardBreakOf, linesOfField } from './fieldLines.ts';

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
    const last = linesOfField(document, behind).end - 1;
    const { end } = document.source.lineRange(last);
    // A break at the end of the line stays at the end of the group, and the group's lines get their own.
    const kept = behind.listItem ? 0 : hardBreakOf(document.source.lineText(last)).length;
    return { offset: end - kept, behind, inFrontOf: undefined };
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
  const between = literal(separatorOf(document, template, model));
  const text = specs.flatMap((spec) => {
    const line = lineLike(document, model, spec);
    return place.behind ? [...between, ...line] : [...line, ...between];
  });
  return { range, text: withLineEnd(text, lineEnd) };
}

/** A field's line, written as the document writes another one. */
export function lineLike({ source }: MarkdownDocument, model: Field, spec: FieldSpec): PlaceholderText {
  const lead = source.slice({ start: model.line.start, end: model.nameRange.start });
  const mark = source.slice({ start: model.nameRange.end, end: model.value.start }).trimEnd();
  const space = spec.value.length === 0 ? '' : ' ';
  return [...literal(`${lead}${spec.name}${mark}${space}`), ...spec.value];
}

/** What stands between two fields of the document; where it has only one, what stands there in the template. */
function separatorOf(document: MarkdownDocument, template: Template, model: Field): string {
  const own = separatorIn(document);
  if (own === undefined) {
    return model.listItem ? '\n' : (separatorIn(template.document()) ?? '\n');
  }
  return own;
}

/** What stands between two fields of a document; undefined where it has only one. */
export function separatorIn(document: MarkdownDocument): string | undefined {
  const { fields, source } = document;
  const pairs = fields.slice(1).map((field, index) => ({ before: fields[index], field }));
  const separators = pairs.flatMap(({ before, field }) => {
    if (!before) {
      return [];
    }
    const { end } = linesOfField(document, before);
    if (field.lineNumber > end) {
      return ['\n\n'];
    }
    return [field.listItem ? '\n' : `${hardBreakOf(source.lineText(end - 1))}\n`];
  });
  // A break that only some of the lines have is still the author's way to write them.
  return separators.find((separator) => separator !== '\n') ?? separators[0];
}

/** All fields of a document that has none yet, as the template writes them, below the title. */
function newHeader(
  { source, title }: MarkdownDocument,
  template: Template,
  specs: readonly FieldSpec[],
): PlaceholderText {
  const between = separatorIn(template.document()) ?? '\n';
  const lines = specs.flatMap((spec, index) => [...literal(index === 0 ? '' : between), ...spec.line]);
  if (!title) {
    return [...lines, ...literal('\n\n')];
  }
  const next = source.lineText(title.lines.end).trim();
  return [...literal('\n\n'), ...lines, ...literal(next === '' ? '' : '\n')];
}
