import type { OffsetRange } from '../document/sourceText.ts';
import { matchesIn } from '../text/matches.ts';

/** A stretch of template text, or a blank in it that an author is to fill. */
export interface TextPart {
  readonly text: string;
  readonly placeholder: boolean;
}

/** Text with blanks: plain where an editor knows no better, tab stops where it does. */
export type PlaceholderText = readonly TextPart[];

/** A blank in a text: its place and what stands there. */
export interface Placeholder {
  readonly range: OffsetRange;
  readonly text: string;
}

// A name in brackets that is no link, image, footnote, check box or level (`[P1]`) (definitions are left out below); `{{name}}`; `{name}` that is
// no part of a path or a name (`{region}-db`), a variable (`${name}`) or a series (`total{code="500"}`), nor JSON; or dots that fill a table cell.
const bracketed = /(?<![!\]\\[])\[(?![ xX^]\]|\^|(?:P|S|SEV[ -]?)\d\])[^[\]\n|]{1,200}\](?![[(])/;
const mustache = /\{\{[^{}\n|]{1,100}\}\}/;
const braced =
  /(?<![A-Za-z0-9$/{}#%=.@&?"'\\^-]|[A-Za-z0-9][_:]|[A-Za-z0-9_]\()\{[A-Za-z][A-Za-z0-9 _/'?-]{0,80}\}(?![A-Za-z0-9/{}"'=]|[-._:][A-Za-z0-9])/;
const dotsCell = /(?:\.{3}|…)(?<=\|[ \t]{0,100}(?:\.{3}|…))(?=[ \t]{0,100}\|)/;
const masks =
  /\b(?:YYYY-MM-DD|(?:HH:MM|hh:mm)(?::(?:SS|ss))?|[A-Z]{2,12}-X{1,8}|X (?:days?|hours?|h|minutes?|min|m)(?: Y (?:hours?|h|minutes?|min|m))?)\b/;

/** How blanks look, each with what one of stands in all that look so. */
const kinds: readonly { readonly pattern: RegExp; readonly signs: readonly string[] }[] = [
  { pattern: bracketed, signs: ['['] },
  { pattern: mustache, signs: ['{{'] },
  { pattern: braced, signs: ['{'] },
  { pattern: dotsCell, signs: ['...', '…'] },
  { pattern: masks, signs: ['YYYY-MM-DD', 'HH:MM', 'hh:mm', '-X', 'X '] },
];

/** By source: the expressions for some kinds together. */
const together = new Map<string, RegExp>();

/** One expression for those blanks that a text may have; each kind that it need not try saves it a look at all signs. */
function patternFor(text: string): RegExp | undefined {
  const possible = kinds.filter(({ signs }) => signs.some((sign) => text.includes(sign)));
  const source = possible.map(({ pattern }) => pattern.source).join('|');
  const pattern = together.get(source) ?? (source === '' ? undefined : new RegExp(source, 'g'));
  if (pattern) {
    together.set(source, pattern);
  }
  return pattern;
}

/** Every blank in a template's text (masked, see `maskText`), in order. */
export function findPlaceholders(masked: string): readonly Placeholder[] {
  const pattern = patternFor(masked);
  return pattern === undefined
    ? []
    : matchesIn(masked, pattern)
        .map((found) => ({
          range: { start: found.index, end: found.index + found[0].length },
          text: found[0],
        }))
        .filter(({ range }) => !isDefinition(masked, range));
}

/** As long as what stands in front of a definition, or an address behind it, ever is. */
const longestAddress = 1000;

/** Whether brackets stand where Markdown defines a link, `[name]: address`; anywhere else a colon may follow. */
function isDefinition(masked: string, { start, end }: OffsetRange): boolean {
  return (
    masked[end] === ':' &&
    /^:[ \t]*[^ \t\r\n]+[ \t]*(?:["'(][^\r\n]*)?(?=[\r\n]|$)/.test(masked.slice(end, end + longestAddress)) &&
    /(?:^|[\r\n])[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(masked.slice(Math.max(0, start - 40), start))
  );
}

/** The same text cut into parts at its blanks. `offset` is where `text` starts in what `placeholders` were found in. */
export function withPlaceholders(
  text: string,
  offset: number,
  placeholders: readonly Placeholder[],
): PlaceholderText {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { range } of placeholders) {
    const start = range.start - offset;
    const end = range.end - offset;
    if (start < from || end > text.length) {
      continue;
    }
    addText(parts, text.slice(from, start));
    parts.push({ text: text.slice(start, end), placeholder: true });
    from = end;
  }
  addText(parts, text.slice(from));
  return parts;
}

function addText(parts: TextPart[], text: string): void {
  if (text !== '') {
    parts.push({ text, placeholder: false });
  }
}

/** A text without blanks. */
export function literal(text: string): PlaceholderText {
  return text === '' ? [] : [{ text, placeholder: false }];
}

/** The text with its blanks standing as they are written. */
export function plainText(parts: PlaceholderText): string {
  return parts.map((part) => part.text).join('');
}

/** The same text with other line ends; the parts of a template have `\n`. */
export function withLineEnd(parts: PlaceholderText, lineEnd: string): PlaceholderText {
  return parts.map((part) => ({ ...part, text: part.text.replace(/\r?\n/g, lineEnd) }));
}

/**
 * The text as a snippet of the Language Server Protocol: every blank a tab stop, in order, the last one after all.
 * @param before how many tab stops stand in front of it, in texts that are inserted with it
 * @param isLast whether no text with tab stops is inserted behind it
 */
export function snippetText(parts: PlaceholderText, before = 0, isLast = true): string {
  let stop = before;
  const written = parts.map((part) => {
    const escaped = part.text.replace(/[\\$}]/g, '\\$&');
    if (!part.placeholder) {
      return escaped;
    }
    stop += 1;
    return `\${${stop}:${escaped}}`;
  });
  return stop === before || !isLast ? written.join('') : `${written.join('')}$0`;
}

/** What a blank asks for, without its brackets: “Key takeaway” for `[Key takeaway]`. */
export function placeholderWords(text: string): string {
  return text.replace(/^(?:\[|\{\{?|<(?=.*>$))|(?:\]|\}\}?|>)$/g, '').trim();
}
