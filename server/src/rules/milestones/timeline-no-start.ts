import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, missing } from './demandedTimeline.ts';
import { tells } from './telling.ts';

/**
 * Reports a timeline that does not say when the trouble began. Sources: Google, SRE Book, appendix D; PagerDuty,
 * “How to write a postmortem”; Atlassian, Incident Management Handbook.
 *
 * Only a timeline that opens with the detection or the response is reported: what stands before it is taken for
 * the beginning, whatever its words. No fix: nobody but the author can find out when it was.
 */
export const timelineNoStart: TemplateRule = {
  id: 'timeline-no-start',
  summary: 'The timeline does not say when the incident began',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    const first = timeline?.events.find((event) => event.moment);
    const opensLate = first?.milestone !== undefined && first.milestone !== 'start';
    if (timeline && opensLate && !tells(context, timeline, 'start')) {
      yield missing(
        timeline,
        'start',
        'when it began (a deployment, the first error), from where durations are counted',
      );
    }
  },
};
