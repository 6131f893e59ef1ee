import type { TextParts } from '../document/patchedText.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { matchesIn } from '../text/matches.ts';

/** A number of an action that a finding names, with its place. */
export interface ActionReference {
  /** `#2` or `AI-2`, without what is around it. */
  readonly range: OffsetRange;
  readonly number: number;
}

/** What a finding says about its actions. */
export interface StatedLinks {
  readonly references: readonly ActionReference[];
  /** The decision that there is to be no action, with its reason; undefined where there is none. */
  readonly decision: { readonly range: OffsetRange; readonly reason: string } | undefined;
  /** Where the marks stand that say so, so that they are not taken for words of the finding. */
  readonly ranges: readonly OffsetRange[];
}

// An arrow in parentheses with numbers of actions, and nothing else: a bare `#123` is a ticket.
const arrow =
  /\([ \t]{0,4}(?:->|→|=>)[ \t]{0,4}((?:(?:and |& ?)?(?:#|AI-|action (?:item )?#?)\d{1,6}(?: ?, ?| {1,2})?){1,20})[ \t]{0,4}\)/gi;
const actionName = /(?<![\p{L}\p{N}/-])AI-\d{1,6}(?![\p{L}\p{N}])/gu;
const noAction =
  /\([ \t]{0,4}no (?:further )?action(?: needed| required)?[ \t]{0,4}(?:[:–—-]([^()\n]{0,300}))?\)/i;

/** Reads what a finding says about its actions: `(-> #2, #3)`, `AI-2`, `(no action: reason)`. */
export function statedLinks(text: TextParts, { start, end }: OffsetRange): StatedLinks {
  const written = text.slice(start, end);
  // All of it stands in parentheses, but for names of actions.
  if (!written.includes('(') && !written.includes('AI-')) {
    return nothingStated;
  }
  const ranges: OffsetRange[] = [];
  const references: ActionReference[] = [];
  for (const found of matchesIn(written, arrow)) {
    ranges.push(at(start, found.index, found[0].length));
    const inner = found.index + found[0].indexOf(found[1] ?? '');
    for (const number of matchesIn(found[1] ?? '', /(?:#|AI-)?\d{1,6}/gi)) {
      references.push(reference(start + inner + number.index, number[0]));
    }
  }
  for (const found of written.includes('AI-') ? matchesIn(written, actionName) : []) {
    const range = at(start, found.index, found[0].length);
    if (!ranges.some((other) => other.start <= range.start && range.end <= other.end)) {
      ranges.push(range);
      references.push(reference(range.start, found[0]));
    }
  }
  const decided = noAction.exec(written);
  if (!decided) {
    return { references, decision: undefined, ranges };
  }
  const range = at(start, decided.index, decided[0].length);
  return {
    references,
    decision: { range, reason: decided[1]?.trim() ?? '' },
    ranges: [...ranges, range],
  };
}

const nothingStated: StatedLinks = { references: [], decision: undefined, ranges: [] };

function at(offset: number, start: number, length: number): OffsetRange {
  return { start: offset + start, end: offset + start + length };
}

function reference(start: number, written: string): ActionReference {
  return { range: { start, end: start + written.length }, number: Number(/\d+/.exec(written)?.[0]) };
}
