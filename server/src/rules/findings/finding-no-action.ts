import type { ActionItem } from '../../actions/actionItem.ts';
import type { Actions } from '../../actions/actionsOf.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { holdsBlank } from '../../blanks.ts';
import { contentWords, likeness } from '../../findings/contentWords.ts';
import type { CoveredFinding } from '../../findings/coverage.ts';
import { coverageOf, linksFindings } from '../../findings/coverage.ts';
import type { IncidentFinding } from '../../findings/findings.ts';
import { literal } from '../../template/placeholders.ts';
import { begunActions } from '../actions/judged.ts';
import { whileWritten } from '../beingWritten.ts';
import type { DocumentRule, Finding, Fix, FixEdit, RuleContext } from '../rule.ts';
import { findingText, linkEdit, startOf } from './linkText.ts';
import { hasOwnNumber, newAction } from './newAction.ts';

/** As many actions as a menu of fixes can show. */
const mostCandidates = 3;

/**
 * Reports a contributing factor or an improvement that no action answers. Sources: the specification, “every finding
 * needs at least one action”; PagerDuty, Postmortem Documentation: a decision to do nothing is written down.
 */
export const findingNoAction: DocumentRule = {
  id: 'finding-no-action',
  summary: 'A contributing factor or an improvement has no action',
  severity: 'warning',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions', 'contributing-factors', 'improvements'],
  needs: 'document',
  *check(context) {
    const actions = actionsOf(context.postmortem, context.configuration);
    const coverage = coverageOf(context.postmortem, context.configuration);
    if (!linksFindings(context.postmortem, coverage)) {
      return;
    }
    // Who fills in a template comes to the findings first.
    const isBegun = actions.items.length === 0 || begunActions(context).length > 0;
    for (const covered of coverage.findings) {
      if (isOpen(context, covered)) {
        yield {
          ...problem(context, covered.finding, actions),
          ...whileWritten(context.postmortem, !isBegun),
        };
      }
    }
  },
};

/** Whether a finding is written, and neither an action nor a decision answers it; wrong numbers are another problem. */
function isOpen({ postmortem }: RuleContext, { finding, links, dangling }: CoveredFinding): boolean {
  const { decision } = finding.links();
  const isDecided = decision !== undefined && decision.reason !== '';
  return links.length === 0 && dangling.length === 0 && !isDecided && !holdsBlank(postmortem, finding.whole);
}

function problem(context: RuleContext, finding: IncidentFinding, actions: Actions): Finding {
  const { decision } = finding.links();
  if (decision) {
    return {
      range: decision.range,
      message:
        'The decision to do nothing gives no reason. Write it behind a colon: the next incident of this kind asks for it.',
      fixes: () => [reasonFix(decision.range)],
    };
  }
  return {
    range: finding.range,
    message:
      'No action answers this finding: none is named here, and none shares its words. Add one, name it as “(-> #2)”, or record the decision as “(no action: reason)”.',
    fixes: () => fixesFor(context, finding, actions),
  };
}

function fixesFor(context: RuleContext, finding: IncidentFinding, actions: Actions): readonly Fix[] {
  const text = findingText(context, finding);
  const added = newAction(context, actions, text);
  const fixes: Fix[] = [];
  if (added) {
    const { number, edit } = added;
    const link = number === undefined ? [] : [linkEdit(context, finding, number)];
    fixes.push({
      title:
        number === undefined ? 'Add an action for this finding' : `Add action ${number} for this finding`,
      edits: inOrder([edit, ...link]),
      safe: false,
    });
  }
  for (const action of candidates(text, actions)) {
    const number = action.number?.value ?? 0;
    fixes.push({
      title: `Name action ${number}, “${startOf(action.action.text)}”`,
      edits: [linkEdit(context, finding, number)],
      safe: false,
    });
  }
  return [...fixes, decisionFix(finding)];
}

/** The actions that may be meant, those with the most common words first. */
function candidates(text: string, actions: Actions): readonly ActionItem[] {
  const words = contentWords(text);
  return actions.items
    .filter((action) => action.form === 'row' && hasOwnNumber(action, actions))
    .map((action) => ({ action, alike: likeness(words, contentWords(action.action.text)) }))
    .toSorted((one, other) => other.alike - one.alike)
    .slice(0, mostCandidates)
    .map(({ action }) => action);
}

function decisionFix({ range }: IncidentFinding): Fix {
  return {
    title: 'Record that no action follows',
    edits: [
      {
        range: { start: range.end, end: range.end },
        text: [...literal(' (no action: '), { text: 'reason', placeholder: true }, ...literal(')')],
      },
    ],
    safe: false,
  };
}

function reasonFix(range: { readonly end: number }): Fix {
  const place = range.end - 1;
  return {
    title: 'Add the reason',
    edits: [
      {
        range: { start: place, end: place },
        text: [...literal(': '), { text: 'reason', placeholder: true }],
      },
    ],
    safe: false,
  };
}

function inOrder(edits: readonly FixEdit[]): readonly FixEdit[] {
  return edits.toSorted((one, other) => one.range.start - other.range.start);
}
