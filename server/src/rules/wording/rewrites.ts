import type { OffsetRange } from '../../document/sourceText.ts';
import type { PlaceholderText, TextPart } from '../../template/placeholders.ts';
import { formsOf } from '../../wording/lexicon/inflection.ts';
import type { Remark } from '../../wording/wording.ts';
import type { Word } from '../../wording/words.ts';
import type { Fix, RuleContext } from '../rule.ts';

/** A rewrite: the author's own words with blanks for the facts that only the author has. */
export function rewrite(title: string, range: OffsetRange, text: PlaceholderText): Fix {
  return { title, edits: [{ range, text }], safe: false };
}

export function words(text: string): TextPart {
  return { text, placeholder: false };
}

/** A blank as templates have them, which becomes a tab stop. */
export function blank(text: string): TextPart {
  return { text: `[${text}]`, placeholder: true };
}

/** Whether a remark opens its sentence, so that what takes its place needs a capital. */
export function opensSentence({ range, sentence }: Remark): boolean {
  return /^[\s*_]*$/.test(sentence.text.slice(0, range.start - sentence.range.start));
}

export function capitalised(text: string, isCapital: boolean): string {
  return isCapital
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Verbs of perceiving: what was not noticed was not shown. */
const perceiving = new Set([
  'notice',
  'realise',
  'realize',
  'recognise',
  'recognize',
  'spot',
  'catch',
  'detect',
  'understand',
]);

/** The verb that a remark ends on, if it can be said of a process: “check”, “test”. */
function lastVerb({ reader, to }: Remark): Word | undefined {
  const word = reader.words[to - 1];
  return word?.verb && word.low !== 'have' && word.low !== 'be' ? word : undefined;
}

/** “We failed to verify that …” becomes “no step of [the process] verified that …”. */
export function processRewrite(remark: Remark): readonly Fix[] {
  const verb = lastVerb(remark);
  const { reader, from, to } = remark;
  const isUndone = reader.words
    .slice(from, to)
    .some(
      ({ low, verb: base, tag }) =>
        tag === 'not' ||
        /^(?:nobody|no|none)$/.test(low) ||
        /^(?:fail|forget|neglect|omit)$/.test(base ?? ''),
    );
  if (!verb?.verb || !isUndone || /^(?:fail|forget|neglect|omit)$/.test(verb.verb) || verb.tag === 'ing') {
    return [];
  }
  const capital = opensSentence(remark);
  if (perceiving.has(verb.verb)) {
    const text = [
      words(`${capitalised('nothing in', capital)} `),
      blank('the tool or process'),
      words(' showed'),
    ];
    return [rewrite('Say what did not show it', remark.range, text)];
  }
  const past = formsOf(verb.verb).find(([, form]) => form === 'past')?.[0] ?? verb.low;
  const text = [words(`${capitalised('no step of', capital)} `), blank('the process'), words(` ${past}`)];
  return [rewrite('Say what the process lacks', remark.range, text)];
}

/** Replaces the words of a remark by a blank that asks for the fact behind them. */
export function blankInstead(title: string, remark: Remark, asks: string): Fix {
  return rewrite(title, remark.range, [blank(asks)]);
}

/** The range of a word at an index of a remark's sentence. */
export function rangeOfWord({ reader, sentence }: Remark, index: number): OffsetRange | undefined {
  const word = reader.words[index];
  return word && { start: sentence.range.start + word.start, end: sentence.range.start + word.end };
}

/** The range with the white space, and a comma, behind it. */
export function withSpaceBehind({ source }: RuleContext, range: OffsetRange): OffsetRange {
  const rest = /^,?[ \t]*/.exec(source.parts.slice(range.end, range.end + 20))?.[0].length ?? 0;
  return { start: range.start, end: range.end + rest };
}
