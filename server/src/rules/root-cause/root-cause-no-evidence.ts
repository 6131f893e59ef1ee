import { hasLinkIn } from '../../document/links.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import { appendedLine } from './appendedLine.ts';
import type { WrittenCause } from './writtenCauses.ts';
import { toldCauseThatLacks } from './writtenCauses.ts';

/**
 * Reports a root cause that nothing backs. Sources: the specification's evidence expectations; PagerDuty, Postmortem
 * Documentation: each statement shows the metric or page it came from.
 */
export const rootCauseNoEvidence: TemplateRule = {
  id: 'root-cause-no-evidence',
  summary: 'The root cause has no link, picture, code, commit or number',
  severity: 'information',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['root-cause'],
  needs: 'template',
  *check(context, template) {
    const cause = toldCauseThatLacks(context, template, (one) => isBacked(context, one));
    if (cause) {
      const { section, range } = cause;
      yield {
        range: section.heading.range,
        message: `“${section.title}” shows nothing that a reader could check. Add what it rests on: a graph, a query, a log line, a commit or a figure.`,
        fixes: () => appendedLine(context, range, 'Evidence', 'link, query, log line or figure'),
      };
    }
  },
};

/** Numbers, commits and versions have digits; code is blank in the prose. */
function isBacked(context: RuleContext, { range, tells }: WrittenCause): boolean {
  return (
    hasLinkIn(context.document, range) ||
    tells((prose) => /\d/.test(prose)) ||
    hasCode(context.source.slice(range))
  );
}

function hasCode(text: string): boolean {
  return /`[^`\n]+`|^[ \t]*(?:```|~~~)/m.test(text);
}
