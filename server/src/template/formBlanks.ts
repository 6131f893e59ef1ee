import type { MarkdownDocument } from '../document/document.ts';
import { fieldsIn } from '../document/fields.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { onceFor } from '../memory/onceFor.ts';
import { matchesIn } from '../text/matches.ts';
import type { Placeholder } from './placeholders.ts';
import { findPlaceholders } from './placeholders.ts';
import type { Template } from './template.ts';

/** `<short title>`, `<name>`; the tag of an element is none, and neither is an address. */
const angled = /<[A-Za-z][^<>\n|="'`:@/]{0,80}>/g;
/** Elements that nothing closes. */
const voidElement = /^<(?:br|hr|img|wbr|input|col|source|area)\b/i;

/** Days as people outside of ISO write them. */
const days = /\b(?:DD[./-]MM[./-]YYYY|MM[./-]DD[./-]YYYY|YYYY[./]MM[./]DD)\b/gi;

/** What stands as a whole value for one that is to come: `$N`, `XX %`, `yes/no`, `Draft / In review / Final`, `@handle`, `Sev X`, `*list of services*`. */
const standIn =
  /^(?:[*_](?![*_])[^*_|\n]{3,120}[*_]|h{1,2}[ :]?(?:m|min|mm)|[$€£¥]?(?:N{1,3}|X{1,3})(?: ?[%$€£])?|#{1,4}|_{2,20}|\?{1,3}|yes ?\/ ?no|y ?\/ ?n|@(?:handle|name|owner|user|username|person|someone|assignee)|(?:sev(?:erity)?|p|prio(?:rity)?)[ -]?[xn#?]|[\p{L}\d][\p{L}\d -]{0,30}(?: ?\/ ?[\p{L}\d][\p{L}\d -]{0,30}){2,8})$/iu;

/**
 * The blanks of a template that are none by their form anywhere else, and so count in its documents alone: words in angle
 * brackets, and what stands for the value of a field, a label or a cell. In order.
 */
export function formBlanksIn(document: MarkdownDocument): readonly Placeholder[] {
  const { masked } = document;
  const text = masked.text;
  const anywhere = [
    ...matchesIn(text, angled).filter(([tag]) => !isElement(tag, text)),
    ...matchesIn(text, days),
  ].map(blankAt);
  const values = valuesIn(document)
    .filter((range) => !anywhere.some((blank) => rangesMeet(blank.range, range)))
    .map((range) => ({ range, text: masked.slice(range.start, range.end) }))
    .filter((blank) => standIn.test(blank.text));
  return [...anywhere, ...values].toSorted((one, other) => one.range.start - other.range.start);
}

function blankAt({ index, 0: text }: RegExpExecArray): Placeholder {
  return { range: { start: index, end: index + text.length }, text };
}

/** Whether HTML would read a tag as one: it stands alone by its nature, or is closed somewhere. */
function isElement(tag: string, text: string): boolean {
  const [name = ''] = /^[A-Za-z][A-Za-z0-9-]*/.exec(tag.slice(1)) ?? [];
  return voidElement.test(tag) || text.toLowerCase().includes(`</${name.toLowerCase()}>`);
}

/** Where values stand: behind the names of fields and labels, and in the rows of tables. */
function valuesIn({ source, fields, sections }: MarkdownDocument): readonly OffsetRange[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const labels = fieldsIn(
    source,
    blocks.filter(({ kind }) => kind === 'list'),
  );
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.rows.flatMap((row) => row.cells.map(({ range }) => range)) : [],
  );
  return [...fields.map(({ value }) => value), ...labels.map(({ value }) => value), ...cells];
}

/** All blanks of a template, in order: of two that meet, the one that counts anywhere. */
export function withFormBlanks(
  document: MarkdownDocument,
  plain: readonly Placeholder[],
): readonly Placeholder[] {
  const others = formBlanksIn(document).filter(
    ({ range }) => !plain.some((blank) => rangesMeet(blank.range, range)),
  );
  return others.length === 0
    ? plain
    : [...plain, ...others].toSorted((one, other) => one.range.start - other.range.start);
}

/** The texts of a template's blanks that are none by their form; most templates have none. */
const ownTexts = onceFor((template: Template): readonly string[] => {
  const texts = new Set(template.placeholders.map(({ text }) => text));
  return [...texts].filter((text) => !findPlaceholders(text).some((blank) => blank.text === text));
});

/** The blanks of a template's own forms that still stand in a text (masked, see `maskText`), in order. */
export function findFormBlanks(masked: string, template: Template): readonly Placeholder[] {
  const texts = ownTexts(template);
  return texts.length === 0
    ? []
    : texts
        .flatMap((text) => placesOf(masked, text))
        .toSorted((one, other) => one.range.start - other.range.start);
}

function placesOf(masked: string, text: string): readonly Placeholder[] {
  const isBlankAnywhere = text.startsWith('<') || /^[DMY]{2,4}[./-]/i.test(text);
  const found: Placeholder[] = [];
  for (let start = masked.indexOf(text); start !== -1; start = masked.indexOf(text, start + text.length)) {
    const range = { start, end: start + text.length };
    if (isBlankAnywhere || isWholeValue(masked, range)) {
      found.push({ range, text });
    }
  }
  return found;
}

/** As far as anybody looks for the mark in front of a value, or the end behind it. */
const farthest = 30;

function isWholeValue(masked: string, { start, end }: OffsetRange): boolean {
  return (
    /[:|][*_]{0,3}[ \t]{0,20}$/.test(masked.slice(Math.max(0, start - farthest), start)) &&
    /^[ \t\\]{0,20}(?:[|\r\n]|$)/.test(masked.slice(end, end + farthest))
  );
}
