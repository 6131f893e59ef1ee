import type { MarkdownDocument } from '../document/document.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangeContains } from '../document/sourceText.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { textsOf } from '../prose/texts.ts';
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
  const sentences: ProseSentence[] = [];
  const hidden = hiddenBlocks(document);
  let next = 0;
  for (const range of textsOf(document)) {
    while ((hidden[next]?.end ?? Infinity) <= range.start) {
      next += 1;
    }
    const within = hidden[next];
    if (!(within && rangeContains(within, range)) && !isChat(document, range)) {
      addSentences(document, range, sentences);
    }
  }
  return sentences;
}

/** What lies between `<details>` and its end is pasted, as a rule a transcript. */
function hiddenBlocks({ masked }: MarkdownDocument): readonly OffsetRange[] {
  const found: OffsetRange[] = [];
  let open: number | undefined;
  for (const mark of masked.text.matchAll(/<(\/?)details\b/gi)) {
    if (mark[1] === '' && open === undefined) {
      open = mark.index;
    } else if (mark[1] === '/' && open !== undefined) {
      found.push({ start: open, end: mark.index });
      open = undefined;
    }
  }
  return found;
}

/** `ada [10:02 AM] …`, `[10:02] <ada> …`: a line that opens as chats do, with what follows it in the paragraph. */
const chatOpener =
  /^[*_`]{0,3}(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\][*_`]{0,3}[ \t]{1,3}[*_`]{0,3}<?@?[\p{L}][\w.-]{0,40}(?:>|:)|@?[\p{L}][\p{L}\w.'-]{0,30}(?:[ \t][\p{L}][\p{L}.'-]{0,30}){0,2}[*_`]{0,3}:?[ \t]{1,3}(?:\[\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]?[AP]M)?\]|\d{1,2}:\d{2}[ \t]?[AP]M[ \t]*[\\\r\n]))/iu;

function isChat({ masked }: MarkdownDocument, { start, end }: OffsetRange): boolean {
  return chatOpener.test(masked.text.slice(start, Math.min(end, start + 160)));
}

function addSentences(document: MarkdownDocument, range: OffsetRange, into: ProseSentence[]): void {
  const things = thingsIn(document, range);
  let next = 0;
  for (const sentence of sentencesIn(document, range)) {
    while ((things[next]?.end ?? Infinity) <= sentence.range.start) {
      next += 1;
    }
    const parts: string[] = [];
    let from = sentence.range.start;
    for (let at = next; (things[at]?.start ?? Infinity) < sentence.range.end; at += 1) {
      const one = things[at];
      if (one && one.end > from) {
        const start = Math.max(from, one.start);
        const end = Math.min(one.end, sentence.range.end);
        parts.push(cut(sentence.text, from, start, sentence.range.start), thing.repeat(end - start));
        from = end;
      }
    }
    parts.push(cut(sentence.text, from, sentence.range.end, sentence.range.start));
    into.push({ range: sentence.range, text: withoutMarks(parts.join('')) });
  }
}

function cut(text: string, from: number, to: number, offset: number): string {
  return text.slice(from - offset, to - offset);
}

// Quotations of up to 300 characters, addresses, and images; each of them stops at what could open it again.
const notOwnWords =
  /["“„][^"“”„]{1,300}["”“]|(?:https?|ftp):\/\/[^\s<>)\]]{1,2000}|\bwww\.[^\s<>)\]]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;

/** The target of a link, which is no word of the author. */
const linkTarget =
  /(?<=\])\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:[ \t]+"[^"\r\n]{0,200}")?\)/g;

/** Code, quotations and addresses in a text, in order. */
function thingsIn({ source, masked }: MarkdownDocument, range: OffsetRange): readonly OffsetRange[] {
  const text = masked.text
    .slice(range.start, range.end)
    .replace(linkTarget, (target) => ' '.repeat(target.length));
  const found: OffsetRange[] = [...text.matchAll(notOwnWords)].map((one) => ({
    start: range.start + one.index,
    end: range.start + one.index + one[0].length,
  }));
  const written = source.text.slice(range.start, range.end);
  if (written.includes('`')) {
    for (let at = written.indexOf('`'); at !== -1; at = written.indexOf('`', at)) {
      let end = at;
      while (end < written.length && (text[end] === ' ' || text[end] === '\n' || text[end] === '\r')) {
        end += 1;
      }
      if (end > at) {
        const shown = written.slice(at, end).trimEnd().length;
        found.push({ start: range.start + at, end: range.start + at + shown });
      }
      at = Math.max(end, at + 1);
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

/** HTML tags and the marks of emphasis are no words, and part none. */
function withoutMarks(text: string): string {
  return text
    .replace(/<\/?[A-Za-z][^<>]{0,200}>/g, (found) => ' '.repeat(found.length))
    .replace(/!?\[(?=[^\]]{0,300}\])|\](?:\[[^\]]{0,100}\])?/g, (found) => ' '.repeat(found.length))
    .replace(/\*\*|__|\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~/gu, (found) => ' '.repeat(found.length));
}
