import { isGenericStretch } from './bounds.ts';
import { Directive } from './directive.ts';
import { leadOf } from './lead.ts';

/** Verbs that open an action and are hardly ever nouns, so that they need no article behind them to be told. */
const plainVerbs =
  'add create write remove implement configure enable disable replace delete introduce improve migrate investigate install publish automate deploy upgrade define reduce increase ensure document update build move set fix change make put run test check review provide extend replicate notify rename rotate restrict require reject block stop switch split separate store export expose publish reconfigure rewrite refactor revert restore resize roll enforce validate verify monitor alert evaluate explore consider discuss inform train rebuild adjust establish'.split(
    ' ',
  );
const alwaysVerbs = new Set(plainVerbs.slice(0, 26));
const verbs = new Set(plainVerbs);
const articles = new Set(
  'the a an our all any each every its their this that these those another more new two three both'.split(
    ' ',
  ),
);

/** Whether a sentence asks for a change that is named: “add an alert on the age of the queue”. */
export function isNamedChange(text: string): boolean {
  const directive = new Directive(text);
  const lead = leadOf(directive, 0);
  const head = directive.headAt(lead.at);
  const isChange = head ? head.family === 'add' && head.forms.has('base') : verbs.has(directive.low(lead.at));
  return isChange && !isGenericStretch(directive, lead.at + 1, directive.length);
}

/** The second action of two, where it starts and what stands between. */
export interface SecondAction {
  /** Behind the last word of the first one. */
  readonly joint: number;
  /** Where the second one’s verb starts. */
  readonly start: number;
  /** Behind its last word. */
  readonly end: number;
}

/** Whether an action is two, as “update the runbook and add an alert” is. Offsets into the text, from an offset on. */
export function secondActionIn(text: string, from: number): SecondAction | undefined {
  const directive = new Directive(text);
  const start = Math.max(
    0,
    directive.words.findIndex((word) => word.start >= from),
  );
  const lead = leadOf(directive, start);
  const head = directive.headAt(lead.at);
  // “Review the limits and publish them”: the second verb is what comes of the first.
  const isThought = head !== undefined && /^(?:think|review|check|decide|watch|contact)$/.test(head.family);
  if (isThought || (!verbs.has(directive.low(lead.at)) && head === undefined)) {
    return undefined;
  }
  for (let at = lead.at + 2; at < directive.length - 2; at += 1) {
    const low = directive.low(at);
    // A verb behind one of these belongs to what it opens: “a script to stop the node and remove the lock”.
    const isPurpose =
      low === 'to' &&
      (verbs.has(directive.low(at + 1)) || directive.headAt(at + 1)?.forms.has('base') === true);
    if (
      isPurpose ||
      /^(?:that|which|who|when|if|whenever|so|by|unless|until|before|after|while|where|because|not|whether|why|how|it|them|\()$/.test(
        low,
      )
    ) {
      return undefined;
    }
    if (low !== 'and' && low !== ';') {
      continue;
    }
    const verb = /^(?:then|also|and)$/.test(directive.low(at + 1)) ? at + 2 : at + 1;
    const next = directive.low(verb + 1);
    const isVerb =
      verbs.has(directive.low(verb)) && (articles.has(next) || alwaysVerbs.has(directive.low(verb)));
    const last = directive.words[directive.length - 1];
    const isMark = last?.kind === 'mark' && /^[.;!]$/.test(last.low);
    const end = isMark ? directive.words[directive.length - 2]?.end : last?.end;
    const before = directive.words[at - 1];
    const second = directive.words[verb];
    if (isVerb && !/^(?:it|them)$/.test(next) && before && second && end !== undefined) {
      const isComma = before.low === ',';
      return {
        joint: isComma ? (directive.words[at - 2]?.end ?? before.start) : before.end,
        start: second.start,
        end,
      };
    }
  }
  return undefined;
}

const openers = new Set(
  (
    'the a an this that these those it there its our their my his her no lack lacking nobody we i they he she you all every each some any ' +
    'none several many most both another nothing everything'
  ).split(' '),
);
const finite = new Set(
  'is are was were has had does did should must will shall can could would may might needs'.split(' '),
);

/** The words that an action starts with instead of a verb: an article, a subject, an -ing form. */
export function notImperative(
  text: string,
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  const directive = new Directive(text);
  const start = Math.max(
    0,
    directive.words.findIndex((word) => word.start >= from),
  );
  const lead = leadOf(directive, start);
  const at = lead.from;
  const first = directive.words[at];
  if (first?.kind !== 'word' || directive.length - at < 2) {
    return undefined;
  }
  // “**Run the linter in the build**: a plan …” starts with a verb in its label.
  if (start < at && (verbs.has(directive.low(start)) || directive.headAt(start)?.forms.has('base'))) {
    return undefined;
  }
  if (isPromise(directive, lead.from, lead.at)) {
    return undefined;
  }
  const isOpener = openers.has(first.low);
  const isGerund =
    /^\p{L}{3,}ing$/u.test(first.low) &&
    (directive.headAt(at)?.forms.has('ing') === true || isVerbGerund(first.low));
  const isNoun =
    !verbs.has(first.low) &&
    directive.headAt(at)?.forms.has('base') !== true &&
    hasFiniteAhead(directive, at);
  return isOpener || isGerund || isNoun ? { from: first.start, to: first.end } : undefined;
}

/** “We will set up …”, “the platform team will move …”: it says who does what. */
function isPromise(directive: Directive, from: number, at: number): boolean {
  const who = directive.low(from) === 'we' ? from + 1 : directive.peopleAt(from);
  const verb = directive.words[at];
  return (
    who !== undefined &&
    who < at &&
    verb?.kind === 'word' &&
    !/^(?:be|have|need|see|like|want|not)$/.test(verb.low)
  );
}

function isVerbGerund(low: string): boolean {
  const stem = low.slice(0, -3);
  return verbs.has(stem) || verbs.has(`${stem}e`) || verbs.has(stem.slice(0, -1));
}

/** “Uploads must be scanned”: a subject with its verb right behind it. */
function hasFiniteAhead(directive: Directive, at: number): boolean {
  const words = directive.words.slice(at + 1, at + 6);
  const border = words.findIndex(
    (word) =>
      word.kind === 'mark' ||
      /^(?:to|that|which|when|if|by|with|so|how|what|why|where|before|after|until|while|unless|as|because|they|it|we|you)$/.test(
        word.low,
      ),
  );
  return (border === -1 ? words : words.slice(0, border)).some((word) => finite.has(word.low));
}
