import type { Field } from '../../document/fields.ts';
import { isApart, isInTable } from '../../document/fields.ts';
import { fieldFor } from '../../postmortem.ts';
import { isRowOf, lineLike, separatorIn } from '../../rules/metadata/insertFields.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import { fieldGuidance } from '../guidance.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';

const startOfField = /^[ \t]{0,8}(?:[-*+][ \t]{1,4})?(\*\*|__)?([^*_:|<>[\]]{0,60})$/;

/** In the header, where a field's name begins: the template's fields that are missing. */
export function fieldSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const { template, document } = place.input.postmortem;
  const started = startOfField.exec(place.before);
  if (!template || !started || !isInHeader(place)) {
    return undefined;
  }
  const word = (started[2] ?? '').trim().toLowerCase();
  const isBold = started[1] !== undefined;
  // What stands behind the cursor is the rest of a name, or the marks that an editor closed by itself.
  if (!/^[\p{L} ]{0,60}[*_:]{0,5}[ \t]*$/u.test(place.behind)) {
    return undefined;
  }
  const missing = template.fields.filter((spec) => isMissing(place, spec));
  // Without the marks it may as well be a sentence.
  const wanted = isBold ? missing : missing.filter(({ name }) => name.toLowerCase().startsWith(word));
  if (wanted.length === 0) {
    return isBold ? [] : undefined;
  }
  // A row needs its table around it.
  const model = document.fields.find((field) => field.lineNumber !== place.line && !isInTable(field));
  return wanted.map((spec) => ({
    label: spec.name,
    kind: 'field',
    detail: `Field of the template “${template.name}”`,
    ...(spec.role ? { documentation: fieldGuidance[spec.role] } : {}),
    range: place.lineRange,
    text: lineOf(place, template, model, spec),
    filter: `${place.before.slice(0, place.before.length - (started[2] ?? '').length)}${spec.name}`,
  }));
}

/** Whether the place lies between the title, or the start, and the first section. */
function isInHeader({ input, offset, line }: CompletionPlace): boolean {
  const { title, sections, frontMatter } = input.postmortem.document;
  const first = sections.find((section) => section.heading.lines.start >= (title?.lines.end ?? 0));
  return (
    line >= (title?.lines.end ?? frontMatter?.lines.end ?? 0) &&
    (first === undefined || offset < first.range.start)
  );
}

function isMissing({ input, line }: CompletionPlace, spec: FieldSpec): boolean {
  const field = fieldFor(input.postmortem, spec);
  return field === undefined || field.lineNumber === line;
}

/** The field's line, as the document writes another one, with the hard break that its lines have. */
function lineOf(
  { input }: CompletionPlace,
  template: Template,
  model: Field | undefined,
  spec: FieldSpec,
): PlaceholderText {
  const { document } = input.postmortem;
  if (!model) {
    return isRowOf(template, spec) ? [...literal(`**${spec.name}:** `), ...spec.value] : spec.line;
  }
  const separator =
    (document.fields.length > 1 ? separatorIn(document) : separatorIn(template.document())) ?? '';
  const hardBreak = isApart(model) ? '' : separator.replace(/(?<![\r\n])[\r\n]+$/, '');
  return [...lineLike(document, model, spec), ...literal(hardBreak)];
}
