/** A text for comparing: without a check box, runs of white space, case and end punctuation. */
export function wordsOf(text: string): string {
  const bare = text.trim().replace(checkBox, '');
  const spaced = unevenSpace.test(bare) ? bare.replace(/\s+/g, ' ').trim() : bare;
  return (endMark.test(spaced) ? spaced.slice(0, -1) : spaced).toLowerCase();
}

const checkBox = /^\[[ xX]\]\s+/;
/** White space that is no single blank. */
const unevenSpace = /\s{2}|[^\S ]/;
const endMark = /[.;,]$/;
