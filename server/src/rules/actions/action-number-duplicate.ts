import type { ActionRow } from '../../actions/actionItem.ts';
import { coverageOf } from '../../findings/coverage.ts';
import type { DocumentRule, Finding, RuleContext } from '../rule.ts';
import type { NumberedTable } from './numbering.ts';
import { firstNumber, numberedTables, renumbered } from './numbering.ts';

/** Reports actions with the same number. Source: the specification's template, whose findings name actions by it. */
export const actionNumberDuplicate: DocumentRule = {
  id: 'action-number-duplicate',
  summary: 'Two action items have the same number',
  severity: 'error',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions', 'contributing-factors', 'improvements'],
  needs: 'document',
  *check(context) {
    const tables = numberedTables(context);
    const earlier = new Map<number, ActionRow>();
    const named = tables.length > 1 ? namedNumbers(context) : new Set<number>();
    for (const table of tables) {
      const own = new Map<number, ActionRow>();
      for (const row of table.rows) {
        const first = row.number && own.get(row.number.value);
        const before = row.number && earlier.get(row.number.value);
        if (first) {
          yield finding(row, first, () => renumbered(context, table, firstNumber(table)));
        } else if (before && row.number && named.has(row.number.value)) {
          yield finding(row, before, () => apart(context, table, earlier));
        }
        if (row.number && !first) {
          own.set(row.number.value, row);
        }
      }
      for (const [number, row] of own) {
        earlier.set(number, earlier.get(number) ?? row);
      }
    }
  },
};

/** The numbers that findings name: a number in two tables is no problem until somebody names it. */
function namedNumbers({ postmortem, configuration }: RuleContext): ReadonlySet<number> {
  return new Set(
    coverageOf(postmortem, configuration).findings.flatMap(({ finding: { links } }) =>
      links().references.map(({ number }) => number),
    ),
  );
}

/** Numbers a table on from the tables before it; the references may mean either, so nobody but the author can tell. */
function apart(context: RuleContext, table: NumberedTable, earlier: ReadonlyMap<number, ActionRow>) {
  let highest = 0;
  for (const number of earlier.keys()) {
    highest = Math.max(highest, number);
  }
  return renumbered(context, table, highest + 1);
}

function finding(row: ActionRow, first: ActionRow, fixes: Finding['fixes'] & {}): Finding {
  return {
    range: row.number?.range ?? row.range,
    message: `Another action has the number ${row.number?.value} too, so a reference to it may mean either. Each action needs a number of its own.`,
    related: [{ range: first.number?.range ?? first.range, message: 'The first with this number' }],
    fixes,
  };
}
