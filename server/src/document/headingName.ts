import { distance } from 'fastest-levenshtein';
import { remembered } from '../memory/remembered.ts';

/**
 * A heading's words for comparing: lower case, with straight apostrophes, without markup, emoji, numbering, anchors, a
 * remark in parentheses such as “(UTC)”, and end punctuation.
 */
export const headingName: (text: string) => string = remembered(readHeadingName);

/** An engine takes a millisecond for the classes of emoji, and most headings have nothing of them. */
const beyondAscii = /[\u0080-\uFFFF].*/s;

function withoutEmoji(text: string): string {
  return text.replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u200D/gu, ' ');
}

function readHeadingName(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll('’', "'")
      .replace(/\{#[^{}]*\}\s*$/, '')
      .replace(/:[a-z0-9_+-]+:/gi, ' ')
      .replace(beyondAscii, withoutEmoji)
      .replace(/[*_`[\]]/g, '')
      .replace(/^\s*(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?\s+(?=\D)|\d{1,3}[.)](?!\d))/, (number) =>
        /[.)]/.test(number) ? '' : number,
      )
      .replace(/(?<=\S)\s*\([^()]{0,80}\)[\s:]*$/, '')
      // The look behind lets a run be tried from its start only: headings of dashes must not take quadratic time.
      .replace(/(?<![\s:.!?#–—-])[\s:.!?#–—-]+$/, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** A name without anything but letters and digits: equal for “Rootcause” and “Root-Cause”. */
export function squashed(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Whether two names (as `headingName` gives them) differ only by spacing, punctuation, a plural or a slip. */
export function isNearMiss(one: string, other: string): boolean {
  return areNear(comparable(one), comparable(other));
}

/** A name for `areNear`, so that one that is compared with many is prepared once. */
export const comparable: (name: string) => string = remembered((name) => singular(squashed(name)));

/** A heading that is longer is a page that somebody pasted; comparing two of them takes seconds. */
const longestName = 200;

/** Whether two comparable names differ by a slip at most. */
export function areNear(left: string, right: string): boolean {
  if (left === right) {
    return left !== '';
  }
  // Short names differ from each other by a slip or two: “impact” and “import” are two words.
  const allowed = Math.floor(Math.min(left.length, right.length) / 7);
  const sameLength = Math.abs(left.length - right.length) <= allowed;
  return allowed > 0 && sameLength && left.length <= longestName && distance(left, right) <= allowed;
}

function singular(word: string): string {
  return word.length > 3 ? word.replace(/s$/, '') : word;
}
