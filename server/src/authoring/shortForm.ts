import { distance } from 'fastest-levenshtein';
import { shortened } from '../document/cut.ts';
import { codeSpan } from './markdownText.ts';

/** A rule's page in a few lines: what a hover has room for. */
export interface ShortForm {
  /** What the rule reports, a sentence. */
  readonly summary: string;
  /** What is reported, as Markdown; empty where the page shows nothing of the kind. */
  readonly reported: string;
  /** What is not reported in its place, or what to do, as Markdown. */
  readonly better: string;
}

const heading = '## In short';

/** The part of a published page that holds the short form; empty where there is nothing to show. */
export function shortFormText({ reported, better }: Omit<ShortForm, 'summary'>): string {
  if (reported === '') {
    return '';
  }
  const lines = [`- Reported: ${reported}`, ...(better === '' ? [] : [`- Better: ${better}`])];
  return `${heading}\n\n${lines.join('\n')}\n`;
}

/** Reads the short form back from a published page. */
export function shortFormOf(page: string): ShortForm {
  const lines = page.split(/\r?\n/);
  const summary = lines.slice(1).find((line) => line !== '' && !line.startsWith('Severity:')) ?? '';
  const from = lines.indexOf(heading);
  const listed = from === -1 ? [] : lines.slice(from + 1, from + 4);
  const lineOf = (label: string): string =>
    listed.find((line) => line.startsWith(`- ${label}: `))?.slice(`- ${label}: `.length) ?? '';
  return { summary, reported: lineOf('Reported'), better: lineOf('Better') };
}

/** More of a line than a hover shows without wrapping twice. */
const longestLine = 160;
/** A paragraph that is no longer is shown as a whole: a summary of three sentences is one only with all of them. */
const longestParagraph = 210;

/** A better text than a bad example. */
export interface BetterText {
  readonly text: string;
  /** Whether it is the bad example after its fix, and not another example. */
  readonly isFixed: boolean;
}

/**
 * What to show of a bad example, see `linesToShow`: its line and a better one, or two lines in their order where only
 * that is at fault.
 * @param advice what to do, for where no line says it; Markdown
 */
export function shownExample(
  markedText: string,
  betterText: BetterText | undefined,
  advice: string,
): Omit<ShortForm, 'summary'> {
  const marked = unwrapped(markedText);
  const better = betterText && { ...betterText, text: unwrapped(betterText.text) };
  const order = better?.isFixed ? linesInOrder(marked, better.text) : undefined;
  if (order) {
    const [above, below] = order.map((line) => codeSpan(shortened(line, longestLine / 2)));
    return { reported: `${below} above ${above}`, better: `${above} above ${below}` };
  }
  const lines = linesToShow(marked, better);
  return {
    reported: lines.reported === '' ? '' : codeSpan(lines.reported),
    better: lines.better === '' ? advice : codeSpan(lines.better),
  };
}

/** The marked line and one of its kind, as a fix orders them that only moves lines; undefined for any other fix. */
function linesInOrder(marked: string, fixed: string): readonly [above: string, below: string] | undefined {
  const { reported, bad } = markedLine(marked);
  const [before, after] = [bad, fixed.split('\n')].map((lines) => lines.filter((line) => line.trim() !== ''));
  if (!before || !after || before.toSorted().join('\n') !== after.toSorted().join('\n')) {
    return undefined;
  }
  const alike = after.filter((line) => line === reported || isAlike(line, reported));
  const at = alike.indexOf(reported);
  const wasBelow = (one: string, other: string): boolean => before.indexOf(one) > before.indexOf(other);
  const [above, below] = [alike[at - 1], alike[at + 1]];
  if (above !== undefined && wasBelow(above, reported)) {
    return [above, reported];
  }
  return below !== undefined && wasBelow(reported, below) ? [reported, below] : undefined;
}

/**
 * The line of a bad example in which its first mark starts, and the line that a better text has in place of it.
 * `marked` is the bad example with its marks: ⟦ and ⟧ around what is reported, ⟨ and ⟩ around what that speaks of.
 */
export function linesToShow(
  marked: string,
  better: BetterText | undefined,
): { readonly reported: string; readonly better: string } {
  const { bad, at, reported } = markedLine(marked);
  const found = better && at !== -1 ? counterpart(bad, at, better) : undefined;
  return { reported: cut(reported), better: cut(found ?? '') };
}

function cut(line: string): string {
  return isProse(line) && line.length <= longestParagraph ? line : shortened(line, longestLine);
}

/** The lines of a bad example without marks, and that of the first mark; -1 and empty where there is none. */
function markedLine(marked: string): {
  readonly bad: readonly string[];
  readonly at: number;
  readonly reported: string;
} {
  const lines = marked.split('\n');
  const at = lines.findIndex((line) => line.includes('⟦'));
  const bad = lines.map((line) => line.replace(/[⟦⟧⟨⟩]/g, ''));
  return { bad, at, reported: bad[at] ?? '' };
}

/** The line of a better text that the bad one does not have and that answers the line that was reported. */
function counterpart(bad: readonly string[], at: number, { text, isFixed }: BetterText): string | undefined {
  const reported = bad[at] ?? '';
  const known = new Set(bad);
  const lines = text.split('\n');
  const freshIn = (some: readonly string[]): readonly string[] =>
    some.filter((line) => line.trim() !== '' && !known.has(line) && kindOf(line) !== 'ruler');
  if (isFixed && lines.length === bad.length) {
    // Several lines of a list may have been rewritten: the one that answers is in the same place.
    const [same = ''] = freshIn([lines[at] ?? '']);
    return same === '' ? nearest(freshIn(lines), reported) : same;
  }
  if (isFixed) {
    const answer = nearest(freshIn(lines), reported);
    // A fix that takes the line away leaves nothing in its place, and may touch up another.
    const isGone = lines.length < bad.length && distance(answer ?? '', reported) * 2 > reported.length;
    return isGone ? undefined : answer;
  }
  // Another example says in place of a heading what stands below it there, and in place of a line one of its kind.
  const said = lines.filter((_, index) => !isHead(lines, index));
  const own = kindOf(reported) === 'heading' ? freshIn(below(said, reported)) : [];
  const alike = freshIn(said.filter((line) => isAlike(line, reported)));
  const closest = nearest(alike, reported);
  // Of prose that was written anew, the line that happens to look alike may be the end of a sentence.
  const isAnew = kindOf(reported) === 'text' && distance(closest ?? '', reported) * 2 > reported.length;
  return own[0] ?? (isAnew ? alike[0] : closest);
}

function nearest(lines: readonly string[], to: string): string | undefined {
  return lines.toSorted((one, other) => distance(one, to) - distance(other, to))[0];
}

function isAlike(one: string, other: string): boolean {
  return kindOf(one) === kindOf(other) && /^#*/.exec(one)?.[0] === /^#*/.exec(other)?.[0];
}

/** Whether a line is the header of a table. */
function isHead(lines: readonly string[], index: number): boolean {
  return kindOf(lines[index]) === 'row' && kindOf(lines[index + 1]) === 'ruler';
}

function below(lines: readonly string[], heading: string): readonly string[] {
  const from = lines.indexOf(heading) + 1;
  const length = lines.slice(from).findIndex((line) => kindOf(line) === 'heading');
  return from === 0 ? [] : lines.slice(from, length === -1 ? undefined : from + length);
}

/** The text with each paragraph outside of code on one line: where a line of it ends, no sentence does. */
function unwrapped(text: string): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    isCode = isCode !== /^\s*(?:`{3,}|~{3,})/.test(line);
    const above = lines.at(-1) ?? '';
    if (!isCode && isProse(above) && isProse(line)) {
      lines[lines.length - 1] = `${above} ${line}`;
    } else {
      lines.push(line);
    }
  }
  return lines.join('\n');
}

/** Whether a line is one of a paragraph; a key with its value is one of front matter. */
function isProse(line: string): boolean {
  const plain = line.replace(/[⟦⟧⟨⟩]/g, '');
  return kindOf(plain) === 'text' && /^\S/.test(plain) && !/^(?:[\w-]+:|<|>|\[)/.test(plain);
}

/** What kind of line it is; a ruler is the row below a table's header, or a fence, which says nothing on its own. */
function kindOf(line = ''): 'heading' | 'ruler' | 'row' | 'item' | 'field' | 'text' {
  if (/^#{1,6} /.test(line)) {
    return 'heading';
  }
  if ((line.includes('-') && /^[\s|:-]*$/.test(line)) || /^\s*(?:`{3,}|~{3,})/.test(line)) {
    return 'ruler';
  }
  const start = /^\s*(\||[-*+] |\d+[.)] |\*\*)/.exec(line)?.[1];
  return start === undefined ? 'text' : start === '|' ? 'row' : start === '**' ? 'field' : 'item';
}
