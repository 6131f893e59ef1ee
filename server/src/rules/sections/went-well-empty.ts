import { sectionsWithRole } from '../../postmortem.ts';
import type { DocumentRule } from '../rule.ts';
import { isEmptySection } from './emptySection.ts';

/** Reports a section for what went well that has no content. Source: PagerDuty, Postmortem Documentation (biases). */
export const wentWellEmpty: DocumentRule = {
  id: 'went-well-empty',
  summary: 'Nothing stands under what went well',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: ['went-well'],
  needs: 'document',
  *check(context) {
    for (const section of sectionsWithRole(context.postmortem, 'went-well', context.configuration)) {
      if (isEmptySection(context.postmortem, section)) {
        yield {
          range: section.heading.range,
          message: `Nothing stands under “${section.title}”. What detected, contained or shortened the incident is worth keeping: name it with the fact that shows it.`,
        };
      }
    }
  },
};
