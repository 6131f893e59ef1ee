import { sectionsWithRole } from '../../postmortem.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';

const people =
  /\b(?:customers?|users?|clients?|colleagues?|developers?|team members?|employees?|support|tickets?|tweets?|complaints?|by hand|manually)\b/i;
const machine =
  /\b(?:alert(?:s|ed|ing)?|monitor(?:s|ing)?|paged?|pager|alarms?|probes?|checks?|dashboard)\b/i;
const finding =
  /\b(?:alert(?:s|ing)?|monitor(?:s|ing)?|detect(?:s|ion)?|alarms?|probes?|synthetic|health ?checks?|smoke tests?|canar(?:y|ies)|pages?)\b/i;

/** Reports a detection by people that no action answers. Source: Wikimedia, incident reports (scorecard). */
export const timelineFoundByPeople: DocumentRule = {
  id: 'timeline-found-by-people',
  summary: 'People found the incident, and no action lets a machine find the next one',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions', 'timeline'],
  needs: 'document',
  *check(context) {
    const event = context.timeline()?.events.find((one) => one.milestone === 'detected');
    const told = event ? context.source.slice(event.event) : '';
    const actions = actionsText(context);
    if (event && people.test(told) && !machine.test(told) && actions !== '' && !finding.test(actions)) {
      yield {
        range: event.event,
        message:
          'People found this before any alert did, and no action changes that. An alert on what they saw would find the next one sooner.',
      };
    }
  },
};

/** What stands in the sections for actions; empty where there are none. */
function actionsText({ postmortem, configuration, document }: RuleContext): string {
  return sectionsWithRole(postmortem, 'actions', configuration)
    .filter((section) => !isEmptySection(postmortem, section))
    .map((section) => document.masked.slice(section.body.start, section.range.end))
    .join('\n');
}
