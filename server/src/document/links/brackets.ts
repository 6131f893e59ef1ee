import type { Link } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';
import type { Definitions } from './definitions.ts';
import { normaliseLabel } from './definitions.ts';
import type { Destination } from './destination.ts';
import { readDestination, skipSpace } from './destination.ts';
import { ForwardSearch } from './forwardSearch.ts';
import type { InlineRegion } from './regions.ts';

/** A stretch of text and what is needed to find links in it. */
export interface BracketInput {
  readonly masked: string;
  /** Where something may begin or end; shared by all stretches of a document. */
  readonly marks: ForwardSearch;
  readonly region: InlineRegion;
  readonly definitions: Definitions;
}

/** Links, images, references and autolinks, found as CommonMark describes it: with a stack of open brackets. */
export function bracketLinks(input: BracketInput): readonly Link[] {
  return new BracketReader(input).read();
}

/** A bracket that may turn out to open a link or an image. */
interface Opener {
  /** Of the bracket, or of the exclamation mark in front of it. */
  readonly start: number;
  readonly image: boolean;
  /** Where the text starts. */
  readonly inner: number;
  /** Whether brackets stand within; such a text is no label. */
  nested: boolean;
}

/** What `BracketInput.marks` looks for. */
export function bracketMarks(masked: string): ForwardSearch {
  return new ForwardSearch(masked, /\\|!?\[|\]|</g);
}

const autolink = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy;
const fullLabel = /\[((?:[^\\[\]]|\\[\s\S]){1,999})\]/y;

class BracketReader {
  readonly #input: BracketInput;
  readonly #links: Link[] = [];
  readonly #openers: Opener[] = [];
  /** The openers below this height of the stack have a link within and can open none themselves. */
  #spent = 0;

  constructor(input: BracketInput) {
    this.#input = input;
  }

  read(): readonly Link[] {
    const { marks, region } = this.#input;
    let from = region.start;
    for (let found = marks.next(from, region.end); found; found = marks.next(from, region.end)) {
      from = this.#step(found[0], found.index);
    }
    return this.#links;
  }

  /** Handles one mark and answers where to go on. */
  #step(found: string, index: number): number {
    switch (found) {
      case '\\':
        return index + 2;
      case '<':
        return this.#readAutolink(index);
      case ']':
        return this.#close(index);
      default:
        this.#open(index, found.length);
        return index + found.length;
    }
  }

  #open(start: number, length: number): void {
    const around = this.#openers.at(-1);
    if (around) {
      around.nested = true;
    }
    this.#openers.push({ start, image: length > 1, inner: start + length, nested: false });
  }

  #readAutolink(start: number): number {
    const { masked, region } = this.#input;
    autolink.lastIndex = start;
    const target = autolink.exec(masked)?.[1];
    if (target === undefined || start + target.length + 2 > region.end) {
      return start + 1;
    }
    const targetRange = { start: start + 1, end: start + 1 + target.length };
    const range = { start, end: targetRange.end + 1 };
    this.#links.push({ kind: 'autolink', range, text: undefined, image: false, target, targetRange });
    return range.end;
  }

  #close(index: number): number {
    const opener = this.#openers.pop();
    const height = this.#openers.length;
    const spent = height < this.#spent;
    this.#spent = Math.min(this.#spent, height);
    if (!opener || (spent && !opener.image)) {
      return index + 1;
    }
    const text = { start: opener.inner, end: index };
    const link = this.#inline(opener, text) ?? this.#reference(opener, text);
    if (!link) {
      return index + 1;
    }
    this.#links.push(link);
    if (!opener.image) {
      this.#spent = height;
    }
    return link.range.end;
  }

  /** `(target "title")` behind the text. */
  #inline(opener: Opener, text: OffsetRange): Link | undefined {
    const { masked, region } = this.#input;
    if (masked[text.end + 1] !== '(' || text.end + 1 >= region.end) {
      return undefined;
    }
    const start = skipSpace(masked, text.end + 2, region.end);
    const empty = { target: '', targetRange: { start, end: start }, title: undefined, end: start };
    const destination = masked[start] === ')' ? empty : readDestination(masked, start, region.end);
    if (!destination) {
      return undefined;
    }
    const end = skipSpace(masked, destination.end, region.end);
    return end < region.end && masked[end] === ')'
      ? linkTo(destination, opener.image ? 'image' : 'link', opener, text, end + 1)
      : undefined;
  }

  /** `[label]` or `[]` behind the text, or nothing where the text itself is the label. */
  #reference(opener: Opener, text: OffsetRange): Link | undefined {
    const { masked, region, definitions } = this.#input;
    if (definitions.size === 0) {
      return undefined;
    }
    fullLabel.lastIndex = text.end + 1;
    const written = fullLabel.exec(masked)?.[1];
    const full = written !== undefined && fullLabel.lastIndex <= region.end ? written : undefined;
    if (full !== undefined) {
      return this.#defined(opener, text, full, text.end + 1 + full.length + 2);
    }
    if (opener.nested || text.end - text.start > 999) {
      return undefined;
    }
    const collapsed = masked.startsWith('[]', text.end + 1) && text.end + 3 <= region.end;
    return this.#defined(opener, text, masked.slice(text.start, text.end), text.end + (collapsed ? 3 : 1));
  }

  #defined(opener: Opener, text: OffsetRange, label: string, end: number): Link | undefined {
    const destination = this.#input.definitions.get(normaliseLabel(label));
    return destination ? linkTo(destination, 'reference', opener, text, end) : undefined;
  }
}

function linkTo(
  destination: Destination,
  kind: Link['kind'],
  opener: Opener,
  text: OffsetRange,
  end: number,
): Link {
  return {
    kind,
    range: { start: opener.start, end },
    text,
    image: opener.image,
    target: destination.target,
    targetRange: destination.targetRange,
    title: destination.title,
  };
}
