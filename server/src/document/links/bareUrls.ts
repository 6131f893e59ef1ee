import type { Link } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';
import { markdown } from './destination.ts';
import { ForwardSearch } from './forwardSearch.ts';

const opening = /(?<![a-z0-9/.])(?:https?:\/\/|www\.)/gi;
// Longer than any address that a browser opens.
const run = /[^\s<]{1,4000}/y;

/** Finds addresses that stand in the text as they are, as GitHub makes links of them. */
export class BareUrls {
  readonly #text: string;
  readonly #openings: ForwardSearch;

  constructor(text: string) {
    this.#text = text;
    this.#openings = new ForwardSearch(text, opening);
  }

  /** Those in a stretch of text, outside the links, given in document order, that are written there. */
  between(links: readonly Link[], region: OffsetRange): readonly Link[] {
    const found: Link[] = [];
    let from = region.start;
    for (const link of links) {
      if (link.range.start >= from) {
        this.#find({ start: from, end: link.range.start }, found);
      }
      from = Math.max(from, link.range.end);
    }
    this.#find({ start: from, end: region.end }, found);
    return found;
  }

  #find(gap: OffsetRange, links: Link[]): void {
    let from = gap.start;
    for (let at = this.#openings.next(from, gap.end); at; at = this.#openings.next(from, gap.end)) {
      run.lastIndex = at.index;
      const candidate = this.#text.slice(
        at.index,
        Math.min(gap.end, run.test(this.#text) ? run.lastIndex : 0),
      );
      const length = addressLength(candidate);
      from = at.index + (length || at[0].length);
      if (length > 0) {
        const range = { start: at.index, end: from };
        const target = candidate.slice(0, length);
        links.push({ kind: 'url', range, text: undefined, image: false, target, targetRange: range });
      }
    }
  }
}

/** How much of a run of characters belongs to the address that it starts with; 0 where it is none. */
function addressLength(candidate: string): number {
  const scheme = /^https?:/i.exec(candidate)?.[0];
  const written = scheme ?? 'http:';
  const address = scheme === undefined ? `http://${candidate}` : candidate;
  const length = markdown.linkify.testSchemaAt(address, written, written.length);
  return length === 0 ? 0 : length + written.length - (address.length - candidate.length);
}
