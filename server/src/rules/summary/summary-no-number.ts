import type { OffsetRange } from '../../document/sourceText.ts';
import { quantitiesIn } from '../../prose/quantities.ts';
import { closingOfSentence } from '../../prose/sentenceEnds.ts';
import { literal } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import { whileWritten } from '../beingWritten.ts';
import type { ImpactItem } from '../impact/impactItems.ts';
import { impactItems } from '../impact/impactItems.ts';
import type { Fix, RuleContext, TemplateRule } from '../rule.ts';
import type { SummaryText } from './summaryText.ts';
import { isBreakingOff, summaryText } from './summaryText.ts';

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
        ...whileWritten(context.postmortem, isBreakingOff(context, summary)),
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
  const first = sentences[0];
  const end = sentences.at(-1)?.range.end;
  if (!first || end === undefined) {
    return [];
  }
  const items = impactItems(context, template).filter(
    (item) => !/[\r\n]/.test(item.text) && hasFigure(sentenceOf(item)),
  );
  if (sentences.length >= mostSentences) {
    return items.map((item) => insertion(item, behindWords(context.source.text, first.range), inParentheses));
  }
  const stop = closingOfSentence.test(context.source.parts.slice(Math.max(0, end - 5), end)) ? '' : '.';
  return items.map((item) => insertion(item, end, (sentence) => `${stop} ${sentence}`));
}

/** With one sentence more the summary would be too long, as another rule says. */
const mostSentences = 3;

function insertion(item: ImpactItem, at: number, written: (sentence: string) => string): Fix {
  const sentence = sentenceOf(item);
  return {
    title: `Add “${sentence}” from “${item.title}”`,
    edits: [{ range: { start: at, end: at }, text: literal(written(sentence)) }],
    safe: false,
  };
}

function inParentheses(sentence: string): string {
  return ` (${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1, -1)})`;
}

/** The end of a sentence in front of its full stop and what closes it. */
function behindWords(text: string, { start, end }: OffsetRange): number {
  const closing = closingOfSentence.exec(text.slice(Math.max(start, end - 4), end));
  return end - (closing?.[0].length ?? 0);
}

function sentenceOf({ field, text }: ImpactItem): string {
  return `${field.name}: ${text.trim().replace(/\.$/, '')}.`;
}
