import { Facts, onceForVersion } from '../memory/facts.ts';
import { firstIndex } from './ascending.ts';
import { changeOf } from './changes.ts';
import type { MarkdownDocument } from './document.ts';
import { Places } from './places.ts';
import type { LineSpan, SourceText } from './sourceText.ts';

/** What Git leaves in a file where it cannot merge two versions. */
export interface Conflict {
  /** All that it holds, with its marks; a mark that was left alone is a line of its own. */
  readonly lines: LineSpan;
  /** The lines of its marks, in order. */
  readonly marks: readonly number[];
}

const opening = '<'.repeat(7);
const closing = '>'.repeat(7);

const marked = new Facts<MarkdownDocument, { readonly value: boolean }>();

/** Whether a first or a last mark may stand anywhere; where an edit has made none in a text without, nothing else is searched. */
function hasMarks(document: MarkdownDocument): boolean {
  const { parts } = document.source;
  const change = changeOf(document);
  const typed = change && marked.get(change.before)?.value === false ? change.text.now : undefined;
  const reach = opening.length - 1;
  const text = typed && parts.slice(Math.max(0, typed.start - reach), typed.end + reach);
  const value = [opening, closing].some((mark) => (text ?? parts).indexOf(mark, 0) !== -1);
  marked.set(document, { value });
  return value;
}

/**
 * The conflicts in a document, in order: a line that opens one, one of seven equals signs and one that closes it. A line
 * that opens one counts alone, too, as does one that closes one and names a branch or a commit: nothing else is written
 * like this. What opens within code is shown and not left.
 */
export const conflictsIn = onceForVersion((document: MarkdownDocument): readonly Conflict[] => {
  if (!hasMarks(document)) {
    return [];
  }
  const { source } = document;
  const openings = new Places(source.parts, opening);
  const closings = new Places(source.parts, closing);
  const found: Conflict[] = [];
  let at = 0;
  while (at < source.length) {
    const place = Math.min(openings.from(at), closings.from(at));
    if (place === Number.POSITIVE_INFINITY) {
      break;
    }
    const line = source.lineAt(place);
    const conflict = isInCode(document, place) ? undefined : conflictAt(source, line);
    if (conflict) {
      found.push(conflict);
    }
    at = source.lineStart(conflict?.lines.end ?? line + 1);
  }
  return found;
});

function conflictAt(source: SourceText, line: number): Conflict | undefined {
  if (isMark(source, line, '<')) {
    return conflictFrom(source, line);
  }
  return isLoneEnd(source, line) ? { lines: { start: line, end: line + 1 }, marks: [line] } : undefined;
}

/** Behind the last mark: a branch or a commit, perhaps with its subject. */
const endOfConflict = /^>{7} \S{1,200}(?: \(.{1,200}\))?[ \t\r]*$/;

/** Whether a line is the last mark of a conflict whose first one is gone, and none of a mail that is quoted seven times. */
function isLoneEnd(source: SourceText, line: number): boolean {
  const isQuoted = [line - 1, line + 1].some(
    (beside) => beside >= 0 && beside < source.lineCount && source.lineText(beside).startsWith('>'),
  );
  return !isQuoted && endOfConflict.test(source.lineText(line));
}

function conflictFrom(source: SourceText, start: number): Conflict {
  const marks = [start];
  let isDivided = false;
  for (let line = start + 1; line < source.lineCount; line += 1) {
    if (isMark(source, line, '<')) {
      break;
    }
    if (isMark(source, line, '|') && !isDivided) {
      marks.push(line);
    } else if (isMark(source, line, '=') && !isDivided) {
      isDivided = true;
      marks.push(line);
    } else if (isMark(source, line, '>') && isDivided) {
      return { lines: { start, end: line + 1 }, marks: [...marks, line] };
    }
  }
  return { lines: { start, end: start + 1 }, marks: [start] };
}

/** Whether a line is seven of a sign, with a blank and a name behind it unless it parts two versions. */
function isMark(source: SourceText, line: number, sign: '<' | '|' | '=' | '>'): boolean {
  const { start, end } = source.lineRange(line);
  // Most lines begin with something else.
  if (source.parts.charCodeAt(start) !== sign.charCodeAt(0)) {
    return false;
  }
  const text = source.slice({ start, end });
  const mark = sign.repeat(7);
  return text === mark || (sign !== '=' && text.startsWith(`${mark} `));
}

/** Whether the text at an offset is hidden as code: front matter and comments are hidden, too, but conflicts reach them. */
function isInCode({ source, masked, frontMatter }: MarkdownDocument, offset: number): boolean {
  if (masked.slice(offset, offset + 1) !== ' ' || source.lineAt(offset) < (frontMatter?.lines.end ?? 0)) {
    return false;
  }
  const { comments } = masked;
  const comment = comments[firstIndex(comments, ({ range }) => range.end > offset)];
  return comment === undefined || comment.range.start > offset;
}
