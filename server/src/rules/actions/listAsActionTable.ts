import type { ActionListItem } from '../../actions/actionItem.ts';
import { partOf } from '../../actions/actionItem.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import { stateNames, stateOf } from '../../actions/status.ts';
import type { List } from '../../document/blocks.ts';
import type { Section } from '../../document/sections.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { coverageOf } from '../../findings/coverage.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, plainText, withLineEnd } from '../../template/placeholders.ts';
import type { ColumnSpec, SectionSpec } from '../../template/template.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { blankOf } from '../tables/rebuild.ts';
import { leastDashes } from '../tables/rows.ts';

/**
 * Turns a section's one list of actions into the template's table. What an item says of its owner and the like goes into
 * its column, a box becomes a status, everything else stays in the action's cell; what is not said stays blank.
 */
export function listAsActionTable(
  context: RuleContext,
  { table }: SectionSpec,
  section: Section,
  actions: readonly ActionListItem[],
): readonly Fix[] {
  const lists = section.blocks.filter((block) => block.kind === 'list');
  const [list] = lists;
  if (!table || !list || lists.length > 1 || !holdsExactly(list, actions)) {
    return [];
  }
  const heads = table.columns.map((column) => column.name);
  const numbers = numbersFor(context, actions);
  const rows = actions.map((action, index) =>
    table.columns.map((column) => cellFor(context, action, column, numbers[index] ?? index + 1)),
  );
  const lines: readonly PlaceholderText[] = [
    rowOf(heads.map(literal)),
    rowOf(heads.map((head) => literal('-'.repeat(Math.max(leastDashes, head.length))))),
    ...rows.map(rowOf),
  ];
  const text = lines.flatMap((line, index) => [...literal(index === 0 ? '' : '\n'), ...line]);
  return [
    {
      title: 'Turn the list into a table',
      edits: [{ range: list.range, text: withLineEnd(text, context.source.lineEnd) }],
      safe: false,
    },
  ];
}

/**
 * The numbers that the actions have already, where they count, stand in their text, or are those by which findings name
 * them; else those from 1 on.
 */
function numbersFor(
  { postmortem, configuration }: RuleContext,
  actions: readonly ActionListItem[],
): readonly number[] {
  const own = actions.flatMap(({ number }) => number?.value ?? []);
  const first = own[0] ?? 1;
  const isKnown = (): boolean =>
    actions.some(({ number, item }) => number?.range.start !== item.marker.start) ||
    coverageOf(postmortem, configuration).findings.some(
      ({ finding: { links } }) => links().references.length > 0,
    );
  const isKept = own.every((number, index) => number === first + index) || isKnown();
  return isKept && new Set(own).size === actions.length ? own : actions.map((_, index) => index + 1);
}

/** Whether every item of a list is one of the actions, and holds nothing that a cell cannot hold. */
function holdsExactly(list: List, actions: readonly ActionListItem[]): boolean {
  const items = new Set(actions.map((action) => action.item));
  return (
    items.size === list.items.length &&
    list.items.every(
      (item) =>
        items.has(item) && item.blocks.every((block) => block.kind === 'paragraph' || block.kind === 'list'),
    )
  );
}

function rowOf(cells: readonly PlaceholderText[]): PlaceholderText {
  return [
    ...literal('|'),
    ...cells.flatMap((cell) => [
      ...literal(' '),
      ...cell,
      ...literal(cell.length === 0 || plainText(cell) === '' ? '|' : ' |'),
    ]),
  ];
}

function cellFor(
  { source }: RuleContext,
  action: ActionListItem,
  column: ColumnSpec,
  number: number,
): PlaceholderText {
  const kind = actionColumnOf(column);
  switch (kind) {
    case 'number':
      return literal(`${number}`);
    case 'action':
      return literal(asCell(remainder(source.text, action)));
    case 'status': {
      const written = partOf(action, 'status')?.text;
      return literal(asCell(written ?? stateNames[stateOf(action) ?? 'open']));
    }
    default: {
      const part = kind && partOf(action, kind);
      return part ? literal(asCell(part.text)) : blankOf(column);
    }
  }
}

/** The parts that a table has a column for, as it may be labelled in a list. */
const label =
  /(?:^|[\s([,;.–—-])(?:\*\*|__)?(?:owners?|assignees?|assigned to|responsible|dri|due(?: date| by| on)?|deadline|eta|target date|priority|prio|status|state|by|until|before)(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*$/iu;
const cellColumns: readonly ActionColumn[] = ['owner', 'due', 'priority', 'status'];

/** Stands for what was moved to another cell until the text is tidied up. */
const gap = '\uE000';

/** What an item says besides the parts that stand in columns of their own. */
function remainder(text: string, action: ActionListItem): string {
  const { start } = action.action.range;
  let rest = text.slice(start, action.item.range.end);
  for (const column of cellColumns) {
    const part = partOf(action, column);
    const moved = part && part.range.start >= start ? movedRange(rest, start, part.range) : undefined;
    if (moved) {
      rest = rest.slice(0, moved.start) + gap.repeat(moved.end - moved.start) + rest.slice(moved.end);
    }
  }
  return tidy(rest);
}

/** A part with its label, or as a member of a group, or in front; undefined where it is a word of a sentence. */
function movedRange(rest: string, offset: number, part: OffsetRange): OffsetRange | undefined {
  const start = part.start - offset;
  const end = part.end - offset;
  const before = rest.slice(Math.max(0, start - 40), start);
  const labelled = label.exec(before);
  if (labelled) {
    const lead = /^[\s([,;.–—-]/.test(labelled[0]) ? 1 : 0;
    return { start: start - before.length + labelled.index + lead, end };
  }
  const inFront = start <= 2 ? /^(?:\*\*|__)?(?::|[ \t]+[–—-])[ \t]/.exec(rest.slice(end, end + 10)) : null;
  if (inFront) {
    return { start: 0, end: end + inFront[0].length };
  }
  return isMember(rest, start, end) ? { start, end } : undefined;
}

/** Takes away the brackets, dashes and bullets that held nothing but what was moved. */
function tidy(text: string): string {
  return text
    .replace(/\uE000+(?:\*\*|__)?/g, gap)
    .replace(/[ \t]{0,4}[([][\s,;/·|\uE000]{1,200}[)\]]/g, (group) => (group.includes(gap) ? '' : group))
    .replace(/[ \t][–—-][\s,;/·|]{0,9}\uE000[\s,;/·|\uE000]{0,20}$/, '')
    .replace(/[,;/·|]?[ \t]{0,4}[-*+]?[ \t]{0,4}\uE000[.,;]?[ \t]{0,4}/g, '')
    .trim();
}

/** Whether a part stands between the marks of a group, as in `(Ada, P1)` or `– Ada, P1`. */
function isMember(text: string, from: number, to: number): boolean {
  return (
    /(?:[([,;/·|]|[ \t][–—-])[ \t]*(?:by[ \t]+)?$/i.test(text.slice(Math.max(0, from - 20), from)) &&
    /^[ \t]*(?:[)\],;/·|\uE000]|$)/.test(text.slice(to, to + 20))
  );
}

/** A text for one line between pipes: wrapped lines are joined, lines of lists below are kept apart. */
function asCell(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => !/^[-*+]?$/.test(line))
    .reduce((cell, line) => {
      const isItem = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);
      return cell === '' ? line : `${cell}${isItem ? '<br>' : ' '}${line}`;
    }, '')
    .replace(/(?<!\\)\|/g, '\\|');
}
