import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, isOngoing, missing } from './demandedTimeline.ts';
import { tells } from './telling.ts';

/**
 * Reports a timeline that does not say what stopped the impact. Source: Google, SRE Book, appendix D.
 *
 * Silent where the end is missing too: that problem says enough. No fix: nobody but the author knows the entry.
 */
export const timelineNoMitigation: TemplateRule = {
  id: 'timeline-no-mitigation',
  summary: 'The timeline does not say what stopped the impact',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    if (
      timeline &&
      tells(context, timeline, 'resolved') &&
      !tells(context, timeline, 'mitigated') &&
      !isOngoing(context, timeline)
    ) {
      yield missing(
        timeline,
        'mitigated',
        'what stopped the impact (rolled back, failed over, disabled), which the next person on call wants to know first',
      );
    }
  },
};
