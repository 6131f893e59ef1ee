import { holdsBlank } from '../../blanks.ts';
import { fieldValue } from '../../header/fieldValue.ts';
import type { HeaderSeverity } from '../../header/headerSeverity.ts';
import { headerSeverity } from '../../header/headerSeverity.ts';
import { labelledSections } from '../lists/labels.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import type { Share } from './usersAffected.ts';
import { isAboutUsers, shareIn } from './usersAffected.ts';

/** Reports a severity that the number of users affected speaks against. Source: own judgement. */
export const severityImplausible: TemplateRule = {
  id: 'severity-implausible',
  summary: 'The severity does not fit the users affected',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['labelled'],
  needs: 'template',
  *check(context, template) {
    const stated = headerSeverity(context);
    const odd = stated && oddShare(context, stated);
    if (!odd) {
      return;
    }
    const { header, severity } = stated;
    for (const { lines } of labelledSections(context.postmortem, template)) {
      for (const [label, { field }] of lines) {
        const value = fieldValue(context.document, field);
        const isOdd = isAboutUsers(label.label) && shareIn(value.text) === odd.share;
        if (isOdd && !holdsBlank(context.postmortem, value.range)) {
          yield {
            range: header.value.range,
            message: `${severity} is ${odd.place} severity, but “${field.name}” says “${value.text}”. One of the two may be wrong; if both are right, write the reason behind the figure, because readers weigh an incident by these two.`,
            related: [{ range: value.range, message: 'The users affected' }],
          };
        }
      }
    }
  },
};

/** Which share of the users would be odd for a severity; undefined where none is. */
function oddShare(
  { configuration }: RuleContext,
  { rank }: HeaderSeverity,
): { readonly share: Share; readonly place: string } | undefined {
  const { length } = configuration.severities;
  if (rank === 0 && length > 1) {
    return { share: 'none', place: 'the highest' };
  }
  return rank > (length - 1) / 2 ? { share: 'all', place: 'a low' } : undefined;
}
