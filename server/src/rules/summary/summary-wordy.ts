import * as z from 'zod';
import { lazily } from '../../memory/lazily.ts';
import { wordCount } from '../../prose/sentences.ts';
import { count, optionsReader } from '../options.ts';
import type { TemplateRule } from '../rule.ts';
import { summaryText } from './summaryText.ts';

const defaults = { most: 80 };

const options = lazily(() =>
  z.strictObject({
    most: count().default(defaults.most).describe('The number of words up to which a summary is left alone.'),
  }),
);

const optionsOf = optionsReader(options, defaults);

/** Reports a summary that takes long to read. Own judgement. */
export const summaryWordy: TemplateRule = {
  id: 'summary-wordy',
  summary: 'The summary has more words than a reader takes in at once',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  options,
  reads: ['summary'],
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    const { most } = optionsOf(context);
    const words = (summary?.sentences ?? []).reduce((sum, sentence) => sum + wordCount(sentence), 0);
    if (summary && words > most) {
      yield {
        range: summary.section.heading.content,
        message: `This summary has ${words} words. What happened, whom it affected, how long and how it ended fit into ${most}.`,
      };
    }
  },
};
