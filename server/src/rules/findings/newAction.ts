import type { ActionItem, ActionListItem, ActionTable } from '../../actions/actionItem.ts';
import type { Actions } from '../../actions/actionsOf.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { actionColumn, actionColumnOf } from '../../actions/columns.ts';
import { ownerKind } from '../../actions/owner.ts';
import type { SeverityRank } from '../../actions/policy.ts';
import { defaultPriority, dueWithinDays } from '../../actions/policy.ts';
import { shownWidth } from '../../document/shownWidth.ts';
import type { TableRow } from '../../document/tables.ts';
import { isBlankRow } from '../../document/tables.ts';
import { headerField, todayOf } from '../../header/headerDates.ts';
import { severityRank } from '../../header/headerSeverity.ts';
import { sectionFor } from '../../postmortem.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, plainText, withLineEnd } from '../../template/placeholders.ts';
import type { TableSpec } from '../../template/template.ts';
import { isoText } from '../../time/calendarDate.ts';
import { addDays } from '../../time/zone.ts';
import type { FixEdit, RuleContext } from '../rule.ts';
import { outerPipes } from '../tables/rows.ts';
import { insertIntoSection } from '../tables/sectionTables.ts';

/** An action that is to be added, and where. */
export interface NewAction {
  readonly edit: FixEdit;
  /** What it can be referred to by; undefined where the actions have no numbers. */
  readonly number: number | undefined;
}

/**
 * An action made from a finding, behind the others: with the next number, the author as its owner, priority and due date
 * by the severity, and the status that the first one has. A finding in words is a blank: they say what is wrong, and the
 * author writes what is to be done about it. Undefined where there is no section for actions.
 */
export function newAction(
  context: RuleContext,
  actions: Actions,
  finding: string | PlaceholderText,
): NewAction | undefined {
  const action = typeof finding === 'string' ? [{ text: finding, placeholder: true }] : finding;
  const cells = new CellWriter(context, actions, action);
  const table = actions.tables.at(-1);
  if (table) {
    return { edit: appendedRow(context, table, cells), number: numberFor(table, cells) };
  }
  const last = actions.items.at(-1);
  if (last?.form === 'item') {
    return appendedItem(context, last, cells);
  }
  return insertedTable(context, cells);
}

/** What stands in the cells of the new action. */
class CellWriter {
  readonly number: number;
  readonly #context: RuleContext;
  readonly #action: PlaceholderText;
  readonly #rank: SeverityRank | undefined;

  constructor(context: RuleContext, actions: Actions, action: PlaceholderText) {
    this.#context = context;
    this.#action = action;
    this.#rank = severityRank(context);
    this.number = Math.max(0, ...actions.items.map((item) => item.number?.value ?? 0)) + 1;
  }

  /** As it stands in a list. */
  get action(): PlaceholderText {
    return this.#action;
  }

  /** As it stands in a cell. */
  #actionInCell(): PlaceholderText {
    return this.#action.map(({ text, placeholder }) => ({
      text: text.replaceAll('|', '\\|').replaceAll('\\\\|', '\\|'),
      placeholder,
    }));
  }

  cell(column: ActionColumn | undefined, sample: PlaceholderText): PlaceholderText {
    switch (column) {
      case 'number':
        return literal(`${this.number}`);
      case 'action':
        return this.#actionInCell();
      case 'owner':
        return this.#owner(sample);
      case 'priority':
        return literal(defaultPriority(this.#rank));
      case 'due':
        return literal(this.#due());
      case 'status':
        return literal(plainText(sample.filter((part) => !part.placeholder)).trim() || 'Open');
      default:
        return sample.some((part) => part.placeholder) ? sample : [];
    }
  }

  /** Whoever sees to it that the postmortem is finished, until somebody else is named. */
  #owner(sample: PlaceholderText): PlaceholderText {
    const author = headerField(this.#context, 'author');
    const text = author?.stated ? author.value.text : '';
    return text !== '' && ownerKind(text) === 'person' && !text.includes('|') ? literal(text) : sample;
  }

  #due(): string {
    const today = todayOf(this.#context);
    return today ? isoText(addDays(today, dueWithinDays(this.#rank))) : '';
  }
}

function numberFor({ columns }: ActionTable, cells: CellWriter): number | undefined {
  return columns.has('number') ? cells.number : undefined;
}

/** A row behind the last one, its cells as wide as those above; in place of the last one where that is blank. */
function appendedRow(context: RuleContext, { table }: ActionTable, cells: CellWriter): FixEdit {
  const { source } = context;
  const spec = actionsTable(context);
  const last = table.rows.at(-1);
  const model = last ?? table.delimiter;
  const parts = table.header.cells.flatMap((head, index) => {
    const column = actionColumn(source.slice(head.range));
    const text = cells.cell(column, spec ? sampleOf(spec, column) : []);
    return [...literal(' '), ...text, ...literal(`${padding(model, index, source.text, text)} |`)];
  });
  const lead = outerPipes(model).leading ? '|' : '';
  const row: PlaceholderText = [...literal(lead), ...parts];
  if (last && isBlankRow(last)) {
    return { range: last.range, text: row };
  }
  const { end } = model.range;
  const indent = source.parts.slice(source.lineStart(model.line), model.range.start);
  return {
    range: { start: end, end },
    text: withLineEnd([...literal(`\n${/^[ \t]*$/.test(indent) ? indent : ''}`), ...row], source.lineEnd),
  };
}

/** Blanks up to the width of the cell above. */
function padding(model: TableRow, index: number, text: string, cell: PlaceholderText): string {
  const above = model.cells[index]?.outer;
  const width = above ? Math.min(shownWidth(text.slice(above.start, above.end)), widestCell) : 0;
  return ' '.repeat(Math.max(0, width - 2 - shownWidth(plainText(cell))));
}

/** A cell that is wider is a text, and blanks up to its width are nothing that anybody wants to read. */
const widestCell = 200;

/** What the template's first row holds in the column of the same meaning. */
function sampleOf(spec: TableSpec, column: ActionColumn | undefined): PlaceholderText {
  return spec.columns.find((one) => column && actionColumnOf(one) === column)?.sample ?? [];
}

function actionsTable({ postmortem }: RuleContext): TableSpec | undefined {
  return postmortem.template?.sections.find((spec) => spec.role === 'actions')?.table;
}

/** An item behind the last one, with a box where that has one. */
function appendedItem({ source }: RuleContext, last: ActionListItem, cells: CellWriter): NewAction {
  const { item, list } = last;
  const marker = source.slice(item.marker);
  const counts = list.ordered && !list.items.every((one) => one.number === list.items[0]?.number);
  const number = list.ordered ? (list.items[0]?.number ?? 1) + list.items.length : undefined;
  const next = counts || list.items.length === 1 ? (number ?? marker) : marker;
  const delimiter = list.ordered ? marker.slice(-1) : '';
  const lead = source.parts.slice(source.lineStart(source.lineAt(item.marker.start)), item.marker.start);
  const box = last.ticked === undefined ? '' : '[ ] ';
  const written = typeof next === 'number' ? `${next}${delimiter}` : next;
  const text = [...literal(`\n${lead}${written} ${box}`), ...cells.action];
  const { end } = item.range;
  return {
    edit: { range: { start: end, end }, text: withLineEnd(text, source.lineEnd) },
    number: counts || list.items.length === 1 ? number : undefined,
  };
}

/** The template's table with the action as its only row, in a section that has none. */
function insertedTable(context: RuleContext, cells: CellWriter): NewAction | undefined {
  const spec = context.postmortem.template?.sections.find((one) => one.role === 'actions');
  const section = spec && sectionFor(context.postmortem, spec)?.section;
  if (!section || !spec.table) {
    return undefined;
  }
  const { columns } = spec.table;
  const head = `| ${columns.map((column) => column.name).join(' | ')} |`;
  const dashes = `| ${columns.map((column) => '-'.repeat(Math.max(3, column.name.length))).join(' | ')} |`;
  const row = columns.flatMap((column) => [
    ...literal(' '),
    ...cells.cell(actionColumnOf(column), column.sample),
    ...literal(' |'),
  ]);
  const text = [...literal(`${head}\n${dashes}\n|`), ...row];
  const hasNumber = columns.some((column) => actionColumnOf(column) === 'number');
  return {
    edit: insertIntoSection(context.postmortem, section, text),
    number: hasNumber ? cells.number : undefined,
  };
}

/** Whether an action can be told by its number alone. */
export function hasOwnNumber(action: ActionItem, { items }: Actions): boolean {
  const value = action.number?.value;
  return value !== undefined && items.filter((other) => other.number?.value === value).length === 1;
}
