import type { Analysis } from '../check/analysis.ts';
import type { Problem } from '../check/check.ts';
import type { SourceText } from '../document/sourceText.ts';

/** A line that somebody types on, and what was wrong when they began: no more of that text is kept. */
export interface TypedLine {
  /** Counted from 0. */
  readonly line: number;
  /** How many lines there were. */
  readonly lineCount: number;
  /** Where problems were, by rule and line; hints, which are held back by nature, are left out. */
  readonly known: ReadonlyMap<string, readonly PlaceOnLine[]>;
}

/** How far a problem begins from either end of its line, in UTF-16 code units: one of both stays when the line is edited. */
interface PlaceOnLine {
  readonly fromStart: number;
  readonly toStop: number;
}

/**
 * A line that somebody begins to type on, or goes on to.
 * @param line counted from 0
 * @param except what is not to be taken for known, although it is there
 */
export function typedLineIn(
  { postmortem, result }: Analysis,
  line: number,
  except: ReadonlySet<Problem> = nothing,
): TypedLine {
  const { source } = postmortem.document;
  const known = new Map<string, PlaceOnLine[]>();
  for (const problem of result.problems) {
    const { rule, range, severity } = problem;
    if (severity !== 'hint' && !except.has(problem)) {
      const key = keyOf(rule, source.lineAt(range.start));
      const places = known.get(key) ?? [];
      places.push(placeOnLine(source, range.start));
      known.set(key, places);
    }
  }
  return { line, lineCount: source.lineCount, known };
}

const nothing: ReadonlySet<Problem> = new Set();

/** Of some problems those of a line, counted from 0, that ends where more of it may be coming; none if it does not. */
export function ofUnfinishedLine(
  problems: ReadonlySet<Problem>,
  line: number,
  { postmortem, result }: Analysis,
): ReadonlySet<Problem> {
  const { source } = postmortem.document;
  const isOnLine = ({ range }: Problem): boolean => source.lineAt(range.start) === line;
  return result.problems.some((problem) => problem.isUnfinished === true && isOnLine(problem))
    ? new Set([...problems].filter(isOnLine))
    : nothing;
}

function keyOf({ id }: Problem['rule'], line: number): string {
  return `${id} ${line}`;
}

function placeOnLine(source: SourceText, offset: number): PlaceOnLine {
  const line = source.lineAt(offset);
  return { fromStart: offset - source.lineStart(line), toStop: source.lineStop(line) - offset };
}

/**
 * The problems beyond hints that have come up since somebody began to type on a line: as many of a rule as a line has more
 * than it had.
 * @param typedUpTo just behind what was typed last, as a UTF-16 offset
 */
export function newSince(
  typed: TypedLine,
  typedUpTo: number,
  { postmortem, result }: Analysis,
): ReadonlySet<Problem> {
  const { source } = postmortem.document;
  const beyondHints = result.problems.filter(({ severity }) => severity !== 'hint');
  const groups = Map.groupBy(beyondHints, ({ rule, range }) => keyOf(rule, source.lineAt(range.start)));
  const isNew = new Set<Problem>();
  for (const group of groups.values()) {
    const places = knownOf(typed, group, source);
    if (group.length > places.length) {
      const left = [...places];
      // What is typed moves what is behind it: what begins now where another began may be new.
      const others = group.toReversed().filter(({ range: { start } }) => {
        const { fromStart, toStop } = placeOnLine(source, start);
        return !take(left, (place) =>
          start >= typedUpTo ? place.toStop === toStop : place.fromStart === fromStart,
        );
      });
      for (const problem of others.slice(left.length)) {
        isNew.add(problem);
      }
    }
  }
  return isNew;
}

const nowhere: readonly PlaceOnLine[] = [];

/** Where the rule of some problems of a line had found something there when somebody began to type on theirs. */
function knownOf(
  { line, lineCount, known }: TypedLine,
  [problem]: readonly Problem[],
  source: SourceText,
): readonly PlaceOnLine[] {
  if (!problem) {
    return nowhere;
  }
  const at = source.lineAt(problem.range.start);
  const more = source.lineCount - lineCount;
  const knownAt = (before: number): readonly PlaceOnLine[] =>
    known.get(keyOf(problem.rule, before)) ?? nowhere;
  if (at !== line) {
    return knownAt(at < line ? at : at - more);
  }
  if (more === 0) {
    return knownAt(line);
  }
  // The line itself is a new one, or two that were joined.
  return more > 0 ? nowhere : [...knownAt(line), ...knownAt(line - more)];
}

/** Takes one that fits out of a list; tells whether there was any. */
function take<Item>(items: Item[], fits: (item: Item) => boolean): boolean {
  const index = items.findIndex(fits);
  return index !== -1 && items.splice(index, 1).length > 0;
}
