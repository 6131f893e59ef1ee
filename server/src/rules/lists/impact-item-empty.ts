import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { LabelSpec } from '../../template/template.ts';
import type { Fix, TemplateRule } from '../rule.ts';
import type { LabelledLine } from './labels.ts';
import { labelledSections } from './labels.ts';

/**
 * Reports labelled items of the template without a value. Sources: the specification's template; Google, SRE Workbook,
 * chapter 10: an estimate is better than no number.
 */
export const impactItemEmpty: TemplateRule = {
  id: 'impact-item-empty',
  summary: 'A labelled item of the template has no value',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context, template) {
    for (const { lines } of labelledSections(context.postmortem, template)) {
      for (const [label, line] of lines) {
        if (!line.hasValue) {
          yield {
            range: line.range,
            message: `Nothing stands behind “${line.field.name}”. Write a figure, an estimate, or “unknown” and why.`,
            fixes: () => fixesFor(context.source, label, line),
          };
        }
      }
    }
  },
};

function fixesFor(source: SourceText, label: LabelSpec, line: LabelledLine): readonly Fix[] {
  if (label.value.length === 0) {
    return [];
  }
  const edit = { range: placeOf(source, line), text: [...literal(' '), ...label.value] };
  return [{ title: `Insert the template's text for “${label.label}”`, edits: [edit], safe: false }];
}

/** Behind the colon, with the white space there; a comment that follows stays. */
function placeOf(source: SourceText, { field }: LabelledLine): OffsetRange {
  const { start } = field.value;
  const end = source.text.slice(start, field.line.end).trim() === '' ? field.line.end : start;
  return { start, end };
}
