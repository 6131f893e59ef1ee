import type { DocumentRule } from '../rule.ts';
import { judgedEvents, ownWords } from './judged.ts';

// That a cause was found is something that happened.
const analysis =
  /\bbecause\b(?! of\b)|\broot[ -]cause\b(?!.{0,60}\b(?:found|identified|determined|discovered|confirmed|known|understood|located|pinpointed|isolated|analysis|investigat|verified|established))|\b(?:should|could)(?:n['’]t| not)? have\b/i;
const finding =
  /\b(?:found|finds?|identif|determin|discover|confirm|investigat|search|look|isolat|pinpoint|suspect|hypothes|analy|verif|establish|trac(?:ed|ing)|understand|exclud|rul(?:ed?|ing) out)/i;

/** Reports analysis among the events. Source: PagerDuty, Postmortems: a timeline holds facts. */
export const timelineAnalysis: DocumentRule = {
  id: 'timeline-analysis',
  summary: 'A timeline entry explains or judges instead of telling what happened',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  reads: 'entries',
  needs: 'document',
  *check(context) {
    for (const { event } of judgedEvents(context)) {
      const text = ownWords(context, event);
      const found = analysis.exec(text);
      const isDiscovery = found && /cause$/i.test(found[0]) && finding.test(text.slice(0, found.index));
      if (found && !isDiscovery) {
        const start = event.start + found.index;
        const range = { start, end: start + found[0].length };
        yield {
          range,
          message: `“${context.source.slice(range)}” explains or judges. A timeline tells what happened and what was known then; the reasons belong to the analysis.`,
        };
      }
    }
  },
};
