import type { PossibleName } from '../export/exportInput.ts';
import { inertLines, printable } from './printed.ts';

/** As many as somebody reads in a line. */
const mostTold = 20;

/** What an edition for readers outside still has that may be a name, in one line. */
export function leftAsTheyAre(names: readonly PossibleName[]): string {
  const told = names.slice(0, mostTold).map(({ text, line }) => `${printable(text)} (line ${line})`);
  const more = names.length - told.length;
  const rest = more > 0 ? `, and ${more} more` : '';
  return inertLines(`Left as they are, look at them before you share: ${told.join(', ')}${rest}`);
}
