import type { SourceText } from '../../document/sourceText.ts';
import { literal } from '../../template/placeholders.ts';
import type { LabelSpec } from '../../template/template.ts';
import type { Fix, FixEdit, TemplateRule } from '../rule.ts';
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
  reads: ['labelled'],
  needs: 'template',
  *check(context, template) {
    for (const { spec, lines } of labelledSections(context.postmortem, template)) {
      const wanted = spec.role === 'impact' ? 'a figure, an estimate' : 'what is known';
      for (const [label, line] of lines) {
        if (!line.hasValue) {
          yield {
            range: line.range,
            message: `Nothing stands behind “${line.field.name}”. Write ${wanted}, or “unknown” and why.`,
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
  const edit = insertion(source, label, line);
  return [{ title: `Insert the template's text for “${label.label}”`, edits: [edit], safe: false }];
}

/** Behind the colon, in place of the white space there; a comment that follows stays. */
function insertion(source: SourceText, label: LabelSpec, { field }: LabelledLine): FixEdit {
  const { line, value } = field;
  if (source.parts.slice(value.start, line.end).trim() === '') {
    return { range: { start: value.start, end: line.end }, text: [...literal(' '), ...label.value] };
  }
  const gap = /\s/.test(source.text.charAt(value.start - 1)) ? '' : ' ';
  return {
    range: { start: value.start, end: value.start },
    text: [...literal(gap), ...label.value, ...literal(' ')],
  };
}
