import type { OffsetRange } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { Postmortem } from '../../postmortem.ts';
import { fieldFor } from '../../postmortem.ts';
import type { FieldSpec, Template } from '../../template/template.ts';
import { addMissing, placeInWords } from '../additions.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import { fieldsElsewhere } from './fieldsElsewhere.ts';
import { fieldBefore, insertFields } from './insertFields.ts';

/** Reports each field of the template that a document lacks. Source: the specification's template. */
export const fieldMissing: TemplateRule = {
  id: 'field-missing',
  summary: 'A field of the template is absent',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context, template) {
    const names = template.fields.map(({ name }) => name);
    const missing = missingFields(context.postmortem, template);
    for (const spec of missing) {
      yield {
        range: reportedAt(context, template, spec),
        message: `The field “${spec.name}” is missing. The template “${template.name}” asks for it${placeInWords(names, spec.index)}.`,
        // The date of the review is not known before there was one.
        ...(spec.role === 'review-date' ? { severity: 'warning' as const } : {}),
        fixes: () =>
          addMissing(
            {
              kind: 'field',
              all: missing,
              add: (specs) => insertFields(context.postmortem, template, specs),
            },
            spec,
            spec.name,
          ),
      };
    }
  },
};

/** The template's fields that a document must have and lacks, in the template's order. */
function missingFields(postmortem: Postmortem, template: Template): readonly FieldSpec[] {
  const missing = template.fields.filter(
    (spec) =>
      !spec.optional &&
      !fieldFor(postmortem, spec) &&
      template.fields.find((one) => one.name === spec.name) === spec,
  );
  // Most headers lack nothing, and nobody has to look elsewhere.
  const told = missing.length > 0 ? fieldsElsewhere(postmortem, template) : undefined;
  return missing.filter((spec) => !told?.has(spec));
}

/** The field behind which it belongs, else the title, else the first line. */
function reportedAt(context: RuleContext, template: Template, spec: FieldSpec): OffsetRange {
  const before = fieldBefore(context.postmortem, template, spec);
  return before
    ? trimRange(context.source.parts, before.line)
    : (context.document.title?.range ?? context.source.lineRange(0));
}
