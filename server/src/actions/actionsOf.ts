import type { Configuration } from '../config/configuration.ts';
import type { Block, List } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { headingName } from '../document/headingName.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import type { Table, TableRow } from '../document/tables.ts';
import { isBlankRow } from '../document/tables.ts';
import { Facts } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import { ownSectionsBelow, sectionsWithRole } from '../postmortem.ts';
import { sectionRole } from '../template/roles.ts';
import type { Template } from '../template/template.ts';
import type { ActionItem, ActionPart, ActionRow, ActionTable, NumberedPart } from './actionItem.ts';
import type { ActionColumn } from './columns.ts';
import { actionColumns } from './columns.ts';
import { personNamed, readListParts } from './listParts.ts';
import { withoutComments } from './partText.ts';
import { tellsOfDeed } from './pastTense.ts';
import type { ActionState } from './status.ts';
import { stateOfGroup } from './status.ts';

/** The action items of a postmortem, and where they stand. */
export interface Actions {
  /** The sections for action items, their subsections not among them. */
  readonly sections: readonly Section[];
  readonly tables: readonly ActionTable[];
  /** In document order. */
  readonly items: readonly ActionItem[];
}

const read = new Facts<Postmortem, Actions>();

/** The action items of a postmortem, in tables and lists of the sections for them; read once. */
export function actionsOf(postmortem: Postmortem, configuration: Configuration): Actions {
  return read.of(postmortem, () => readActions(postmortem, configuration));
}

function readActions(postmortem: Postmortem, configuration: Configuration): Actions {
  const all = sectionsWithRole(postmortem, 'actions', configuration);
  // A subsection with a name of its own for actions is read with the section above it.
  const sections = all.filter(
    (section) => !all.some((other) => other.index < section.index && section.index < other.next),
  );
  const reader = new ActionReader(postmortem);
  for (const section of sections) {
    reader.readAll(sectionsOf(postmortem, section, new Set(all)));
  }
  return { sections, tables: reader.tables, items: reader.items };
}

// What a section below the one for actions may be about that is no group of actions, as “Detection” is one.
const otherRoles: ReadonlySet<string> = new Set([
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'contributing-factors',
  'went-well',
  'lucky',
  'lessons',
]);

/** Names for what the success of actions is told by, which is nothing to do. */
const measures: ReadonlySet<string> = new Set([
  'success metrics',
  'success criteria',
  'success measures',
  'success indicators',
  'measures of success',
  'metrics of success',
  'key performance indicators',
  'kpis',
]);

/** Names for what was thought about, and is not decided to be done. */
const considered =
  /^(?:(?:the|our|other|possible|alternative|considered|rejected|discarded) )?(?:(?:options|alternatives)(?: (?:that )?(?:we |were )?(?:considered|discussed|evaluated|rejected|discarded|dismissed))?|(?:approaches|ideas|solutions|actions|fixes) (?:that )?(?:we |were )?(?:considered|evaluated|rejected|discarded|dismissed))(?: and (?:rejected|discarded|dismissed|not chosen))?$/;

/** Names for the two sides of a comparison, which tell how things are and not what is to be done. */
const comparisons: ReadonlySet<string> = new Set(
  ['before', 'after'].flatMap((side) => [
    side,
    ...['this incident', 'the incident', 'the outage', 'this outage', 'the change', 'the fix'].map(
      (what) => `${side} ${what}`,
    ),
  ]),
);

/** Whether a name is that of something beside the actions, where nothing is to be done. */
function namesNoActions(name: string): boolean {
  return measures.has(name) || comparisons.has(name) || considered.test(name);
}

/** A section for actions with those below it that hold actions: the author's own, and others for actions. */
function sectionsOf(
  postmortem: Postmortem,
  section: Section,
  forActions: ReadonlySet<Section>,
): readonly Section[] {
  const own = new Set(ownSectionsBelow(postmortem, section));
  const read: Section[] = [section];
  let otherEnd = 0;
  let actionsEnd = 0;
  for (const below of postmortem.document.sections.slice(section.index + 1, section.next)) {
    if (forActions.has(below)) {
      actionsEnd = Math.max(actionsEnd, below.next);
      read.push(below);
    } else if (otherRoles.has(sectionRole(below.name) ?? '') || namesNoActions(below.name)) {
      otherEnd = Math.max(otherEnd, below.next);
    } else if (below.index >= otherEnd && (own.has(below) || below.index < actionsEnd)) {
      read.push(below);
    }
  }
  return read;
}

/** What a heading says of all actions below it: “Completed”, “Action items (completed)”. */
function stateOfSection({ name, title }: Section): ActionState | undefined {
  // Of a heading's name the remark behind it is no part.
  const remark = /\(([^()]{1,80})\)[\s:]*$/.exec(title)?.[1];
  return stateOfGroup(name) ?? (remark === undefined ? undefined : stateOfGroup(headingName(remark)));
}

/** What the actions of a list have in common. */
interface ListGroup {
  readonly section: Section;
  /** Whether the section has rows of actions, too. */
  readonly isTabular: boolean;
  readonly state: ActionState | undefined;
  /** Who has all of it, as a name above the list says. */
  readonly owner: ActionPart | undefined;
}

class ActionReader {
  readonly tables: ActionTable[] = [];
  readonly items: ActionItem[] = [];
  readonly #document: MarkdownDocument;
  readonly #template: Template | undefined;

  constructor({ document, template }: Postmortem) {
    this.#document = document;
    this.#template = template;
  }

  /** Reads a section and its subsections: a list beside rows of actions is a remark, unless it has boxes. */
  readAll(sections: readonly Section[]): void {
    let above: Section | undefined;
    for (const section of sections) {
      if (stateOfSection(section)) {
        above = section;
      }
      const state = above && section.index < above.next ? stateOfSection(above) : undefined;
      const before = this.items.length;
      for (const [index, block] of section.blocks.entries()) {
        if (block.kind === 'table') {
          const name = this.#nameAbove(section.blocks[index - 1]);
          if (!namesNoActions(name)) {
            this.#table(section, block.table, stateOfGroup(name) ?? state);
          }
        }
      }
      const isTabular = this.items.length > before;
      for (const [index, block] of section.blocks.entries()) {
        const name = block.kind === 'list' ? this.#nameAbove(section.blocks[index - 1]) : '';
        if (block.kind === 'list' && !namesNoActions(name)) {
          const owner = this.#ownerAbove(section, section.blocks[index - 1]);
          const groupState = stateOfGroup(name) ?? state ?? this.#stateTold(block);
          this.#list({ section, isTabular, state: groupState, owner }, block);
        }
      }
    }
    this.items.sort((one, other) => one.range.start - other.range.start);
  }

  /** Whoever the actions of a list are given to by a name above it, as in “**Priya**”: on a line, or as a heading. */
  #ownerAbove(section: Section, block: Block | undefined): ActionPart | undefined {
    const isNamed =
      block?.kind === 'paragraph' && isGroupName(this.#document.source.slice(block.range).trim());
    const range = isNamed ? block.range : section.heading.content;
    return personNamed(this.#document, range);
  }

  /** A list without boxes in which every item opens with what somebody did is done. */
  #stateTold({ items }: List): ActionState | undefined {
    const isDone = items.every(({ content }) => tellsOfDeed(this.#document.source.slice(content)));
    return isDone ? 'done' : undefined;
  }

  /** What a paragraph above a list or a table calls it, as “Completed:” does; empty where it is not the name of a group. */
  #nameAbove(block: Block | undefined): string {
    const text = block?.kind === 'paragraph' ? this.#document.source.slice(block.range).trim() : '';
    return isGroupName(text) ? headingName(text) : '';
  }

  #table(section: Section, table: Table, state: ActionState | undefined): void {
    const columns = actionColumns(this.#document.source, table, this.#template);
    if (columns.size === 0) {
      return;
    }
    const shared: ActionTable = { table, columns };
    this.tables.push(shared);
    for (const row of table.rows) {
      if (!isBlankRow(row)) {
        this.items.push(this.#row(section, shared, row, state));
      }
    }
  }

  #row(section: Section, table: ActionTable, row: TableRow, groupState: ActionState | undefined): ActionRow {
    const parts = new Map<ActionColumn, ActionPart>();
    for (const [column, index] of table.columns) {
      parts.set(column, this.#cell(row, index));
    }
    const action = parts.get('action') ?? { text: '', range: row.range };
    const number = numberIn(parts.get('number'));
    return { form: 'row', section, range: row.range, action, number, parts, groupState, row, table };
  }

  #cell(row: TableRow, index: number): ActionPart {
    const cell = row.cells[index];
    return cell ? withoutComments(this.#document, cell.range) : { text: '', range: endOf(row.range) };
  }

  #list(group: ListGroup, list: List, depth = 0): void {
    const { section, isTabular, state: groupState, owner: groupOwner } = group;
    for (const item of list.items) {
      const { action, number, ticked, parts } = readListParts(this.#document, item);
      const groups = item.blocks.filter((block) => block.kind === 'list');
      // “Platform team:” with a list below it names a group, and the actions are below.
      if (depth < deepestGroup && groups.length > 0 && ticked === undefined && isGroupName(action.text)) {
        const name = headingName(action.text);
        const owner = personNamed(this.#document, action.range) ?? groupOwner;
        for (const below of namesNoActions(name) ? [] : groups) {
          this.#list({ ...group, state: stateOfGroup(name) ?? groupState, owner }, below, depth + 1);
        }
      } else if (action.text !== '' && !(isTabular && ticked === undefined)) {
        const { range } = item;
        this.items.push({
          form: 'item',
          section,
          range,
          action,
          number,
          parts: groupOwner && !parts.has('owner') ? new Map([...parts, ['owner', groupOwner]]) : parts,
          item,
          list,
          ticked,
          groupState,
        });
      }
    }
  }
}

/** Groups of groups end somewhere; what is deeper is read as the text of an action. */
const deepestGroup = 3;

function isGroupName(text: string): boolean {
  return text.length <= 80 && !/[.!?]\s/.test(text) && /:[*_]{0,2}$|^\*\*[^*]{1,76}\*\*$/.test(text);
}

function endOf(range: OffsetRange): OffsetRange {
  return { start: range.end, end: range.end };
}

// A tracker's key, `OPS-12`, is no number to count by.
const cellNumber =
  /^[*_`\s]{0,4}(?:(?:ai|a|action(?: item)?|item|task|no\.?|nr\.?|number)[ -]?)?#?(\d{1,6})[.):]?[*_`\s]{0,4}$/iu;

/** The number that a cell gives: `2`, `#2`, `2.`, `AI-2`; its place is that of the digits. */
function numberIn(part: ActionPart | undefined): NumberedPart | undefined {
  const found = part && part.text.length <= 40 ? cellNumber.exec(part.text) : null;
  const digits = found?.[1];
  if (!part || digits === undefined) {
    return undefined;
  }
  const start = part.range.start + part.text.lastIndexOf(digits);
  return { value: Number(digits), range: { start, end: start + digits.length } };
}
