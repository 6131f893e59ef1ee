// The part of Papa Parse that is used here: the types that are published for it ask for those of a browser.
declare module 'papaparse' {
  interface ParseOptions {
    /** Delimiters to choose from by the look of the first rows. */
    readonly delimitersToGuess: readonly string[];
  }
  interface ParseResult {
    readonly data: readonly (readonly string[])[];
    readonly meta: { readonly delimiter: string };
  }
  const papa: {
    parse(text: string, options: ParseOptions): ParseResult;
  };
  export default papa;
}
