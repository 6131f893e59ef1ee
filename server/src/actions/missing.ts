import { remembered } from '../memory/remembered.ts';

// Marks and words that fill a place and say nothing; a remark may follow a note that it is still to be decided.
const marks = /^[\s\-–—?.…_*`~]*$/;
const words =
  /^(?:n\/?a|none|no ?one|nobody|not (?:yet )?(?:set|assigned|decided|defined|known|scheduled)|unassigned|unowned|unset|unknown|undecided|unscheduled|open|pending|anyone|someone|somebody|whoever)$/i;
const note =
  /^(?:tbd|tbc|tba|todo|to do|to be (?:determined|decided|assigned|defined|confirmed|agreed|announced|scheduled))(?![\p{L}\p{N}])/iu;

/** Whether a part of an action says no more than that it is not known: dashes, “TBD”, “unassigned”, “n/a”. */
export function isMissing(text: string): boolean {
  return saysNothing(text.length > longestRead ? text.slice(0, longestRead) : text);
}

/** As much of a text as is read. */
const longestRead = 300;

const saysNothing = remembered((text) => {
  const bare = text.replace(/[*_`[\]~]/g, ' ').trim();
  return marks.test(bare) || words.test(bare) || note.test(bare);
});
