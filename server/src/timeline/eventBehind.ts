import type { PatchedText } from '../document/patchedText.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';

/**
 * What stands behind a time, without the mark that sets it off and what closes in front of it, but with the marks that
 * the event itself starts with: `14:05 – **Detected** by an alert`.
 * @param time where the time stands in the content
 */
export function eventBehind(text: PatchedText, time: OffsetRange, content: OffsetRange): OffsetRange {
  const behind = text.slice(time.end, content.end);
  const mark = /^[\s*_`\])>]*(?:[:,–—-]+|\|)?[\s*_`]*/.exec(behind)?.[0] ?? '';
  const own = mark.length === behind.length ? '' : (/(?<=[\s:,–—|-])[*_`]+$/.exec(mark)?.[0] ?? '');
  const inFront = text.slice(content.start, time.end + mark.length - own.length);
  return trimRange(text, {
    start: content.start + inFront.length + closingLength(own, openMarks(inFront)),
    end: content.end,
  });
}

/** Runs of marks for emphasis and code. */
const runsOfMarks = /\*+|_+|`+/g;

/** The runs of marks that a text opens and does not close, the last one last. */
function openMarks(text: string): readonly string[] {
  const open: string[] = [];
  for (const run of text.match(runsOfMarks) ?? []) {
    if (open.at(-1) === run) {
      open.pop();
    } else {
      open.push(run);
    }
  }
  return open;
}

/** How many characters at the start of some marks close others. */
function closingLength(marks: string, open: readonly string[]): number {
  const left = [...open];
  let length = 0;
  for (const run of marks.match(runsOfMarks) ?? []) {
    if (left.pop() !== run) {
      break;
    }
    length += run.length;
  }
  return length;
}
