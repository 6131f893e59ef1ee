import type { Configuration } from '../config/configuration.ts';
import type { List } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import { isBlankRow } from '../document/tables.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import type { ActionItem, ActionPart, ActionRow, ActionTable, NumberedPart } from './actionItem.ts';
import type { ActionColumn } from './columns.ts';
import { actionColumns } from './columns.ts';
import { readListParts } from './listParts.ts';

/** The action items of a postmortem, and where they stand. */
export interface Actions {
  /** The sections for action items, their subsections not among them. */
  readonly sections: readonly Section[];
  readonly tables: readonly ActionTable[];
  /** In document order. */
  readonly items: readonly ActionItem[];
}

const read = new WeakMap<Postmortem, Actions>();

/** The action items of a postmortem, in tables and lists of the sections for them; read once. */
export function actionsOf(postmortem: Postmortem, configuration: Configuration): Actions {
  let actions = read.get(postmortem);
  if (!actions) {
    actions = readActions(postmortem, configuration);
    read.set(postmortem, actions);
  }
  return actions;
}

function readActions(postmortem: Postmortem, configuration: Configuration): Actions {
  const all = sectionsWithRole(postmortem, 'actions', configuration);
  // A subsection with a name of its own for actions is read with the section above it.
  const sections = all.filter(
    (section) => !all.some((other) => other.index < section.index && section.index < other.next),
  );
  const reader = new ActionReader(postmortem.document);
  for (const section of sections) {
    reader.readAll([section, ...ownSectionsBelow(postmortem, section)]);
  }
  return { sections, tables: reader.tables, items: reader.items };
}

class ActionReader {
  readonly tables: ActionTable[] = [];
  readonly items: ActionItem[] = [];
  readonly #document: MarkdownDocument;

  constructor(document: MarkdownDocument) {
    this.#document = document;
  }

  /** Reads a section and its subsections: a list beside a table of actions is a remark, unless it has boxes. */
  readAll(sections: readonly Section[]): void {
    for (const section of sections) {
      const before = this.tables.length;
      for (const block of section.blocks) {
        if (block.kind === 'table') {
          this.#table(section, block.table);
        }
      }
      const isTabular = this.tables.length > before;
      for (const block of section.blocks) {
        if (block.kind === 'list') {
          this.#list(section, block, isTabular);
        }
      }
    }
  }

  #table(section: Section, table: Table): void {
    const columns = actionColumns(this.#document.source, table);
    if (columns.size === 0) {
      return;
    }
    const shared: ActionTable = { table, columns };
    this.tables.push(shared);
    for (const row of table.rows) {
      if (!isBlankRow(row)) {
        this.items.push(this.#row(section, shared, row));
      }
    }
  }

  #row(section: Section, table: ActionTable, row: TableRow): ActionRow {
    const parts = new Map<ActionColumn, ActionPart>();
    for (const [column, index] of table.columns) {
      parts.set(column, this.#cell(row, index));
    }
    const action = parts.get('action') ?? { text: '', range: row.range };
    const number = numberIn(parts.get('number'));
    return { form: 'row', section, range: row.range, action, number, parts, row, table };
  }

  #cell(row: TableRow, index: number): ActionPart {
    const cell = row.cells[index];
    return cell ? withoutComments(this.#document, cell.range) : { text: '', range: endOf(row.range) };
  }

  #list(section: Section, list: List, isTabular: boolean): void {
    for (const item of list.items) {
      const { action, number, ticked, parts } = readListParts(this.#document.source.text, item);
      if (action.text !== '' && !(isTabular && ticked === undefined)) {
        const { range } = item;
        this.items.push({ form: 'item', section, range, action, number, parts, item, list, ticked });
      }
    }
  }
}

/** A text with its comments counted as white space. */
export function withoutComments(document: MarkdownDocument, range: OffsetRange): ActionPart {
  let text = document.source.slice(range);
  if (text.includes('<!--')) {
    for (const comment of document.masked.comments) {
      const start = Math.max(comment.range.start, range.start) - range.start;
      const end = Math.min(comment.range.end, range.end) - range.start;
      if (start < end) {
        text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
      }
    }
  }
  const inside = trimRange(text, { start: 0, end: text.length });
  return {
    text: text.slice(inside.start, inside.end),
    range: { start: range.start + inside.start, end: range.start + inside.end },
  };
}

function endOf(range: OffsetRange): OffsetRange {
  return { start: range.end, end: range.end };
}

/** The number that a cell gives: `2`, `#2`, `2.`, `AI-2`. */
function numberIn(part: ActionPart | undefined): NumberedPart | undefined {
  const found = part && /^(?:\p{L}{1,10}[ -]?)?#?(\d{1,6})[.)]?$/u.exec(part.text);
  return part && found ? { value: Number(found[1]), range: part.range } : undefined;
}
