import { firstIndex } from '../document/ascending.ts';
import type { Block } from '../document/blocks.ts';
import { changeOf } from '../document/changes.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { recalledWithMask } from '../document/recollection.ts';
import { shiftedRange } from '../document/shiftBlocks.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangeContains } from '../document/sourceText.ts';
import { Facts } from '../memory/facts.ts';
import { ownCopy } from '../memory/ownCopy.ts';
import { withoutLinkTargets } from './linkTargets.ts';
import { signs, signsIn } from './plainText.ts';
import { sentenceEnds } from './sentenceEnds.ts';
import { textsOf } from './texts.ts';

/** A sentence, or what stands alone in a list item or a table's cell. */
export interface Sentence {
  readonly range: OffsetRange;
  /**
   * The author's words in it, as long as the range: line ends, comments, code and the targets of links are blanks, so
   * that a place in it is a place in the document.
   */
  readonly text: string;
  /** How many words it has where code, which the text leaves out, is among them; undefined where there is none. */
  readonly codedWords: number | undefined;
  /**
   * The text that it stands in, where more than an author's plain words is in that: code, a quotation, a link, chat or
   * markup.
   */
  readonly within: OffsetRange | undefined;
}

/** By document: the sentences of each block that somebody has asked for. */
const known = new Facts<MarkdownDocument, Map<Block, readonly Sentence[]>>();

/** The sentences that lie in a range, in order. Each block is divided once, on first need. */
export function sentencesIn(document: MarkdownDocument, range: OffsetRange): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const block of blocksIn(document, range)) {
    for (const sentence of sentencesWithin(sentencesOf(document, block), range)) {
      found.push(sentence);
    }
  }
  return found;
}

/** The same, but no block is divided before somebody asks for a sentence of it. */
export function* eachSentenceIn(document: MarkdownDocument, range: OffsetRange): Iterable<Sentence> {
  const { blocks } = document;
  // Who asks for a few of them pays for no list of all blocks.
  const first = firstIndex(blocks, (block) => block.range.end > range.start);
  for (let index = first; (blocks[index]?.range.start ?? range.end) < range.end; index += 1) {
    const block = blocks[index];
    if (block) {
      yield* sentencesWithin(sentencesOf(document, block), range);
    }
  }
}

/** The blocks that a range touches. */
function blocksIn({ blocks }: MarkdownDocument, range: OffsetRange): readonly Block[] {
  const first = firstIndex(blocks, (block) => block.range.end > range.start);
  const next = firstIndex(blocks, (block) => block.range.start >= range.end);
  return first === 0 && next === blocks.length ? blocks : blocks.slice(first, next);
}

function sentencesWithin(all: readonly Sentence[], range: OffsetRange): readonly Sentence[] {
  const [start, last] = [all[0]?.range.start ?? 0, all.at(-1)?.range.end ?? 0];
  if (range.start <= start && last <= range.end) {
    return all;
  }
  const first = firstIndex(all, (sentence) => sentence.range.start >= range.start);
  const next = firstIndex(all, (sentence) => sentence.range.start >= range.end);
  return all.slice(first, next).filter((sentence) => rangeContains(range, sentence.range));
}

function sentencesOf(document: MarkdownDocument, block: Block): readonly Sentence[] {
  const ofBlocks = known.of(document, () => new Map());
  let sentences = ofBlocks.get(block);
  if (!sentences) {
    sentences = sentencesBefore(document, block) ?? divide(document, textsOf(document, [block]));
    ofBlocks.set(block, sentences);
  }
  return sentences;
}

/**
 * A block in front of an edit is the same one in both versions, and one behind it the same further along, unless bold text
 * in it is a heading in one of them.
 */
function sentencesBefore(document: MarkdownDocument, block: Block): readonly Sentence[] | undefined {
  const change = changeOf(document);
  const ofBlocks = change && known.get(change.before);
  if (!ofBlocks || hasBoldHeadings(change.before) || hasBoldHeadings(document)) {
    return undefined;
  }
  const { old, now } = change.replaced;
  if (block.range.start < now.end) {
    return ofBlocks.get(block);
  }
  // As many blocks stand behind it as before.
  const index = firstIndex(document.blocks, ({ range }) => range.start >= block.range.start);
  const same = change.before.blocks.at(index - document.blocks.length);
  const by = now.end - old.end;
  return (
    same &&
    ofBlocks.get(same)?.map((one) => ({
      ...one,
      range: shiftedRange(one.range, by),
      within: one.within && shiftedRange(one.within, by),
    }))
  );
}

function hasBoldHeadings({ sections }: MarkdownDocument): boolean {
  return sections.some(({ heading }) => heading.style === 'bold');
}

function divide(document: MarkdownDocument, ranges: readonly OffsetRange[]): readonly Sentence[] {
  const divided: Sentence[] = [];
  for (const range of ranges) {
    // Sentences stay when the rest of the text is edited; they must not keep all of it.
    const source = ownCopy(document.source.parts.slice(range.start, range.end));
    const masked = document.masked.slice(range.start, range.end);
    if (source === masked) {
      addPlain(source, range, divided);
    } else {
      for (const one of sentencesOfCoded(document, range, source, masked)) {
        const place = { start: range.start + one.range.start, end: range.start + one.range.end };
        divided.push({ ...one, range: place, within: range });
      }
    }
  }
  return divided;
}

/** The sentences of a text without code or comments. */
function addPlain(source: string, text: OffsetRange, into: Sentence[]): void {
  const found = signsIn(source);
  const isPlain = (found & signs.markup) === 0;
  const within = isPlain ? undefined : text;
  const read = isPlain ? inOneLine(source, found) : prose(source);
  if ((found & signs.end) === 0) {
    addSentence(read, 0, lengthBeforeSpace(read), text.start, within, into);
    return;
  }
  let from = 0;
  for (const end of sentenceEnds(read)) {
    addSentence(read, from, end, text.start, within, into);
    from = end;
  }
}

function inOneLine(text: string, found: number): string {
  return (found & signs.lineEnd) === 0 ? text : text.replace(lineEnd, ' ');
}

/** A sentence, if there is a word in the part of a text; the text starts at an offset of the document. */
function addSentence(
  text: string,
  from: number,
  end: number,
  offset: number,
  within: OffsetRange | undefined,
  into: Sentence[],
): void {
  const start = Math.min(end, firstBehindSpace(text, from));
  if (hasWord(text, start, end)) {
    const range = { start: offset + start, end: offset + end };
    into.push({ range, text: text.slice(start, end), codedWords: undefined, within });
  }
}

/** How long a text of ASCII is without the white space at its end. */
function lengthBeforeSpace(text: string): number {
  let end = text.length;
  while (end > 0 && isAsciiSpace(text.charCodeAt(end - 1))) {
    end -= 1;
  }
  return end;
}

/** A sentence of a text with code or comments, by its place in the text: that text is what it stands within. */
type CodedSentence = Omit<Sentence, 'within'>;

function sentencesOfCoded(
  document: MarkdownDocument,
  range: OffsetRange,
  source: string,
  masked: string,
): readonly CodedSentence[] {
  const comments = document.masked.comments
    .filter((comment) => comment.range.start < range.end && range.start < comment.range.end)
    .map((comment) => ({ start: comment.range.start - range.start, end: comment.range.end - range.start }));
  if (comments.length === 0) {
    return codedSentences(document)(source, masked);
  }
  return readCoded(source, masked, comments);
}

const codedSentences = recalledWithMask((source, masked) => readCoded(source, masked, []));

/** @param comments the places of comments in the text, in order */
function readCoded(
  source: string,
  masked: string,
  comments: readonly OffsetRange[],
): readonly CodedSentence[] {
  const text = prose(masked);
  return sentencesRead(text, withCode(source, masked, text, comments));
}

/** The sentences of a text, whose ends are those of the text as it is read; their ranges are places in it. */
function sentencesRead(text: string, read: string): readonly CodedSentence[] {
  const sentences: CodedSentence[] = [];
  let from = 0;
  for (const end of sentenceEnds(read)) {
    const start = Math.min(end, firstBehindSpace(read, from));
    from = end;
    const codedWords = countWords(read, start, end);
    if (codedWords > 0) {
      sentences.push({ range: { start, end }, text: text.slice(start, end), codedWords });
    }
  }
  return sentences;
}

/** The first offset from one on at which no white space is. */
function firstBehindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code < firstBeyondAscii ? isAsciiSpace(code) : /\s/.test(String.fromCharCode(code));
}

/** A character that makes a word of what stands between white space. */
const wordMark = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
const firstBeyondAscii = 0x80;

/** How many words a reader reads of a sentence; code counts, the target of a link does not. */
export function wordCount({ text, codedWords }: Sentence): number {
  return codedWords ?? countWords(text, 0, text.length);
}

/** Whether a part of a text has a word: as a rule its first character tells. */
function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= firstBeyondAscii) {
      return wordMark.test(text.slice(start, end));
    }
    if (isAsciiLetterOrDigit(code)) {
      return true;
    }
  }
  return false;
}

/** How many words a part of a text has. */
function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let isInWord = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= firstBeyondAscii) {
      return countAnyWords(text.slice(start, end));
    }
    if (isAsciiSpace(code)) {
      isInWord = false;
    } else if (!isInWord && isAsciiLetterOrDigit(code)) {
      isInWord = true;
      words += 1;
    }
  }
  return words;
}

function countAnyWords(text: string): number {
  return text.split(/\s+/).filter((word) => wordMark.test(word)).length;
}

function isAsciiSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isAsciiLetterOrDigit(code: number): boolean {
  const small = code | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** A masked text in one line without the targets of links, as long as before. */
function prose(masked: string): string {
  const text = withoutLinkTargets(masked);
  return anyLineEnd.test(text) ? text.replace(lineEnd, ' ') : text;
}

const anyLineEnd = /[\r\n]/;
const lineEnd = /[\r\n]/g;

/** The same with code spans as words: a sentence may start or end with one. */
function withCode(source: string, masked: string, text: string, comments: readonly OffsetRange[]): string {
  let written = '';
  let from = 0;
  let next = 0;
  for (let at = codeFrom(source, masked, 0); at < masked.length; at = codeFrom(source, masked, at)) {
    // Comments are in order and apart, as are the offsets.
    while ((comments[next]?.end ?? text.length) <= at) {
      next += 1;
    }
    const comment = comments[next] ?? { start: text.length, end: text.length };
    if (comment.start <= at) {
      at = comment.end;
      continue;
    }
    const end = Math.min(codeEnd(source, masked, at), comment.start);
    written += text.slice(from, at) + 'X'.repeat(end - at);
    from = end;
    at = end;
  }
  return written + text.slice(from);
}

/** Where code goes on from an offset: what is blank in the masked text alone; the length where there is none. */
function codeFrom(source: string, masked: string, from: number): number {
  let at = masked.indexOf(' ', from);
  while (at !== -1 && isSpace(source.charCodeAt(at))) {
    at = masked.indexOf(' ', at + 1);
  }
  return at === -1 ? masked.length : at;
}

/** Where the code that an offset is in ends. */
function codeEnd(source: string, masked: string, from: number): number {
  let at = from;
  while (at < masked.length && masked.charCodeAt(at) === 0x20 && !isSpace(source.charCodeAt(at))) {
    at += 1;
  }
  return at;
}
