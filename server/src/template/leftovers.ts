import type { DocumentChange } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { lazily } from '../memory/lazily.ts';
import { onceFor } from '../memory/onceFor.ts';
import { findFormBlanks } from './formBlanks.ts';
import type { Placeholder } from './placeholders.ts';
import { findPlaceholders } from './placeholders.ts';
import { definedLabels, findStandInWords, isBracketedBlank } from './standInWords.ts';
import type { Template } from './template.ts';

/** A template's blank that nobody has filled; or one of another template, as only blanks look. */
export interface Leftover extends Placeholder {
  /** Whether it is all that a section says, which the template has without a blank; see `findUntouched`. */
  readonly isPrompt?: true;
}

/** The blanks that still stand in a document, code and comments left out, in order; without a template those of any. */
export function findLeftovers(
  document: MarkdownDocument,
  template: Template | undefined,
): readonly Leftover[] {
  const { text } = document.masked;
  return leftoversIn(
    text,
    template,
    lazily(() => definedLabels(text)),
  );
}

function leftoversIn(
  masked: string,
  template: Template | undefined,
  defined: () => ReadonlySet<string>,
): readonly Leftover[] {
  const wanted = template && wantedIn(template);
  const marked = findPlaceholders(masked).filter(
    (found) =>
      wanted?.has(found.text.toLowerCase()) ||
      isBlankAnywhere(masked, found) ||
      isBracketedBlank(masked, found, defined),
  );
  const own = template ? apartFrom(marked, findFormBlanks(masked, template)) : [];
  const known = own.length === 0 ? marked : [...marked, ...own].toSorted(byStart);
  const worded = apartFrom(known, findStandInWords(masked));
  return worded.length === 0 ? known : [...known, ...worded].toSorted(byStart);
}

function byStart(one: Placeholder, other: Placeholder): number {
  return one.range.start - other.range.start;
}

/** Those of some blanks that meet none of others, which are in order. */
function apartFrom(blanks: readonly Placeholder[], words: readonly Placeholder[]): readonly Placeholder[] {
  let next = 0;
  return words.toSorted(byStart).filter(({ range }) => {
    while ((blanks[next]?.range.end ?? range.start) < range.start) {
      next += 1;
    }
    const blank = blanks[next];
    return !blank || !rangesMeet(range, blank.range);
  });
}

/** Whether a text says something beside the blanks of a template, or of another one. */
export function isFilledText(text: string, template: Template): boolean {
  return text.trim() !== '' && leftoversIn(text, template, () => definedLabels(text)).length === 0;
}

/** `{{TOC}}` is where a table of contents goes. */
const named = /^\{\{ ?(?!toc ?\}\})[A-Za-z][A-Za-z0-9 _-]*\}\}$/i;
/** `{Description}`, `{what happened}`. */
const worded = /^\{(?:[A-Z][a-z]+\}|[^{}]+ )/;
/**
 * `{id}`, `{OrderId}` may be one of an address or a message, and are blanks only where nothing stands beside them; some
 * are marks of wikis.
 */
const single = /^\{(?!(?:code|noformat|note|info|tip|warning|panel|toc)\})[A-Za-z]/;
const clockOrDay = /^(?:YYYY-MM-DD|HH:MM(?::SS)?)$/i;
const dayAhead = /(?:YYYY-MM-DD|\d{4}-\d{2}-\d{2})[ \tT][*_(]{0,4}$/i;
const clockBehind = /^[ T]HH:MM/i;

const anyKind = /^(?:\{|YYYY|HH:)/i;

/** Whether a blank is one whatever the template is: it may be left from another one. */
function isBlankAnywhere(masked: string, { range, text }: Placeholder): boolean {
  if (!anyKind.test(text)) {
    return false;
  }
  const before = lineBefore(masked, range.start);
  const behind = masked.slice(range.end, range.end + longestEnd).replace(/[\r\n].*/s, '');
  if (isCited(before, behind)) {
    return false;
  }
  const begins = lead.test(before);
  if (clockOrDay.test(text)) {
    const isTime = (begins && timeEnd.test(behind)) || dayAhead.test(before) || clockBehind.test(behind);
    return isTime && !formAhead.test(before) && !formBehind.test(behind);
  }
  return named.test(text)
    ? !isInProse(before, behind)
    : worded.test(text) || (single.test(text) && begins && valueEnd.test(behind));
}

/** More of a line than the longest of these takes that starts with the line. */
const longestLead = 80;
const lead =
  /(?:(?:^|[\r\n|])[ \t>]{0,20}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})?(?:\[[ xX]\][ \t])?|:[*_]{0,3}[ \t]{1,4}|(?:YYYY-MM-DD|\d{4}-\d{2}-\d{2})[ \tT])[*_(]{0,4}$/;

/** What stands in front of an offset in its line, as far as anybody looks. */
function lineBefore(masked: string, at: number): string {
  const before = masked.slice(Math.max(0, at - longestLead), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

/** What a line starts with that is no part of its words: marks of headings, items and boxes, and the name of a field. */
const markup =
  /^[ \t>]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}(?:\[[ xX]\][ \t])?)?(?:[*_]{0,3}[^:.{}]{1,40}:[*_]{0,3}(?=\s))?/;
/** With as many words beside it a name in braces stands in a sentence, which may speak of a Helm chart or an Ansible role. */
const wordsOfProse = 3;

/** Whether what stands beside a blank in its line or cell is a sentence. */
function isInProse(before: string, behind: string): boolean {
  const own = before.slice(before.lastIndexOf('|') + 1).replace(markup, '');
  const [cell = ''] = behind.split('|', 1);
  const beside = `${own} ${cell}`.replace(/\{[^{}]{0,100}\}|\[[^[\]]{0,100}\]/g, ' ');
  const words = beside.match(/\p{L}{2,}/gu)?.filter((word) => !/^(?:YYYY|MM|DD|HH|SS)$/i.test(word)) ?? [];
  return words.length >= wordsOfProse;
}

/** As far as anybody looks behind a blank. */
const longestEnd = 60;
const valueEnd = /^[*_)]{0,4}[ \t]{0,20}(?:\||$)/;
/** What stands behind a time or a day that something happened at: nothing, a zone, or a mark in front of what happened. */
const timeEnd =
  /^[*_)]{0,4}(?:[ T]HH:MM|[ \t]?(?:[–—]|:(?!\w)|-(?!\w))|[ \t]\(?(?:UTC|GMT|TZ|[A-Z]{2,4}T)\b|[ \t]{0,20}(?:\||$))/i;
/** “The log has the form YYYY-MM-DD HH:MM” speaks of the form. */
const formAhead = /\b(?:forms?|formats?|notation|patterns?|parsed|parser)\b/i;
const formBehind = /^(?:[ T]HH:MM(?::SS)?)?[^|]{0,20}\b(?:formats?|notation|patterns?)\b/i;

/** Whether a blank stands within a quotation, as one does that a customer saw. A quotation of nothing else is a value. */
function isCited(before: string, behind: string): boolean {
  const opening = Math.max(...['"', '“', '”'].map((mark) => before.lastIndexOf(mark)));
  const closing = behind.search(/["“”]/);
  const isOpen =
    before[opening] === '“' || (before[opening] === '"' && /^[\s(]?$/.test(before[opening - 1] ?? ''));
  const isWhole = opening === before.length - 1 && closing === 0;
  return isOpen && closing !== -1 && behind[closing] !== '“' && !isWhole;
}

/** The same after an edit, of which those before are known; blanks reach over no line feed, but for prompts, which are left out. */
export function findLeftoversAgain(
  { masked, source: edited }: MarkdownDocument,
  template: Template | undefined,
  earlier: readonly Leftover[],
  { replaced: { old, now }, before: { source } }: DocumentChange,
): readonly Leftover[] {
  const before = earlier.filter(({ isPrompt }) => isPrompt !== true);
  const defined = lazily(() => definedLabels(masked.text));
  const isApart = [
    old.start > 0 ? source.parts.charCodeAt(old.start - 1) : undefined,
    old.end < source.parts.length ? source.parts.charCodeAt(old.end - 1) : undefined,
    now.end < edited.parts.length ? edited.parts.charCodeAt(now.end - 1) : undefined,
  ].every((end) => end === undefined || end === lineFeed);
  // What is a link by its definition may be a blank without it, wherever that stands.
  const isDefining = [source.parts.slice(old.start, old.end), edited.parts.slice(now.start, now.end)].some(
    (text) => text.includes(']:'),
  );
  if (!isApart || isDefining) {
    return leftoversIn(masked.text, template, defined);
  }
  const within = leftoversIn(masked.slice(now.start, now.end), template, defined);
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
