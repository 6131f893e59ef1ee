import type { OffsetRange } from './sourceText.ts';

/** A text of which parts can be had: a string, or what stands for one. */
export interface TextParts {
  /** As that of a string; offsets are none from the end. */
  slice(start: number, end?: number): string;
}

/** The same, of which single characters can be had. */
export interface Characters extends TextParts {
  /** As that of a string. */
  charCodeAt(offset: number): number;
}

/** What took the place of a part of a text. */
interface Patch extends OffsetRange {
  readonly text: string;
}

/**
 * Patches are joined as long as what they take the place of is shorter, in UTF-16 code units. A text that is shorter as a
 * whole is written anew, which takes less than to look for its parts.
 */
const longestPatch = 50_000;

/** Where two texts differ: what stands in front of `start`, and as much as `behind` at their ends, is the same. */
export interface Difference {
  readonly start: number;
  readonly behind: number;
}

/** A long text that is edited again and again. It is put together when somebody asks for all of it, which few do. */
export class PatchedText implements Characters {
  readonly length: number;
  readonly #base: string;
  readonly #patch: Patch | undefined;
  /** By how much the patch is longer than what it takes the place of. */
  readonly #growth: number;
  #whole: string | undefined;

  constructor(base: string, patch?: Patch) {
    this.#base = base;
    this.#patch = patch;
    this.#growth = patch ? patch.text.length - (patch.end - patch.start) : 0;
    this.length = base.length + this.#growth;
  }

  /** All of it. */
  get text(): string {
    if (!this.#patch) {
      return this.#base;
    }
    this.#whole ??= this.slice(0);
    return this.#whole;
  }

  slice(start: number, end: number = this.length): string {
    if (!this.#patch) {
      return this.#base.slice(start, end);
    }
    const { text, start: from } = this.#patch;
    const to = from + text.length;
    const growth = this.#growth;
    if (end <= from) {
      return this.#base.slice(start, end);
    }
    if (start >= to) {
      return this.#base.slice(start - growth, end - growth);
    }
    return (
      (start < from ? this.#base.slice(start, from) : '') +
      text.slice(Math.max(0, start - from), end - from) +
      (end > to ? this.#base.slice(to - growth, end - growth) : '')
    );
  }

  charCodeAt(offset: number): number {
    if (!this.#patch || offset < this.#patch.start) {
      return this.#base.charCodeAt(offset);
    }
    const { text, start } = this.#patch;
    return offset < start + text.length
      ? text.charCodeAt(offset - start)
      : this.#base.charCodeAt(offset - this.#growth);
  }

  /** Where a sign, of few characters, stands from an offset on, as that of a string. */
  indexOf(sign: string, from: number): number {
    if (!this.#patch) {
      return this.#base.indexOf(sign, from);
    }
    const { start, end, text } = this.#patch;
    const reach = sign.length - 1;
    const inFront = from < start ? this.#base.indexOf(sign, from) : -1;
    if (inFront !== -1 && inFront + reach < start) {
      return inFront;
    }
    // A part of it may have been typed, or what parted it taken away.
    const near = Math.max(from, start - reach);
    const within = this.slice(near, Math.max(near, start + text.length + reach)).indexOf(sign);
    if (within !== -1) {
      return near + within;
    }
    const behind = this.#base.indexOf(sign, Math.max(end, from - this.#growth));
    return behind === -1 ? -1 : behind + this.#growth;
  }

  /** The same with another text in place of a range. */
  replaced(range: OffsetRange, by: string): PatchedText {
    if (this.length <= longestPatch) {
      return new PatchedText(this.slice(0, range.start) + by + this.slice(range.end));
    }
    const { start: from, end: to } = this.#patch
      ? { start: this.#patch.start, end: this.#patch.start + this.#patch.text.length }
      : range;
    const start = Math.min(range.start, from);
    const end = Math.max(range.end, to);
    if (end - start > longestPatch) {
      return new PatchedText(this.text, { ...range, text: by });
    }
    return new PatchedText(this.#base, {
      start,
      end: end - this.#growth,
      text: this.slice(start, range.start) + by + this.slice(range.end, end),
    });
  }

  /** Where another text may differ from this one; undefined where nothing is known of that. */
  differenceFrom(other: PatchedText): Difference | undefined {
    if (this.#base !== other.#base) {
      return undefined;
    }
    const { length } = this.#base;
    const patches = [this.#patch, other.#patch].filter((patch) => patch !== undefined);
    return {
      start: Math.min(length, ...patches.map(({ start }) => start)),
      behind: Math.min(length, ...patches.map(({ end }) => length - end)),
    };
  }
}

/** A part of a text, at the offsets that it has in that. */
export class Excerpt implements Characters {
  readonly length: number;
  readonly #text: string;
  readonly #start: number;

  /** @param start where the part starts in the text */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.length = start + text.length;
  }

  slice(start: number, end: number = this.length): string {
    return this.#text.slice(Math.max(0, start - this.#start), Math.max(0, end - this.#start));
  }

  charCodeAt(offset: number): number {
    return this.#text.charCodeAt(offset - this.#start);
  }

  /** As that of a string. */
  indexOf(sign: string, from: number): number {
    const found = this.#text.indexOf(sign, from - this.#start);
    return found === -1 ? -1 : found + this.#start;
  }
}
