import { matchesIn } from '../../text/matches.ts';
import type { Link } from '../links.ts';
import type { OffsetRange } from '../sourceText.ts';
import { markdown } from './destination.ts';
import { ForwardSearch } from './forwardSearch.ts';

/** Finds `<img src>` and `<a href>`, stretch by stretch from front to back. */
export class HtmlLinks {
  readonly #text: string;
  readonly #openings: ForwardSearch;
  readonly #closings: ForwardSearch;

  constructor(masked: string) {
    this.#text = masked;
    this.#openings = new ForwardSearch(masked, /<(img|a)(?=[\s/])/gi);
    this.#closings = new ForwardSearch(masked, /<\/a\s{0,9}>/gi);
  }

  /** Those within a stretch of text. */
  within(region: OffsetRange): readonly Link[] {
    const links: Link[] = [];
    let from = region.start;
    for (let at = this.#openings.next(from, region.end); at; at = this.#openings.next(from, region.end)) {
      const attributes = { start: at.index + at[0].length, end: region.end };
      const end = tagEnd(this.#text, attributes);
      from = end ?? attributes.start;
      const link = end === undefined ? undefined : this.#link(at, { start: at.index, end }, region);
      if (link) {
        links.push(link);
      }
    }
    return links;
  }

  #link(found: RegExpExecArray, tag: OffsetRange, region: OffsetRange): Link | undefined {
    const values = readAttributes(this.#text, { start: tag.start + found[0].length, end: tag.end - 1 });
    return found[1]?.toLowerCase() === 'a'
      ? anchor(tag, values, this.#closings.next(tag.end, region.end))
      : image(tag, values);
  }
}

function anchor(
  tag: OffsetRange,
  values: Attributes,
  closing: RegExpExecArray | undefined,
): Link | undefined {
  const target = values.get('href');
  if (!target) {
    return undefined;
  }
  const text = closing && { start: tag.end, end: closing.index };
  const range = { start: tag.start, end: closing ? closing.index + closing[0].length : tag.end };
  return { kind: 'link', range, text, image: false, ...target, title: values.get('title')?.target };
}

function image(tag: OffsetRange, values: Attributes): Link | undefined {
  const target = values.get('src');
  const title = values.get('title')?.target;
  return (
    target && {
      kind: 'image',
      range: tag,
      text: values.get('alt')?.targetRange,
      image: true,
      ...target,
      title,
    }
  );
}

const tagMark = /[<>"']/g;

/** Where a tag ends; a mark within quotes is none. */
function tagEnd(text: string, attributes: OffsetRange): number | undefined {
  tagMark.lastIndex = attributes.start;
  for (let found = tagMark.exec(text); found && found.index < attributes.end; found = tagMark.exec(text)) {
    if (found[0] === '>') {
      return found.index + 1;
    }
    const closing = found[0] === '<' ? -1 : text.indexOf(found[0], found.index + 1);
    if (closing < 0 || closing >= attributes.end) {
      return undefined;
    }
    tagMark.lastIndex = closing + 1;
  }
  return undefined;
}

interface AttributeValue {
  readonly target: string;
  readonly targetRange: OffsetRange;
}

type Attributes = ReadonlyMap<string, AttributeValue>;

// The look behind lets a name be tried from its start only.
const attribute = /(?<![a-z0-9:-])([a-z][a-z0-9:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/** The attributes that have a value; the first one of a name holds. */
function readAttributes(text: string, range: OffsetRange): Attributes {
  const values = new Map<string, AttributeValue>();
  for (const found of matchesIn(text.slice(range.start, range.end), attribute)) {
    const [whole, name = '', double, single, bare] = found;
    const value = double ?? single ?? bare ?? '';
    const end = range.start + found.index + whole.length - (bare === undefined ? 1 : 0);
    if (!values.has(name.toLowerCase())) {
      const target = markdown.utils.unescapeAll(value.replaceAll('\\', '\\\\'));
      values.set(name.toLowerCase(), { target, targetRange: { start: end - value.length, end } });
    }
  }
  return values;
}
