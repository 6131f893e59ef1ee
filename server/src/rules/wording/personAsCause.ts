import type { Remark } from '../../wording/wording.ts';

/** Whether a person is the grammatical cause in a root cause, which has a rule of its own. */
export function isPersonAsCause(remark: Remark): boolean {
  return remark.role === 'root-cause' && remark.kind === 'blame' && remark.byPerson === true;
}
