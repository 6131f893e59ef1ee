import type { PatchedText } from '../document/patchedText.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import { trimRange } from '../document/sourceText.ts';
import type { Entry } from './entries.ts';

/**
 * What stands behind a time, without the mark that sets it off and what closes in front of it, but with the marks that
 * the event itself starts with: `14:05 – **Detected** by an alert`.
 * @param time where the time stands in the content
 */
export function eventBehind(text: PatchedText, time: OffsetRange, content: OffsetRange): OffsetRange {
  const behind = text.slice(time.end, content.end);
  const mark = /^[\s*_`\])>]*(?:[:,–—-]+>?|=>|[→⇒➔➜|])?[\s*_`]*/.exec(behind)?.[0] ?? '';
  const own = mark.length === behind.length ? '' : (/(?<=[\s:,–—|>→⇒➔➜-])[*_`]+$/.exec(mark)?.[0] ?? '');
  const inFront = text.slice(content.start, time.end + mark.length - own.length);
  return trimRange(text, {
    start: content.start + inFront.length + closingLength(own, openMarks(inFront)),
    end: content.end,
  });
}

/** As many marks as stand in front of a time. */
const mostMarks = 8;

/**
 * The text of an event without the marks that close what was opened in front of it, at its time: of
 * `**14:10 Detected:** an alert fires` it is `Detected: an alert fires`.
 */
export function textOfEvent(
  source: Pick<SourceText, 'slice'>,
  {
    form,
    range,
    timeRange,
    event,
    timeLast,
  }: Pick<Entry, 'form' | 'range' | 'timeRange' | 'event' | 'timeLast'>,
): string {
  const text = source.slice(event);
  if (form === 'row' || timeLast) {
    return text;
  }
  const lead = source.slice({
    start: Math.max(range.start, timeRange.start - mostMarks),
    end: timeRange.start,
  });
  const marks = /[*_`]{1,8}$/.exec(lead)?.[0];
  return marks === undefined
    ? text
    : withoutClosing(text, openMarks(marks + source.slice({ start: timeRange.start, end: event.start })));
}

/** A text without the marks that close some that were opened in front of it. */
function withoutClosing(text: string, open: readonly string[]): string {
  const outer = [...open];
  const inner: string[] = [];
  return outer.length === 0
    ? text
    : text.replace(runsOfMarks, (run) => {
        if (inner.at(-1) === run) {
          inner.pop();
        } else if (inner.length === 0 && outer.at(-1) === run) {
          outer.pop();
          return '';
        } else if (outer.length > 0) {
          inner.push(run);
        }
        return run;
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
