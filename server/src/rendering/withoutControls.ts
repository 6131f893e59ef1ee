/** What steers a terminal and is no part of a text, apart from tabs and line ends. */
const control = /(?![\t\n\r])\p{Cc}/gu;

/** A text as others may show it, in a terminal too: without characters that are none. */
export function withoutControls(text: string): string {
  return text.replace(control, '');
}
