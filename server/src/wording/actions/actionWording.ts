import type { ActionItem } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { isMissing } from '../../actions/missing.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { recalled } from '../../document/recollection.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { rangeContains } from '../../document/sourceText.ts';
import { Facts } from '../../memory/facts.ts';
import type { Postmortem } from '../../postmortem.ts';
import type { SectionRole } from '../../template/roles.ts';
import type { PlacedSentence, WordingContext } from '../wording.ts';
import { wordingOf } from '../wording.ts';
import { isNamedChange } from './form.ts';
import { judgeAction } from './judge.ts';
import type { ActionJudgement, Manner } from './remarks.ts';

/** A judgement on an action with its place in the document. */
export interface ActionRemark extends ActionJudgement {
  readonly range: OffsetRange;
  readonly sentence: PlacedSentence;
  /** The item that it stands in; undefined in prose and in lessons. */
  readonly item: ActionItem | undefined;
}

/** A sentence that says what is to be done, or may. */
export interface JudgedSentence {
  readonly sentence: PlacedSentence;
  readonly manner: Manner;
  /** The item whose text it is. */
  readonly item: ActionItem | undefined;
  /** Whether the item starts with it. */
  readonly isFirst: boolean;
}

/** The sentences about what is to be done, and what is to be said about their wording. */
export interface ActionWording {
  readonly sentences: readonly JudgedSentence[];
  readonly remarks: readonly ActionRemark[];
}

const known = new Facts<Postmortem, ActionWording>();

/** Judges a postmortem's actions, and what its lessons ask for; once for all rules. */
export function actionWordingOf(context: WordingContext): ActionWording {
  return known.of(context.postmortem, () => read(context));
}

/** Sections in which people write down what is to be done or done differently. */
const roles: ReadonlySet<SectionRole | undefined> = new Set<SectionRole>([
  'actions',
  'lessons',
  'improvements',
  'prevention',
  'resolution',
]);

function read(context: WordingContext): ActionWording {
  const items = actionsOf(context.postmortem, context.configuration).items.filter(
    ({ action }) => !isMissing(action.text),
  );
  const sentences = judged(context, items);
  const judge = judgeFor(context.postmortem.document);
  const remarks = groupsOf(sentences).flatMap((group) => remarksOn(group, judge));
  return { sentences, remarks };
}

function judged(context: WordingContext, items: readonly ActionItem[]): readonly JudgedSentence[] {
  const found: JudgedSentence[] = [];
  let at = 0;
  let last: ActionItem | undefined;
  for (const sentence of wordingOf(context).sentences) {
    while ((items[at]?.range.end ?? Infinity) <= sentence.range.start) {
      at += 1;
    }
    const around = items[at];
    const item = around && rangeContains(around.range, sentence.range) ? around : undefined;
    const isAction =
      item !== undefined &&
      sentence.range.start < item.action.range.end &&
      item.action.range.start < sentence.range.end;
    if (isAction) {
      found.push({ sentence, manner: 'item', item, isFirst: last !== item });
      last = item;
    } else if (roles.has(sentence.role) && item?.form !== 'row') {
      found.push({ sentence, manner: 'prose', item, isFirst: false });
    }
  }
  return found;
}

/** The sentences of an item together, and those of prose one by one. */
function groupsOf(sentences: readonly JudgedSentence[]): readonly (readonly JudgedSentence[])[] {
  const groups: JudgedSentence[][] = [];
  for (const one of sentences) {
    const group = groups.at(-1);
    if (group && one.item && group[0]?.item === one.item) {
      group.push(one);
    } else {
      groups.push([one]);
    }
  }
  return groups;
}

/** As many sentences as explain the one before them. */
const explaining = 2;

const doneWhen =
  /\b(?:done (?:when|once|if)|finished when|complete(?:d)? when|verified by|success criteri(?:on|a)|acceptance criteri(?:on|a)|definition of done|measured by)\b/i;

function remarksOn(group: readonly JudgedSentence[], judge: ActionJudge): readonly ActionRemark[] {
  if (group.some(({ sentence }) => doneWhen.test(sentence.text))) {
    return [];
  }
  const judged = group.map((one, index) => ({ one, remark: remarkOn(one, index === 0, judge) }));
  return judged.flatMap(({ remark }, index) =>
    remark && !isExplained(remark, judged.slice(index + 1, index + 1 + explaining)) ? [remark] : [],
  );
}

/** “Improve monitoring. Add an alert on …”: what comes behind in the item says what the first sentence means. */
function isExplained(
  { family }: ActionRemark,
  behind: readonly { readonly one: JudgedSentence; readonly remark: ActionRemark | undefined }[],
): boolean {
  const isHeadline = /^(?:better|change|assure|prevent|address|fix|effort|add|wish|state)$/.test(family);
  return isHeadline && behind.some(({ one, remark }) => !remark && isNamedChange(one.sentence.text));
}

function remarkOn(
  { sentence, item, manner }: JudgedSentence,
  isFirst: boolean,
  judge: ActionJudge,
): ActionRemark | undefined {
  const start = item && isFirst ? Math.max(0, item.action.range.start - sentence.range.start) : 0;
  const judgement = judge(sentence.text, manner === 'item' && isFirst ? 'item' : 'prose', start);
  const first = judgement?.directive.words[judgement.from];
  const last = judgement?.directive.words[judgement.to - 1];
  if (!judgement || !first || !last) {
    return undefined;
  }
  if (
    sentence.role === 'resolution' &&
    !/\b(?:we|team|they|i)\s+(?:will|should|must|need|plan|are going)\b/i.test(sentence.text)
  ) {
    return undefined;
  }
  const range = { start: sentence.range.start + first.start, end: sentence.range.start + last.end };
  return { ...judgement, range, sentence, item };
}

/** What is wrong with a text of a document, which is read from an offset on. */
type ActionJudge = (text: string, manner: Manner, start: number) => ActionJudgement | undefined;

const judgeOfItems = recalled((text) => judgeAction(text, 'item'));
const judgeOfProse = recalled((text) => judgeAction(text, 'prose'));

function judgeFor(document: MarkdownDocument): ActionJudge {
  const judges = { item: judgeOfItems(document), prose: judgeOfProse(document) };
  return (text, manner, start) => (start === 0 ? judges[manner](text) : judgeAction(text, manner, start));
}
