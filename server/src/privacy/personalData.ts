import type { TextParts } from '../document/patchedText.ts';
import { scanner } from '../document/scanner.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { emailAddresses } from './emailAddresses.ts';
import { networkAddresses } from './networkAddresses.ts';
import { personalNumbers } from './personalNumbers.ts';

/** What says who a person is, or where a person can be reached. */
export interface PersonalData {
  readonly range: OffsetRange;
  readonly kind:
    | 'e-mail address'
    | 'phone number'
    | 'IP address'
    | 'payment card number'
    | 'bank account number';
}

/** The personal data in a text that are nobody's in particular, in order; whose they are is for others to judge. */
export function personalDataIn(text: string): readonly PersonalData[] {
  return [...emailAddresses(text), ...personalNumbers(text), ...networkAddresses(text)].toSorted(
    (one, other) => one.range.start - other.range.start,
  );
}

/** The personal data in a document. */
export const personalDataOf = scanner({
  textOf: ({ source }) => source.parts,
  find: personalDataIn,
  reach: 200,
});

/** As much of a line as tells what a value in it is. */
const farEnough = 80;

/** What stands on the same line in front of an offset, the nearest of it. */
export function textBefore(text: TextParts, offset: number, length = farEnough): string {
  return text.slice(Math.max(0, offset - length), offset).replace(/^.*[\r\n]/s, '');
}

/** What stands on the same line behind an offset, the nearest of it. */
export function textAfter(text: string, offset: number, length = farEnough): string {
  return text.slice(offset, offset + length).replace(/[\r\n].*$/s, '');
}
