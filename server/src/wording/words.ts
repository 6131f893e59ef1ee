import { WordTable } from '../memory/wordTable.ts';
import type { Lexeme, Tag } from './lexeme.ts';
import { lexemeOf } from './lexeme.ts';

/** What is known of a word, a number or a mark by how it is written: shared by all of its places. */
export interface WordForm {
  /** As it is compared; undefined where that is the text itself. */
  readonly low: string | undefined;
  readonly kind: 'word' | 'number' | 'mark' | 'thing' | 'handle';
  readonly capital: boolean;
  /** Whether all of its letters are capitals: “IT” is no pronoun. */
  readonly shouted: boolean;
  /** What is known of a word or a mark wherever it stands; undefined for all else. */
  readonly lexeme: Lexeme | undefined;
}

/** A word, a number or a mark of a sentence. */
export interface Word extends WordForm {
  /** As it is compared: lower case, straight apostrophes, contractions taken apart (“didn’t” is “did” and “not”). */
  readonly low: string;
  /** Offsets into the text that was read. Both halves of a contraction have those of the whole. */
  readonly start: number;
  readonly end: number;
  /** The base form where the word is one of a known verb, whatever it is in its sentence. */
  readonly verb: string | undefined;
  /** What it is in its sentence, once `tagWords` has told; a noun before. */
  tag: Tag;
}

/** Stands for code, a quotation or an address: something, but no words of the author. */
export const thing = '\uFFFC';

/** Longer sentences are data: what stands behind this many words is not judged. */
export const mostWords = 400;

/** With or without its full stop a title is one word. */
const piece =
  /(?<title>(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof)\.(?= ?\p{Lu}))|(?<initials>(?<![\p{L}.])\p{Lu}\.[ ]?\p{Lu}\.(?:[ ]?\p{Lu}\.)?)|(?<thing>\uFFFC{1,2000})|(?<handle>@[\p{L}\p{N}][\p{L}\p{N}_.-]{0,60}(?<![.-]))|(?<number>\d[\d.,:/%+-]{0,40}[\p{L}%]{0,10})|(?<word>\p{L}[\p{L}\p{N}\p{M}_]{0,60}(?:[’'‐‑-][\p{L}\p{N}_]{1,60}){0,6})|(?<mark>[.,;:!?()[\]{}…–—/|"“”&-])/uy;

/**
 * A text divided into words of which only their forms and places are known. Most sentences have no word that anybody
 * looks for, so that no more is made of them; one division is filled again and again.
 */
export class Division {
  #text = '';
  #length = 0;
  /** As many as there are words, and some from before behind them. */
  readonly forms: WordForm[] = [];
  readonly #starts = new Uint32Array(mostWords + mostParts);
  readonly #ends = new Uint32Array(mostWords + mostParts);

  /** How many words there are. */
  get length(): number {
    return this.#length;
  }

  /** Divides a text in place of the one before. Takes linear time. */
  read(text: string): void {
    this.#text = text;
    this.#length = 0;
    const { length } = text;
    let at = 0;
    while (at < length && this.#length < mostWords) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if ((kind & space) !== 0) {
        at += 1;
      } else if ((kind & mark) !== 0) {
        this.#add(asciiMarks[code] ?? numberForm, at, at + 1);
        at += 1;
      } else if (code >= firstBeyondAscii && widerMarks.has(code)) {
        this.#add(widerMarks.get(code) ?? numberForm, at, at + 1);
        at += 1;
      } else if (code === thingCode) {
        const end = thingEnd(text, at);
        this.#add(thingForm, at, end);
        at = end;
      } else if (code < firstBeyondAscii && (kind & (letter | digit)) === 0 && code !== handleSign) {
        // “#”, “>”: nothing starts with it.
        at += 1;
      } else {
        at = this.#readPiece(text, at, code);
      }
    }
  }

  /** @returns the offset behind what starts at an offset */
  #readPiece(text: string, start: number, code: number): number {
    const end = plainEnd(text, start, code);
    if (end === -1) {
      return this.#readOther(text, start);
    }
    if ((classOf(code) & digit) !== 0) {
      this.#add(numberForm, start, end);
    } else {
      this.#addWord(text, start, end);
    }
    return end;
  }

  #readOther(text: string, start: number): number {
    piece.lastIndex = start;
    const found = piece.exec(text);
    if (!found) {
      return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    }
    const end = start + found[0].length;
    if (found.groups?.['word'] === undefined) {
      this.#add(formOfPiece(found[0], found.groups ?? {}), start, end);
    } else {
      this.#addWord(text, start, end);
    }
    return end;
  }

  #addWord(text: string, start: number, end: number): void {
    const forms = formsOf.at(text, start, end);
    for (let part = 0; part < forms.length; part += 1) {
      this.#add(forms[part] ?? numberForm, start, end);
    }
  }

  #add(form: WordForm, start: number, end: number): void {
    const index = this.#length;
    this.forms[index] = form;
    this.#starts[index] = start;
    this.#ends[index] = end;
    this.#length = index + 1;
  }

  /** The words as they are judged. */
  words(): readonly Word[] {
    const words: Word[] = [];
    for (let index = 0; index < this.#length; index += 1) {
      const form = this.forms[index] ?? numberForm;
      const start = this.#starts[index] ?? 0;
      const end = this.#ends[index] ?? 0;
      const { kind, capital, shouted, lexeme } = form;
      words.push({
        low: form.low ?? this.#text.slice(start, end),
        start,
        end,
        kind,
        capital,
        shouted,
        lexeme,
        verb: kind === 'word' ? lexeme?.verb?.base : undefined,
        tag: 'noun',
      });
    }
    return words;
  }
}

/** No word has more parts: “shouldn’t’ve”. */
const mostParts = 8;

const division = new Division();

/** Divides a text into words. Takes linear time. */
export function wordsOf(text: string): readonly Word[] {
  division.read(text);
  return division.words();
}

const fullStop = 0x2e;
const handleSign = 0x40;
const thingCode = 0xfffc;
/** As long as the expression takes one for a thing. */
const longestThing = 2000;

function thingEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + longestThing);
  let end = start + 1;
  while (end < last && text.charCodeAt(end) === thingCode) {
    end += 1;
  }
  return end;
}

const firstBeyondAscii = 0x80;

/** What a character of ASCII may be, as a set of bits. */
const space = 1;
const letter = 2;
const capital = 4;
const digit = 8;
/** Letters, digits and underscores, of which words are made. */
const wordPart = 16;
/** What joins the parts of a word. */
const joiner = 32;
/** What may stand in a number. */
const numberPart = 64;
/** What may stand in the unit behind one. */
const unitPart = 128;
/** A word by itself, which the expression has, too. */
const mark = 256;

const classes = Uint16Array.from({ length: firstBeyondAscii }, (_, code) => {
  const character = String.fromCharCode(code);
  const holds = (characters: string): boolean => characters.includes(character);
  return (
    (character === ' ' ? space : 0) |
    (/[A-Za-z]/.test(character) ? letter | wordPart | unitPart : 0) |
    (/[A-Z]/.test(character) ? capital : 0) |
    (/\d/.test(character) ? digit | wordPart | numberPart : 0) |
    (character === '_' ? wordPart : 0) |
    (holds("'-") ? joiner : 0) |
    (holds('.,:/%+-') ? numberPart : 0) |
    (character === '%' ? unitPart : 0) |
    (holds(',;:!?()[]{}/|"&-.') ? mark : 0)
  );
});

/** Behind the end is nothing: a look there must not cost more than one at a character. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function classOf(code: number): number {
  return code < firstBeyondAscii ? (classes[code] ?? 0) : 0;
}

const asciiMarks = Array.from({ length: firstBeyondAscii }, (_, code) =>
  (classOf(code) & mark) === 0 ? undefined : markForm(String.fromCharCode(code)),
);

/** Marks beyond ASCII that are nothing else in the expression either. */
const widerMarks = new Map([...'…–—“”'].map((one) => [one.charCodeAt(0), markForm(one)]));

/** `piece` for what most texts are made of: the end of a word or number of ASCII; -1 for all else. */
function plainEnd(text: string, start: number, code: number): number {
  const first = classOf(code);
  if ((first & digit) !== 0) {
    return numberEnd(text, start);
  }
  if ((first & letter) === 0) {
    return -1;
  }
  let end = runEnd(text, start + 1, wordPart, start + 61);
  let next = codeAt(text, end);
  if (next === fullStop && (first & capital) !== 0 && end - start <= longestTitle) {
    return -1;
  }
  for (let part = 0; part < 6 && isJoiner(next); part += 1) {
    const behind = runEnd(text, end + 1, wordPart, end + 61);
    if (behind === end + 1) {
      break;
    }
    end = behind;
    next = codeAt(text, end);
  }
  return next >= firstBeyondAscii || isJoiner(next) ? plainOrNone(text, end, next) : end;
}

/** As many letters as a title or an initial has, which only the expression tells. */
const longestTitle = 4;

/** Letters beyond ASCII may go on with the word, also behind what joins; a dash, a quote or a thing does not. */
function plainOrNone(text: string, end: number, next: number): number {
  const behind = isJoiner(next) ? codeAt(text, end + 1) : next;
  return behind >= firstBeyondAscii && !endsWord.has(behind) ? -1 : end;
}

const endsWord = new Set([...'–—“”…\uFFFC'].map((one) => one.charCodeAt(0)));
const joiners = new Set([...'’‐‑'].map((one) => one.charCodeAt(0)));

function isJoiner(code: number): boolean {
  return code < firstBeyondAscii ? (classOf(code) & joiner) !== 0 : joiners.has(code);
}

function numberEnd(text: string, start: number): number {
  const digits = runEnd(text, start + 1, numberPart, start + 41);
  const end = runEnd(text, digits, unitPart, digits + 10);
  const next = codeAt(text, end);
  return next >= firstBeyondAscii && !endsWord.has(next) ? -1 : end;
}

/** The end of what is made of characters of a class from an offset on, up to another offset. */
function runEnd(text: string, start: number, wanted: number, most: number): number {
  const last = Math.min(most, text.length);
  let end = start;
  while (end < last && (classOf(text.charCodeAt(end)) & wanted) !== 0) {
    end += 1;
  }
  return end;
}

const numberForm: WordForm = {
  low: undefined,
  kind: 'number',
  capital: false,
  shouted: false,
  lexeme: undefined,
};
const thingForm: WordForm = { low: thing, kind: 'thing', capital: false, shouted: false, lexeme: undefined };

function markForm(mark: string): WordForm {
  return { low: mark, kind: 'mark', capital: false, shouted: false, lexeme: lexemeOf(mark) };
}

/** The forms of a word by how it is written: more than one where it is a contraction. */
const formsOf = new WordTable((written): readonly WordForm[] => {
  const capital = startsCapital.test(written);
  const shouted = allCapitals.test(written);
  return takenApart(written).map((low) => {
    const lexeme = lexemeOf(low);
    return { low: lexeme.low, kind: 'word', capital, shouted, lexeme };
  });
});

const startsCapital = /^\p{Lu}/u;
const allCapitals = /^\p{Lu}{2,}$/u;

/** What is found by the expression and is no plain word. */
function formOfPiece(
  text: string,
  { thing: isThing, title, initials, number, mark }: Readonly<Record<string, string | undefined>>,
): WordForm {
  if (isThing !== undefined) {
    return thingForm;
  }
  if (number !== undefined) {
    return numberForm;
  }
  if (mark !== undefined) {
    return markForm(mark);
  }
  const isWord = title !== undefined || (initials !== undefined && noInitials.has(text.replace(/[ .]/g, '')));
  const low = (title === undefined ? text : text.slice(0, -1)).toLowerCase();
  return {
    low,
    kind: isWord ? 'word' : 'handle',
    capital: startsCapital.test(text),
    shouted: allCapitals.test(text),
    lexeme: isWord ? lexemeOf(low) : undefined,
  };
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

/** So many words from an index on as one text, one space between them; what lies in front of the first word is left out. */
export function phraseOf(words: readonly Word[], from: number, length: number): string {
  const first = Math.max(0, from);
  const end = Math.min(words.length, from + length);
  let phrase = first < end ? (words[first]?.low ?? '') : '';
  for (let index = first + 1; index < end; index += 1) {
    phrase += ` ${words[index]?.low ?? ''}`;
  }
  return phrase;
}
