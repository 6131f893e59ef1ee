/** A word, a number or a mark of a sentence. */
export interface Word {
  /** As it is compared: lower case, straight apostrophes, contractions taken apart (“didn't” is “did” and “not”). */
  readonly low: string;
  /** Offsets into the text that was read. Both halves of a contraction have those of the whole. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark' | 'thing' | 'handle';
  readonly capital: boolean;
  /** Whether all of its letters are capitals: “IT” is no pronoun. */
  readonly shouted: boolean;
}

/** Stands for code, a quotation or an address: something, but no words of the author. */
export const thing = '\uFFFC';

/** Longer sentences are data: what stands behind this many words is not judged. */
export const mostWords = 400;

/** With or without its full stop a title is one word. */
const piece =
  /(?<title>(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.(?= ?\p{Lu}))|(?<initials>(?<![\p{L}.])\p{Lu}\.[ ]?\p{Lu}\.(?:[ ]?\p{Lu}\.)?)|(?<thing>\uFFFC{1,2000})|(?<handle>@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}(?<![.-]))|(?<number>\d[\d.,:/%+-]{0,40}[\p{L}%]{0,10})|(?<word>\p{L}[\p{L}\p{N}\p{M}_]{0,60}(?:[’'‐‑-][\p{L}\p{N}_]{1,60}){0,6})|(?<mark>[.,;:!?()[\]{}…–—/|"“”&-])/gu;

/** Divides a text into words. Takes linear time. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(piece)) {
    if (words.length >= mostWords) {
      break;
    }
    add(words, found[0], found.index, found.groups ?? {});
  }
  return words;
}

function add(
  words: Word[],
  text: string,
  start: number,
  { thing: isThing, title, handle, initials, number, mark }: Readonly<Record<string, string | undefined>>,
): void {
  const end = start + text.length;
  const capital = /^\p{Lu}/u.test(text);
  const shouted = /^\p{Lu}{2,}$/u.test(text);
  if (title !== undefined) {
    words.push({ low: text.slice(0, -1).toLowerCase(), start, end, kind: 'word', capital, shouted });
  } else if (initials !== undefined) {
    const kind = noInitials.has(text.replace(/[ .]/g, '')) ? 'word' : 'handle';
    words.push({ low: text.toLowerCase(), start, end, kind, capital, shouted });
  } else if (isThing !== undefined) {
    words.push({ low: thing, start, end, kind: 'thing', capital, shouted });
  } else if (handle !== undefined) {
    words.push({ low: text.toLowerCase(), start, end, kind: 'handle', capital, shouted });
  } else if (number !== undefined) {
    words.push({ low: text, start, end, kind: 'number', capital, shouted });
  } else if (mark !== undefined) {
    words.push({ low: mark, start, end, kind: 'mark', capital, shouted });
  } else {
    for (const low of takenApart(text)) {
      words.push({ low, start, end, kind: 'word', capital, shouted });
    }
  }
}

/** Written with dots like the initials of a person, and nobody. */
const noInitials = new Set([
  'US',
  'UK',
  'EU',
  'UN',
  'PS',
  'AM',
  'PM',
  'DC',
  'NB',
  'QA',
  'IT',
  'USA',
  'EG',
  'IE',
  'AD',
  'BC',
]);

/** Contractions, and the ways in which they are misspelled. */
const whole: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "ain't": ['is', 'not'],
  shoulda: ['should', 'have'],
  coulda: ['could', 'have'],
  woulda: ['would', 'have'],
  shouldve: ['should', 'have'],
  couldve: ['could', 'have'],
  wouldve: ['would', 'have'],
  "let's": ['let', 'us'],
};
const negated = /^(did|do|does|was|were|is|are|has|have|had|should|could|would|need|must|might|ought)n'?t$/;
const endings: Readonly<Record<string, string>> = { ve: 'have', re: 'are', m: 'am', ll: 'will' };
const takesIs = /^(?:it|that|there|he|she|what|who|here|where|this|nobody|everyone|everybody)$/;

function takenApart(text: string): readonly string[] {
  const low = text.toLowerCase().replace(/[’]/g, "'").replace(/[‐‑]/g, '-');
  const listed = whole[low];
  if (listed) {
    return listed;
  }
  const not = negated.exec(low);
  if (not?.[1]) {
    return [not[1], 'not'];
  }
  const [, stem, ending] = /^(.*)'(ve|re|m|ll|d|s)$/.exec(low) ?? [];
  if (stem === undefined || ending === undefined) {
    return [low];
  }
  // “shouldn't've”
  const rest = stem === low ? [stem] : takenApart(stem);
  if (ending === 's') {
    return takesIs.test(stem) ? [stem, 'is'] : [...rest, "'s"];
  }
  return ending === 'd' ? [...rest, "'d"] : [...rest, endings[ending] ?? ending];
}
