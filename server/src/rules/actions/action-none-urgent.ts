import type { ActionItem, ActionPart } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { isTopSeverity } from '../../actions/policy.ts';
import { readPriority } from '../../actions/priority.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { cellEdit } from './cellFixes.ts';
import { begunActions, nameOf } from './judged.ts';
import { meantPriority, prioritiesFor } from './priorities.ts';
import { priorityOptions } from './scales.ts';

/** The ranks that count as urgent: P0 and P1. */
const lastUrgent = 1;

/** As many actions as a menu of fixes can show. */
const mostActions = 6;

interface Judged {
  readonly action: ActionItem;
  readonly part: ActionPart;
}

/** Reports a severe incident after which nothing is urgent. Source: Google, SRE Workbook, chapter 10. */
export const actionNoneUrgent: DocumentRule = {
  id: 'action-none-urgent',
  summary: 'No action item is urgent after a severe incident',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  options: priorityOptions,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const rank = severityRank(context);
    const judged = isTopSeverity(rank) ? judgedPriorities(context) : [];
    const place = placeFor(context);
    if (judged.length > 0 && place && rank !== undefined) {
      yield {
        range: place,
        message: `No action has the priority P0 or P1, though the incident was ${context.configuration.severities[rank]}. At least one change should not wait until there is time for it.`,
        fixes: () => fixesFor(context, judged),
      };
    }
  },
};

/** All the actions with their priorities; none where one of them is urgent or cannot be read. */
function judgedPriorities(context: RuleContext): readonly Judged[] {
  const begun = begunActions(context);
  const judged = begun.flatMap((action) => {
    const part = partOf(action, 'priority');
    const rank = part && readPriority(part.text);
    return part && rank !== undefined && rank > lastUrgent ? [{ action, part }] : [];
  });
  const { items } = actionsOf(context.postmortem, context.configuration);
  return judged.length === items.length ? judged : [];
}

/** The head of the column for priorities, else the section's heading. */
function placeFor({ postmortem, configuration }: RuleContext): OffsetRange | undefined {
  const { tables, sections } = actionsOf(postmortem, configuration);
  for (const { table, columns } of tables) {
    const cell = table.header.cells[columns.get('priority') ?? -1];
    if (cell) {
      return cell.range;
    }
  }
  return sections[0]?.heading.content;
}

function fixesFor(context: RuleContext, judged: readonly Judged[]): readonly Fix[] {
  const urgent = meantPriority('P1', prioritiesFor(context).scale) ?? 'P1';
  return judged.slice(0, mostActions).map(({ action, part }) => ({
    title: `Set ${nameOf(action)} to ${urgent}`,
    edits: [cellEdit(context.source, part.range, literal(urgent))],
    safe: false,
  }));
}
