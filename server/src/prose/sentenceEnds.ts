/**
 * Where the sentences of a text end: offsets behind the last character of each one, white space not counted. Takes
 * linear time.
 *
 * The platform divides (`Intl.Segmenter`, no weight in the bundle). It knows no abbreviations and no addresses, so it
 * reads a copy of the same length in which what only looks like an end looks like one no more.
 */
export function sentenceEnds(text: string): readonly number[] {
  return plainEnds(text) ?? dividedByPlatform(text);
}

/** What a sentence ends with, and what may close behind it, at the end of a text. */
export const closingOfSentence = /[.!?…。！？]["'”’»)\]*_]{0,3}$/;

/** Made when the first text needs it, since that takes long. */
let segmenter: Intl.Segmenter | undefined;

function dividedByPlatform(text: string): readonly number[] {
  const ends: number[] = [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  for (const { segment, index } of segmenter.segment(forSegmenting(text))) {
    const length = segment.trimEnd().length;
    if (length > 0) {
      ends.push(index + length);
    }
  }
  return ends;
}

/** What is neither a letter of ASCII nor a mark that can end no sentence, wherever it stands. */
const mayEnd = /[^\t -\-/->@-~“”‘’–—]|!/g;

/**
 * The ends of sentences that leave no doubt, as those of most texts do: behind a mark at the end of the text, or between
 * a whole word and white space with a capital behind. Undefined where there is a doubt, so that the platform is asked.
 */
function plainEnds(text: string): readonly number[] | undefined {
  const { length } = text.trimEnd();
  const ends: number[] = [];
  mayEnd.lastIndex = 0;
  while (mayEnd.test(text)) {
    const end = mayEnd.lastIndex;
    const isMark = isEndMark(text.charCodeAt(end - 1));
    if (isMark && isAsciiWord(text.charCodeAt(end))) {
      // “0.1 %”, “app.config.js”: no sentence ends within a word.
      continue;
    }
    const isEnd = isMark ? end >= length || endsAt(text, end - 1) : undefined;
    if (isEnd === undefined) {
      return undefined;
    }
    if (isEnd) {
      ends.push(end);
    }
  }
  if (ends.at(-1) !== length && length > 0) {
    ends.push(length);
  }
  return ends;
}

function isEndMark(code: number): boolean {
  return code === fullStop || code === exclamationMark || code === questionMark;
}

const fullStop = 0x2e;
const exclamationMark = 0x21;
const questionMark = 0x3f;

const plainBehind = /[ \t]{1,20}(?:[A-Z]|(\d))/y;
const longestShort = 6;

/** Whether a sentence ends at a mark; undefined where there is a doubt. */
function endsAt(text: string, mark: number): boolean | undefined {
  plainBehind.lastIndex = mark + 1;
  const behind = plainBehind.exec(text);
  if (!behind) {
    return undefined;
  }
  let start = mark;
  while (start > 0 && mark - start <= longestShort && isAsciiLetter(text.charCodeAt(start - 1))) {
    start -= 1;
  }
  const word = text.slice(start, mark);
  if (text.charCodeAt(mark) === fullStop && start === 0 && word.length === 1) {
    // “M. Sato”
    return firstInitial.test(text) ? false : undefined;
  }
  if (text.charCodeAt(mark) === fullStop && neverEnding.has(word.toLowerCase())) {
    // “10 ms. The”
    const isWhole = start === 0 || !(isAsciiWord(text.charCodeAt(start - 1)) || text[start - 1] === '.');
    return isWhole ? false : undefined;
  }
  const isFigure = behind[1] !== undefined;
  if (isFigure && (word.length < 3 || text.charCodeAt(mark) !== fullStop)) {
    return undefined;
  }
  return word.length > longestShort || (word.length > 1 && !shortWords.has(word.toLowerCase())) || undefined;
}

/** An initial that a text begins with, and what goes on. */
const firstInitial = /^[A-HJ-Z]\.[ \t]{1,3}[A-Z]/;

function isAsciiWord(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
}

function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** These never end a sentence. */
const alwaysShort =
  'e\\.g|i\\.e|eg|ie|vs|cf|viz|al|dr|mr|mrs|ms|prof|approx|ca|incl|excl|esp|est|resp|st|mt|aka|a\\.k\\.a|w\\.r\\.t';
/** These may end one, but not before a small letter or a figure. */
const sometimesShort =
  'min|mins|max|sec|secs|hr|hrs|avg|etc|inc|ltd|corp|co|dept|temp|diff|config|repo|no|nos|fig|figs|ch|vol|eq|pp|ref|refs|ver|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec';

const neverEnding = new Set(alwaysShort.split('|'));
const shortWords = new Set(`${alwaysShort}|${sometimesShort}`.split('|'));

const shortWord = new RegExp(`(?<![\\p{L}\\p{N}.])(?:(${alwaysShort})|${sometimesShort})\\.`, 'giu');
/** “The U.S. region”. */
const acronym = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,5}(?=[ \t]{1,3}\p{Ll})/gu;
/** “10 a.m. UTC”, “at 10 a.m. on Monday”: a zone, a day or a small letter goes on. */
const dayHalf =
  /(?<=\d[ \t]?)[AaPp]\.[Mm]\.(?=[ \t]{1,3}(?:\p{Ll}|\p{N}|\(|[A-Z]{2,5}(?![\p{L}\p{N}])|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))/gu;
/** “J. R. Smith”, but not “option B. We”. */
const initial = /(?<![\p{L}\p{N}.'’-])[A-HJ-Z]\.(?=[ \t]{1,3}\p{Lu})/gu;
/** “**It broke.** Then”: what closes emphasis belongs to the sentence, as a closing quote does. */
const emphasisEnd = /([.!?]["'”’)\]]{0,3})([*_~]{1,3})(?![\p{L}\p{N}])/gu;
/** A mark with a letter or figure right behind it: `app.config.js`, `https://example.com/?a=b`, `4.18.2`, `.NET`. */
const insideWord = /[.?!](?=[\p{L}\p{N}/_&=%-])/gu;
/** A small letter or a figure that starts a sentence all the same: “… was down. etcd had lost …”, “… slow. 12 users …”. */
const smallStart = /(?<=[ \t])[\p{Ll}\p{N}](?<=[\p{L}\p{N}%)]{3}\.["'”’)\]*_]{0,4}[ \t]{1,200}.)/gu;

/** What is told apart by single letters. */
const lettered =
  /(?:option|plan|phase|region|zone|cluster|shard|service|group|node|team|site|rack|variant|version|step|part|case|type|class|host|server)[ \t]$/i;

function forSegmenting(text: string): string {
  return text
    .replace(/[\r\n\u2028\u2029\u0085]/g, ' ')
    .replace(shortWord, (found, always: string | undefined, at: number, whole: string) =>
      always !== undefined ||
      /^[ \t]{1,3}[\p{Ll}\p{N}]/u.test(whole.slice(at + found.length, at + found.length + 5))
        ? withoutDots(found)
        : found,
    )
    .replace(acronym, withoutDots)
    .replace(dayHalf, withoutDots)
    .replace(initial, (found, at: number, whole: string) =>
      lettered.test(whole.slice(Math.max(0, at - 12), at)) ? found : withoutDots(found),
    )
    .replace(emphasisEnd, (_, mark: string, close: string) => mark + '"'.repeat(close.length))
    .replace(insideWord, 'x')
    .replace(smallStart, (found) => 'X'.repeat(found.length));
}

function withoutDots(found: string): string {
  return found.replaceAll('.', 'x');
}
