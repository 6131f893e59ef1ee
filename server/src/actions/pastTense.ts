import { knownVerb } from '../wording/lexicon/knownVerbs.ts';

/** What is bettered may be a wish: “improved logging” names what is to come as often as what was done. */
const wishes =
  /^(?:improv|enhanc|increas|reduc|extend|expand|strengthen|tight|harden|optimi|automat|simplif)/;

/** Whether an action opens with what somebody did: “Added an alert on lag”, “**Rebuilt** the index”. */
export function tellsOfDeed(text: string): boolean {
  const first = /^[^\p{L}\p{N}]{0,6}(\p{L}{3,20})(?![\p{L}-])/u.exec(text)?.[1]?.toLowerCase();
  if (first === undefined || wishes.test(first)) {
    return false;
  }
  const forms = knownVerb(first)?.forms;
  return forms ? forms.has('past') && !forms.has('base') : /.{3}ed$/.test(first);
}
