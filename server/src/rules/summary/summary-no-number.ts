import { quantitiesIn } from '../../prose/quantities.ts';
import { literal } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import type { ImpactItem } from '../impact/impactItems.ts';
import { impactItems } from '../impact/impactItems.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import type { SummaryText } from './summaryText.ts';
import { summaryText } from './summaryText.ts';

/** Reports a summary without a figure. Sources: PagerDuty, Postmortems; Google, SRE Workbook, chapter 10. */
export const summaryNoNumber: TemplateRule = {
  id: 'summary-no-number',
  summary: 'The summary has no figure',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['summary'],
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    if (summary && !summary.sentences.some(({ text }) => hasFigure(text))) {
      yield {
        range: summary.section.heading.content,
        message:
          'This summary has no figure. How many were affected, or for how long, tells stakeholders how bad it was.',
        fixes: () => fixesFor(context, template, summary),
      };
    }
  },
};

/** From when until when is a length of time, too. */
const twoTimes = /\d{1,2}:\d{2}(?!\d)\D.{0,40}\d{1,2}:\d{2}/;

function hasFigure(text: string): boolean {
  return quantitiesIn(text).length > 0 || twoTimes.test(text);
}

/** Each figure of the impact, with its label, as a sentence of its own: the author's words and nothing else. */
function fixesFor(context: RuleContext, template: Template, { sentences }: SummaryText): readonly Fix[] {
  const end = sentences.at(-1)?.range.end;
  if (end === undefined) {
    return [];
  }
  const stop = /[.!?…。！？]["'”’)\]*_]{0,3}$/.test(context.source.text.slice(Math.max(0, end - 5), end))
    ? ''
    : '.';
  return impactItems(context, template)
    .filter((item) => !/[\r\n]/.test(item.text) && hasFigure(item.text))
    .map((item) => {
      const sentence = sentenceOf(item);
      return {
        title: `Add “${sentence}” from “${item.title}”`,
        edits: [{ range: { start: end, end }, text: literal(`${stop} ${sentence}`) }],
        safe: false,
      };
    });
}

function sentenceOf({ field, text }: ImpactItem): string {
  return `${field.name}: ${text.trim().replace(/\.$/, '')}.`;
}
