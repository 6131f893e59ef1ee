import { remembered } from '../remembered.ts';
import type { Lexeme } from './lexeme.ts';
import { lexemeOf } from './lexeme.ts';

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
  /** What is known of a word or a mark wherever it stands; undefined for all else. */
  readonly lexeme: Lexeme | undefined;
}

/** Stands for code, a quotation or an address: something, but no words of the author. */
export const thing = '\uFFFC';

/** Longer sentences are data: what stands behind this many words is not judged. */
export const mostWords = 400;

/** With or without its full stop a title is one word. */
const piece =
  /(?<title>(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.(?= ?\p{Lu}))|(?<initials>(?<![\p{L}.])\p{Lu}\.[ ]?\p{Lu}\.(?:[ ]?\p{Lu}\.)?)|(?<thing>\uFFFC{1,2000})|(?<handle>@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}(?<![.-]))|(?<number>\d[\d.,:/%+-]{0,40}[\p{L}%]{0,10})|(?<word>\p{L}[\p{L}\p{N}\p{M}_]{0,60}(?:[’'‐‑-][\p{L}\p{N}_]{1,60}){0,6})|(?<mark>[.,;:!?()[\]{}…–—/|"“”&-])/uy;

/** Divides a text into words. Takes linear time. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length && words.length < mostWords) {
    const code = text.charCodeAt(at);
    if (code === space) {
      at += 1;
      continue;
    }
    const end = plainEnd(text, at, code);
    if (end !== undefined) {
      addPlain(words, text, at, end, code);
      at = end;
      continue;
    }
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found) {
      add(words, found[0], at, found.groups ?? {});
      at += found[0].length;
    } else {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return words;
}

const space = 0x20;
const apostrophe = 0x27;
const hyphen = 0x2d;
const fullStop = 0x2e;
const underscore = 0x5f;
const firstBeyondAscii = 0x80;

/** Marks of ASCII, all of which the expression has, too. */
const marks = ',;:!?()[]{}/|"&-.';
const isAsciiMark = (code: number): boolean => code < firstBeyondAscii && asciiMarks[code] === true;
const asciiMarks = Array.from({ length: firstBeyondAscii }, (_, code) =>
  marks.includes(String.fromCharCode(code)),
);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number): boolean => isCapital(code) || (code >= 0x61 && code <= 0x7a);
const isWordPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === underscore;

/** `piece` for what most texts are made of: the end of a word of ASCII, or of a mark; undefined for all else. */
function plainEnd(text: string, start: number, code: number): number | undefined {
  if (isAsciiMark(code)) {
    return start + 1;
  }
  if (isDigit(code)) {
    return numberEnd(text, start);
  }
  if (!isLetter(code)) {
    return undefined;
  }
  let end = runEnd(text, start + 1, 60);
  // It may be a title or initials.
  if (isCapital(code) && text.charCodeAt(end) === fullStop) {
    return undefined;
  }
  for (let part = 0; part < 6 && isJoiner(text.charCodeAt(end)); part += 1) {
    const behind = runEnd(text, end + 1, 60);
    if (behind === end + 1) {
      break;
    }
    end = behind;
  }
  const next = text.charCodeAt(end);
  return next >= firstBeyondAscii || isJoiner(next) ? plainOrNone(text, end) : end;
}

/** Letters beyond ASCII may go on with the word, also behind what joins; a dash, a quote or a thing does not. */
function plainOrNone(text: string, end: number): number | undefined {
  const next = text.charCodeAt(isJoiner(text.charCodeAt(end)) ? end + 1 : end);
  return next >= firstBeyondAscii && !endsWord.has(next) ? undefined : end;
}

const endsWord = new Set([...'–—“”…\uFFFC'].map((mark) => mark.charCodeAt(0)));

const joiners = new Set([...'’‐‑'].map((mark) => mark.charCodeAt(0)));

function isJoiner(code: number): boolean {
  return code === apostrophe || code === hyphen || joiners.has(code);
}

const numberMarks = new Set([...'.,:/%+-'].map((mark) => mark.charCodeAt(0)));
const percent = 0x25;

function numberEnd(text: string, start: number): number | undefined {
  let end = start + 1;
  while (end <= start + 40 && (isDigit(text.charCodeAt(end)) || numberMarks.has(text.charCodeAt(end)))) {
    end += 1;
  }
  const unit = end;
  while (end < unit + 10 && (isLetter(text.charCodeAt(end)) || text.charCodeAt(end) === percent)) {
    end += 1;
  }
  const next = text.charCodeAt(end);
  return next >= firstBeyondAscii && !endsWord.has(next) ? undefined : end;
}

function runEnd(text: string, start: number, most: number): number {
  let end = start;
  while (end < start + most && isWordPart(text.charCodeAt(end))) {
    end += 1;
  }
  return end;
}

function addPlain(words: Word[], text: string, start: number, end: number, code: number): void {
  const written = text.slice(start, end);
  if (isAsciiMark(code)) {
    const lexeme = lexemeOf(written);
    words.push({ low: lexeme.low, start, end, kind: 'mark', capital: false, shouted: false, lexeme });
  } else if (isDigit(code)) {
    words.push({
      low: written,
      start,
      end,
      kind: 'number',
      capital: false,
      shouted: false,
      lexeme: undefined,
    });
  } else {
    addWord(words, written, start, end);
  }
}

function addWord(words: Word[], written: string, start: number, end: number): void {
  const { lexemes, capital, shouted } = formOf(written);
  for (const lexeme of lexemes) {
    words.push({ low: lexeme.low, start, end, kind: 'word', capital, shouted, lexeme });
  }
}

/** What is known of a word by how it is written. */
const formOf = remembered((written) => ({
  lexemes: takenApart(written).map(lexemeOf),
  capital: startsCapital.test(written),
  shouted: allCapitals.test(written),
}));

const startsCapital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}{2,}$/u;

function add(
  words: Word[],
  text: string,
  start: number,
  { thing: isThing, title, handle, initials, number, mark }: Readonly<Record<string, string | undefined>>,
): void {
  const end = start + text.length;
  const capital = startsCapital.test(text);
  const shouted = allCapitals.test(text);
  const push = (low: string, kind: Word['kind']): void => {
    const lexeme = kind === 'word' || kind === 'mark' ? lexemeOf(low) : undefined;
    words.push({ low, start, end, kind, capital, shouted, lexeme });
  };
  if (title !== undefined) {
    push(text.slice(0, -1).toLowerCase(), 'word');
  } else if (initials !== undefined) {
    push(text.toLowerCase(), noInitials.has(text.replace(/[ .]/g, '')) ? 'word' : 'handle');
  } else if (isThing !== undefined) {
    push(thing, 'thing');
  } else if (handle !== undefined) {
    push(text.toLowerCase(), 'handle');
  } else if (number !== undefined) {
    push(text, 'number');
  } else if (mark !== undefined) {
    push(mark, 'mark');
  } else {
    addWord(words, text, start, end);
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
const whole: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
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
  }),
);
const negated = /^(did|do|does|was|were|is|are|has|have|had|should|could|would|need|must|might|ought)n'?t$/;
const endings: Readonly<Record<string, string>> = { ve: 'have', re: 'are', m: 'am', ll: 'will' };
const takesIs = /^(?:it|that|there|he|she|what|who|here|where|this|nobody|everyone|everybody)$/;

function takenApart(text: string): readonly string[] {
  const low = text.toLowerCase().replace(/[’]/g, "'").replace(/[‐‑]/g, '-');
  const listed = whole.get(low);
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

/** Words as one text, from which phrases are cut. */
export class JoinedWords {
  /** The words as they are compared, one space between them. */
  readonly #text: string;
  /** Where each one starts in that. */
  readonly #starts: readonly number[];

  constructor(words: readonly Word[]) {
    const starts: number[] = [];
    const lows: string[] = [];
    let length = 0;
    for (const { low } of words) {
      starts.push(length);
      lows.push(low);
      length += low.length + 1;
    }
    this.#starts = starts;
    this.#text = lows.join(' ');
  }

  /** So many words from an index on; what lies in front of the first word is left out. */
  phrase(from: number, length: number): string {
    const first = Math.max(0, from);
    const start = this.#starts[first];
    const next = this.#starts[Math.max(0, from + length)];
    return start === undefined
      ? ''
      : this.#text.slice(start, next === undefined ? undefined : Math.max(start, next - 1));
  }
}
