import GithubSlugger, { slug } from 'github-slugger';
import { matchesIn } from '../../text/matches.ts';
import { percentDecoded } from '../../text/percentDecoded.ts';
import type { Heading } from '../blocks.ts';
import type { MarkdownDocument } from '../document.ts';
import { linksIn, linksOf } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';
import { markdown } from './destination.ts';

/** The names that `#…` may lead to within a document: GitHub's for its headings, and those that HTML gives. */
export function anchorsOf(document: MarkdownDocument): ReadonlySet<string> {
  const slugs = slugsOf(document, ({ content }) => shownText(document, content));
  const anchors = new Set([...slugs.values()].map(comparable));
  for (const name of givenAnchors(document)) {
    anchors.add(name);
  }
  return anchors;
}

/** GitHub's name for each heading; a heading that bears the words of one above it gets a number. */
function slugsOf(
  { title, sections }: MarkdownDocument,
  textOf: (heading: Heading) => string,
): ReadonlyMap<Heading, string> {
  const headings = sections.map((section) => section.heading).filter(({ style }) => style !== 'bold');
  const all = (title ? [title, ...headings] : headings).toSorted(
    (one, other) => one.range.start - other.range.start,
  );
  const slugger = new GithubSlugger();
  return new Map(all.map((heading) => [heading, slugger.slug(textOf(heading))]));
}

/** The names that HTML or attributes give to places. */
function givenAnchors({ masked }: MarkdownDocument): readonly string[] {
  return matchesIn(masked.text, anchor).map((found) =>
    comparable((found[1] ?? found[2] ?? '').toLowerCase()),
  );
}

/** A target of links in the document, and what it has to be for them to lead where they led. */
export interface MovedTarget {
  readonly range: OffsetRange;
  readonly target: string;
}

/**
 * The targets, each once, that lead to headings whose anchors change when one of them is written otherwise.
 * @param text what is to stand in place of the heading's content
 */
export function targetsMovedBy(
  document: MarkdownDocument,
  renamed: Heading,
  text: string,
): readonly MovedTarget[] {
  const shown = ({ content }: Heading): string => shownText(document, content);
  const before = slugsOf(document, shown);
  const after = slugsOf(document, (heading) => (heading === renamed ? bareText(text) : shown(heading)));
  const given = new Set(givenAnchors(document));
  const moved = new Map<string, string>();
  for (const [heading, slugBefore] of before) {
    const slugAfter = after.get(heading);
    const name = comparable(slugBefore);
    if (slugAfter !== undefined && slugAfter !== slugBefore && name !== '' && !given.has(name)) {
      moved.set(name, slugAfter);
    }
  }
  const targets = new Map<number, MovedTarget>();
  for (const { target, targetRange } of moved.size === 0 ? [] : linksOf(document)) {
    const isPlace = target.startsWith('#') && document.source.slice(targetRange).startsWith('#');
    const anchorAfter = isPlace ? moved.get(anchorIn(target)) : undefined;
    if (anchorAfter !== undefined) {
      targets.set(targetRange.start, { range: targetRange, target: `#${anchorAfter}` });
    }
  }
  return [...targets.values()].toSorted((one, other) => one.range.start - other.range.start);
}

/** The name of the place that a target `#…` asks for, for comparing. */
function anchorIn(target: string): string {
  return comparable(slug(percentDecoded(target.slice(1)).toLowerCase()));
}

const anchor = /\b(?:id|name)\s?=\s?["']?([^\s"'<>]{1,200})|\{#([^\s{}]{1,200})\}/gi;

/** Whether a text may give names to places beside those of headings. */
export function mayGiveAnchors(text: string): boolean {
  return /\b(?:id|name)\s?=|\{#/i.test(text);
}

/** Whether a target `#…` leads somewhere in a document that has these anchors. */
export function leadsToAnchor(anchors: ReadonlySet<string>, target: string): boolean {
  const name = percentDecoded(target.slice(1)).toLowerCase();
  // Browsers know the first two without anybody's help; the last leads to words of the text.
  return name === '' || name === 'top' || name.startsWith(':~:') || anchors.has(anchorIn(target));
}

/** GitHub prefixes what authors write, and programs differ in what they make of white space and of what they drop. */
function comparable(name: string): string {
  return name
    .replace(/^user-content-/, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A heading's Markdown without HTML tags, but for those in code, which are text. */
export function withoutTags(heading: string): string {
  return heading.replace(/(`[^`]{1,200}`)|<\/?[a-z][a-z\d-]{0,30}(?:\s[^<>]{0,300})?\/?>/gi, '$1');
}

/** What a reader sees of a heading: of a link its text, no tags, and no attributes behind it. */
function shownText(document: MarkdownDocument, content: OffsetRange): string {
  const { source } = document;
  let text = '';
  let from = content.start;
  for (const link of linksIn(document, content)) {
    if (link.range.start >= from && link.text && !link.image) {
      text += source.parts.slice(from, link.range.start) + source.slice(link.text);
      from = link.range.end;
    }
  }
  return bareText(text + source.parts.slice(from, content.end));
}

/** A heading's text without tags and escapes, and without attributes behind it. */
function bareText(written: string): string {
  return markdown.utils.unescapeAll(withoutTags(written).replace(/\s{0,9}\{#[^{}]{0,200}\}$/, ''));
}
