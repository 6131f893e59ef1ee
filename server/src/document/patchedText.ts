import type { OffsetRange } from './sourceText.ts';

/** A text of which parts can be had: a string, or what stands for one. */
export interface TextParts {
  /** As that of a string; offsets are none from the end. */
  slice(start: number, end?: number): string;
}

/** What took the place of a part of a text. */
interface Patch extends OffsetRange {
  readonly text: string;
}

const none: Patch = { start: 0, end: 0, text: '' };

/** Patches are joined as long as what they take the place of is shorter, in UTF-16 code units. */
const longestPatch = 50_000;

/** A long text that is edited again and again. It is put together when somebody asks for all of it, which few do. */
export class PatchedText implements TextParts {
  #base: string;
  #patch: Patch;

  constructor(base: string, patch: Patch = none) {
    this.#base = base;
    this.#patch = patch;
  }

  /** All of it. */
  get text(): string {
    if (this.#patch !== none) {
      this.#base = this.slice(0);
      this.#patch = none;
    }
    return this.#base;
  }

  get length(): number {
    return this.#base.length + this.#growth;
  }

  slice(start: number, end: number = this.length): string {
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

  /** The same with another text in place of a range. */
  replaced(range: OffsetRange, by: string): PatchedText {
    const { start: from, text } = this.#patch;
    const isFirst = this.#patch === none;
    const start = isFirst ? range.start : Math.min(range.start, from);
    const end = isFirst ? range.end : Math.max(range.end, from + text.length);
    if (end - start > longestPatch) {
      return new PatchedText(this.text, { ...range, text: by });
    }
    return new PatchedText(this.#base, {
      start,
      end: end - this.#growth,
      text: this.slice(start, range.start) + by + this.slice(range.end, end),
    });
  }

  /** By how much the patch is longer than what it takes the place of. */
  get #growth(): number {
    return this.#patch.text.length - (this.#patch.end - this.#patch.start);
  }
}
