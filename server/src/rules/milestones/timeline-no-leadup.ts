import type { TemplateRule } from '../rule.ts';
import { demandedTimeline } from './demandedTimeline.ts';

/**
 * Reports a timeline that opens with the alert. Sources: PagerDuty, “How to write a postmortem”; Atlassian, Incident
 * Management Handbook.
 *
 * Off by default: a timeline that opens so has no start either, which `timeline-no-start` says. No fix: what came before
 * the alert is for the author to find out.
 */
export const timelineNoLeadup: TemplateRule = {
  id: 'timeline-no-leadup',
  summary: 'The timeline opens with the alert',
  severity: 'off',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'template',
  *check(context, template) {
    const timeline = demandedTimeline(context, template);
    const first = timeline?.events.find((event) => event.moment);
    if (first?.milestone === 'detected') {
      yield {
        range: first.timeRange,
        message:
          'The timeline opens with the detection. What came before it, a change, more load, a first error, is where the cause begins: add it.',
      };
    }
  },
};
