import { actionsOf } from '../../actions/actionsOf.ts';
import type { ActionColumn } from '../../actions/columns.ts';
import { actionColumns, columnName } from '../../actions/columns.ts';
import { holdsBlank } from '../../blanks.ts';
import type { Section } from '../../document/sections.ts';
import type { Table, TableRow } from '../../document/tables.ts';
import { todayOf } from '../../header/headerDates.ts';
import { ownSectionsBelow, sectionsWithRole } from '../../postmortem.ts';
import { dueChoices } from '../../rules/actions/dueDates.ts';
import { prioritiesFor, suggestedPriority } from '../../rules/actions/priorities.ts';
import { statusesFor } from '../../rules/actions/statuses.ts';
import { outerPipes } from '../../rules/tables/rows.ts';
import type { SectionRole } from '../../template/roles.ts';
import type { ColumnSpec } from '../../template/template.ts';
import { isoText } from '../../time/calendarDate.ts';
import { timelineColumns } from '../../timeline/columns.ts';
import { ruleContextOf } from '../authoringContext.ts';
import { ownerValues, plainName } from './names.ts';
import type { CompletionPlace, Suggestion } from './suggestion.ts';
import type { Value, ValuePlace } from './value.ts';
import { distinct, valueSuggestions } from './value.ts';

/** A cell of a table that somebody writes. */
interface Cell {
  readonly section: Section;
  readonly table: Table;
  readonly column: number;
  readonly place: ValuePlace;
}

/** In a cell of a table: the values of its column. */
export function cellSuggestions(place: CompletionPlace): readonly Suggestion[] | undefined {
  const cell = cellAt(place);
  return cell && valueSuggestions(place, cell.place, valuesFor(place, cell));
}

function cellAt(place: CompletionPlace): Cell | undefined {
  const { sections } = place.input.postmortem.document;
  const section = sections.find(({ body }) => body.start <= place.offset && place.offset <= body.end);
  for (const block of section?.blocks ?? []) {
    const row = block.kind === 'table' ? block.table.rows.find(({ line }) => line === place.line) : undefined;
    if (section && block.kind === 'table' && row) {
      const column = columnAt(row, place.offset);
      const inside = placeIn(place, row, column);
      return inside && { section, table: block.table, column, place: inside };
    }
  }
  return undefined;
}

/** The column of an offset in a row; behind the last pipe one more than the row has. */
function columnAt(row: TableRow, offset: number): number {
  const { cells } = row;
  const index = cells.findIndex(({ outer }) => outer.start <= offset && offset <= outer.end);
  if (index !== -1) {
    return index;
  }
  // Who types a row has blanks behind its last cell before there is a pipe.
  return outerPipes(row).trailing ? cells.length : cells.length - 1;
}

function placeIn({ offset, input }: CompletionPlace, row: TableRow, column: number): ValuePlace | undefined {
  const { source } = input.postmortem.document;
  const cell = row.cells[column];
  const isWritten = cell !== undefined && cell.range.start < cell.range.end;
  if (isWritten) {
    // Behind a blank, a name may go on.
    const range = { start: cell.range.start, end: Math.max(offset, cell.range.end) };
    return range.start <= offset
      ? { range, before: '', behind: '', isBlank: holdsBlank(input.postmortem, range) }
      : undefined;
  }
  return {
    range: { start: offset, end: offset },
    before: source.text[offset - 1] === '|' ? ' ' : '',
    behind: source.text[offset] === '|' ? ' ' : '',
    isBlank: false,
  };
}

function valuesFor(place: CompletionPlace, cell: Cell): readonly Value[] {
  const spec = specOf(place, cell);
  if (spec && spec.allowed.length > 0) {
    return spec.allowed.map((text) => ({ text, detail: 'Allowed by the template' }));
  }
  const { postmortem, configuration } = place.input;
  if (actionsOf(postmortem, configuration).tables.some(({ table }) => table === cell.table)) {
    return actionValues(place, cell);
  }
  if (isIn(place, cell, 'timeline')) {
    return timelineValues(place, cell);
  }
  return typedValues(place, spec);
}

/** The template's column that a cell belongs to. */
function specOf({ input }: CompletionPlace, { section, table, column }: Cell): ColumnSpec | undefined {
  const { sections, document } = input.postmortem;
  const head = table.header.cells[column];
  const columns = sections.find((match) => match.section === section)?.spec.table?.columns ?? [];
  const name = head && columnName(document.source.slice(head.range));
  return columns.find((one) => [one.name, ...one.alternatives].some((other) => columnName(other) === name));
}

function typedValues({ input }: CompletionPlace, spec: ColumnSpec | undefined): readonly Value[] {
  switch (spec?.type) {
    case 'severity':
      return input.configuration.severities.map((text) => ({ text, detail: 'Severity' }));
    case 'date': {
      const today = todayOf(ruleContextOf(input));
      return today ? [{ text: isoText(today), detail: 'Today' }] : [];
    }
    default:
      return [];
  }
}

function actionValues(place: CompletionPlace, { table, column }: Cell): readonly Value[] {
  const { postmortem } = place.input;
  const columns = actionColumns(postmortem.document.source, table, postmortem.template);
  const kind = [...columns].find(([, index]) => index === column)?.[0];
  return kind === undefined ? [] : actionValuesOf(place, kind);
}

function actionValuesOf(place: CompletionPlace, kind: ActionColumn): readonly Value[] {
  switch (kind) {
    case 'owner':
      return ownerValues(ruleContextOf(place.input), place.people);
    case 'priority':
      return priorities(place);
    case 'status':
      return statusesFor(ruleContextOf(place.input, 'action-status-unknown')).names.map((text) => ({
        text,
        detail: 'Status of an action',
      }));
    case 'due':
      return dueChoices(ruleContextOf(place.input)).map(({ date, because }) => ({
        text: date,
        detail: because,
      }));
    default:
      return [];
  }
}

/** The scale in its order, for a list of ranks is read as one; what fits the severity says so. */
function priorities({ input }: CompletionPlace): readonly Value[] {
  const context = ruleContextOf(input, 'action-priority-unknown');
  const { scale } = prioritiesFor(context);
  const fitting = suggestedPriority(context, scale);
  return scale.map((text) => ({
    text,
    detail:
      fitting?.priority === text && fitting.because !== ''
        ? `Usual, because ${fitting.because}`
        : 'Priority of an action',
  }));
}

function timelineValues(place: CompletionPlace, { table, column }: Cell): readonly Value[] {
  const { document } = place.input.postmortem;
  if (timelineColumns(document, table)?.actor !== column) {
    return [];
  }
  const { source } = document;
  const actors = table.rows
    .filter(({ line }) => line !== place.line)
    .flatMap(({ cells }) => {
      const cell = cells[column];
      return cell && !holdsBlank(place.input.postmortem, cell.range) ? [source.slice(cell.range)] : [];
    });
  const context = ruleContextOf(place.input);
  return distinct([
    ...byCount(actors.map(plainName)).map(
      (text): Value => ({
        text,
        detail: 'Acts in this timeline',
        kind: 'person',
      }),
    ),
    ...ownerValues(context, place.people).filter(({ text }) => !text.includes('/')),
  ]);
}

/** The different texts, the most frequent first. */
function byCount(texts: readonly string[]): readonly string[] {
  const groups = Map.groupBy(texts, (text) => text);
  return [...groups].toSorted(([, one], [, other]) => other.length - one.length).map(([text]) => text);
}

function isIn({ input }: CompletionPlace, { section }: Cell, role: SectionRole): boolean {
  return sectionsWithRole(input.postmortem, role, input.configuration).some(
    (one) => one === section || ownSectionsBelow(input.postmortem, one).includes(section),
  );
}
