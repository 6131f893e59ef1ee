import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { trimRange } from '../../document/sourceText.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import type { FieldMatch } from '../../template/match.ts';
import { plainText } from '../../template/placeholders.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { linesOfField } from './fieldLines.ts';
import { valueChoices } from './valueChoices.ts';
import { valueEdit } from './valueEdit.ts';

/** Reports each field without a value. Source: the specification's template. */
export const fieldEmpty: TemplateRule = {
  id: 'field-empty',
  summary: 'A field has no value',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context) {
    for (const match of context.postmortem.fields) {
      if (isEmpty(context.document, match.field)) {
        yield {
          range: trimRange(context.source.parts, match.field.line),
          message: `“${match.field.name}” has no value. Write what is known, or “unknown” and why.`,
          ...(match.spec.role === 'review-date' ? { severity: 'warning' as const } : {}),
          fixes: () => fixesFor(context, match),
        };
      }
    }
  },
};

/** Whether nothing stands behind a field's name, on the lines that continue it, or in a list below it. */
function isEmpty(document: MarkdownDocument, field: Field): boolean {
  const lines = linesOfField(document, field);
  const behind = document.source.linesRange({ start: field.lineNumber + 1, end: lines.end });
  const continued =
    lines.end > field.lineNumber + 1 && document.masked.text.slice(behind.start, behind.end).trim() !== '';
  return fieldValue(document, field).text === '' && !continued && !hasListBelow(document, lines.end);
}

/** Whether a list of values, not of fields, stands right below a line. */
function hasListBelow({ preamble, fields, source }: MarkdownDocument, line: number): boolean {
  let start = line;
  while (start < source.lineCount && source.lineText(start).trim() === '') {
    start += 1;
  }
  return (
    preamble.some((block) => block.kind === 'list' && block.lines.start === start) &&
    !fields.some((field) => field.lineNumber === start)
  );
}

function fixesFor(context: RuleContext, { field, spec }: FieldMatch): readonly Fix[] {
  const fixes = valueChoices(context, spec).map(({ title, value }) => ({
    title,
    edits: [valueEdit(context.document, field, value)],
    safe: false,
  }));
  const blank: Fix = {
    title: `Insert placeholder “${plainText(spec.value)}”`,
    edits: [valueEdit(context.document, field, spec.value)],
    safe: false,
  };
  return spec.value.length === 0 ? fixes : [...fixes, blank];
}
