import { sectionsWithRole } from '../../postmortem.ts';
import { indexOfMilestone } from '../../timeline/speakingEvents.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import { isEmptySection } from '../sections/emptySection.ts';
import { appendedLine } from './appendedLine.ts';
import { namesTrigger } from './triggerWords.ts';
import { toldCauseThatLacks } from './writtenCauses.ts';

/** Reports that nothing says what set the incident off. Source: Google, SRE Book, chapter 15 and appendix D. */
export const rootCauseNoTrigger: TemplateRule = {
  id: 'root-cause-no-trigger',
  summary: 'Neither the root cause nor the timeline names a trigger',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['root-cause', 'timeline', 'trigger'],
  needs: 'template',
  *check(context, template) {
    const cause = toldCauseThatLacks(context, template, ({ tells }) => tells(namesTrigger));
    // The timeline is read where it matters.
    if (cause && !isToldElsewhere(context)) {
      yield {
        range: cause.section.heading.range,
        message:
          'Neither this section nor the timeline says what set the incident off. The cause was there before: name the change, the load or the fault that made it show.',
        fixes: () => appendedLine(context, cause.range, 'Trigger', 'what set it off, and when'),
      };
    }
  },
};

/** A section of its own, or an entry of the timeline up to the start of the incident. */
function isToldElsewhere(context: RuleContext): boolean {
  const { postmortem, configuration, source } = context;
  const hasSection = sectionsWithRole(postmortem, 'trigger', configuration).some(
    (section) => !isEmptySection(postmortem, section),
  );
  const events = context.timeline()?.events ?? [];
  const detected = indexOfMilestone(events, 'detected');
  const early = detected === -1 ? events : events.slice(0, detected);
  return hasSection || early.some((event) => namesTrigger(source.slice(event.event)));
}
