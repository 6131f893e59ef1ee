import { holdsBlank } from '../../blanks.ts';
import type { Field } from '../../document/fields.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import type { FieldValue } from '../../header/fieldValue.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import { headerField } from '../../header/headerDates.ts';
import { literal } from '../../template/placeholders.ts';
import { fieldRole } from '../../template/roles.ts';
import type { Template } from '../../template/template.ts';
import type { StatedDuration } from '../../time/duration.ts';
import { labelledSections } from '../lists/labels.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import { agree, comparable } from './statedDurations.ts';

/** A field that states a duration, with what it states. */
interface DurationField {
  readonly field: Field;
  readonly value: FieldValue;
  readonly stated: readonly StatedDuration[];
}

/** Reports a duration under Impact that differs from the header's. Source: the specification states it in both places. */
export const impactDurationMismatch: TemplateRule = {
  id: 'impact-duration-mismatch',
  summary: "The impact's duration does not agree with the header's",
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['labelled'],
  needs: 'template',
  *check(context, template) {
    const header = headerDuration(context);
    if (!header) {
      return;
    }
    for (const { impact, title } of labelledDurations(context, template)) {
      if (!impact.stated.some((one) => header.stated.some((other) => agree(one, other)))) {
        yield {
          range: impact.value.range,
          message: `“${title}” says “${impact.value.text}”, the header “${header.value.text}”. If users were affected for another time than the incident lasted, say so in both places: “impact 40 minutes, incident 2 hours”.`,
          related: [{ range: header.value.range, message: `“${header.field.name}” in the header` }],
          fixes: () => fixesFor(context, header, impact, title),
        };
      }
    }
  },
};

function headerDuration(context: RuleContext): DurationField | undefined {
  const header = headerField(context, 'duration');
  const stated = header?.stated ? comparable(header.value.text) : [];
  return header && stated.length > 0 ? { field: header.field, value: header.value, stated } : undefined;
}

function labelledDurations(
  { postmortem, document }: RuleContext,
  template: Template,
): readonly { readonly impact: DurationField; readonly title: string }[] {
  return labelledSections(postmortem, template).flatMap(({ section, lines }) =>
    [...lines].flatMap(([label, { field }]) => {
      const value = fieldValue(document, field);
      const stated =
        fieldRole(label.label) === 'duration' && !holdsBlank(postmortem, value.range)
          ? comparable(value.text)
          : [];
      return stated.length > 0 ? [{ impact: { field, value, stated }, title: section.title }] : [];
    }),
  );
}

function fixesFor(
  { source }: RuleContext,
  header: DurationField,
  impact: DurationField,
  title: string,
): readonly Fix[] {
  const [inHeader, inImpact] = [header, impact].map(statedRange);
  if (!inHeader || !inImpact) {
    return [];
  }
  return [
    {
      title: `Set “${impact.field.name}” in “${title}” to “${source.slice(inHeader)}”`,
      edits: [{ range: inImpact, text: literal(source.slice(inHeader)) }],
      safe: false,
    },
    {
      title: `Set “${header.field.name}” in the header to “${source.slice(inImpact)}”`,
      edits: [{ range: inHeader, text: literal(source.slice(inImpact)) }],
      safe: false,
    },
  ];
}

/** Where the duration stands in a value; the whole value where it holds several. */
function statedRange({ value, stated }: DurationField): OffsetRange {
  const [first] = stated;
  return stated.length === 1 && first
    ? { start: value.range.start + first.range.start, end: value.range.start + first.range.end }
    : value.range;
}
