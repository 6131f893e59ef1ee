import type { ActionPart } from '../../actions/actionItem.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import { isMissing } from '../../actions/missing.ts';
import { readState } from '../../actions/status.ts';
import { shiftedRange } from '../../document/shiftBlocks.ts';
import { literal } from '../../template/placeholders.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { cellsOf } from './judged.ts';
import { wordsOption } from './options.ts';
import { statusOptions } from './scales.ts';
import type { MeantStatus, Statuses } from './statuses.ts';
import { statusesFor } from './statuses.ts';

/** As many statuses as a menu of fixes can show. */
const mostStatuses = 10;

/** Reports a status that is empty or not in the list. Source: the specification's template. */
export const actionStatusUnknown: DocumentRule = {
  id: 'action-status-unknown',
  summary: 'The status of an action item is empty, or not in the list',
  severity: 'warning',
  softensInDraft: false,
  fix: 'safe',
  options: statusOptions,
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const statuses = statusesFor(context);
    const strict = isDemanded(context);
    for (const { part } of cellsOf(context, 'status')) {
      if (isEmptyStatus(part.text)) {
        yield emptyStatus(context, part, statuses);
        continue;
      }
      const meant = statuses.meant(part.text);
      if (!meant) {
        yield unknownStatus(context, part, statuses);
      } else if (strict && meant.how !== 'name') {
        yield otherWord(context, part, meant, statuses);
      }
    }
  },
};

/** Whether the words of the list are asked for: by the template's own column, or by the option. */
function isDemanded(context: RuleContext): boolean {
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions')?.table;
  const asked = spec?.columns.some((column) => actionColumnOf(column) === 'status') ?? false;
  return asked || wordsOption(context, 'statuses') !== undefined;
}

/** A word such as “open” says nothing in other columns and all that is wanted here. */
function isEmptyStatus(text: string): boolean {
  return isMissing(text) && !readState(text);
}

function emptyStatus({ source }: RuleContext, { range }: ActionPart, { names }: Statuses): Finding {
  return {
    range,
    message: 'This action has no status, so nobody can tell whether it is done.',
    fixes: () => names.slice(0, mostStatuses).map((status) => writeFix(source, range, status)),
  };
}

function unknownStatus({ source }: RuleContext, { text, range }: ActionPart, { names }: Statuses): Finding {
  return {
    range,
    message: `“${text}” is not one of ${names.join(', ')}. With a status of the list, open actions can be found and counted.`,
    // What the author wrote stays behind the status, because it may say more.
    fixes: () => names.slice(0, mostStatuses).map((status) => writeFix(source, range, `${status} (${text})`)),
  };
}

function otherWord(
  context: RuleContext,
  part: ActionPart,
  { status, how, range: inside }: MeantStatus,
  { names }: Statuses,
): Finding {
  const { start } = part.range;
  const range = shiftedRange(inside, start);
  const written = context.source.slice(range);
  if (how === 'hint') {
    return {
      range,
      message: `“${written}” is not one of ${names.join(', ')}. “${status}” seems to be meant; what it says besides can stand behind it.`,
      fixes: () => [writeFix(context.source, part.range, `${status} (${part.text})`)],
    };
  }
  return {
    range,
    message: `“${written}” is “${status}” in the list (${names.join(', ')}). With one word for each status, open actions can be found and counted.`,
    fixes: () => [{ title: `Write “${status}”`, edits: [{ range, text: literal(status) }], safe: true }],
  };
}
