import GithubSlugger, { slug } from 'github-slugger';
import { matchesIn } from '../../matches.ts';
import { percentDecoded } from '../../percentDecoded.ts';
import type { MarkdownDocument } from '../document.ts';
import { linksIn } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';
import { markdown } from './destination.ts';

/** The names that `#…` may lead to within a document: GitHub's for its headings, and those that HTML gives. */
export function anchorsOf(document: MarkdownDocument): ReadonlySet<string> {
  const { title, sections, masked } = document;
  const headings = sections.map((section) => section.heading).filter(({ style }) => style !== 'bold');
  const all = (title ? [title, ...headings] : headings).toSorted(
    (one, other) => one.range.start - other.range.start,
  );
  const slugger = new GithubSlugger();
  const anchors = new Set(all.map(({ content }) => comparable(slugger.slug(shownText(document, content)))));
  for (const found of matchesIn(masked.text, anchor)) {
    anchors.add(comparable((found[1] ?? found[2] ?? '').toLowerCase()));
  }
  return anchors;
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
  return name === '' || name === 'top' || name.startsWith(':~:') || anchors.has(comparable(slug(name)));
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
  const written = text + source.parts.slice(from, content.end);
  return markdown.utils.unescapeAll(withoutTags(written).replace(/\s{0,9}\{#[^{}]{0,200}\}$/, ''));
}
