import type { PlaceholderText } from '../../template/placeholders.ts';
import { formsOf } from '../../wording/lexicon/inflection.ts';
import { knownVerb } from '../../wording/lexicon/knownVerbs.ts';
import type { Subject } from '../../wording/subjects.ts';
import type { Remark } from '../../wording/wording.ts';
import type { Word } from '../../wording/words.ts';
import { blank, capitalised, words } from './rewrites.ts';

/** A gap that is there today, and what would close it. */
export interface Gap {
  readonly text: PlaceholderText;
  readonly action: PlaceholderText;
}

/** The gap in the first `length` UTF-16 units of a sentence, in the author's own words; undefined where they do not say what was missing. */
export function gapOf(remark: Remark, length: number): Gap | undefined {
  const { reader, from, to } = remark;
  const modal = reader.low(from);
  const text = reader.text.slice(0, length);
  const end = /[.!?][\s"'”’)\]*_]*$/.test(text) ? '.' : '';
  const subject = reader.subject(to - 1);
  const own = textOf(remark, subject.from, subject.to);
  const participle = reader.words[to - 1];
  const group = reader.words.slice(from, to - 1);
  const isNegated = group.some((word) => word.tag === 'not');
  const opens = /^[\s*_]*$/.test(reader.text.slice(0, reader.words[subject.from]?.start ?? 0));
  if (!participle || isNegated || !opens) {
    return undefined;
  }
  const sentence = { own, participle, rest: text.slice(participle.end), end };
  const hasBeen = group.some((word) => word.low === 'been');
  if (hasBeen) {
    return undefined;
  }
  if ((modal === 'would' || modal === 'could' || modal === 'might') && isThing(remark, subject)) {
    return missingThing(sentence);
  }
  return (modal === 'should' || modal === 'could') && isOwnDoing(subject) ? missingStep(sentence) : undefined;
}

/** A counterfactual taken apart. */
interface Sentence {
  /** Its subject. */
  readonly own: string;
  readonly participle: Word;
  /** What follows the participle, with the marks at its end. */
  readonly rest: string;
  /** The full stop, or nothing. */
  readonly end: string;
}

function isThing({ reader }: Remark, subject: Subject): boolean {
  return (
    subject.kind === 'something' &&
    subject.to > subject.from &&
    !/^(?:it|this|that|these|those|which|what|there)$/.test(reader.low(subject.to - 1))
  );
}

function isOwnDoing({ kind }: Subject): boolean {
  return kind === 'we' || kind === 'team' || kind === 'person' || kind === 'nothing';
}

/** “An alert would have shown it”: the alert is not there. */
function missingThing({ own, end }: Sentence): Gap {
  return {
    text: [words(`${own} is not in place: `), blank('what was seen instead, and when'), words(end)],
    action: closing(capitalised(own, isAcronym(own))),
  };
}

/** “We should have tested it”: the process does not include testing it. */
function missingStep({ participle, rest: written, end }: Sentence): Gap | undefined {
  const rest = written.replace(/(?<![.!?\s])[.!?\s]+$/, '');
  if (!isPlain(rest)) {
    return undefined;
  }
  const base = participle.verb ?? knownVerb(participle.low)?.base;
  if (base === 'have') {
    return {
      text: [
        words(`There is no${rest.replace(/^(\s+)(?:an?|the)\s+/, '$1')} (`),
        blank('since when, and what covers it'),
        words(`)${end}`),
      ],
      action: closing(rest.trim()),
    };
  }
  const ing = base && formsOf(base).find(([, form]) => form === 'ing')?.[0];
  return ing
    ? {
        text: [blank('The process'), words(` does not include ${ing}${rest}${end}`)],
        action: closing(`${ing}${rest}`),
      }
    : undefined;
}

/** The rest of a sentence can be taken along if it has no code, quotation or mark that would be lost. */
function isPlain(rest: string): boolean {
  return !/\uFFFC|[;:(]/.test(rest) && rest.length < 200;
}

function textOf({ reader }: Remark, from: number, to: number): string {
  const start = reader.words[from]?.start ?? 0;
  const end = reader.words[to - 1]?.end ?? start;
  return reader.text.slice(start, end).replace(/\s+/g, ' ');
}

/** An action that keeps a gap from opening again unseen. */
function closing(missing: string): PlaceholderText {
  return [words('Add a check to '), blank('pipeline'), words(` that fails without ${missing}`)];
}

/** Whether a name keeps its capitals within a sentence. */
function isAcronym(own: string): boolean {
  return /^\S*[A-Z0-9]\S*[A-Z0-9]/.test(own);
}
