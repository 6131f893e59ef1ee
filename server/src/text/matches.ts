const none: readonly RegExpExecArray[] = [];

/**
 * The matches of an expression in a text, in order, as `matchAll` has them. That makes an expression anew for each text,
 * which takes longer than a search through a sentence does.
 * @param pattern with the flag `g`
 * @throws TypeError where the flag is missing
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) {
    throw new TypeError(`Expected the flag g: ${pattern}`);
  }
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (!found) {
    return none;
  }
  const matches: RegExpExecArray[] = [];
  while (found) {
    matches.push(found);
    if (found[0] === '') {
      pattern.lastIndex = behindCharacter(text, pattern);
    }
    found = pattern.exec(text);
  }
  return matches;
}

/** Where the search goes on behind an empty match. */
function behindCharacter(text: string, { lastIndex, unicode, unicodeSets }: RegExp): number {
  const isPair = (unicode || unicodeSets) && (text.codePointAt(lastIndex) ?? 0) > 0xff_ff;
  return lastIndex + (isPair ? 2 : 1);
}
