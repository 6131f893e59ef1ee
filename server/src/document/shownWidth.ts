import stringWidth from 'string-width';

/** Letters, figures and signs that take one column each, whatever stands beside them. */
const narrow = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2190-\u2193]*$/;

/** How many columns a text takes where every letter is as wide as another: in an editor, in a terminal. */
export function shownWidth(text: string): number {
  return narrow.test(text) ? text.length : stringWidth(text, { countAnsiEscapeCodes: true });
}
