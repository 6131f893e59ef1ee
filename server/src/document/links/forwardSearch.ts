/**
 * Finds the matches of a pattern from front to back. A match that lies behind the stretch asked about is kept for the
 * next one, so that many short stretches of a long text take no longer than the text.
 */
export class ForwardSearch {
  readonly #text: string;
  readonly #pattern: RegExp;
  #from = Number.POSITIVE_INFINITY;
  #found: RegExpExecArray | null = null;

  /** `pattern` has the flag `g`. */
  constructor(text: string, pattern: RegExp) {
    this.#text = text;
    this.#pattern = new RegExp(pattern);
  }

  /** The first match at `start` or behind it that ends at `end` or before it. */
  next(start: number, end: number): RegExpExecArray | undefined {
    const known = this.#from <= start && (this.#found === null || this.#found.index >= start);
    if (!known) {
      this.#pattern.lastIndex = start;
      this.#found = this.#pattern.exec(this.#text);
    }
    this.#from = start;
    const found = this.#found;
    return found !== null && found.index + found[0].length <= end ? found : undefined;
  }
}
