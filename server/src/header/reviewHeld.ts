import type { HeaderField } from './headerDates.ts';
import type { SeverityContext } from './headerSeverity.ts';
import { headerSeverity, isAlwaysReviewed } from './headerSeverity.ts';

/** Why a review counts as not held. */
export type Pending =
  /** The field is blank. */
  | { readonly kind: 'blank' }
  /** It says that the review is still to come. */
  | { readonly kind: 'to come' }
  /** It says that there will be none, though incidents of this severity are always reviewed. */
  | { readonly kind: 'waived'; readonly severity: string };

const dropped =
  /^[*_`(]{0,3}(?:n\/?a|none|not (?:needed|required|necessary|applicable|planned)|no review|waived|skipped)(?!\p{L})/iu;
const toCome =
  /^[*_`(]{0,3}(?:no|not yet|not (?:held|done|reviewed)|pending|tbd|tba|tbc|todo|to be|to do|to follow|open|outstanding|planned|scheduled|upcoming|awaiting|[-–—?]+)(?!\p{L})/iu;

/** Tells what the field for the review's date says while there was none; undefined where it was held, or waived. */
export function pendingReview(context: SeverityContext, { stated, value }: HeaderField): Pending | undefined {
  if (!stated) {
    return { kind: 'blank' };
  }
  if (/\d/.test(value.text)) {
    return undefined;
  }
  if (dropped.test(value.text)) {
    const severity = headerSeverity(context);
    return severity && isAlwaysReviewed(severity)
      ? { kind: 'waived', severity: severity.severity }
      : undefined;
  }
  return toCome.test(value.text) ? { kind: 'to come' } : undefined;
}
