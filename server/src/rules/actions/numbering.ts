import type { ActionItem, ActionRow } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { statedLinks } from '../../findings/references.ts';
import { literal } from '../../template/placeholders.ts';
import { matchesIn } from '../../text/matches.ts';
import type { Fix, FixEdit, RuleContext } from '../rule.ts';
import { cellEdit } from './cellFixes.ts';
import { cellOf } from './judged.ts';

/** Actions that are numbered together: the rows of a table. */
export interface NumberedTable {
  readonly rows: readonly ActionRow[];
}

/** The tables of actions with a column for numbers, in document order. */
export function numberedTables({ postmortem, configuration }: RuleContext): readonly NumberedTable[] {
  const { items, tables } = actionsOf(postmortem, configuration);
  const rows = Map.groupBy(
    items.filter((action) => action.form === 'row'),
    (action) => action.table,
  );
  return tables.flatMap((table) => {
    const own = rows.get(table)?.filter((row) => cellOf(row, 'number')) ?? [];
    return table.columns.has('number') && own.length > 0 ? [{ rows: own }] : [];
  });
}

/** Whether a row's place for the number is empty. */
export function lacksNumber(row: ActionRow): boolean {
  return !row.number && partOf(row, 'number')?.text === '';
}

/**
 * Numbers the rows of a table from `first` on, and carries the references to them along. It is safe only where no action
 * loses the number that it has, under which tickets and chats outside the document may know it, and nothing in the text
 * names one of the numbers that come anew.
 */
export function renumbered(context: RuleContext, table: NumberedTable, first: number): readonly Fix[] {
  const { rows } = table;
  if (rows.some((row) => !row.number && !lacksNumber(row))) {
    return [];
  }
  const carrier = new Renumbering(context, rows, first);
  const edits = [...carrier.numbers(), ...carrier.references()].toSorted(
    (one, other) => one.range.start - other.range.start,
  );
  const last = first + rows.length - 1;
  const carried = edits.length > carrier.numbers().length ? ' and the references to them' : '';
  return [
    {
      title: `Number the actions from ${first} to ${last}${carried}`,
      edits,
      safe: carrier.isSafe(),
    },
  ];
}

/** The number that the first row has, or would have. */
export function firstNumber({ rows }: NumberedTable): number {
  return rows[0]?.number?.value ?? 1;
}

interface Reference {
  readonly range: OffsetRange;
  readonly number: number;
}

class Renumbering {
  readonly #context: RuleContext;
  readonly #rows: readonly ActionRow[];
  readonly #first: number;
  readonly #byNumber: ReadonlyMap<number, readonly ActionItem[]>;
  readonly #references: readonly Reference[];

  constructor(context: RuleContext, rows: readonly ActionRow[], first: number) {
    this.#context = context;
    this.#rows = rows;
    this.#first = first;
    const { items } = actionsOf(context.postmortem, context.configuration);
    this.#byNumber = Map.groupBy(
      items.filter((action) => action.number),
      (action) => action.number?.value ?? 0,
    );
    this.#references = this.#readReferences(items);
  }

  /** The numbers of actions that stand in the text, without those that the actions bear themselves. */
  #readReferences(items: readonly ActionItem[]): readonly Reference[] {
    const { text } = this.#context.document.masked;
    const ends = new Set(items.map((action) => action.number?.range.end));
    return statedLinks(text, { start: 0, end: text.length }).references.filter(
      ({ range }) => !ends.has(range.end),
    );
  }

  numbers(): readonly FixEdit[] {
    return this.#rows.flatMap((row, index) => {
      const value = this.#first + index;
      if (row.number?.value === value) {
        return [];
      }
      const range = row.number?.range ?? partOf(row, 'number')?.range ?? row.range;
      return [cellEdit(this.#context.source, range, literal(String(value)))];
    });
  }

  references(): readonly FixEdit[] {
    const changed = this.#changed();
    return this.#references.flatMap(({ range, number }) => {
      const [action, ...others] = this.#byNumber.get(number) ?? [];
      const value = action && others.length === 0 ? changed.get(action) : undefined;
      if (value === undefined) {
        return [];
      }
      const digits = String(/(?<!\d)\d+$/.exec(this.#context.source.slice(range))?.[0] ?? '').length;
      return [{ range: { start: range.end - digits, end: range.end }, text: literal(String(value)) }];
    });
  }

  isSafe(): boolean {
    const changed = this.#changed();
    const isPlain = this.#rows.every((row) => /^[*_`#\s\d.):]*$/.test(partOf(row, 'number')?.text ?? ''));
    const keepsNumbers = [...changed.keys()].every((action) => !action.number);
    const added = new Set([...changed.values()].filter((value) => !this.#byNumber.has(value)));
    return isPlain && keepsNumbers && !this.#isNamed(added);
  }

  /** The actions whose number changes, with the new one. */
  #changed(): ReadonlyMap<ActionItem, number> {
    return new Map(
      this.#rows.flatMap((row, index) => {
        const value = this.#first + index;
        return row.number?.value === value ? [] : [[row, value] as const];
      }),
    );
  }

  /** Whether the text names one of some numbers, by a reference or in another way: “action 4”, `#4`. */
  #isNamed(numbers: ReadonlySet<number>): boolean {
    const own = new Set(this.#rows.map((row) => row.number?.range.end));
    return (
      this.#references.some(({ number }) => numbers.has(number)) ||
      matchesIn(this.#context.document.masked.text, mention).some((found) =>
        matchesIn(found[0], /\d+/g).some(
          (digits) =>
            numbers.has(Number(digits[0])) && !own.has(found.index + digits.index + digits[0].length),
        ),
      )
    );
  }
}

const mention =
  /\b(?:actions?|items?|tasks?)[ \t]{1,3}(?:items?[ \t]{1,3})?(?:#?\d{1,6}(?:[ \t]{0,2}(?:,|and|or|to|[&–-])){0,2}[ \t]{0,2}){1,20}|(?<![\p{L}\p{N}/_.&-])#\d{1,6}(?![\p{L}\p{N}])/giu;
