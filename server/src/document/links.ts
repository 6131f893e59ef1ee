import { Facts } from '../memory/facts.ts';
import { ownCopy } from '../memory/ownCopy.ts';
import type { Block } from './blocks.ts';
import { changeOf } from './changes.ts';
import type { MarkdownDocument } from './document.ts';
import { BareUrls } from './links/bareUrls.ts';
import { bracketLinks, bracketMarks } from './links/brackets.ts';
import type { Definitions } from './links/definitions.ts';
import { readDefinitions } from './links/definitions.ts';
import { ForwardSearch } from './links/forwardSearch.ts';
import { HtmlLinks } from './links/html.ts';
import type { InlineRegion } from './links/regions.ts';
import { inlineRegions } from './links/regions.ts';
import { MovedItems } from './movedItems.ts';
import { shiftedRange } from './shiftBlocks.ts';
import type { OffsetRange } from './sourceText.ts';
import { rangeContains } from './sourceText.ts';

/**
 * How a link is written: `[text](target)` and `<a href>` are links, `![alt](target)` and `<img src>` images,
 * `<https://…>` is an autolink, `https://…` without anything around it a URL, and `[text][label]`, `[label][]` and
 * `[label]` are references to a definition.
 */
export type LinkKind = 'link' | 'image' | 'autolink' | 'url' | 'reference';

/** A link or an image, with what it leads to. */
export interface Link {
  readonly kind: LinkKind;
  /** All of it, for example from the bracket that opens to the parenthesis that closes. */
  readonly range: OffsetRange;
  /** What a reader sees, or an image's alternative text; undefined where the target itself is shown. */
  readonly text: OffsetRange | undefined;
  /** Whether it shows a picture; an image may be a reference, too. */
  readonly image: boolean;
  /** Where it leads, without Markdown's escapes; percent signs are as written. */
  readonly target: string;
  /** The target as it stands in the source; for a reference, in the definition. */
  readonly targetRange: OffsetRange;
  readonly title?: string | undefined;
}

interface KnownLinks {
  readonly links: MovedItems<Link>;
  readonly areDefined: boolean;
}

const known = new Facts<MarkdownDocument, KnownLinks>();

/**
 * The links and images of a document in document order, an outer one before those within it. None of code, comments
 * and front matter. Found once for each document, in linear time; in an edited one only where it was edited.
 */
export function linksOf(document: MarkdownDocument): readonly Link[] {
  return document.part ? linksIn(document, document.part) : knownLinks(document).all;
}

/** The same, for those who look at a few of them. */
export function eachLinkOf(document: MarkdownDocument): Iterable<Link> {
  return eachLinkIn(document, document.part ?? anywhere);
}

const anywhere: OffsetRange = { start: 0, end: Number.POSITIVE_INFINITY };

function knownLinks(document: MarkdownDocument): MovedItems<Link> {
  return known.of(
    document,
    () =>
      linksAgain(document) ?? {
        links: new MovedItems(findLinks(document), shiftedLink),
        areDefined: document.masked.text.includes(definitionMark),
      },
  ).links;
}

const definitionMark = ']:';

/** The links of an edited document, from those before; undefined where definitions may give them other targets. */
function linksAgain(document: MarkdownDocument): KnownLinks | undefined {
  const change = changeOf(document);
  const before = change && known.get(change.before);
  if (!before || before.areDefined) {
    return undefined;
  }
  const { now, read } = change.replaced;
  return document.masked.slice(now.start, now.end).includes(definitionMark)
    ? undefined
    : { links: before.links.edited(change.replaced, linksWithin(document, read, now)), areDefined: false };
}

function shiftedLink(link: Link, by: number): Link {
  return {
    ...link,
    range: shiftedRange(link.range, by),
    text: link.text && shiftedRange(link.text, by),
    targetRange: shiftedRange(link.targetRange, by),
  };
}

/** The links that lie within a range. */
export function linksIn(document: MarkdownDocument, range: OffsetRange): readonly Link[] {
  return [...eachLinkIn(document, range)];
}

/** Whether a link lies within a range. */
export function hasLinkIn(document: MarkdownDocument, range: OffsetRange): boolean {
  for (const _ of eachLinkIn(document, range)) {
    return true;
  }
  return false;
}

function* eachLinkIn(document: MarkdownDocument, range: OffsetRange): Iterable<Link> {
  const { whole = document, part } = document;
  for (const link of knownLinks(whole).between(range)) {
    if (rangeContains(range, link.range) && (!part || rangeContains(part, link.range))) {
      yield link;
    }
  }
}

/** Whether a target names a file beside the document, or a place in the document itself (`#…`). */
export function isRelative(target: string): boolean {
  return target !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[\\/]{2})/i.test(target);
}

/** Whether a target is an address on the web. */
export function isWebAddress(target: string): boolean {
  return /^(?:(?:https?:)?\/\/|www\.)[^\s/]/i.test(target);
}

/** The links in some blocks, which hold no definitions, from an offset on. */
function linksWithin(
  { source, masked }: MarkdownDocument,
  blocks: readonly Block[],
  { start, end }: OffsetRange,
): readonly Link[] {
  // One character is as much as anything looks at in front of a link.
  const from = Math.max(0, start - 1);
  // What is read of a table has its header, too, which stands in front of the rows that were replaced.
  const regions = inlineRegions(source, blocks)
    .filter((region) => region.end > start)
    .map((region) => ({ ...shiftedRange(region, -from), html: region.html }));
  // A target must not keep all of the text.
  return linksInRegions(ownCopy(masked.slice(from, end)), regions, new Map())
    .map((link) => shiftedLink(link, from))
    .filter(({ range }) => start <= range.start);
}

function findLinks({ source, blocks, masked: { text } }: MarkdownDocument): readonly Link[] {
  const regions = inlineRegions(source, blocks);
  return linksInRegions(text, regions, readDefinitions(source, text, regions));
}

/** What is in every link; most cells of a table have none of it. */
const linkSign = /[[<]|:\/\/|www\./gi;

function linksInRegions(
  masked: string,
  regions: readonly InlineRegion[],
  definitions: Definitions,
): readonly Link[] {
  const links: Link[] = [];
  const signs = new ForwardSearch(masked, linkSign);
  const marks = bracketMarks(masked);
  const html = new HtmlLinks(masked);
  const urls = new BareUrls(masked);
  for (const region of regions) {
    if (!signs.next(region.start, region.end)) {
      continue;
    }
    const written = [
      ...(region.html ? [] : bracketLinks({ masked, marks, region, definitions })),
      ...html.within(region),
    ].toSorted(byPlace);
    const inRegion = region.html ? written : [...written, ...urls.between(written, region)].toSorted(byPlace);
    for (const link of inRegion) {
      links.push(link);
    }
  }
  return links;
}

function byPlace(one: Link, other: Link): number {
  return one.range.start - other.range.start || other.range.end - one.range.end;
}
