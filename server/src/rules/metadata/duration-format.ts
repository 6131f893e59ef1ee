import type { StatedField } from '../../header/fieldValue.ts';
import { isExplained, statedFields } from '../../header/fieldValue.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import { findDuration } from '../../time/duration.ts';
import { isBegunDuration, whileWritten } from '../beingWritten.ts';
import type { Fix, TemplateRule } from '../rule.ts';

/** Reports durations that state no time. Source: the specification's template. */
export const durationFormat: TemplateRule = {
  id: 'duration-format',
  summary: 'A duration cannot be read as a length of time',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check({ postmortem }) {
    for (const stated of statedFields(postmortem, 'duration')) {
      const { text, range } = stated.value;
      if (findDuration(text) === undefined && !isExplained(text) && !/ongoing/i.test(text)) {
        yield {
          range,
          message: `“${text}” says no length of time. Write it with units, as in “${plainText(stated.spec.value)}”, or “unknown” and why.`,
          fixes: () => fixesFor(stated),
          ...whileWritten(postmortem, isBegunDuration(text)),
        };
      }
    }
  },
};

function fixesFor({ value, spec }: StatedField): readonly Fix[] {
  const number = /^\d{1,6}$/.exec(value.text)?.[0];
  const units: readonly Fix[] = ['minutes', 'hours'].map((unit) => ({
    title: `Write “${value.text} ${unit}”`,
    edits: [{ range: { start: value.range.end, end: value.range.end }, text: literal(` ${unit}`) }],
    safe: false,
  }));
  const blank: Fix = {
    title: `Replace by placeholder “${plainText(spec.value)}”`,
    edits: [{ range: value.range, text: spec.value }],
    safe: false,
  };
  return number === undefined ? [blank] : [...units, blank];
}
