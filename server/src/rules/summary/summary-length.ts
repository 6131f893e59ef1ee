import * as z from 'zod';
import { lazily } from '../../memory/lazily.ts';
import { plainText } from '../../template/placeholders.ts';
import { whileWritten } from '../beingWritten.ts';
import { count, optionsReader } from '../options.ts';
import type { RuleContext, TemplateRule } from '../rule.ts';
import type { SummaryText } from './summaryText.ts';
import { isBreakingOff, summaryText } from './summaryText.ts';

const options = lazily(() =>
  z.strictObject({
    least: count().optional().describe('The number of sentences that a summary has at least.'),
    most: count().optional().describe('The number of sentences that a summary has at most.'),
  }),
);

const optionsOf = optionsReader(options, {});

/** Reports a summary of other than the asked number of sentences. Sources: the specification's template; PagerDuty. */
export const summaryLength: TemplateRule = {
  id: 'summary-length',
  summary: 'The summary has fewer or more sentences than the template asks for',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: ['summary'],
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    const asked = summary && askedLength(context, summary);
    if (!summary || !asked) {
      return;
    }
    const { sentences } = summary;
    const first = sentences[sentences.length > asked.most ? asked.most : 0];
    const last = sentences.at(-1);
    if (first && last && (sentences.length < asked.least || sentences.length > asked.most)) {
      yield {
        range: { start: first.range.start, end: last.range.end },
        message: messageFor(sentences.length, asked),
        ...whileWritten(
          context.postmortem,
          sentences.length < asked.least && isBreakingOff(context, summary),
        ),
      };
    }
  },
};

interface Length {
  readonly least: number;
  readonly most: number;
}

/** From the options, else from the template: “2-3 sentence summary”. Where neither says anything, any length will do. */
function askedLength(context: RuleContext, { spec }: SummaryText): Length | undefined {
  const { least, most } = optionsOf(context);
  const [, low, high] =
    /(\d{1,2})(?:[ ]?(?:-|–|to)[ ]?(\d{1,2}))?[ -]sentences?/i.exec(plainText(spec.body)) ?? [];
  const stated = low === undefined ? undefined : { least: Number(low), most: Number(high ?? low) };
  if (least === undefined && most === undefined) {
    return stated;
  }
  const highest = most ?? stated?.most ?? Number.POSITIVE_INFINITY;
  const lowest = least ?? Math.min(stated?.least ?? 1, highest);
  // Of the template's limits the one that an option leaves no room for falls.
  return { least: lowest, most: most ?? (highest < lowest ? Number.POSITIVE_INFINITY : highest) };
}

function messageFor(length: number, { least, most }: Length): string {
  return length < least
    ? `This summary has ${sentences(length)}, and at least ${least} are asked for. Say what happened, whom it affected and for how long, and how it ended.`
    : `This summary has ${sentences(length)}, and ${asked(least, most)} asked for. Stakeholders read no further; the sections below have room for the rest.`;
}

function asked(least: number, most: number): string {
  if (most === 1) {
    return 'at most 1 is';
  }
  return least === most ? `${most} are` : `${least} to ${most} are`;
}

function sentences(length: number): string {
  return length === 1 ? 'one sentence' : `${length} sentences`;
}
