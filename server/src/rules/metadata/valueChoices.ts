import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { FieldSpec } from '../../template/template.ts';
import type { RuleContext } from '../rule.ts';

/** As many members of a scale as a menu of fixes can show. */
const mostSeverities = 10;

/** A value that a field may take, with the title of the fix that writes it. */
export interface ValueChoice {
  readonly title: string;
  readonly value: PlaceholderText;
}

/** The values to choose from where a field's type knows some: today for a date, the scale for a severity. */
export function valueChoices({ today, configuration }: RuleContext, spec: FieldSpec): readonly ValueChoice[] {
  switch (spec.type) {
    case 'date':
      return [{ title: `Set “${spec.name}” to today, ${today}`, value: literal(today) }];
    case 'severity':
      return configuration.severities
        .slice(0, mostSeverities)
        .map((severity) => ({ title: `Set “${spec.name}” to “${severity}”`, value: literal(severity) }));
    default:
      return [];
  }
}
