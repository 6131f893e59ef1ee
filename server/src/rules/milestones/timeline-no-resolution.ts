import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, isOngoing, markFix, missing } from './demandedTimeline.ts';
import { tells } from './telling.ts';

/**
 * Reports a timeline without an end. Sources: Google, SRE Book, appendix D; Wikimedia's report template.
 *
 * The fix marks the last entry, which is the end in a timeline whose wording was not understood.
 */
export const timelineNoResolution: TemplateRule = {
  id: 'timeline-no-resolution',
  summary: 'The timeline does not say when the incident was over',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['timeline'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    if (timeline && !tells(context, timeline, 'resolved') && !isOngoing(context, timeline)) {
      yield {
        ...missing(
          timeline,
          'resolved',
          'when it was over (resolved, recovered, all clear), to which durations and the limit for the review relate',
        ),
        fixes: () => markFix(context, timeline.events.at(-1), 'resolved'),
      };
    }
  },
};
