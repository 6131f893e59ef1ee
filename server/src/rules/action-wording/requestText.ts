import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { trimRange } from '../../document/sourceText.ts';
import type { ActionRemark } from '../../wording/actions/actionWording.ts';
import type { RuleContext } from '../rule.ts';

/** The request as a whole, which a rewrite replaces; undefined where markup of it would be torn apart. */
export function requestOf({ source }: RuleContext, remark: ActionRemark): OffsetRange | undefined {
  const { directive, start: from, object, sentence } = remark;
  const first = from === undefined ? undefined : directive.words[from];
  const end = directive.partEnd(Math.max(object?.to ?? remark.to, remark.to) - 1);
  const last = remark.family === 'question' ? directive.words.at(-1) : lastWord(remark, end);
  if (!first || !last || last.end <= first.start) {
    return undefined;
  }
  const range = { start: sentence.range.start + first.start, end: sentence.range.start + last.end };
  return wholeRange(source, withoutReference(source, range));
}

/** What a finding names behind its words, as in “(-> #2)”: that stays, whatever the words become. */
const reference = /\((?:->|→|=>)[^()]{0,200}\)$/;

function withoutReference(source: SourceText, { start, end }: OffsetRange): OffsetRange {
  const found = reference.exec(source.parts.slice(Math.max(start, end - longestReference), end));
  return found ? trimRange(source.parts, { start, end: end - found[0].length }) : { start, end };
}

const longestReference = 250;

/** The last word before an index that is no mark of punctuation. */
export function lastWord({ directive }: ActionRemark, end: number): { readonly end: number } | undefined {
  for (let at = end - 1; at >= 0; at -= 1) {
    const word = directive.words[at];
    if (word && !/^[.,;:!?]$/.test(word.low)) {
      return word;
    }
  }
  return undefined;
}

/** What is longer has its own verbs, and does not fit into another sentence. */
const longestWords = 120;

/** The author’s words from one index to another, in one line; empty where they name nothing or tear markup apart. */
export function wordsBetween(
  { source }: RuleContext,
  remark: ActionRemark,
  from: number,
  to: number,
): string {
  const { directive, sentence } = remark;
  const first = directive.words[from];
  const last = lastWord(remark, Math.min(to, directive.length));
  if (!first || !last || last.end <= first.start || first.kind === 'mark') {
    return '';
  }
  const range = { start: sentence.range.start + first.start, end: sentence.range.start + last.end };
  const whole = range.end - range.start > 2 * longestWords ? undefined : wholeRange(source, range);
  const text = whole ? source.slice(whole).replace(/\s+/g, ' ') : '';
  const isNothing =
    /^(?:(?:at|on|for|into|to|of) )?(?:this|that|it|these|those|them|such|here|there|\p{L}+ly)$/iu.test(text);
  return text.length <= longestWords && !isNothing ? withoutCapital(text) : '';
}

/** “The process should …” is “the process” in the midst of a sentence. */
function withoutCapital(text: string): string {
  return text.replace(
    /^(?:The|A|An|Our|Your|Their|All|Any|Each|Every|More|Some|This|These|Further)(?=\s)/,
    (word) => word.toLowerCase(),
  );
}

/** What an action is about, in the author’s words. */
export function objectOf(context: RuleContext, remark: ActionRemark): string {
  return remark.object ? wordsBetween(context, remark, remark.object.from, remark.object.to) : '';
}

/** Without the preposition that belonged to the verb: “into the leak”. */
export function aboutOf(object: string): string {
  return object.replace(/^(?:into|at|on|about|around|of|for|with|regarding|to|in|through|from|up)\s+/i, '');
}

/** A range that no mark of emphasis or bracket reaches out of, with those that close or open right at its ends. */
function wholeRange(source: SourceText, range: OffsetRange): OffsetRange | undefined {
  const behind = /^[*_`~]{0,3}/.exec(source.parts.slice(range.end, range.end + 3))?.[0].length ?? 0;
  const before =
    /[*_`~]{0,3}$/.exec(source.parts.slice(Math.max(0, range.start - 3), range.start))?.[0].length ?? 0;
  const candidates = [
    range,
    { start: range.start, end: range.end + behind },
    { start: range.start - before, end: range.end },
  ];
  return candidates.find((candidate) => isWhole(source.slice(candidate)));
}

/** Whether brackets and marks of emphasis open and close within a text. */
function isWhole(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('[') === count(']') &&
    count('(') === count(')') &&
    count('**') % 2 === 0 &&
    count('__') % 2 === 0 &&
    count('`') % 2 === 0 &&
    (count('*') - 2 * count('**')) % 2 === 0
  );
}
