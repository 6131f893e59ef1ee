import picomatch from 'picomatch';

/**
 * What the client's library asks of minimatch, which the build puts this in place of: the engine brings a library for
 * globs already.
 */
export class Minimatch {
  readonly #expression: RegExp;

  constructor(pattern: string, options: { readonly noext?: boolean }) {
    this.#expression = picomatch.makeRe(pattern, options);
  }

  makeRe(): RegExp {
    return this.#expression;
  }

  match(path: string): boolean {
    return this.#expression.test(path);
  }
}
