/** A text that can be searched. */
interface SearchedText {
  indexOf(sign: string, from: number): number;
}

/** Where a sign stands in a text, asked for ever later places, so that the text is searched once. */
export class Places {
  readonly #text: SearchedText;
  readonly #sign: string;
  #next = -1;

  constructor(text: SearchedText, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  /** The first place from an offset on; infinite where there is none. */
  from(offset: number): number {
    if (this.#next < offset) {
      const found = this.#text.indexOf(this.#sign, offset);
      this.#next = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}
