import type { TemplateRule } from '../rule.ts';
import { demandedTimeline, markFix, missing, speaksOf } from './demandedTimeline.ts';

/**
 * Reports a timeline that does not say when the trouble began. Sources: Google, SRE Book, appendix D; PagerDuty,
 * “How to write a postmortem”; Atlassian, Incident Management Handbook.
 *
 * The fix marks the first entry: where a timeline opens with the trouble and only the wording was not understood, that
 * is the one. A row with blanks would have to stand above it and be filled by hand, which is no less work than typing it.
 */
export const timelineNoStart: TemplateRule = {
  id: 'timeline-no-start',
  summary: 'The timeline does not say when the incident began',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    if (timeline && !speaksOf(context, timeline, 'start')) {
      yield {
        ...missing(
          timeline,
          'start',
          'when it began (a deployment, the first error), from where durations are counted',
        ),
        fixes: () => markFix(context, timeline.events[0], 'start'),
      };
    }
  },
};
