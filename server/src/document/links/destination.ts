import MarkdownIt from 'markdown-it';
import type { OffsetRange } from '../sourceText.ts';
import { boundLinkify } from './boundedLinkify.ts';

/** The pieces of markdown-it that read a link's parts where they stand. */
export const markdown = new MarkdownIt();
boundLinkify(markdown.linkify);

/** Where a link leads, and its title. */
export interface Destination {
  readonly target: string;
  readonly targetRange: OffsetRange;
  readonly title: string | undefined;
  /** Behind the destination and the title. */
  readonly end: number;
}

/** Reads `target` or `target "title"`, the target in angle brackets or not. */
export function readDestination(text: string, start: number, end: number): Destination | undefined {
  const read = markdown.helpers.parseLinkDestination(text, start, end);
  if (!read.ok) {
    return undefined;
  }
  const inner = text[start] === '<' ? 1 : 0;
  const target = { target: read.str, targetRange: { start: start + inner, end: read.pos - inner } };
  const space = skipSpace(text, read.pos, end);
  const title = space > read.pos ? markdown.helpers.parseLinkTitle(text, space, end) : undefined;
  return title?.ok
    ? { ...target, title: title.str, end: title.pos }
    : { ...target, title: undefined, end: read.pos };
}

const space = /[ \t\r\n]*/y;

/** The first offset that no white space stands at. */
export function skipSpace(text: string, start: number, end: number): number {
  space.lastIndex = start;
  return Math.min(end, start + (space.exec(text)?.[0].length ?? 0));
}
