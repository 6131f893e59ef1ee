import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';
import Papa from 'papaparse';
import { cut } from '../document/cut.ts';
import { onlyTime } from './when.ts';

/** A row of CSV or an object of JSON. */
export interface CapturedRecord {
  /** By lower-case name without marks; members of members have dots: `agent.summary`. */
  readonly fields: ReadonlyMap<string, string>;
  /** The first one is 1. */
  readonly line: number;
  /** For people who are told that it could not be read. */
  readonly text: string;
}

export interface RecordTable {
  readonly kind: 'csv' | 'json';
  readonly records: readonly CapturedRecord[];
}

/** Deeper JSON is no log, and would use up the stack. */
const deepest = 40;

/** The records of a text; undefined for one that is neither JSON nor a table with a head. */
export function readRecords(text: string): RecordTable | undefined {
  const start = text.trimStart()[0];
  return start === '{' || start === '[' ? readJson(text) : readCsv(text);
}

function readJson(text: string): RecordTable | undefined {
  const errors: ParseError[] = [];
  const whole = isShallow(text) ? parseTree(text, errors, { allowTrailingComma: true }) : undefined;
  const found = whole && objectsIn(whole);
  // Behind the first of several objects, one on each line, the parser expects the end: what was found is inside of that.
  const isFirst = errors.some(({ error }) => printParseErrorCode(error) === 'EndOfFileExpected');
  const perLine = found && !isFirst ? [] : objectPerLine(text);
  const objects = found && perLine.length < 2 ? found : perLine;
  const lines = new LineCounter(text);
  const records = objects.map(({ node, offset }) => ({
    fields: new Map(fieldsOf(node, '', 0)),
    line: lines.at(node.offset + offset),
    text: text.slice(node.offset + offset, node.offset + offset + Math.min(node.length, 200)),
  }));
  return records.length === 0 ? undefined : { kind: 'json', records };
}

interface PlacedNode {
  readonly node: Node;
  /** Where the text that it was read from starts. */
  readonly offset: number;
}

function isShallow(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) {
      return false;
    }
  }
  return true;
}

/** The nearest array of objects that name times, whatever it is wrapped in and whatever stands beside it. */
function objectsIn(root: Node): readonly PlacedNode[] | undefined {
  let level: readonly Node[] = [root];
  while (level.length > 0) {
    const list = level.find(({ type, children = [] }) => type === 'array' && children.some(namesTime));
    if (list) {
      return (list.children ?? []).map((node) => ({ node, offset: 0 }));
    }
    level = level.flatMap(({ type, children = [] }) =>
      type === 'object' ? children.flatMap((property) => property.children?.[1] ?? []) : [],
    );
  }
  return undefined;
}

function namesTime(node: Node): boolean {
  return node.type === 'object' && fieldsOf(node, '', 0).some(([, value]) => onlyTime(value) !== undefined);
}

/** So many lines with a closing brace are tried as the end of an object. */
const mostEnds = 20;

/** Logs of programs have one object on each line, or each on several: from a brace to the one that closes it. */
function objectPerLine(text: string): readonly PlacedNode[] {
  const nodes: PlacedNode[] = [];
  const isRead = (written: string, offset: number): boolean => {
    const errors: ParseError[] = [];
    const node = isShallow(written) ? parseTree(written, errors, { allowTrailingComma: true }) : undefined;
    // A comma behind an object on its line is of the list that it was taken from.
    const isWhole =
      node?.type === 'object' &&
      errors.every(({ error }) => printParseErrorCode(error) === 'EndOfFileExpected');
    if (isWhole) {
      nodes.push({ node, offset });
    }
    return isWhole;
  };
  let offset = 0;
  let opened: { readonly at: number; ends: number } | undefined;
  for (const line of text.split('\n')) {
    if (line.startsWith('{')) {
      opened = isRead(line, offset) ? undefined : { at: offset, ends: 0 };
    } else if (line.includes('}') && opened) {
      opened.ends += 1;
      const end = offset + line.lastIndexOf('}') + 1;
      const isOver = isRead(text.slice(opened.at, end), opened.at) || opened.ends === mostEnds;
      opened = isOver ? undefined : opened;
    }
    offset += line.length + 1;
  }
  return nodes;
}

function fieldsOf(
  { children = [] }: Node,
  prefix: string,
  depth: number,
): readonly (readonly [string, string])[] {
  return children.flatMap((property) => {
    const [key, value] = property.children ?? [];
    const name = `${prefix}${fieldName(String(key?.value ?? ''))}`;
    if (value?.type === 'object' && depth < 3) {
      return fieldsOf(value, `${name}.`, depth + 1);
    }
    const isPlain = value?.type === 'string' || value?.type === 'number' || value?.type === 'boolean';
    return isPlain ? [[name, String(value.value)] as const] : [];
  });
}

function readCsv(text: string): RecordTable | undefined {
  const { data, meta } = Papa.parse(text, { delimitersToGuess: [',', '\t', ';'] });
  const lineOf = lineNumbers(data);
  const head = data[0] ?? [];
  if (head.length < 2 || data.length < 2) {
    return undefined;
  }
  const names = head.map(fieldName);
  const records = data.flatMap((row, index) =>
    index === 0 || row.every((cell) => cell.trim() === '')
      ? []
      : {
          fields: new Map(row.flatMap((cell, column) => pairOf(names[column], cell))),
          line: lineOf[index] ?? 1,
          text: cut(row.join(meta.delimiter), 200),
        },
  );
  return records.length === 0 ? undefined : { kind: 'csv', records };
}

function pairOf(name: string | undefined, cell: string): readonly (readonly [string, string])[] {
  return name === undefined || name === '' ? [] : [[name, cell]];
}

/** Cells may hold line breaks, so that a row's number is not its line's. */
function lineNumbers(rows: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return rows.map((row) => {
    const first = line;
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
    return first;
  });
}

/** A name for comparing: `Created At` and `created_at` are one. */
function fieldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}.]/gu, '');
}

/** Counts lines for offsets that only grow. */
class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): number {
    for (; this.#offset < offset; this.#offset += 1) {
      this.#line += this.#text.charCodeAt(this.#offset) === 10 ? 1 : 0;
    }
    return this.#line;
  }
}
