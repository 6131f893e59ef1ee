import { holdsBlank } from '../../blanks.ts';
import { findingsOf } from '../../findings/findings.ts';
import { sectionFor } from '../../postmortem.ts';
import type { TemplateRule } from '../rule.ts';
import { addedItem } from './addedItem.ts';

// What one speaks of when an incident lasted longer than it had to: seeing it, being told, knowing what to do, doing it.
const words =
  /\b(?:detect\w*|alert\w*|alarm\w*|monitor\w*|notic\w*|notif\w*|pag(?:e[ds]?|ing|er)|dashboard\w*|visib\w*|observab\w*|log(?:s|ged|ging)?|metrics?|measur\w*|report\w*|threshold\w*|delay\w*|slow\w*|late[r]?|longer|took|wait\w*|hours?|minutes?|recover\w*|restor\w*|roll(?:ed|ing)?[ -]?back\w*|revert\w*|backups?|escalat\w*|runbooks?|playbooks?|document\w*|procedure\w*|on-?call|responder\w*|access|permissions?|diagnos\w*|debug\w*|investigat\w*|trac(?:e[ds]?|ing)|communicat\w*|handover\w*|manual\w*|unclear|silent\w*|unnoticed|undetected|hidden|masked|signals?|symptoms?)\b/i;

/** From this number of factors on, one of them may be expected to be of this kind. */
const fewest = 2;

/**
 * Reports factors of which none concerns detection or recovery. Source: the specification's template, “factor that
 * delayed detection or resolution”.
 */
export const factorsNoDetection: TemplateRule = {
  id: 'factors-no-detection',
  summary: 'No contributing factor concerns detection or recovery',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['contributing-factors', 'improvements'],
  needs: 'template',
  *check(context, template) {
    const { postmortem, configuration, source } = context;
    const spec = template.sections.find((one) => one.role === 'contributing-factors');
    const section = spec && sectionFor(postmortem, spec)?.section;
    if (!section || holdsBlank(postmortem, section.range)) {
      return;
    }
    const factors = findingsOf(postmortem, configuration).filter(
      (finding) => finding.role === 'contributing-factors',
    );
    if (factors.length >= fewest && !factors.some(({ whole }) => words.test(source.slice(whole)))) {
      yield {
        range: section.heading.range,
        message:
          'Every factor is about how the incident came about. Ask also what made it last: how it was noticed, what delayed the right step, and what recovery took.',
        fixes: () => addedItem(context, section, spec.body),
      };
    }
  },
};
