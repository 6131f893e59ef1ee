import { onceFor } from '../onceFor.ts';
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

/**
 * The conflicts in a document, in order: a line that opens one, one of seven equals signs and one that closes it. A line
 * that opens one counts alone, too: nothing else is written like this. What opens within code is shown and not left.
 */
export const conflictsIn = onceFor((document: MarkdownDocument): readonly Conflict[] => {
  const { source } = document;
  const openings = new Places(source.parts, '<'.repeat(7));
  const found: Conflict[] = [];
  let at = 0;
  while (at < source.length) {
    const place = openings.from(at);
    if (place === Number.POSITIVE_INFINITY) {
      break;
    }
    const line = source.lineAt(place);
    const conflict =
      isMark(source, line, '<') && !isInCode(document, place) ? conflictFrom(source, line) : undefined;
    if (conflict) {
      found.push(conflict);
    }
    at = source.lineStart(conflict?.lines.end ?? line + 1);
  }
  return found;
});

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
  return (
    masked.slice(offset, offset + 1) === ' ' &&
    source.lineAt(offset) >= (frontMatter?.lines.end ?? 0) &&
    !masked.comments.some(({ range }) => range.start <= offset && offset < range.end)
  );
}
