import type { DocumentChange } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import { onceFor } from '../onceFor.ts';
import type { Placeholder } from './placeholders.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Template } from './template.ts';

/** A template's blank that nobody has filled. */
export type Leftover = Placeholder;

/** The blanks of a template that still stand in a document, code and comments left out, in order. */
export function findLeftovers(document: MarkdownDocument, template: Template): readonly Leftover[] {
  return leftoversIn(document.masked.text, template);
}

function leftoversIn(masked: string, template: Template): readonly Leftover[] {
  const wanted = wantedIn(template);
  return findPlaceholders(masked).filter((found) => wanted.has(found.text.toLowerCase()));
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
