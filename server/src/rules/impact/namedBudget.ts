import type { ImpactItem } from './impactItems.ts';

const littleWords =
  /^(?:of|the|our|its|a|an|this|about|around|approx|approximately|roughly|estimated|est|monthly|weekly|quarterly|yearly|annual|daily|month|months|month's|quarter|quarter's|week|year|days?|for|in|per|rolling|window|total|error|budgets?|slos?|slas?|consumed|used|burned|burnt|spent|left|remaining|percent|percentage|cent|over|more|less|than|up|to|at|least|most|nearly|almost|available)$/i;

/** Whether a value says which objective the share is of: by a name, a link or code. */
export function namesBudget({ text, field }: ImpactItem): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]{0,40}/gu) ?? [];
  const ofLabel = field.name.match(/\p{L}[\p{L}\p{N}'’-]{0,40}/gu) ?? [];
  return /[`[]|https?:/.test(text) || [...words, ...ofLabel].some((word) => !littleWords.test(word));
}
