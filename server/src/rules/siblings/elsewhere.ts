import type { Sibling, SiblingPlace } from '../../siblings/sibling.ts';
import type { PlaceElsewhere } from '../rule.ts';

/** A place in another postmortem, with what is there. */
export function elsewhere({ uri }: Sibling, { start, end }: SiblingPlace, message: string): PlaceElsewhere {
  return { uri, start, end, message };
}
