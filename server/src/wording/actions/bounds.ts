import type { Directive } from './directive.ts';
import { isThing } from './directive.ts';
import {
  deliverables,
  fillers,
  genericNouns,
  incidentNouns,
  purposeVerbs,
  recordingVerbs,
  vagueAdjectives,
  vagueStates,
  visibleVerbs,
} from './lexicon.ts';

// What makes an action one that somebody can call finished.

const numberWords = new Set(
  'two three four five six seven eight nine ten eleven twelve dozen twenty thirty hundred thousand zero half twice doubled hourly daily weekly fortnightly monthly quarterly nightly yearly annually'.split(
    ' ',
  ),
);
const versions = new Set(
  'v version release phase step section part chapter no nr number of-version tier sev sev- p'.split(' '),
);

/** Whether a figure, a day or a ticket is stated in a stretch of words. A version is no measure. */
export function hasFigure(directive: Directive, from: number, to: number): boolean {
  return directive.words.slice(from, to).some(({ low, kind }, offset) => {
    const before = directive.low(from + offset - 1);
    if (kind === 'number') {
      return !versions.has(before) && !/^\d+\.\d+(?:\.\d+)*[a-z]?$/.test(low) && !/^20\d\d$/.test(low);
    }
    return (
      (kind === 'word' &&
        (/^[a-z]{2,10}-\d{1,6}$/.test(low) ||
          (numberWords.has(low) && before !== 'one' && low !== 'half'))) ||
      (/^(?:every|each|per|one|an?)$/.test(low) && isSpan(directive.low(from + offset + 1), low))
    );
  });
}

function isSpan(low: string, before: string): boolean {
  // “A second link” is no span of time.
  const isTime = /^(?:minute|hour|day|week|month|quarter|year)$/.test(low);
  return /^(?:one|an?)$/.test(before)
    ? isTime
    : /^(?:minute|hour|day|night|morning|week|fortnight|month|quarter|year|sprint|release|deploy|deployment|build|commit|merge|monday|tuesday|wednesday|thursday|friday|pull|pr|change)$/.test(
        low,
      );
}

/** Whether code, a quotation or an address stands in a stretch of words. */
export function hasThing(directive: Directive, from: number, to: number): boolean {
  return directive.words.slice(from, to).some(isThing);
}

/** “By adding an index”, “via the proxy”, “using the lock file”, “with a canary”: how it is to be done. */
export function hasMeans(directive: Directive, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const low = directive.low(at);
    const next = directive.low(at + 1);
    if (low === 'by' && /^(?:\p{L}{3,}ing|having|means)$/u.test(firstButAdverbs(directive, at + 1))) {
      const head = directive.headAt(at + 1) ?? directive.headAt(at + 2);
      if (!head || head.family === 'add' || head.family === 'change') {
        return !isGenericStretch(directive, at + 2, to);
      }
    }
    if (
      low === 'by' &&
      /^(?:a|an|the)$/.test(next) &&
      directive.peopleAt(at + 1) === undefined &&
      !isGenericStretch(directive, at + 2, to)
    ) {
      return true;
    }
    if ((low === 'via' || low === 'using' || low === 'through') && at + 1 < to) {
      if (!isGenericStretch(directive, at + 1, to) && !vagueAdjectives.has(next)) {
        return true;
      }
    }
    if (
      low === 'with' &&
      /^(?:an?|one)$/.test(next) &&
      at > from &&
      !isGenericStretch(directive, at + 2, to) &&
      !vagueAdjectives.has(directive.low(at + 2)) &&
      directive.peopleAt(at + 1) === undefined
    ) {
      return true;
    }
    if (/^(?:instead of|rather than)$/.test(`${low} ${next}`) && at + 2 < to) {
      return true;
    }
  }
  return false;
}

function firstButAdverbs(directive: Directive, at: number): string {
  return directive.low(at).endsWith('ly') ? directive.low(at + 1) : directive.low(at);
}

/** Whether the next words, up to a mark, say nothing that is particular to the incident. */
export function isGenericStretch(directive: Directive, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 12); at += 1) {
    const word = directive.words[at];
    if (!word || word.low === ',' || word.low === '.') {
      return true;
    }
    if (isSpecific(directive, at)) {
      return false;
    }
  }
  return true;
}

const little = new Set(
  (
    'of for to in on at by with from into about against around and or so that which when where if while as is are be being been was were will would should can could ' +
    'has have had do does did not no we us you they i he she it its s also very much such well way manner order there then than once who whom what how why whether ' +
    'happen happens happening occur occurs occurring again future next time times going forward place during within across between among after before due due-to cause caused causing lead leads led resulting result'
  ).split(' '),
);

/** Whether a word names something that is not said of every incident. */
function isSpecific(directive: Directive, at: number): boolean {
  const word = directive.words[at];
  if (!word || word.kind === 'mark') {
    return false;
  }
  const { low } = word;
  return (
    word.kind !== 'word' ||
    !(
      little.has(low) ||
      fillers.has(low) ||
      genericNouns.has(low) ||
      incidentNouns.has(low) ||
      vagueAdjectives.has(low) ||
      vagueStates.has(low) ||
      purposeVerbs.has(low) ||
      /ly$/.test(low)
    )
  );
}

/** “And record …”, “recorded in …”, “in an RFC”: what is left to read when the thinking is done. */
export function hasDeliverable(directive: Directive, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const low = directive.low(at);
    const before = directive.low(at - 1);
    if (
      /^(?:recorded|documented|written|published|reported|summarised|summarized|presented|noted|captured|filed|posted)$/.test(
        low,
      ) &&
      /^(?:in|up|as|to|on|at)$/.test(directive.low(at + 1))
    ) {
      return true;
    }
    if (recordingVerbs.has(low) && /^(?:and|then|to|or)$/.test(before) && at > from + 1 && at + 1 < to) {
      return true;
    }
    if (
      deliverables.has(low) &&
      /^(?:a|an|one|the)$/.test(before) &&
      /^(?:in|as|into|with|and|write|produce|publish|deliver)$/.test(directive.low(at - 2))
    ) {
      return true;
    }
    if (/^(?:decision|inventory|design|benchmark)$/.test(before) && deliverables.has(low)) {
      return true;
    }
  }
  return false;
}

/** “To include the host name”, “so that it rejects …”: the state that is reached; “to prevent issues” is none. */
export function hasEndState(directive: Directive, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const low = directive.low(at);
    const verb = directive.low(at + 1);
    if (
      low === 'to' &&
      at > from &&
      /^\p{L}{2,}$/u.test(verb) &&
      !fillers.has(verb) &&
      !purposeVerbs.has(verb) &&
      isLikelyVerb(directive, at + 1)
    ) {
      return true;
    }
    if (low === 'so' && at > from) {
      return (
        directive.words.slice(at, to).some((word) => visibleVerbs.has(word.low)) &&
        !hasComparative(directive, at, to)
      );
    }
  }
  return false;
}

/** “To include” and “to our team” differ by what follows: a verb takes an article or a noun of its own. */
function isLikelyVerb(directive: Directive, at: number): boolean {
  return (
    (visibleVerbs.has(directive.low(at)) ||
      directive.headAt(at)?.family === 'add' ||
      recordingVerbs.has(directive.low(at))) &&
    at + 1 < directive.length
  );
}

/** Whether a machine is told to do something that can be seen: “fails when”, “alerts above”. */
export function hasVisibleEffect(directive: Directive, from: number, to: number): boolean {
  return directive.words
    .slice(from, to)
    .some(
      ({ low }, offset) =>
        visibleVerbs.has(low) &&
        /^(?:when|if|unless|whenever|before|until|on|after|above|below|with|without|at|the|a|an|only)$/.test(
          directive.low(from + offset + 1),
        ),
    );
}

const comparatives = new Set(
  'better faster quicker sooner earlier easier harder safer cleaner clearer less more stronger smoother'.split(
    ' ',
  ),
);

export function hasComparative(directive: Directive, from: number, to: number): boolean {
  return directive.words.slice(from, to).some(({ low }) => comparatives.has(low));
}

/** Whether one of the usual bounds stands there. */
export function isBounded(directive: Directive, from: number, to: number): boolean {
  return hasFigure(directive, from, to) || hasThing(directive, from, to) || hasMeans(directive, from, to);
}
