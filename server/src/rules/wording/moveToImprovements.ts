import { actionsOf } from '../../actions/actionsOf.ts';
import type { OffsetRange, SourceText } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import { coverageOf, linksFindings } from '../../findings/coverage.ts';
import { sectionsWithRole } from '../../postmortem.ts';
import { textsOf } from '../../prose/texts.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import { newAction } from '../findings/newAction.ts';
import { openingBelow } from '../lists/nextItem.ts';
import type { Fix, RuleContext } from '../rule.ts';
import type { Gap } from './gaps.ts';

/** A sentence of a text with the white space on one side: what stands around it is to be one text still. */
function withSpaceAround({ parts }: SourceText, sentence: OffsetRange, text: OffsetRange): OffsetRange {
  const ahead = parts.slice(text.start, sentence.start);
  const before = ahead.length - ahead.trimEnd().length;
  const rest = parts.slice(sentence.end, text.end);
  const behind = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const isWrapped = /^(?:$|[\r\n])/.test(rest.slice(behind));
  // A line that is left without words would part what stands above it from what stands below.
  const leavesLine = isWrapped && /(?:^|[\r\n])[ \t>]*$/.test(ahead);
  if (leavesLine && ahead === '') {
    return { start: sentence.start, end: sentence.end + (/^[\s>]*/.exec(rest)?.[0].length ?? 0) };
  }
  const start = leavesLine || sentence.end === text.end ? sentence.start - before : sentence.start;
  return { start, end: sentence.end + behind };
}

/**
 * Takes the sentence from where others stand around it, adds the gap to the list of improvements, and an action that
 * closes it behind the others, where there is a place for it.
 */
export function moveToImprovements(context: RuleContext, sentence: OffsetRange, gap: Gap): Fix | undefined {
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
      ...literal(`\n${openingBelow(source, list, last)}`),
      ...gap.text,
      ...(link ? literal(` (-> #${action.number})`) : []),
    ],
    source.lineEnd,
  );
  const added = { range: { start: list.range.end, end: list.range.end }, text: item };
  const removed = { range: withSpaceAround(source, sentence, text), text: [] };
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
