import type { ClauseReader } from '../clause.ts';
import type { Judged, Judgement } from '../remark.ts';
import { condition, inverted } from './counterfactual/condition.ts';
import { shouldHave } from './counterfactual/duty.ts';
import { made } from './counterfactual/made.ts';
import {
  foreseen,
  forToHave,
  isVerdict,
  missedChance,
  neededNot,
  supposed,
} from './counterfactual/missedChance.ts';
import { otherHave } from './counterfactual/otherPast.ts';
import { perfectAt } from './counterfactual/perfect.ts';
import { setOf } from './shared.ts';

/** What did not happen, told as if it had: “should have”, “would have prevented”, “had we”, “if only”. */
export const counterfactuals: Judgement = {
  kinds: ['counterfactual'],
  opens: (low) => openers.has(low),
  beside: [
    { holds: (low) => low === 'have' || low === 'of', opens: (low) => modals.has(low) },
    { holds: (low) => low === 'have', opens: (low) => low === 'for' },
    { holds: (low) => low === 'did', opens: (low) => low === 'have' },
    { holds: (low) => low === 'had' || low === 'only', opens: (low) => low === 'if' },
  ],
  judge: counterfactualsAt,
};

function* counterfactualsAt(reader: ClauseReader, places: readonly number[]): Iterable<Judged> {
  for (const index of places) {
    const found = counterfactual(reader, index, reader.low(index));
    if (found) {
      yield found;
      return;
    }
  }
}

/** The words at which `counterfactual` looks in any sentence, and those that mean nothing to it without “have”. */
const openers = setOf(
  'had need needed needs supposed meant expected avoidable preventable possible avoided prevented opportunity ' +
    'opportunities chance wish',
);
const modals = setOf("should ought could would might may 'd");

function counterfactual(reader: ClauseReader, index: number, low: string): Judged | undefined {
  switch (low) {
    case 'should':
    case 'ought':
    case 'could':
    case 'would':
    case 'might':
    case 'may':
      return modal(reader, index, low);
    case "'d":
      return modal(reader, index, 'would');
    case 'had':
      return inverted(reader, index);
    case 'have':
    case 'need':
      return neededNot(reader, index) ?? (low === 'need' ? modal(reader, index, low) : undefined);
    case 'if':
      return condition(reader, index);
    case 'needed':
    case 'needs':
      return reader.phrase(index + 1, 2) === 'to have' ? made(index, index + 3) : undefined;
    case 'supposed':
    case 'meant':
    case 'expected':
      return supposed(reader, index);
    case 'avoidable':
    case 'preventable':
      return isVerdict(reader, index) ? made(index - 1, index + 1) : undefined;
    case 'possible':
      return foreseen(reader, index);
    case 'avoided':
    case 'prevented':
      return /^(?:easily|entirely|completely|totally)$/.test(reader.low(index - 1)) &&
        /^(?:could|would)$/.test(reader.low(index - 3))
        ? made(index - 3, index + 1)
        : undefined;
    case 'opportunity':
    case 'opportunities':
    case 'chance':
      return missedChance(reader, index);
    case 'wish':
      return reader.subject(index).kind === 'we' && reader.ahead(index, 3, setOf('had')) !== undefined
        ? made(index, index + 2)
        : undefined;
    case 'for':
      return forToHave(reader, index);
    default:
      return undefined;
  }
}

function modal(reader: ClauseReader, index: number, low: string): Judged | undefined {
  const perfect = perfectAt(reader, index, low);
  if (!perfect) {
    return undefined;
  }
  if (low === 'need' && !perfect.isNegated) {
    return undefined;
  }
  // In “the better course would have been to wait” the verb behind “to” has no subject.
  const isInfinitive = reader.low(perfect.participle - 1) === 'to';
  const subject = reader.subject(
    isInfinitive || index + 1 === reader.words.length ? index : perfect.participle,
  );
  // A heading of templates, and “would have a chance”, which is of now
  const isHeading = /^things?$/.test(reader.low(0)) && index < 3;
  if (isHeading || (!perfect.isPassive && reader.words[perfect.participle]?.tag === 'determiner')) {
    return undefined;
  }
  const isReal =
    low === 'should' || low === 'ought' || low === 'need'
      ? shouldHave(reader, perfect, subject)
      : otherHave(reader, perfect, subject);
  return isReal ? made(index, Math.min(reader.words.length, perfect.participle + 1)) : undefined;
}
