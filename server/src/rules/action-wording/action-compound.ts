import type { ActionRow } from '../../actions/actionItem.ts';
import type { Actions } from '../../actions/actionsOf.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { coverageOf } from '../../findings/coverage.ts';
import { literal, withLineEnd } from '../../template/placeholders.ts';
import { secondActionIn } from '../../wording/actions/form.ts';
import { judgeAction } from '../../wording/actions/judge.ts';
import { linkEdit } from '../findings/linkText.ts';
import type { NewAction } from '../findings/newAction.ts';
import { newAction } from '../findings/newAction.ts';
import type { DocumentRule, Fix, FixEdit, RuleContext } from '../rule.ts';
import { wordingOptions } from '../wording/remarks.ts';
import type { FirstSentence } from './firstSentences.ts';
import { firstSentences } from './firstSentences.ts';

/** Reports two actions in one. Source: Google, Plan the Work and Work the Plan: an action is bounded. */
export const actionCompound: DocumentRule = {
  id: 'action-compound',
  summary: 'One action asks for two things',
  severity: 'hint',
  softensInDraft: false,
  fix: 'assisted',
  options: wordingOptions,
  reads: ['actions', 'contributing-factors', 'improvements'],
  needs: 'document',
  *check(context) {
    for (const first of firstSentences(context)) {
      const { sentence, from } = first;
      const second = secondActionIn(sentence.text, from);
      if (second) {
        const place = (start: number, end: number): OffsetRange => ({
          start: sentence.range.start + start,
          end: sentence.range.start + end,
        });
        yield {
          range: place(second.start, second.end),
          message:
            'This is a second action in the same place. On its own it has an owner and an end of its own, and is not forgotten when the first one is done.',
          fixes: () =>
            split(context, first, place(second.joint, second.end), place(second.start, second.end)),
        };
      }
    }
  },
};

/** Moves the second action behind the last one. */
function split(
  context: RuleContext,
  { item, sentence, from }: FirstSentence,
  removed: OffsetRange,
  second: OffsetRange,
): readonly Fix[] {
  const text = context.source.slice(second).replace(/\s+/g, ' ');
  const action = text.charAt(0).toUpperCase() + text.slice(1);
  const left = sentence.text.slice(0, removed.start - sentence.range.start);
  // Each of them alone may say too little, which is no better.
  const isLeftWorse = judgeAction(left, 'item', from) && !judgeAction(sentence.text, 'item', from);
  if (judgeAction(action, 'item') || isLeftWorse) {
    return [];
  }
  const actions = actionsOf(context.postmortem, context.configuration);
  const added =
    item.form === 'row' ? copiedRow(context, actions, item, action) : newAction(context, actions, action);
  if (!added || added.edit.range.start < removed.end) {
    return [];
  }
  const edits = [{ range: removed, text: [] }, added.edit, ...linksTo(context, item, added.number)];
  return [
    {
      title: 'Make two actions of it',
      edits: edits.toSorted((one, other) => one.range.start - other.range.start),
      safe: false,
    },
  ];
}

/** What the first action answers, the second one answers, too: the findings that name that one name both. */
function linksTo(
  context: RuleContext,
  first: FirstSentence['item'],
  number: number | undefined,
): readonly FixEdit[] {
  const { findings } = coverageOf(context.postmortem, context.configuration);
  return number === undefined
    ? []
    : findings
        .filter(({ links }) =>
          links.some(({ action, basis }) => action === first && basis === 'stated at the finding'),
        )
        .map(({ finding }) => linkEdit(context, finding, number));
}

/** A row behind the last one that says the same of another action: who does the first one does the second. */
function copiedRow(
  { source }: RuleContext,
  { items }: Actions,
  { row, table, action, number }: ActionRow,
  text: string,
): NewAction | undefined {
  const last = table.table.rows.at(-1);
  const cell = row.cells[table.columns.get('action') ?? -1];
  if (!last || !cell || action.text === '') {
    return undefined;
  }
  const next = Math.max(0, ...items.map((one) => one.number?.value ?? 0)) + 1;
  const replaced = [
    ...(number ? [{ range: number.range, text: `${next}` }] : []),
    { range: cell.range, text },
  ].toSorted((one, other) => one.range.start - other.range.start);
  let written = '';
  let from = row.range.start;
  for (const part of replaced) {
    written += source.slice({ start: from, end: part.range.start }) + part.text;
    from = part.range.end;
  }
  written += source.slice({ start: from, end: row.range.end });
  const { end } = last.range;
  const edit = { range: { start: end, end }, text: withLineEnd(literal(`\n${written}`), source.lineEnd) };
  return { edit, number: number && next };
}
