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
import type { Judgement } from './remark.ts';

/** Every judgement; where two find the same words, the first has them. */
export const judgements: readonly Judgement[] = [
  vigilance,
  procedure,
  failing,
  faults,
  swaps,
  undone,
  attributed,
  ashamed,
  idiomatic,
  deeds,
  accidents,
  humanErrors,
  counterfactuals,
  hindsight,
  judging,
  notProperly,
  missingControl,
  tone,
  exclamation,
  relativeDate,
  pronoun,
  vagueCause,
  hedge,
  soleCause,
];
