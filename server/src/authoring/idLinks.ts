import { isIdMask } from '../config/linkMask.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { linksOf } from '../document/links.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { statedLinks } from '../findings/references.ts';
import type { MaskToken } from '../template/incidentId.ts';
import { tokensOf } from '../template/incidentId.ts';

/** An id in a text that leads somewhere. */
export interface IdLink {
  readonly range: OffsetRange;
  readonly id: string;
  /** A web address. */
  readonly target: string;
}

/** More digits than any number of an id has. */
const mostDigits = 20;

/**
 * The ids in a document that a configuration knows an address for, in document order. What is a link already, code,
 * comments, front matter and the numbers of actions lead elsewhere. `addresses` are by the mask of the id.
 */
export function idLinks(
  document: MarkdownDocument,
  addresses: Readonly<Record<string, string>>,
): readonly IdLink[] {
  const { text } = document.masked;
  const masks = Object.entries(addresses).filter(([mask]) => isIdMask(mask));
  if (masks.length === 0) {
    return [];
  }
  const found = masks
    .flatMap(([mask, address]) => idsOf(text, mask, address))
    .toSorted((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  const taken = [
    ...linksOf(document).map(({ range }) => range),
    ...statedLinks(text, { start: 0, end: text.length }).references.map(({ range }) => range),
  ].toSorted((one, other) => one.start - other.start);
  return withoutOverlaps(found, taken);
}

/** Of ids that share a place the longest, and none that shares one with what is taken; all are in order. */
function withoutOverlaps(found: readonly IdLink[], taken: readonly OffsetRange[]): readonly IdLink[] {
  const links: IdLink[] = [];
  let next = 0;
  let takenUpTo = 0;
  for (const link of found) {
    for (let range = taken[next]; range && range.start < link.range.end; range = taken[next]) {
      takenUpTo = Math.max(takenUpTo, range.end);
      next += 1;
    }
    if (link.range.start >= takenUpTo) {
      links.push(link);
      takenUpTo = link.range.end;
    }
  }
  return links;
}

function idsOf(text: string, mask: string, address: string): readonly IdLink[] {
  const tokens = tokensOf(mask);
  const lead = mask.slice(0, tokens.find((token) => token.blank)?.start);
  const links: IdLink[] = [];
  for (let at = text.indexOf(lead); at !== -1; at = text.indexOf(lead, at + 1)) {
    const match = isBoundary(text, at) ? matchAt(text, at, tokens) : undefined;
    if (match) {
      const id = text.slice(at, match.end);
      links.push({ range: { start: at, end: match.end }, id, target: filled(address, id, match.number) });
    }
  }
  return links;
}

/** Whether nothing in front makes an id a part of something else, such as an address or another repository's number. */
function isBoundary(text: string, at: number): boolean {
  return !/[\p{L}\p{N}_/#@&.-]/u.test(text[at - 1] ?? ' ');
}

/** Where an id ends, with its last number; undefined where there is none. */
function matchAt(
  text: string,
  start: number,
  tokens: readonly MaskToken[],
): { readonly end: number; readonly number: string } | undefined {
  let end = start;
  let number = '';
  for (const token of tokens) {
    const written = token.blank
      ? (/^\d+/.exec(text.slice(end, end + mostDigits + 1))?.[0] ?? '')
      : text.slice(end, end + token.text.length);
    if (token.blank ? written === '' || written.length > mostDigits : written !== token.text) {
      return undefined;
    }
    number = token.blank ? written : number;
    end += written.length;
  }
  return /^(?:[\p{L}\p{N}_]|[-.]\d)/u.test(text.slice(end, end + 2)) ? undefined : { end, number };
}

function filled(address: string, id: string, number: string): string {
  return address.replace(/\{(id|number)\}/g, (_, name) =>
    encodeURIComponent((name === 'id' ? id : number).toWellFormed()),
  );
}
