import { scaleFor } from '../../header/severityScale.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal } from '../../template/placeholders.ts';
import type { FieldSpec } from '../../template/template.ts';
import type { RuleContext } from '../rule.ts';

/** As many values as a menu of fixes can show. */
const mostValues = 10;

/** A value that a field may take, with the title of the fix that writes it. */
export interface ValueChoice {
  readonly title: string;
  readonly value: PlaceholderText;
}

/** The values to choose from where a field's type knows some: today for a date, the scale for a severity, what the template allows. */
export function valueChoices({ today, configuration }: RuleContext, spec: FieldSpec): readonly ValueChoice[] {
  if (spec.type === 'date') {
    return [{ title: `Set “${spec.name}” to today, ${today}`, value: literal(today) }];
  }
  const values = spec.type === 'severity' ? scaleFor(spec, configuration) : spec.allowed;
  return values
    .slice(0, mostValues)
    .map((value) => ({ title: `Set “${spec.name}” to “${value}”`, value: literal(value) }));
}
