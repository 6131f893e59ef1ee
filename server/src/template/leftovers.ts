import type { DocumentChange } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import { onceFor } from '../onceFor.ts';
import type { Placeholder } from './placeholders.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Template } from './template.ts';

/** A template's blank that nobody has filled; or one of another template, as only blanks look. */
export type Leftover = Placeholder;

/** The blanks that still stand in a document, code and comments left out, in order. */
export function findLeftovers(document: MarkdownDocument, template: Template): readonly Leftover[] {
  return leftoversIn(document.masked.text, template);
}

function leftoversIn(masked: string, template: Template): readonly Leftover[] {
  const wanted = wantedIn(template);
  return findPlaceholders(masked).filter(
    (found) => wanted.has(found.text.toLowerCase()) || isBlankAnywhere(masked, found),
  );
}

const named = /^\{\{ ?[A-Za-z][A-Za-z0-9 _-]*\}\}$/;
/** `{Description}`, `{what happened}`; `{id}` may be one of an address, and is a blank only where nothing stands beside it. */
const worded = /^\{(?:[A-Z]|[^{}]+ )/;
const single = /^\{[a-z]/;
const clockOrDay = /^(?:YYYY-MM-DD|HH:MM(?::SS)?)$/i;

/** Whether a blank is one whatever the template is: it may be left from another one. */
function isBlankAnywhere(masked: string, { range, text }: Placeholder): boolean {
  return (
    named.test(text) ||
    worded.test(text) ||
    (single.test(text) && beginsValue(masked, range.start) && endsValue(masked, range.end)) ||
    (clockOrDay.test(text) &&
      (beginsValue(masked, range.start) || /^[ T]HH:MM/i.test(masked.slice(range.end, range.end + 6))))
  );
}

/** More of a line than the longest of these takes that starts with the line. */
const longestLead = 80;
const lead =
  /(?:(?:^|[\r\n|])[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:\[[ xX]\][ \t])?|:[*_]{0,3}[ \t]{1,4}|(?:YYYY-MM-DD|\d{4}-\d{2}-\d{2})[ \tT])[*_(]{0,4}$/;

/** Whether a value may begin at an offset: it is where a line, an item or a cell begins, or behind a label or a day. */
function beginsValue(masked: string, at: number): boolean {
  const before = masked.slice(Math.max(0, at - longestLead), at);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return lead.test(line);
}

function endsValue(masked: string, at: number): boolean {
  return /^[*_)]{0,4}[ \t]{0,20}(?:[\r\n|]|$)/.test(masked.slice(at, at + 40));
}

/** The same after an edit, of which those before are known; blanks reach over no line feed. */
export function findLeftoversAgain(
  { masked, source: edited }: MarkdownDocument,
  template: Template,
  before: readonly Leftover[],
  { replaced: { old, now }, before: { source } }: DocumentChange,
): readonly Leftover[] {
  const isApart = [
    old.start > 0 ? source.parts.charCodeAt(old.start - 1) : undefined,
    old.end < source.parts.length ? source.parts.charCodeAt(old.end - 1) : undefined,
    now.end < edited.parts.length ? edited.parts.charCodeAt(now.end - 1) : undefined,
  ].every((end) => end === undefined || end === lineFeed);
  if (!isApart) {
    return leftoversIn(masked.text, template);
  }
  const within = leftoversIn(masked.slice(now.start, now.end), template);
  return [
    ...before.filter(({ range }) => range.start < old.start),
    ...within.map((found) => shiftedLeftover(found, now.start)),
    ...before
      .filter(({ range }) => range.start >= old.end)
      .map((found) => shiftedLeftover(found, now.end - old.end)),
  ];
}

const lineFeed = 10;

function shiftedLeftover({ range, text }: Leftover, by: number): Leftover {
  return { range: shiftedRange(range, by), text };
}

const wantedIn = onceFor(
  (template: Template): ReadonlySet<string> =>
    new Set(
      template.placeholders.flatMap(({ text }) => {
        const bare = text.replace(/^\[|\]$/g, '').toLowerCase();
        // An author may drop the brackets of a mask and keep the mask: `INC-XXXX` for `[INC-XXXX]`.
        return /^[a-z]+-x+$/.test(bare) ? [text.toLowerCase(), bare] : [text.toLowerCase()];
      }),
    ),
);
