/** The package brings no types. */
declare module 'stopword' {
  /** English words that carry no content, in lower case. */
  export const eng: readonly string[];
}
