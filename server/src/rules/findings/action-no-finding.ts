import type { ActionItem } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { holdsBlank } from '../../blanks.ts';
import { contentWords, likeness } from '../../findings/contentWords.ts';
import type { CoveredFinding } from '../../findings/coverage.ts';
import { actionsCanBeNamed, coverageOf } from '../../findings/coverage.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { findingName, findingText, linkEdit, startOf } from './linkText.ts';
import { hasOwnNumber } from './newAction.ts';

/** As many findings as a menu of fixes can show. */
const mostCandidates = 4;

/** Reports an action that answers none of the findings above it. Own rule of this product. */
export const actionNoFinding: DocumentRule = {
  id: 'action-no-finding',
  summary: 'An action answers no contributing factor and no improvement',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions', 'contributing-factors', 'improvements'],
  needs: 'document',
  *check(context) {
    const { findings, unlinked } = coverageOf(context.postmortem, context.configuration);
    if (!asksForFindings(context) || findings.length === 0) {
      return;
    }
    for (const action of unlinked) {
      if (action.action.text !== '' && !holdsBlank(context.postmortem, action.action.range)) {
        yield {
          range: action.action.range,
          message:
            'No contributing factor and no improvement above asks for this action. Name it there as “(-> #2)”, or add the finding that it answers: whoever does it will want to know why.',
          fixes: () => fixesFor(context, action, findings),
        };
      }
    }
  },
};

/** Whether the document's template has a section for findings that can name actions; others never agreed to it. */
function asksForFindings({ postmortem: { template } }: RuleContext): boolean {
  const hasFindings = template?.sections.some(
    ({ role }) => role === 'contributing-factors' || role === 'improvements',
  );
  return hasFindings === true && actionsCanBeNamed(template);
}

function fixesFor(
  context: RuleContext,
  action: ActionItem,
  findings: readonly CoveredFinding[],
): readonly Fix[] {
  const { postmortem, configuration } = context;
  const number = action.number?.value;
  if (number === undefined || !hasOwnNumber(action, actionsOf(postmortem, configuration))) {
    return [];
  }
  const words = contentWords(action.action.text);
  return findings
    .filter(({ finding }) => !finding.links().decision && !holdsBlank(postmortem, finding.whole))
    .map(({ finding, links }) => {
      const text = findingText(context, finding);
      // One that nothing answers yet is the likelier of two.
      return { finding, text, rank: likeness(words, contentWords(text)) + (links.length === 0 ? 1 : 0) };
    })
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, mostCandidates)
    .map(({ finding, text }) => ({
      title: `Name it at ${findingName(finding)}, “${startOf(text)}”`,
      edits: [linkEdit(context, finding, number)],
      safe: false,
    }));
}
