import type { MarkdownDocument } from '../document/document.ts';
import { recalled, recalledWithMask } from '../document/recollection.ts';
import { scanner } from '../document/scanner.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangeContains } from '../document/sourceText.ts';
import { withoutLinkTargets } from '../prose/linkTargets.ts';
import type { Sentence } from '../prose/sentences.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { matchesIn } from '../text/matches.ts';
import { thing } from './words.ts';

/** A sentence of the author's own words, with its place. */
export interface ProseSentence {
  readonly range: OffsetRange;
  /**
   * As long as the range, so that a place in it is a place in the document: the targets of links, comments, HTML and
   * pasted chat are blanks, and code, quotations and addresses are runs of the mark that stands for a thing.
   */
  readonly text: string;
}

/** The sentences of a document in which an author speaks. Takes linear time. */
export function proseOf(document: MarkdownDocument): readonly ProseSentence[] {
  const own: ProseSentence[] = [];
  const sentences = sentencesIn(document, { start: 0, end: document.source.parts.length });
  const hidden = hiddenBlocks(document);
  const reader = readerOf(document);
  let next = 0;
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence) {
      break;
    }
    const place = sentence.within ?? sentence.range;
    while ((hidden[next]?.end ?? Infinity) <= place.start) {
      next += 1;
    }
    const block = hidden[next];
    const isHidden = block !== undefined && rangeContains(block, place);
    if (sentence.within) {
      // All sentences of a text stand together.
      const end = endOfText(sentences, at, sentence.within);
      if (!isHidden) {
        addSentences(reader, sentence.within, sentences, at, own);
      }
      at = end - 1;
    } else if (!isHidden) {
      own.push(sentence);
    }
  }
  return own;
}

/** The index behind the last sentence of a text. */
function endOfText(sentences: readonly Sentence[], from: number, { end }: OffsetRange): number {
  let at = from;
  while ((sentences[at]?.range.start ?? Infinity) < end) {
    at += 1;
  }
  return at;
}

const detailsTag = /<\/?details\b/iy;

/** The tags that a part may be folded by. */
const detailsTags = scanner({
  textOf: ({ masked }) => masked,
  find: (text) => {
    const found: { readonly range: OffsetRange; readonly closes: boolean }[] = [];
    // One character is found much faster than an expression.
    for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
      detailsTag.lastIndex = at;
      if (detailsTag.test(text)) {
        found.push({ range: { start: at, end: detailsTag.lastIndex }, closes: text[at + 1] === '/' });
      }
    }
    return found;
  },
  reach: 20,
});

/** What lies between `<details>` and its end is pasted, as a rule a transcript. */
function hiddenBlocks(document: MarkdownDocument): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  let open: number | undefined;
  for (const { range, closes } of detailsTags(document.whole ?? document)) {
    if (!closes) {
      open ??= range.start;
    } else if (open !== undefined) {
      found.push({ start: open, end: range.start });
      open = undefined;
    }
  }
  return found;
}

/** `ada [10:02 AM] …`, `[10:02] <ada> …`: a line that opens as chats do, with what follows it in the paragraph. */
const chatOpener =
  /^[*_`]{0,3}(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\][*_`]{0,3}[ \t]{1,3}[*_`]{0,3}<?@?[\p{L}][\w.-]{0,40}(?:>|:)|@?[\p{L}][\p{L}\w.'-]{0,30}(?:[ \t][\p{L}][\p{L}.'-]{0,30}){0,2}[*_`]{0,3}:?[ \t]{1,3}(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\]|\d{1,2}:\d{2}[ \t]?[AP]M[ \t]*[\\\r\n]))/iu;

/** Every such line has one; most lines with a time are none, and are spared the pattern by this. */
const chatTime = /\[\d{1,2}:\d\d|\d:\d\d[ \t]?[AP]M/i;

function isChat(masked: string): boolean {
  const start = masked.slice(0, 160);
  return chatTime.test(start) && chatOpener.test(start);
}

/**
 * The sentences of a text with more than plain words in it.
 *
 * @param from the index of the first sentence that starts in the range
 */
function addSentences(
  { document, plainThings, codedThings, withoutMarks }: Reader,
  range: OffsetRange,
  sentences: readonly Sentence[],
  from: number,
  into: ProseSentence[],
): void {
  const written = document.source.parts.slice(range.start, range.end);
  const masked = document.masked.slice(range.start, range.end);
  const things = written === masked ? thingsInPlain(written, plainThings) : codedThings(written, masked);
  if (!things) {
    return;
  }
  let next = 0;
  for (let at = from; (sentences[at]?.range.start ?? Infinity) < range.end; at += 1) {
    const sentence = sentences[at];
    if (sentence) {
      const start = sentence.range.start - range.start;
      while ((things[next]?.end ?? Infinity) <= start) {
        next += 1;
      }
      const text = things.length === 0 ? sentence.text : withThings(sentence.text, start, things, next);
      into.push({ range: sentence.range, text: mayHoldMarks.test(text) ? withoutMarks(text) : text });
    }
  }
}

/** The text of a sentence that starts somewhere in the text that the things were found in, with marks for them. */
function withThings(sentence: string, start: number, things: readonly OffsetRange[], next: number): string {
  const end = start + sentence.length;
  let text = '';
  let from = start;
  for (let at = next; (things[at]?.start ?? Infinity) < end; at += 1) {
    const one = things[at];
    if (one && one.end > from) {
      const to = Math.max(from, one.start);
      const behind = Math.min(one.end, end);
      text += sentence.slice(from - start, to - start) + thing.repeat(behind - to);
      from = behind;
    }
  }
  return from === start ? sentence : text + sentence.slice(from - start);
}

// Quotations of up to 300 characters, addresses, and images; each of them stops at what could open it again.
const notOwnWords =
  /["“„][^"“”„]{1,300}["”“]|(?:https?|ftp):\/\/[^\s<>)\]]{1,2000}|\bwww\.[^\s<>)\]]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
/** The same without addresses of mail, which any word may be the start of. */
const notOwnWordsButMail =
  /["“„][^"“”„]{1,300}["”“]|(?:https?|ftp):\/\/[^\s<>)\]]{1,2000}|\bwww\.[^\s<>)\]]{1,500}/g;

const noThings: readonly OffsetRange[] = [];
/** What is in every thing, and every time of a chat. */
const mayHoldThings = /["“„@`]|:\/\/|www\.|\d:\d\d/;

function thingsInPlain(text: string, plainThings: ThingFinder): readonly OffsetRange[] | undefined {
  return mayHoldThings.test(text) ? plainThings(text) : noThings;
}

/** Code, quotations and addresses in a text, in order; undefined for chat, which is not the author's. */
function thingsIn(written: string, masked: string): readonly OffsetRange[] | undefined {
  if (isChat(masked)) {
    return undefined;
  }
  const text = withoutLinkTargets(masked);
  const found: OffsetRange[] = matchesIn(text, text.includes('@') ? notOwnWords : notOwnWordsButMail).map(
    (one) => ({
      start: one.index,
      end: one.index + one[0].length,
    }),
  );
  for (let at = written.indexOf('`'); at !== -1; at = written.indexOf('`', at)) {
    let end = at;
    while (end < written.length && (text[end] === ' ' || text[end] === '\n' || text[end] === '\r')) {
      end += 1;
    }
    if (end > at) {
      found.push({ start: at, end: at + written.slice(at, end).trimEnd().length });
    }
    at = Math.max(end, at + 1);
  }
  return found.toSorted((one, other) => one.start - other.start);
}

const mayHoldMarks = /[<[\]*_~]/;

/** HTML tags and the marks of emphasis are no words, and part none. */
function withoutMarks(text: string): string {
  return text
    .replace(/<\/?[A-Za-z][^<>]{0,200}>/g, (found) => ' '.repeat(found.length))
    .replace(/!?\[(?=[^\]]{0,300}\])|\](?:\[[^\]]{0,100}\])?/g, (found) => ' '.repeat(found.length))
    .replace(/\*\*|__|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~/gu, (found) => ' '.repeat(found.length));
}

type ThingFinder = (text: string) => readonly OffsetRange[] | undefined;

/** How the texts of a document are read. */
interface Reader {
  readonly document: MarkdownDocument;
  readonly plainThings: ThingFinder;
  /** Of a text, and of the same with its code masked. */
  readonly codedThings: (text: string, masked: string) => readonly OffsetRange[] | undefined;
  readonly withoutMarks: (text: string) => string;
}

const plainThingsOf = recalled((text) => thingsIn(text, text));
const codedThingsOf = recalledWithMask(thingsIn);
const withoutMarksOf = recalled(withoutMarks);

function readerOf(document: MarkdownDocument): Reader {
  return {
    document,
    plainThings: plainThingsOf(document),
    codedThings: codedThingsOf(document),
    withoutMarks: withoutMarksOf(document),
  };
}
