import type { MarkdownDocument } from '../../document/document.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { fieldFor } from '../../postmortem.ts';
import { isNameOfField } from '../../template/match.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { fieldBefore, insertFields } from './insertFields.ts';

/** Reports each field of the template that a document lacks. Source: the specification's template. */
export const fieldMissing: TemplateRule = {
  id: 'field-missing',
  summary: 'A field of the template is absent',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context, template) {
    for (const spec of missingFields(context.postmortem, template)) {
      yield {
        range: reportedAt(context, template, spec),
        message: `The field “${spec.name}” is missing. The template “${template.name}” asks for it${placeInWords(template, spec)}.`,
        // The date of the review is not known before there was one.
        ...(spec.role === 'review-date' ? { severity: 'warning' as const } : {}),
        fixes: () => fixesFor(context.postmortem, template, spec),
      };
    }
  },
};

/** The template's fields that a document must have and lacks, in the template's order. */
export function missingFields(postmortem: Postmortem, template: Template): readonly FieldSpec[] {
  const tabled = namesInTables(postmortem.document);
  return template.fields.filter(
    (spec) =>
      !spec.optional &&
      !fieldFor(postmortem, spec) &&
      !tabled.some((name) => isNameOfField(name, spec)) &&
      template.fields.find((one) => one.name === spec.name) === spec,
  );
}

/** A longer table is data, and no header. */
const mostRows = 50;

/** What the rows of two cells above the first section name, where a value stands beside it: wikis keep headers so. */
function namesInTables({ preamble, source }: MarkdownDocument): readonly string[] {
  return preamble.flatMap((block) =>
    block.kind === 'table'
      ? [block.table.header, ...block.table.rows.slice(0, mostRows)].flatMap(({ cells }) => {
          const [name = '', value = ''] = cells.map(({ range }) => source.slice(range));
          return cells.length === 2 && value.trim() !== '' ? [name.replace(/[*_:]/g, '').trim()] : [];
        })
      : [],
  );
}

function fixesFor(postmortem: Postmortem, template: Template, spec: FieldSpec): readonly Fix[] {
  const missing = missingFields(postmortem, template);
  const one: Fix = {
    title: `Add missing field “${spec.name}”`,
    edits: insertFields(postmortem, template, [spec]),
    safe: false,
  };
  const all: Fix = {
    title: `Add all ${missing.length} missing fields`,
    edits: insertFields(postmortem, template, missing),
    safe: false,
  };
  return missing.length > 1 ? [one, all] : [one];
}

/** The field behind which it belongs, else the title, else the first line. */
function reportedAt(context: RuleContext, template: Template, spec: FieldSpec): OffsetRange {
  const before = fieldBefore(context.postmortem, template, spec);
  return before
    ? trimRange(context.source.parts, before.line)
    : (context.document.title?.range ?? context.source.lineRange(0));
}

function placeInWords(template: Template, spec: FieldSpec): string {
  const before = template.fields[spec.index - 1];
  const after = template.fields[spec.index + 1];
  if (before) {
    return ` after “${before.name}”`;
  }
  return after ? ` before “${after.name}”` : '';
}
