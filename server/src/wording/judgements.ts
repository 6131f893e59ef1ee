import { accidents, humanErrors } from './judgements/accidents.ts';
import { attributed } from './judgements/attributed.ts';
import { counterfactuals } from './judgements/counterfactuals.ts';
import { deeds } from './judgements/deeds.ts';
import { failing } from './judgements/failing.ts';
import { faults, swaps } from './judgements/faults.ts';
import { hindsight } from './judgements/hindsight.ts';
import { idiomatic } from './judgements/idioms.ts';
import { judging } from './judgements/judging.ts';
import {
  ashamed,
  exclamation,
  hedge,
  missingControl,
  procedure,
  pronoun,
  relativeDate,
  soleCause,
  tone,
  vagueCause,
  vigilance,
} from './judgements/others.ts';
import { notProperly, undone } from './judgements/undone.ts';
import type { Judgement, RemarkKind } from './remark.ts';

/** A judgement with the kinds of wording that it tells. */
interface NamedJudgement {
  readonly kinds: readonly RemarkKind[];
  readonly judge: Judgement;
}

/** Every judgement; where two find the same words, the first has them. */
export const judgements: readonly NamedJudgement[] = [
  { kinds: ['vigilance'], judge: vigilance },
  { kinds: ['procedure'], judge: procedure },
  { kinds: ['blame'], judge: failing },
  { kinds: ['blame', 'human-error'], judge: faults },
  { kinds: ['human-error'], judge: swaps },
  { kinds: ['blame', 'omission'], judge: undone },
  { kinds: ['blame'], judge: attributed },
  { kinds: ['blame'], judge: ashamed },
  { kinds: ['blame'], judge: idiomatic },
  { kinds: ['blame'], judge: deeds },
  { kinds: ['accident', 'blame'], judge: accidents },
  { kinds: ['human-error'], judge: humanErrors },
  { kinds: ['counterfactual'], judge: counterfactuals },
  { kinds: ['hindsight', 'obvious'], judge: hindsight },
  { kinds: ['judgement'], judge: judging },
  { kinds: ['judgement'], judge: notProperly },
  { kinds: ['missing-control'], judge: missingControl },
  { kinds: ['tone'], judge: tone },
  { kinds: ['exclamation'], judge: exclamation },
  { kinds: ['relative-date'], judge: relativeDate },
  { kinds: ['pronoun'], judge: pronoun },
  { kinds: ['vague-cause'], judge: vagueCause },
  { kinds: ['hedge'], judge: hedge },
  { kinds: ['sole-cause'], judge: soleCause },
];
