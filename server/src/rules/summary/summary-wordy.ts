import type { TemplateRule } from '../rule.ts';
import { summaryText } from './summaryText.ts';

const mostWords = 80;

/** Reports a summary that takes long to read. Own judgement. */
export const summaryWordy: TemplateRule = {
  id: 'summary-wordy',
  summary: 'The summary has more words than a reader takes in at once',
  severity: 'hint',
  softensInDraft: false,
  fix: 'none',
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    const most = context.options['most'];
    const words = (summary?.sentences ?? []).reduce((sum, sentence) => sum + sentence.words, 0);
    if (summary && words > (typeof most === 'number' ? most : mostWords)) {
      yield {
        range: summary.section.heading.content,
        message: `This summary has ${words} words. What happened, whom it affected, how long and how it ended fit into ${typeof most === 'number' ? most : mostWords}.`,
      };
    }
  },
};
