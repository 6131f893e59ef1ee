import { actionsOf } from '../../actions/actionsOf.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import { coverageOf, linksFindings } from '../../findings/coverage.ts';
import { findingsOf } from '../../findings/findings.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { textsOf } from '../../prose/texts.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import { formsOf } from '../../wording/lexicon/inflection.ts';
import { knownVerb } from '../../wording/lexicon/knownVerbs.ts';
import type { Remark } from '../../wording/wording.ts';
import { newAction } from '../findings/newAction.ts';
import { openingBelow } from '../lists/nextItem.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { blank, capitalised, rewrite, words } from './rewrites.ts';

/** A gap that is there today, and what would close it. */
interface Gap {
  readonly text: PlaceholderText;
  readonly action: PlaceholderText;
}

/** Rewrites of a counterfactual as the gap that is there today: in its place, and moved to where improvements stand. */
export function presentGap(context: RuleContext, remark: Remark): readonly Fix[] {
  const range = withoutLinks(context, remark.sentence.range);
  const gap = gapOf(remark, range.end - range.start);
  if (!gap) {
    return [];
  }
  const moved = moveToImprovements(context, range, gap);
  return [rewrite('Tell the gap as it is today', range, gap.text), ...(moved ? [moved] : [])];
}

/** A sentence without what it says at its end of the actions that answer it. */
function withoutLinks(
  { postmortem, source, configuration }: RuleContext,
  sentence: OffsetRange,
): OffsetRange {
  const links = findingsOf(postmortem, configuration)
    .flatMap((finding) => finding.links.ranges)
    .filter((link) => rangeContains(sentence, link))
    .toSorted((one, other) => other.end - one.end);
  let { end } = sentence;
  for (const link of links) {
    if (/^[\s.]*$/.test(source.parts.slice(link.end, end))) {
      end = link.start;
    }
  }
  const { length } = source.parts.slice(sentence.start, end).trimEnd();
  return { start: sentence.start, end: sentence.start + length };
}

/** The gap in the first `length` UTF-16 units of a sentence, in the author's own words; undefined where they do not say what was missing. */
function gapOf(remark: Remark, length: number): Gap | undefined {
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
  const isThing =
    subject.kind === 'something' &&
    subject.to > subject.from &&
    !/^(?:it|this|that|these|those|which|what|there)$/.test(reader.low(subject.to - 1));
  if (
    (modal === 'would' || modal === 'could' || modal === 'might') &&
    isThing &&
    !group.some((word) => word.low === 'been')
  ) {
    return {
      text: [words(`${own} is not in place: `), blank('what was seen instead, and when'), words(end)],
      action: closing(capitalised(own, isAcronym(own))),
    };
  }
  const rest = text.slice(participle.end).replace(/(?<![.!?\s])[.!?\s]+$/, '');
  const isOwn =
    subject.kind === 'we' ||
    subject.kind === 'team' ||
    subject.kind === 'person' ||
    subject.kind === 'nothing';
  if (
    (modal === 'should' || modal === 'could') &&
    isOwn &&
    !group.some((word) => word.low === 'been') &&
    isPlain(rest)
  ) {
    const base = participle.verb ?? knownVerb(participle.low)?.base;
    const ing = base && formsOf(base).find(([, form]) => form === 'ing')?.[0];
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
    return ing
      ? {
          text: [blank('The process'), words(` does not include ${ing}${rest}${end}`)],
          action: closing(`${ing}${rest}`),
        }
      : undefined;
  }
  return undefined;
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

/**
 * Takes the sentence from where others stand around it, adds the gap to the list of improvements, and an action that
 * closes it behind the others, where there is a place for it.
 */
function moveToImprovements(context: RuleContext, sentence: OffsetRange, gap: Gap): Fix | undefined {
  const { postmortem, document, source, configuration } = context;
  const section = sectionsWithRole(postmortem, 'improvements', configuration)[0];
  const list = section?.blocks.findLast((block) => block.kind === 'list');
  const text = textsOf(document).find((one) => rangeContains(one, sentence));
  const isAlone = text?.start === sentence.start && text.end === sentence.end;
  const last = list?.kind === 'list' ? list.items.at(-1) : undefined;
  if (
    !list ||
    !last ||
    !text ||
    isAlone ||
    rangeContains(list.range, sentence) ||
    source.slice(sentence).includes('`')
  ) {
    return undefined;
  }
  const action = newAction(context, actionsOf(postmortem, configuration), gap.action);
  const link =
    action?.number !== undefined && linksFindings(postmortem, coverageOf(postmortem, configuration));
  const item = withLineEnd(
    [
      ...literal(`\n${openingBelow(source, last)}`),
      ...gap.text,
      ...(link ? literal(` (-> #${action.number})`) : []),
    ],
    source.lineEnd,
  );
  const added = { range: { start: list.range.end, end: list.range.end }, text: item };
  const rest = /^[ \t]*/.exec(source.parts.slice(sentence.end, sentence.end + 20))?.[0].length ?? 0;
  const ahead = source.parts.slice(text.start, sentence.start);
  const before = sentence.end === text.end ? ahead.length - ahead.trimEnd().length : 0;
  const removed = { range: { start: sentence.start - before, end: sentence.end + rest }, text: [] };
  const edits = [added, removed, ...(action ? [action.edit] : [])];
  const where = `‘${section?.title ?? ''}’`;
  return {
    title: action
      ? `Move it to ${where} as the gap of today, and add an action`
      : `Move it to ${where} as the gap of today`,
    edits: edits.toSorted((one, other) => one.range.start - other.range.start),
    safe: false,
  };
}
