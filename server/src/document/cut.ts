let graphemes: Intl.Segmenter | undefined;

/** From here on there are signs that belong to the one before them. */
const firstCombining = 0x300;
/** Who combines more signs to one shows nothing that could be read. */
const longestCharacter = 64;

/** The beginning of a text, in at most so many UTF-16 code units; nothing that is read as one character is torn apart. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest || text.charCodeAt(longest) < firstCombining) {
    return text.slice(0, longest);
  }
  graphemes ??= new Intl.Segmenter();
  const from = Math.max(0, longest - longestCharacter);
  const around = text.slice(from, longest + longestCharacter);
  const { index = 0 } = graphemes.segment(around).containing(longest - from) ?? {};
  return index > 0 ? text.slice(0, from + index) : text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
}

/** A text in one line, cut to a length that a list, a hover or a message can show. */
export function shortened(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return (line.length > longest ? `${cut(line, longest - 1).trimEnd()}…` : line).toWellFormed();
}
