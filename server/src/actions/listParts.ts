import type { ListItem } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import { fieldRole } from '../template/roles.ts';
import { matchesIn } from '../text/matches.ts';
import { findDate } from '../time/calendarDate.ts';
import { firstNames } from '../wording/lexicon/names.ts';
import type { ActionPart, NumberedPart } from './actionItem.ts';
import type { ActionColumn } from './columns.ts';
import { ownerKind } from './owner.ts';
import { withoutComments } from './partText.ts';
import { readState } from './status.ts';

/** What an item of a list says, taken apart. */
export interface ListParts {
  readonly action: ActionPart;
  readonly number: NumberedPart | undefined;
  readonly ticked: boolean | undefined;
  readonly parts: ReadonlyMap<ActionColumn, ActionPart>;
}

/** An item of a list may be a page that somebody pasted; what says who and when stands near its start. */
const longestItem = 4000;

/** Reads an item's box, its number, and what it says of owner, priority, due date and status. */
export function readListParts(document: MarkdownDocument, item: ListItem): ListParts {
  const { start, end } = item.content;
  const box = /^\[([ xX])\](?=\s|$)/.exec(document.source.parts.slice(start, Math.min(end, start + 4)));
  const afterBox = trimRange(document.source.parts, { start: start + (box?.[0].length ?? 0), end });
  const label = labelAt(document, afterBox);
  const action = withoutComments(document, { start: label?.end ?? afterBox.start, end });
  return {
    action,
    number: label ?? (item.number === undefined ? undefined : { value: item.number, range: item.marker }),
    ticked: box ? box[1] !== ' ' : undefined,
    parts: partsIn(document, item),
  };
}

// `AI-2`, and with a mark behind it `Action 2:`, `**A2.**`, `#2 –`: “A 2 % margin” has no label.
const label =
  /^(?:\*\*|__|\[)?(?:AI-(\d{1,6})(?=[\s:.)\]*_–—-])|(?:AI|A|Action(?: item)?)? ?#?(\d{1,6})(?=(?:\*\*|__|\])?[ \t]?[:.)–—-]))(?:\*\*|__|\])?[ \t]{0,2}[:.)–—-]?(?:\*\*|__|\])?[ \t]+/iu;

/** The number that a label in front of an action gives it, and where the label ends. */
function labelAt(
  document: MarkdownDocument,
  { start, end }: OffsetRange,
): (NumberedPart & { readonly end: number }) | undefined {
  const found = label.exec(document.source.parts.slice(start, Math.min(end, start + 60)));
  const digits = found?.[1] ?? found?.[2];
  if (!found || digits === undefined) {
    return undefined;
  }
  const from = start + found[0].indexOf(digits);
  return {
    value: Number(digits),
    range: { start: from, end: from + digits.length },
    end: start + found[0].length,
  };
}

const labels: readonly (readonly [column: ActionColumn, names: string])[] = [
  ['owner', 'owners?|assignees?|assigned to|responsible|dri'],
  ['due', 'due(?: date| by| on)?|deadline|eta|target date'],
  ['priority', 'priority|prio'],
  ['status', 'status|state'],
  ['ticket', 'ticket|issue|jira|tracking bug'],
];
const labelled = labels.map(
  ([column, names]) =>
    [
      column,
      new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${names})(?:\*\*|__)?:(?:\*\*|__)?(?=[\s*_])`, 'iu'),
    ] as const,
);

/** Parts that are labelled win over those that are told by their form alone. */
function partsIn(document: MarkdownDocument, item: ListItem): ReadonlyMap<ActionColumn, ActionPart> {
  const parts = new Map<ActionColumn, ActionPart>();
  const add = (column: ActionColumn, range: OffsetRange): void => {
    if (!parts.has(column)) {
      parts.set(column, { text: document.source.slice(range), range });
    }
  };
  const start = item.content.start;
  const text = document.masked.slice(start, Math.min(item.range.end, start + longestItem));
  for (const [column, range] of labelledIn(text)) {
    add(column, moved(range, start));
  }
  const own = text.slice(0, item.content.end - start);
  const told = [...groupedIn(own), ...telltalesIn(own), ...leadIn(document, own), ...statesIn(own)];
  for (const [column, range] of told) {
    add(column, moved(range, start));
  }
  return parts;
}

type Found = readonly [column: ActionColumn, range: OffsetRange];

function labelledIn(text: string): readonly Found[] {
  const starts = labelled
    .flatMap(([column, pattern]) => {
      const found = pattern.exec(text);
      return found ? [{ column, start: found.index, from: found.index + found[0].length }] : [];
    })
    .toSorted((one, other) => one.start - other.start);
  return starts.map(({ column, from }, index) => {
    const next = starts[index + 1]?.start ?? text.length;
    return [column, valueAt(text, from, next)] as const;
  });
}

/** A labelled value: up to the next label, the end of the line or of the sentence, or a mark that parts it from more. */
function valueAt(text: string, from: number, next: number): OffsetRange {
  const wrap = /^[ \t*_]{0,10}(?:\r\n|\r|\n)[ \t]*(?![-*+\s]|\d{1,9}[.)])/.exec(text.slice(from, next));
  if (wrap) {
    return valueAt(text, from + wrap[0].length, next);
  }
  const rest = text.slice(from, Math.min(next, from + 120));
  const stop = /[\r\n,;|()]|[ \t][–—-][ \t]|(?<=\p{Ll}{3}|\d)\.(?=\s|$)/u.exec(rest);
  const range = trimRange(text, { start: from, end: from + (stop?.index ?? rest.length) });
  const written = text.slice(range.start, range.end);
  const marks = /^[*_\s]*/.exec(written)?.[0].length ?? 0;
  const kept = written.replace(/[*_\s.]{1,20}$/, '');
  return {
    start: Math.min(range.start + marks, range.end),
    end: range.start + Math.max(kept.length, marks),
  };
}

// The last words in parentheses or brackets, or behind a dash: `(Ada, P1, by 2026-04-01)`.
const lastGroup = /[([]([^()[\]\r\n]{1,120})[)\]][.\s]{0,3}$/u;
const lastDash = /[ \t][–—-][ \t]+([^\r\n]{1,120})$/u;
const person = /^\p{Lu}[\p{L}’'.-]{0,30}(?:[ \t]\p{Lu}[\p{L}’'.-]{0,30}){0,2}$/u;
const handle = /^@[\p{L}\p{N}][\p{L}\p{N}_./-]{0,60}$/u;

/** What a group at the end tells, once one of its members is a priority, a day, a state or a handle beyond doubt. */
function groupedIn(text: string): readonly Found[] {
  const end = text.trimEnd();
  const found = lastGroup.exec(end.slice(-140)) ?? lastDash.exec(end.slice(-140));
  const inner = found?.[1];
  if (!found || inner === undefined) {
    return [];
  }
  const offset = Math.max(0, end.length - 140) + found.index + found[0].indexOf(inner);
  const members = matchesIn(inner, /[^,;/·|]+/g).map((part) => {
    const start = offset + part.index;
    return trimRange(text, { start, end: start + part[0].length });
  });
  const told = members.flatMap((range): readonly Found[] => {
    const column = kindOf(text.slice(range.start, range.end));
    return column ? [[column, column === 'due' ? dateIn(text, range) : range]] : [];
  });
  const name = members.find(
    (range) => person.test(text.slice(range.start, range.end)) && !isTold(told, range),
  );
  return told.length > 0 && name && !told.some(([column]) => column === 'owner')
    ? [...told, ['owner', name]]
    : told;
}

function isTold(told: readonly Found[], range: OffsetRange): boolean {
  return told.some(([, other]) => other.start >= range.start && other.end <= range.end);
}

function kindOf(text: string): ActionColumn | undefined {
  if (/^P[0-5]$/.test(text)) {
    return 'priority';
  }
  if (handle.test(text)) {
    return 'owner';
  }
  if (/^(?:due|by|until|before|on|due by|due on)?[ \t]*[\p{L}\d]/iu.test(text) && hasDateOnly(text)) {
    return 'due';
  }
  return isState(text) ? 'status' : undefined;
}

/** Whether a text is a state and at most when, where or how: “done in 4.2”, but not “open source”. */
function isState(text: string): boolean {
  const state = readState(text);
  return (
    state !== undefined &&
    state.how !== 'hint' &&
    state.range.start === 0 &&
    behindState.test(text.slice(state.range.end))
  );
}

const behindState = /^(?:[!.]?$|[ \t]{0,4}[:#(\d]|[ \t]{1,4}(?:in|on|by|since|as|with|via|until|per)\b)/i;

function hasDateOnly(text: string): boolean {
  const date = findDate(text);
  return (
    date !== undefined &&
    date.range.end === text.length &&
    /^(?:(?:due|by|until|before|on|due by|due on)[ \t]+)?$/i.test(text.slice(0, date.range.start))
  );
}

function dateIn(text: string, range: OffsetRange): OffsetRange {
  const date = findDate(text.slice(range.start, range.end));
  return date ? moved(date.range, range.start) : range;
}

const telltales: readonly (readonly [column: ActionColumn, pattern: RegExp])[] = [
  // `(P1)` and `[P1]` with nothing beside it, and `P1: ` or `P1 – ` in front.
  ['priority', /[([](P[0-5])[)\]]/u],
  ['priority', /^(?:\[[ xX]\]\s+)?(?:\*\*|__)?(P[0-5])(?:\*\*|__)?(?::|[ \t][–—-][ \t])/u],
  [
    'owner',
    /(?:^|[\s(])(@(?!here\b|channel\b|everyone\b|all\b)[\p{L}\p{N}][\p{L}\p{N}_-]{0,60})(?=[\s).,;:]|$)/iu,
  ],
  ['due', /(?:^|[\s(])(?:due|due by|due on|by)[ \t]+(\d{4}-\d{2}-\d{2})(?!\p{N}|-\p{N})/iu],
];

// `Priya: cap it`, `**Priya Rao** to cap it`; what stands there as often is a topic, as in `Monitoring: cap it`.
const lead =
  /^(?:\[[ xX]\]\s+)?(?:\*\*|__)?((\p{Lu}[\p{L}’'-]{1,30})(?:[ \t]\p{Lu}[\p{L}’'.-]{0,30}){0,2})(?:(?:\*\*|__)?:(?:\*\*|__)?[ \t]|(?:\*\*|__)?[ \t]+(?:to|will)[ \t])/u;

/** The person whom an action starts with, where the first name is one that many people have, or an author's. */
function leadIn(document: MarkdownDocument, text: string): readonly Found[] {
  const [whole, name, first] = lead.exec(text) ?? [];
  if (whole === undefined || name === undefined || first === undefined || !isFirstName(document, first)) {
    return [];
  }
  const start = whole.indexOf(name);
  return [['owner', { start, end: start + name.length }]];
}

const nameAlone =
  /^[*_\s]{0,6}((\p{Lu}[\p{L}’'-]{1,30})(?:[ \t]\p{Lu}[\p{L}’'.-]{0,30}){0,2}|@[\p{L}\p{N}][\p{L}\p{N}_-]{0,60})[*_:\s]{0,6}$/u;

/** The person that a text names and nothing else, as a label above a list does; undefined where it names none. */
export function personNamed(document: MarkdownDocument, range: OffsetRange): ActionPart | undefined {
  const text = range.end - range.start > 120 ? '' : document.source.slice(range);
  const [whole, name, first] = nameAlone.exec(text) ?? [];
  if (whole === undefined || name === undefined || (first !== undefined && !isFirstName(document, first))) {
    return undefined;
  }
  const start = range.start + text.indexOf(name);
  return { text: name, range: { start, end: start + name.length } };
}

function isFirstName(document: MarkdownDocument, word: string): boolean {
  return (
    firstNames.has(word.toLowerCase()) ||
    document.fields.some(
      ({ name, value }) => fieldRole(name) === 'author' && authorsIn(document.source.slice(value)).has(word),
    )
  );
}

/** The first names of those authors that are people: a team may be one, too. */
function authorsIn(text: string): ReadonlySet<string> {
  const authors = text
    .slice(0, longestAuthors)
    .split(/[,;/&]|[ \t]and[ \t]/)
    .map((author) => author.trim());
  return new Set(
    authors
      .filter((author) => ownerKind(author) === 'person')
      .map((author) => /^\p{L}[\p{L}’'-]*/u.exec(author)?.[0] ?? ''),
  );
}

const longestAuthors = 300;

// A state alone in parentheses, with a remark or none, wherever they stand.
const parentheses = /[([]([^()[\]\r\n]{1,60})[)\]]/gu;

function statesIn(text: string): readonly Found[] {
  return matchesIn(text, parentheses).flatMap((found): readonly Found[] => {
    const range = { start: found.index + 1, end: found.index + found[0].length - 1 };
    return isState(found[1] ?? '') ? [['status', range]] : [];
  });
}

function telltalesIn(text: string): readonly Found[] {
  return telltales.flatMap(([column, pattern]): readonly Found[] => {
    const found = pattern.exec(text);
    const inner = found?.[1];
    if (!found || inner === undefined) {
      return [];
    }
    const start = found.index + found[0].indexOf(inner);
    return [[column, trimRange(text, { start, end: start + inner.length })]];
  });
}

function moved({ start, end }: OffsetRange, by: number): OffsetRange {
  return { start: start + by, end: end + by };
}
