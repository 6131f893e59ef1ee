import type { Directive } from './directive.ts';
import { isThing } from './directive.ts';
import {
  abstractNouns,
  emptyNouns,
  fillers,
  genericNouns,
  incidentNouns,
  vagueAdjectives,
  wishAdjectives,
} from './lexicon.ts';

/** What an action is about, as far as it goes without a preposition. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Its last word. */
  readonly head: string;
  /** Its words without articles and the like. */
  readonly contents: readonly string[];
  /** Whether it says that the thing is to be good, as “better” and “proper” do. */
  readonly wish: string | undefined;
  readonly isEmpty: boolean;
}

const stops = new Set(
  (
    'of for in on at by with from into onto to about against around across after before behind below between beyond during within without per through throughout via under until upon ' +
    'that which who whom when where whether if why how what because so while as than is are was were be been will would should can could must may might has have had do does did ' +
    'using regarding concerning following instead rather due not'
  ).split(' '),
);

export function nounPhraseAt(directive: Directive, from: number, limit = directive.length): NounPhrase {
  let to = from;
  while (to < from + 14 && to < Math.min(limit, directive.length)) {
    const word = directive.words[to];
    if (
      !word ||
      stops.has(word.low) ||
      (word.kind === 'mark' && !isJoint(directive, to) && !isInName(directive, to))
    ) {
      break;
    }
    if ((word.low === 'and' || word.low === 'or' || word.kind === 'mark') && startsVerb(directive, to + 1)) {
      break;
    }
    to += 1;
  }
  const words = directive.words.slice(from, to);
  const contents = words
    .filter(
      (word) =>
        word.kind !== 'mark' &&
        !fillers.has(word.low) &&
        !vagueAdjectives.has(word.low) &&
        !/^(?:and|or|s|'s|very|much|even|far)$/.test(word.low) &&
        !/ly$/.test(word.low),
    )
    .map((word) => (isThing(word) ? word.low : word.low));
  return {
    from,
    to,
    head: contents.at(-1) ?? '',
    contents,
    wish: words.find((word) => wishAdjectives.has(word.low))?.low,
    isEmpty: contents.length === 0,
  };
}

/** The dot of “docs.rs”, with nothing around it. */
function isInName(directive: Directive, at: number): boolean {
  const mark = directive.words[at];
  return (
    mark?.low === '.' &&
    directive.words[at - 1]?.end === mark.start &&
    directive.words[at + 1]?.start === mark.end
  );
}

function isJoint(directive: Directive, at: number): boolean {
  return (
    /^[,/&-]$/.test(directive.low(at)) &&
    directive.words[at + 1]?.kind === 'word' &&
    !/^(?:and|or|but|so|which|we|then)$/.test(directive.low(at + 1))
  );
}

/** “Add tests and improve …”: what follows is another action, unless it can be a thing, too. */
function startsVerb(directive: Directive, at: number): boolean {
  const head = directive.headAt(at);
  return (
    head?.forms.has('base') === true &&
    !genericNouns.has(directive.low(at)) &&
    !fillers.has(directive.low(at)) &&
    !vagueAdjectives.has(directive.low(at))
  );
}

/** Whether every word of it is said of any service: “alert coverage”, “the deployment process”. */
export function isGeneric({ contents }: NounPhrase): boolean {
  return contents.every((word) => genericNouns.has(word) || emptyNouns.has(word) || abstractNouns.has(word));
}

/** Whether it says that something is to be done, and not what: “measures”, “further steps”. */
export function isHollow({ contents, head }: NounPhrase): boolean {
  return (
    emptyNouns.has(head) &&
    contents.every(
      (word) =>
        emptyNouns.has(word) ||
        genericNouns.has(word) ||
        /^(?:preventive|preventative|corrective|precautionary|protective|mitigating)$/.test(word),
    )
  );
}

/** Whether it is the incident over again: “the issue”, “similar errors”. */
export function isIncident({ contents }: NounPhrase): boolean {
  return contents.every(
    (word) =>
      incidentNouns.has(word) || /^(?:root|underlying|identified|known|reported|affected)$/.test(word),
  );
}
