import type { List, ListItem } from '../document/blocks.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import type { ActionColumn, ActionColumns } from './columns.ts';
import type { ActionState } from './status.ts';

/** A part of an action item, for example its owner. */
export interface ActionPart {
  /** As written, comments left out; empty where nothing stands there. */
  readonly text: string;
  /** Its place; where nothing stands there, where it would. */
  readonly range: OffsetRange;
}

/** What the items of a table have in common. */
export interface ActionTable {
  readonly table: Table;
  readonly columns: ActionColumns;
}

interface Item {
  /** The section whose heading is above it, which may be a subsection of the one for action items. */
  readonly section: Section;
  /** The whole row or item. */
  readonly range: OffsetRange;
  /** What is to be done. */
  readonly action: ActionPart;
  /** What it is referred to by: the number in its column, in a numbered list, or of `AI-2` in front of its text. */
  readonly number: NumberedPart | undefined;
  /**
   * The parts that have a place: every column of a table, empty or not; of a list's item those that are written there.
   */
  readonly parts: ReadonlyMap<ActionColumn, ActionPart>;
  /** How far all of its list or table have come, as “Completed:” above it says; undefined where nothing does. */
  readonly groupState: ActionState | undefined;
}

/** A number with the place of its digits; in a numbered list that of its marker. */
export interface NumberedPart {
  readonly value: number;
  readonly range: OffsetRange;
}

/** A row of a table of action items. */
export interface ActionRow extends Item {
  readonly form: 'row';
  readonly row: TableRow;
  readonly table: ActionTable;
}

/** An item of a list of action items. */
export interface ActionListItem extends Item {
  readonly form: 'item';
  readonly item: ListItem;
  readonly list: List;
  /** Whether its box is ticked; undefined where it has none. */
  readonly ticked: boolean | undefined;
}

/** Something that is to be done after the incident. */
export type ActionItem = ActionRow | ActionListItem;

/** A part of an action item; undefined where it has no place for it. */
export function partOf(action: ActionItem, column: ActionColumn): ActionPart | undefined {
  return action.parts.get(column);
}
