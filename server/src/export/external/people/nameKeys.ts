/** How letters are written out where a keyboard or a login has none with marks: Müller is Mueller. */
const transliterations: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
/** Letters that do not consist of a plain one and a mark, and what stands for them: Sørensen is Sorensen, too. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** What most words are: nothing is in them to be written otherwise. */
const plainLetterWord = /^[a-z]+$/i;

/** An apostrophe is also written as a letter, a quotation mark, a prime or an accent. */
const possessive = /['’‘ʼ′´]s$/i;
const marks = /\p{M}|['’‘ʼ′´]/gu;

/** A word without its ending for possession. */
export function withoutPossession(word: string): string {
  return word.replace(possessive, '');
}

/** The ways in which a word of a name is written, as `nameKey` writes each. */
export function nameKeys(word: string): readonly string[] {
  if (plainLetterWord.test(word)) {
    return [word.toLowerCase()];
  }
  const transliterated = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüåø]/g, (letter) => transliterations[letter] ?? letter);
  return [...new Set([nameKey(word), nameKey(transliterated)])];
}

/** What a word of a name is compared by: without case, accents, width and an ending for possession. */
export function nameKey(word: string): string {
  if (plainLetterWord.test(word)) {
    return word.toLowerCase();
  }
  return withoutPossession(word)
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/** What initials are compared by, as they are made of a name: the first of what `nameKey` makes of each letter. */
export function initialsKey(letters: string): string {
  return Array.from(letters.normalize('NFC'), (letter) => nameKey(letter).slice(0, 1)).join('');
}
