import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { linesOf, rangesMeet } from '../../document/sourceText.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { judgedEvents } from './judged.ts';

/** A shorter timeline is that of a small incident, from which nobody asks for proof. */
const fewest = 5;

const evidence = /\]\(|\]\[|!\[|https?:\/\/|`|<img\b|<a\b|\[\^/i;

/** Reports a timeline in which nothing can be looked up. Sources: PagerDuty, Postmortems; the specification. */
export const timelineNoEvidence: DocumentRule = {
  id: 'timeline-no-evidence',
  summary: 'No entry of the timeline has a link, an image or code',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['timeline'],
  needs: 'document',
  *check(context) {
    const timeline = context.timeline();
    const events = judgedEvents(context);
    const range = timeline?.section?.heading.content ?? timeline?.range;
    if (range && events.length >= fewest && !hasEvidence(context)) {
      yield {
        range,
        message:
          'No entry shows where it is known from. A link to the alert, graph, log or change behind the turning points lets others check and learn more.',
      };
    }
  },
};

function hasEvidence({ source, document, timeline }: RuleContext): boolean {
  const read = timeline();
  const section = read?.section?.range;
  const hasCode =
    section !== undefined &&
    document.blocks.some((block) => block.kind === 'code' && rangesMeet(block.range, section));
  const texts = section ? [section] : (read?.events ?? []).map((event) => event.range);
  return hasCode || texts.some((range) => hasSign(source, range));
}

/** A sign lies on one line. */
function hasSign(source: SourceText, range: OffsetRange): boolean {
  for (const lines of linesOf(source, range)) {
    if (evidence.test(lines)) {
      return true;
    }
  }
  return false;
}
