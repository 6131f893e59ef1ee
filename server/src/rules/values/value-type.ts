import { isExplained } from '../../header/fieldValue.ts';
import type { ValueType } from '../../template/template.ts';
import { findDate } from '../../time/calendarDate.ts';
import { findDuration } from '../../time/duration.ts';
import type { TemplateRule } from '../rule.ts';
import { statedValues } from './statedValues.ts';

/** Reports values of another kind than the template asks for. Source: the template. */
export const valueType: TemplateRule = {
  id: 'value-type',
  summary: 'A value is not of the kind that the template asks for',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  reads: 'blocks',
  needs: 'template',
  *check({ postmortem }) {
    for (const { name, text, range, type } of statedValues(postmortem)) {
      const kind = type && kinds[type];
      if (kind && !isExplained(text) && !kind.holds(text)) {
        yield {
          range,
          message: `The template asks for ${kind.words} as “${name}”, and there is none here. Write one, or “unknown” and why.`,
        };
      }
    }
  },
};

interface Kind {
  readonly words: string;
  readonly holds: (text: string) => boolean;
}

const kinds: Partial<Readonly<Record<ValueType, Kind>>> = {
  date: { words: 'a date', holds: (text) => findDate(text) !== undefined },
  duration: { words: 'a length of time', holds: (text) => findDuration(text) !== undefined },
  number: { words: 'a number', holds: (text) => /\d/.test(text) },
};
