/** Nobody, or everybody. */
export type Share = 'none' | 'all';

/** Whether a label asks for the users affected. */
export function isAboutUsers(label: string): boolean {
  return /\b(?:users?|customers?|clients?|accounts?|tenants?|people)\b/i.test(label);
}

/** A longer value explains itself. */
const longestValue = 80;

const unsaid = new Set(
  'of our the affected impacted were was users user customers customer clients client accounts account tenants tenant people'.split(
    ' ',
  ),
);
const nobody = new Set(['none', 'no', 'nobody', 'zero']);
const everybody = new Set(['all', 'every', 'everyone', 'everybody']);

/**
 * The share of the users that a figure gives, where it is nobody or everybody and nothing more is said: whoever adds a
 * word about why, which users, or how badly, has thought about it.
 */
export function shareIn(value: string): Share | undefined {
  const words = value.toLowerCase().match(/\d[\d.,]*(?:[ \t]?%)?|\p{L}+|[^\s\p{L}\d]/gu) ?? [];
  if (value.length > longestValue || !words.every(isExpected)) {
    return undefined;
  }
  const figures = words.filter((word) => /^\d/.test(word)).map(figureOf);
  const isNone = words.some((word) => nobody.has(word)) || figures.some(({ amount }) => amount === 0);
  const isAll =
    words.some((word) => everybody.has(word)) ||
    figures.some(({ amount, percent }) => percent && amount === 100);
  if (isNone && !isAll && figures.every(({ amount }) => amount === 0)) {
    return 'none';
  }
  return isAll && !isNone && figures.every(({ amount, percent }) => !percent || amount === 100)
    ? 'all'
    : undefined;
}

function isExpected(word: string): boolean {
  return /^(?:\d.*|[().,*_])$/.test(word) || unsaid.has(word) || nobody.has(word) || everybody.has(word);
}

function figureOf(word: string): { readonly amount: number; readonly percent: boolean } {
  return { amount: Number(word.replace(/[\s%]|,(?=\d{3})|[.,]$/g, '')), percent: word.endsWith('%') };
}
