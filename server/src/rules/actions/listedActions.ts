import type { ActionListItem } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import { readDueDate } from '../../actions/dueDate.ts';
import { isMissing } from '../../actions/missing.ts';
import { ownerKind } from '../../actions/owner.ts';
import { isClosed } from '../../actions/status.ts';
import { namesTicket } from '../../actions/ticket.ts';
import type { Section } from '../../document/sections.ts';
import type { SectionSpec } from '../../template/template.ts';
import type { Finding, RuleContext } from '../rule.ts';
import { begunActions } from './judged.ts';
import { listAsActionTable } from './listAsActionTable.ts';

/** A section whose actions all stand in lists. */
interface ListedActions {
  readonly section: Section;
  readonly actions: readonly ActionListItem[];
}

/** The parts that an author is asked for, the one that matters most first: one problem for a section is enough. */
const askedParts = ['owner', 'due', 'priority'] as const;
type AskedPart = (typeof askedParts)[number];

const partNames: Readonly<Record<AskedPart, string>> = {
  owner: 'an owner',
  due: 'a due date',
  priority: 'a priority',
};

/**
 * One problem for each section that lists its actions where the template has a table with a column for this part, and
 * some of them lack the part; of several parts only the first is reported.
 */
export function* listsLacking(context: RuleContext, part: AskedPart): Iterable<Finding> {
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions' && one.table);
  for (const { section, actions } of spec ? listedActions(context) : []) {
    const open = actions.filter((action) => !isClosed(action));
    const lacking = askedParts
      .filter((asked) => asksFor(spec, asked))
      .map((asked) => ({ asked, count: open.filter((action) => !states(action, asked)).length }))
      .find(({ count }) => count > 0);
    if (spec && lacking?.asked === part) {
      yield {
        range: section.heading.content,
        severity: 'warning',
        message: `${howMany(lacking.count, open.length)} ${partNames[part]}. The template has a table here, with a place for it in each row.`,
        fixes: () => listAsActionTable(context, spec, section, actions),
      };
    }
  }
}

/** The sections with open actions in lists without any sign of who follows up: no owner, no link or ticket, no box. */
export function forgottenLists(context: RuleContext): readonly ListedActions[] {
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions');
  const forgotten = asksFor(spec, 'owner')
    ? []
    : listedActions(context).filter(({ actions }) =>
        actions.every(
          (action) =>
            action.ticked === undefined &&
            !states(action, 'owner') &&
            !partOf(action, 'status') &&
            !namesTicket(context.source.slice(action.range)),
        ),
      );
  return forgotten.flatMap(({ section, actions }) => {
    const open = actions.filter((action) => !isClosed(action));
    return open.length > 0 ? [{ section, actions: open }] : [];
  });
}

/** So many actions of a list with an owner show that its authors mean each of them to have one. */
const fewestOwned = 2;

/**
 * The open actions of a list that name no owner and no ticket, where most of the list do and no template asks for
 * owners in a table.
 */
export function ownerlessAmongOwned(context: RuleContext): readonly ActionListItem[] {
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions');
  const lists = asksFor(spec, 'owner') ? [] : listedActions(context);
  return lists.flatMap(({ actions }) => {
    const lacking = actions.filter((action) => !states(action, 'owner'));
    const owned = actions.length - lacking.length;
    return owned >= fewestOwned && owned > lacking.length
      ? lacking.filter((action) => !isClosed(action) && !namesTicket(context.source.slice(action.range)))
      : [];
  });
}

function listedActions(context: RuleContext): readonly ListedActions[] {
  const { sections, items } = actionsOf(context.postmortem, context.configuration);
  const begun = begunActions(context);
  return sections.flatMap((section) => {
    const isInside = (at: Section): boolean => section.index <= at.index && at.index < section.next;
    const hasRows = items.some((action) => action.form === 'row' && isInside(action.section));
    const actions = begun.filter((action) => action.form === 'item').filter((one) => isInside(one.section));
    return hasRows || actions.length === 0 ? [] : [{ section, actions }];
  });
}

function asksFor(spec: SectionSpec | undefined, part: ActionColumn): boolean {
  return spec?.table?.columns.some((column) => actionColumnOf(column) === part) ?? false;
}

function states(action: ActionListItem, part: AskedPart): boolean {
  const text = partOf(action, part)?.text ?? '';
  switch (part) {
    case 'owner':
      return !['nobody', 'everybody'].includes(ownerKind(text));
    case 'due':
      return !['missing', 'vague'].includes(readDueDate(text).kind);
    case 'priority':
      return !isMissing(text);
  }
}

function howMany(count: number, total: number): string {
  if (total === 1) {
    return 'The action here does not name';
  }
  return count === total
    ? `None of the ${total} actions names`
    : `${count} of the ${total} actions ${count === 1 ? 'does' : 'do'} not name`;
}
