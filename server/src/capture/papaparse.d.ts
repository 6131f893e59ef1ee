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
  interface UnparseInput {
    readonly fields: readonly string[];
    readonly data: readonly Readonly<Record<string, string>>[];
  }
  interface UnparseOptions {
    /** Whether cells that a spreadsheet would compute are made text. */
    readonly escapeFormulae: boolean;
    readonly newline: '\n' | '\r\n';
  }
  const papa: {
    parse(text: string, options: ParseOptions): ParseResult;
    unparse(input: UnparseInput, options: UnparseOptions): string;
  };
  export default papa;
}
