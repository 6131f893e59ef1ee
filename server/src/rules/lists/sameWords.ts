/** A text for comparing: without a check box, runs of white space, case and end punctuation. */
export function wordsOf(text: string): string {
  return text
    .trim()
    .replace(/^\[[ xX]\]\s+/, '')
    .split(/\s+/)
    .join(' ')
    .trim()
    .replace(/[.;,]$/, '')
    .toLowerCase();
}
