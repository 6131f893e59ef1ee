import type { MarkdownDocument } from '../document/document.ts';
import { headingName } from '../document/headingName.ts';
import type { Table } from '../document/tables.ts';
import { readTime } from '../time/writtenTime.ts';

/** Which column of a table says what; columns count from 0. */
export interface TimelineColumns {
  readonly time: number;
  /** Where a row that begins at its time ends. */
  readonly end: number | undefined;
  readonly date: number | undefined;
  readonly event: number;
  readonly actor: number | undefined;
}

const timeNames =
  /^(?:time|date and time|date\/time|datetime|when|timestamp|at|start|begin|began|time of event)\b|\btime\b/;
const beginNames = /^from(?: time)?$/;
const endNames =
  /^(?:(?:end(?:s|ed)?|finish(?:ed)?|stop(?:ped)?)(?:[ -](?:time|at))?|time[ -](?:ended|end|finished)|to(?: time)?|until|till)$/;
const dateNames = /^(?:date|day)$/;
const eventNames =
  /^(?:event|what|what happened|description|details?|activity|action|notes?|entry|summary|comment)\b/;
const actorNames = /^(?:actor|who|person|by|owner|responder|source|team|author)\b/;

/** The columns of a timeline's table; undefined for a table that is none, whatever section it stands in. */
export function timelineColumns(document: MarkdownDocument, table: Table): TimelineColumns | undefined {
  const from = fromColumn(document, table);
  const begin = from !== undefined && timesIn(document, table, from) > 0 ? from : undefined;
  // A table whose first column holds times is one, whatever its head says.
  return (
    columnsIn(document, table, { begin }) ??
    (timesIn(document, table, 0) >= 2 ? columnsIn(document, table, { first: 0 }) : undefined)
  );
}

/** The columns of a table whose head alone names one for times. What stands below does not matter. */
export function namedColumns(document: MarkdownDocument, table: Table): TimelineColumns | undefined {
  return fromColumn(document, table) === undefined ? columnsIn(document, table, {}) : undefined;
}

function namesIn({ source }: MarkdownDocument, { header }: Table): readonly string[] {
  return header.cells.map((cell) => headingName(source.slice(cell.range)));
}

/** The column “From” of a table that has one for “To”: both may hold times as well as people. */
function fromColumn(document: MarkdownDocument, table: Table): number | undefined {
  const names = namesIn(document, table);
  return indexOf(names, endNames) === undefined ? undefined : indexOf(names, beginNames);
}

function columnsIn(
  document: MarkdownDocument,
  table: Table,
  { begin, first }: { readonly begin?: number | undefined; readonly first?: number },
): TimelineColumns | undefined {
  const names = namesIn(document, table);
  const date = indexOf(names, dateNames);
  const end = indexOf(names, endNames);
  const named = names.findIndex((name, index) => index !== end && timeNames.test(name));
  const time = begin ?? (named === -1 ? undefined : named) ?? date ?? first;
  if (time === undefined) {
    return undefined;
  }
  const rest = names
    .map((_, index) => index)
    .filter((index) => index !== time && index !== date && index !== end);
  const event = indexOf(names, eventNames) ?? rest[0] ?? time;
  const actor = indexOf(names, actorNames);
  return {
    time,
    end: end !== undefined && end > time && end !== event ? end : undefined,
    date: date === time ? undefined : date,
    event,
    actor: actor === event ? undefined : actor,
  };
}

function indexOf(names: readonly string[], pattern: RegExp): number | undefined {
  const index = names.findIndex((name) => pattern.test(name));
  return index === -1 ? undefined : index;
}

/** How many cells of a column hold times; 0 where most do not. */
function timesIn({ source }: MarkdownDocument, table: Table, column: number): number {
  const cells = table.rows.map((row) => row.cells[column]);
  const timed = cells.filter((cell) => cell && readTime(source.slice(cell.range))?.clock);
  return timed.length * 2 >= table.rows.length ? timed.length : 0;
}
