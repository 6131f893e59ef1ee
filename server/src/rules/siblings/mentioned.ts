import type { ComparedPostmortem, Sibling } from '../../siblings/sibling.ts';
import { comparableId } from '../../siblings/sibling.ts';
import { nameOf } from '../../uris.ts';

/** Whether a postmortem names another one, by id or by a link to its file. */
export function isMentioned(own: ComparedPostmortem, other: Sibling): boolean {
  const mentions = own.mentions();
  const hasId = other.id !== undefined && mentions.has(comparableId(other.id.text));
  return hasId || mentions.has(nameOf(other.uri));
}
