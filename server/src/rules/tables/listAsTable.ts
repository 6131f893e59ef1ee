import type { Block, List } from '../../document/blocks.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import type { SectionSpec, Template } from '../../template/template.ts';
import { timelineColumns } from '../../timeline/columns.ts';
import { textOfEvent } from '../../timeline/eventBehind.ts';
import type { TimelineEvent } from '../../timeline/timeline.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** Turns a section's one list of timed entries into the template's table; every word stays, in its column. */
export function listAsTable(
  context: RuleContext,
  template: Template,
  spec: SectionSpec,
  blocks: readonly Block[],
): readonly Fix[] {
  const lists = blocks.filter((block) => block.kind === 'list');
  const [list] = lists;
  const events = list && lists.length === 1 ? entriesOf(context, list) : [];
  const block = template.document().sections[spec.index]?.blocks.find((one) => one.kind === 'table');
  const columns = block?.kind === 'table' ? timelineColumns(template.document(), block.table) : undefined;
  if (!list || events.length === 0 || !spec.table || !columns) {
    return [];
  }
  const heads = spec.table.columns.map((column) => column.name);
  const rows = events.map((event) =>
    heads.map((_, index) => {
      const told = index === columns.event ? textOfEvent(context.source, event) : '';
      return asCell(index === columns.time ? context.source.slice(event.timeRange) : told);
    }),
  );
  const lines = [heads, heads.map((head) => '-'.repeat(Math.max(3, head.length))), ...rows];
  const text = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    {
      title: 'Turn the list into a table',
      edits: [{ range: list.range, text: withLineEnd(literal(text), context.source.lineEnd) }],
      safe: false,
    },
  ];
}

/** The entries of a list whose every item is one paragraph with a time in front; none of any other list. */
function entriesOf(context: RuleContext, list: List): readonly TimelineEvent[] {
  const events = context.timeline()?.events ?? [];
  const entries = list.items.map((item) => {
    const event = events.find((one) => one.range.start === item.range.start && one.form === 'item');
    return event && !event.timeLast && item.blocks.length === 1 ? event : undefined;
  });
  const found = entries.filter((event) => event !== undefined);
  return found.length === list.items.length ? found : [];
}

function asCell(text: string): string {
  return text
    .replace(/\s+/g, (space) => (/[\r\n]/.test(space) ? ' ' : space))
    .replace(/(?<!\\)\|/g, '\\|')
    .replace(/^[*_`]+|(?<![*_`])[*_`]+$/g, (marks, offset: number) =>
      isPaired(text, marks, offset) ? marks : '',
    );
}

/** Whether the marks at an end of a text belong to a pair within it; a bold time leaves half a pair on each side. */
function isPaired(text: string, marks: string, offset: number): boolean {
  const rest = offset === 0 ? text.slice(marks.length) : text.slice(0, offset);
  return rest.includes(marks);
}
