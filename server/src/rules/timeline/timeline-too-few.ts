import { readSeverity } from '../../header/severityScale.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { fieldText, isBegunRow, judgedEvents } from './judged.ts';

/** The fewest entries that show how an incident went: it began, somebody noticed, it ended. */
const fewest = 3;
/** What one expects of an incident of the highest severity. */
const fewestAtTop = 5;

/** Reports a timeline of one or two entries. Source: the specification's template. */
export const timelineTooFew: DocumentRule = {
  id: 'timeline-too-few',
  summary: 'The timeline has too few entries to show how the incident went',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: ['timeline times'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    if (timeline && timeline.events.length >= fewestAtTop) {
      // Blanks make no difference here: with some left the author is not done.
      return;
    }
    const { length } = judgedEvents(context).filter((event) => !isBegunRow(context, event));
    // While blanks are left, or an entry tells nothing yet, the author is not done.
    if (!timeline || length === 0 || length < timeline.events.length) {
      return;
    }
    const range = timeline.section?.heading.content ?? timeline.range;
    const entries = length === 1 ? 'one entry' : `${length} entries`;
    if (length < fewest) {
      yield {
        range,
        message: `This timeline has ${entries}. A reader needs at least when it began, when somebody noticed and when it ended.`,
      };
    } else if (length < fewestAtTop && isTopSeverity(context)) {
      yield {
        range,
        severity: 'information',
        message: `This timeline has ${entries} for an incident of the highest severity. What was seen, decided and tried in between is what others learn from.`,
      };
    }
  },
};

function isTopSeverity(context: RuleContext): boolean {
  const scale = context.configuration.severities;
  const text = fieldText(context, 'severity');
  const reading = text === undefined ? undefined : readSeverity(text, scale);
  return reading !== undefined && reading.candidates.length === 1 && reading.candidates[0] === scale[0];
}
