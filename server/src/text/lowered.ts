/**
 * The text in small letters, each where it stood, so that places in it are those of the text. Letters whose small form is
 * longer stay as they are; the long s is an s, as it is to an expression that does not tell capitals.
 */
export function lowered(text: string): string {
  const small = text.toLowerCase();
  const same = small.length === text.length ? small : text.replace(capital, loweredLetter);
  return same.includes('ſ') ? same.replaceAll('ſ', 's') : same;
}

const capital = /\p{Lu}/gu;

function loweredLetter(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
}
