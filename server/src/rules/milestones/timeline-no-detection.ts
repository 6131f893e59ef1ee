import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, missing } from './demandedTimeline.ts';
import { tells } from './telling.ts';

/**
 * Reports a timeline that does not say when somebody or something noticed. Sources: the specification's questions;
 * Atlassian, Incident Management Handbook; Wikimedia's report template.
 *
 * No fix: nobody but the author knows which entry is meant, or when it was.
 */
export const timelineNoDetection: TemplateRule = {
  id: 'timeline-no-detection',
  summary: 'The timeline does not say when the incident was detected',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    if (timeline && !tells(context, timeline, 'detected')) {
      yield missing(
        timeline,
        'detected',
        'how it was noticed (an alert, a report), so nobody can tell how long the trouble went unseen',
      );
    }
  },
};
