import { holdsBlank } from '../../blanks.ts';
import { findingsOf } from '../../findings/findings.ts';
import { sectionFor } from '../../postmortem.ts';
import type { TemplateRule } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { addedItem } from './addedItem.ts';

/** What a template that lists blanks asks for at least. */
const fewest = 2;

/**
 * Reports fewer than two contributing factors. Sources: the specification's template lists two kinds; PagerDuty,
 * Postmortem Documentation: incidents have several contributing factors.
 */
export const factorsTooFew: TemplateRule = {
  id: 'factors-too-few',
  summary: 'Fewer than two contributing factors are named',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['contributing-factors', 'improvements'],
  needs: 'template',
  *check(context, template) {
    const spec = template.sections.find((one) => one.role === 'contributing-factors');
    const section = spec && sectionFor(context.postmortem, spec)?.section;
    if (
      !section ||
      isEmptySection(context.postmortem, section) ||
      holdsBlank(context.postmortem, section.range)
    ) {
      return;
    }
    const factors = findingsOf(context.postmortem, context.configuration).filter(
      (finding) => finding.role === 'contributing-factors',
    );
    // Prose names its factors in a way that nobody can count.
    if (factors.length > 0 && factors.length < fewest) {
      yield {
        range: section.heading.range,
        message:
          'One factor is named. An incident needs several: ask what let the cause reach users, and what made detection or recovery take as long as it did.',
        fixes: () => addedItem(context, section, spec.body),
      };
    }
  },
};
