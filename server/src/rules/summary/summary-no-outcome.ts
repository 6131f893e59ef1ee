import { lowered } from '../../text/lowered.ts';
import type { TemplateRule } from '../rule.ts';
import { summaryText } from './summaryText.ts';

/** Reports a summary that does not say how it ended. Source: Atlassian, Incident Management Handbook. */
export const summaryNoOutcome: TemplateRule = {
  id: 'summary-no-outcome',
  summary: 'The summary does not say how the incident ended',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  reads: ['summary'],
  needs: 'template',
  *check(context, template) {
    const summary = summaryText(context, template);
    if (summary && !summary.sentences.some(({ text }) => ending.test(lowered(text)))) {
      yield {
        range: summary.section.heading.content,
        message:
          'This summary does not say how it ended. Stakeholders want to know first that it is over, and what ended it.',
      };
    }
  },
};

/** Words in small letters for an end, for what brought it about, and for what still goes on. */
const ending = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[
    'resol(?:ve[ds]?|ving|ution)',
    'restor(?:e[ds]?|ing|ation)',
    'recover(?:s|ed|ing|y)?',
    'mitigat(?:e[ds]?|ing|ion)',
    'repair(?:s|ed|ing)?',
    'fix(?:es|ed|ing)?',
    'end(?:s|ed|ing)?',
    'stop(?:s|ped|ping)?',
    'roll(?:s|ed|ing)?[ -]?(?:it |this |that |the \\p{L}{2,20} (?:\\p{L}{2,20} )?)?back',
    'rollback',
    'revert(?:s|ed|ing)?',
    'undo(?:ne|ing)?|undid',
    'contained',
    'complet(?:e[ds]?|ing|ion)',
    'replac(?:e[ds]?|ing)',
    'remov(?:e[ds]?|ing)',
    'disabl(?:e[ds]?|ing)',
    're-?enabl(?:e[ds]?|ing)',
    'renew(?:s|ed|ing)?',
    'restart(?:s|ed|ing)?',
    'reboot(?:s|ed|ing)?',
    're-?deploy(?:s|ed|ing)?',
    'patch(?:ed|ing)?',
    'switch(?:ed|ing) (?:back|over)',
    'fail(?:ed|ing) over',
    'failover',
    'scal(?:ed|ing) (?:up|out|back)',
    'normal(?:ly|ised|ized)?',
    'healthy',
    'back (?:up|online|to|in|at)',
    '(?:came|was|were|is|are|be|brought) back',
    'clear(?:s|ed)?',
    'clos(?:e[ds]?|ing)',
    'lift(?:s|ed)?',
    'subsid(?:e[ds]?|ing)',
    'last(?:s|ed|ing)',
    'over (?:at|by|after|within|on)',
    'until',
    'workaround',
    'work(?:s|ed|ing)? again',
    'again',
    'stable|stabili[sz]ed',
    'ongoing|still|continues',
    'no longer',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
