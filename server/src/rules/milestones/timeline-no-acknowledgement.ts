import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, missing } from './demandedTimeline.ts';
import { tells } from './telling.ts';

/**
 * Reports a timeline in which nobody takes the incident. Source: PagerDuty, “How to write a postmortem”.
 *
 * No fix: nobody but the author knows which entry is meant, or when it was.
 */
export const timelineNoAcknowledgement: TemplateRule = {
  id: 'timeline-no-acknowledgement',
  summary: 'The timeline does not say when somebody took the incident',
  severity: 'information',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    if (timeline && tells(context, timeline, 'detected') && !tells(context, timeline, 'acknowledged')) {
      yield missing(
        timeline,
        'acknowledged',
        'who took it and when (acknowledged, declared), so the response cannot be told from the wait for it',
      );
    }
  },
};
