import { holdsBlank } from '../../blanks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { Field } from '../../document/fields.ts';
import { fieldOnLine } from '../../document/fields.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { LabelSpec, Template } from '../../template/template.ts';
import { computedOnce } from '../computedOnce.ts';
import { labelledSections } from '../lists/labels.ts';
import { hardBreakOf } from '../metadata/fieldLines.ts';
import type { RuleContext } from '../rule.ts';
import type { ImpactRole } from './labelRoles.ts';
import { impactLabel } from './labelRoles.ts';

/** What somebody wrote behind a label of an impact section. */
export interface ImpactItem {
  readonly role: ImpactRole;
  readonly field: Field;
  /** From behind the label to the end of what belongs to it, which may be a list. */
  readonly range: OffsetRange;
  /** The text in the range, comments as blanks. */
  readonly text: string;
  /** The heading of its section. */
  readonly title: string;
  /** The item of the template that it answers. */
  readonly label: LabelSpec;
}

const note = /\b(?:TODO|TBD|TBC|TBA|FIXME)\b|\?{3}/i;

/**
 * The items below the template's impact section that have a role and a value of the author's own; empty ones, the
 * template's blanks and notes to oneself are what other rules report.
 */
export function impactItems(context: RuleContext, template: Template): readonly ImpactItem[] {
  return template === context.postmortem.template ? itemsOf(context) : readItems(context, template);
}

const itemsOf = computedOnce((context): readonly ImpactItem[] => {
  const { template } = context.postmortem;
  return template ? readItems(context, template) : [];
});

function readItems({ postmortem, document }: RuleContext, template: Template): readonly ImpactItem[] {
  return labelledSections(postmortem, template)
    .filter(({ spec }) => spec.role === 'impact')
    .flatMap(({ section, lines }) =>
      [...lines].flatMap(([label, { field, item }]) => {
        const role = impactLabel(label.label)?.role;
        const range = itemRange(document.source, field, item?.range.end);
        const text = withoutComments(document, range);
        const isStated = text !== '' && !note.test(text) && !holdsBlank(postmortem, range);
        return role !== undefined && isStated
          ? [{ role, field, range, text, title: section.title, label }]
          : [];
      }),
    );
}

/** Where an item's value stands: in a list up to its end, else up to the next field or the end of the paragraph. */
function itemRange(source: SourceText, field: Field, endOfItem: number | undefined): OffsetRange {
  if (endOfItem !== undefined) {
    return trimRange(source.parts, { start: field.value.start, end: Math.max(field.value.start, endOfItem) });
  }
  let line = field.lineNumber;
  while (/^[^\s|#>-]/.test(source.lineText(line + 1)) && !fieldOnLine(source, line + 1)) {
    line += 1;
  }
  const end = source.lineStop(line) - hardBreakOf(source.lineText(line)).length;
  return trimRange(source.parts, { start: field.value.start, end: Math.max(field.value.start, end) });
}

function withoutComments(document: MarkdownDocument, range: OffsetRange): string {
  let text = document.source.slice(range);
  for (const comment of document.masked.comments) {
    const start = Math.max(comment.range.start, range.start) - range.start;
    const end = Math.min(comment.range.end, range.end) - range.start;
    if (start < end) {
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    }
  }
  return text.trim() === '' ? '' : text;
}
