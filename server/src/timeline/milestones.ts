import { recalled } from '../document/recollection.ts';
import type { Milestone } from './milestone.ts';
import { milestones } from './milestone.ts';
import { badSign, changeWords, troubleWords, wording } from './milestoneWords.ts';

// A word in front of everything else, set off by a mark or by bold or brackets, is the author's own statement.
const markers: Readonly<Record<Milestone, string>> = {
  start:
    '(?:impact |incident |outage |problem )?(?:start(?:s|ed)?|begins?|began)|onset|trigger(?:ed)?|(?:fault|failure) occur(?:s|red)?',
  detected: '(?:first |fault |issue |incident |problem )?(?:detect(?:ed|ion)|discover(?:ed|y)|notic(?:ed|e))',
  acknowledged: 'ack(?:nowledge(?:d|ment)?)?|(?:incident )?declared',
  mitigated:
    '(?:incident |issue |outage |impact )?mitigat(?:ed|ion)|repaired|contained|stabili[sz]ed|(?:fix|workaround) (?:applied|deployed)',
  resolved:
    '(?:incident |issue |outage )?resol(?:ved|ution)|(?:incident |outage |impact )?end(?:s|ed)?|all[- ]clear|recover(?:ed|y)|restored|end of (?:outage|incident|impact)',
};

/** The words that an entry may start with to be a milestone, for people: the plainest of them. */
export const markerWords: Readonly<Record<Milestone, string>> = {
  start: 'Started:',
  detected: 'Detected:',
  acknowledged: 'Acknowledged:',
  mitigated: 'Mitigated:',
  resolved: 'Resolved:',
};

// What did not happen, was only tried, or is about to, is no milestone.
const undone =
  /\b(?:not|no|never|without|nobody|n't|cannot|trying|tries|tried|attempts?|attempted|attempting|unable|fails to|failed to|plans?|planned|will|would|could|should|may|might|propos(?:e[sd]?|al)|decid(?:es?|ed) to|begins? to|starts? to|started to|waiting|hop(?:es?|ed|ing)|before|until|asks?|asked|suggest(?:s|ed)?|partial(?:ly)?|some|options?|if|whether|unexpectedly|accidentally|inadvertently|mistakenly|ungracefully|(?:begins?|began|starts?|started|working) (?:an?|the|on|with|working)|initiat(?:e[sd]?|ing)|once|when|after|had to be|upcoming)\b|n['’]t\b/i;
/** `to alert users`: a purpose; but `able to`, `managed to` are done. */
const purpose = /(?<!\b(?:able|managed|proceed(?:s|ed)|set|updated|changed))[ \t]to[ \t]+$/i;
/** `to add servers and mitigate the load`: two purposes. */
const furtherPurpose = /\bto(?:[ \t]{1,3}[\p{L}-]{1,30}){1,5}[ \t]{1,3}and[ \t]{1,3}$/iu;
const infinitive = /^(?:mitigate|restore|resolve)$/i;
/** `restored, but still slow` is not over. */
const contradicted = /^.{0,60}\bbut\b.{0,40}(?:\bnot\b|n['’]t\b|\bstill\b)/i;
/** `Incident declared complete`, `declared resolved` tells of its end; `declared a complete outage` does not. */
const declaredOver =
  /^declare[sd]? (?:as )?(?:fully |officially )?(?:complete[d]?|over|resolved|mitigated|fixed|closed|finished|restored|recovered|stable|healthy|(?:an )?all[- ]clear|safe)(?! (?:outage|failure|loss))\b/i;
/** `reverts the rules, no change in errors` did not help. */
const inVain =
  /^.{0,90}\b(?:no (?:change|effect|improvement|difference|success)|without (?:any )?(?:effect|success|improvement)|(?:does|did|do) not (?:help|change anything)|(?:do|does|did)n['’]t help|to no avail|nothing changes?d?)\b/i;
/** `drops to 3 % for a minute, climbs again`, `drops to zero because nothing is sent` is no cure. */
const endsFall = /(?:to|under|below)$/i;
const briefly =
  /^.{0,60}\b(?:for (?:an?|some|\d{1,3}) |briefly|because|(?:climbs?|rises?|spikes?|jumps?|goes up|went up) again)/i;
/** What is done where no user is neither starts nor ends anything. */
const elsewhere =
  /^.{0,100}\b(?:sandbox|staging|test (?:cluster|system|environment)|non-production|pre-?prod(?:uction)?)\b/i;
const laterDeployment =
  /\b(?:(?:on-?call|team|engineer) (?:halts|pauses)|fix|hotfix|patch|rollback|roll(?:ed|s)? back|revert|workaround|mitigation|restart|again|investigat|solv|resolv|downgrad|back to)/i;
/** People who set to work are a response, not the start of the trouble. */
const responseBefore =
  /\b(?:huddle|call|meeting|workshop|bridge|war room|investigation|analysis|discussion|we|I|team)[ \t]{1,3}$/i;
const responseBehind =
  /^[ \t]{1,3}(?:to[ \t]{1,3})?(?:an?[ \t]|the[ \t])?(?:work|investigat|look|debug|diagnos|scan|monitor|discuss|drain|cordon|analy|doing|roll|restor|recover|mitigat|check|search|test|review|triag|rca|root cause)/i;
/** What somebody starts, as a machine that `is manually started`, is a deed; what starts by itself began. */
const deedBefore = /\b(?:is|are|was|were|been|being)(?:[ \t]{1,3}\p{L}{2,20}ly)?[ \t]{1,3}$/iu;
/** `All nodes are online, pods start leaving the queue`: what begins there is the recovery. */
const recovered = /\b(?:is|are) (?:all |back |now )?(?:online|up|healthy|ready|available)\b/i;
/** `Monitoring pages the on-call`, not the pages of a site. */
const pagesSomebody =
  /^[ \t]{1,3}(?:(?:the|an?|on-?call|us|me|primary|secondary|everybody|everyone|engineers?) |@|\p{Lu}\p{Ll}|(?:on-?call|us|me|primary|secondary|everybody|everyone|engineers?)$)/u;
/** What is good when it is high is less when it is down. */
const amountBefore =
  /\b(?:traffic|load|usage|volume|throughput|revenue|sales|orders|requests|numbers?|rates?|costs?|cpu|memory|counts?)[ \t]{1,3}$/i;
/** What is bad goes down when it gets better. */
const badBefore = new RegExp(String.raw`\b${badSign}[ \t]{1,3}$`, 'i');
const goesDown = /^(?:goes|went) down$/i;
const isDown = /^(?:is|are) .{0,12}down$/i;
/** `reported Ready`, `reports that the test passes`: nobody complains. */
const goodReport =
  /^(?:(?!\b(?:no|not|never|fail(?:s|ed|ures?)?)\b|n['’]t\b)[^.,;:]){0,60}\b(?:ready|healthy|pass(?:es|ed)?|succe(?:ss|eds|eded))\b/iu;
/** The end of an alert is not the end of an incident, nor its beginning. */
const alertBefore = /\b(?:alerts?|alarms?)(?: (?:is|are|was|were|has|have))?(?: auto-?)?[ \t]*$/i;
const alertEnds =
  /^(?: (?:is|are|was|were|has|have))? (?:auto-?)?(?:resolve|clear|recover|silence|mute|disable|close)/i;
/** What is found here is the reason, long after somebody saw the trouble; or that there is none. */
const otherFinding =
  /\b(?:root[ -]?cause|cause|culprit|reason)\b[^.]{0,20}$|\ball (?:is |are )?(?:fine|good|healthy|ok)\b/i;

/** `Another report of it`, `further errors are discovered`: somebody knew before. */
const furtherFinding = /\b(?:further|another|additional)\b[^.,;:]{0,30}$/i;

/**
 * The milestone that an event's author states with its first words, for example `Detected: …` or `**Resolved** …`, or with
 * a last sentence of nothing else: `… Error ratio is at 2 %. Mitigated`.
 */
export function markedMilestone(event: string): Milestone | undefined {
  const first = anyMarker.test(event)
    ? milestones.find((milestone) => markerPatterns[milestone].test(event))
    : undefined;
  const last = first === undefined ? lastSentence(event) : undefined;
  return last === undefined ? first : milestones.find((milestone) => wholePatterns[milestone].test(last));
}

/** Longer ones say more than a marker does. */
const longestMarker = 40;

/** The last of several sentences where it is short, without its full stop and emphasis. */
function lastSentence(event: string): string | undefined {
  const tail = event.slice(-longestMarker);
  if (!/[.!?][*_]{0,3}[ \t]/.test(tail)) {
    return undefined;
  }
  const end = tail.replace(/[\s.!*_]{1,6}$/, '');
  const [, last] = /^.*[.!?][*_]{0,3}[ \t]{1,3}[*_]{0,3}(\p{Lu}[\p{L} -]{2,30})$/su.exec(end) ?? [];
  return last;
}

const beforeMarker = String.raw`^[^\p{L}\p{N}]{0,6}`;
/** What all of them start with, in one expression: most events have no marker. */
const anyMarker = new RegExp(`${beforeMarker}(?:${Object.values(markers).join('|')})`, 'iu');
const markerPatterns = markerPatternsBy(markerPattern);
const wholePatterns = markerPatternsBy((milestone) => new RegExp(`^(?:${markers[milestone]})$`, 'iu'));

function markerPatternsBy(patternOf: (milestone: Milestone) => RegExp): Readonly<Record<Milestone, RegExp>> {
  return {
    start: patternOf('start'),
    detected: patternOf('detected'),
    acknowledged: patternOf('acknowledged'),
    mitigated: patternOf('mitigated'),
    resolved: patternOf('resolved'),
  };
}

function markerPattern(milestone: Milestone): RegExp {
  const words = markers[milestone];
  return new RegExp(
    String.raw`${beforeMarker}(?:${words})[*_\])]{0,3}(?:[ \t]*(?:[:\u2013\u2014|]|-[ \t])|[*_\])>]|$)`,
    'iu',
  );
}

/** What an event says of milestones. */
export interface SpokenMilestones {
  /** The one whose marker it starts with. */
  readonly marked: Milestone | undefined;
  /** Those that its wording speaks of, in the order in which they are expected. */
  readonly worded: readonly Milestone[];
  /** What it tells of where it is worded as the start. */
  readonly start: StartKind | undefined;
}

/** A change, as a deployment, that nobody need have felt yet; trouble that somebody could see; or a beginning of something. */
export type StartKind = 'change' | 'trouble' | 'beginning';

/** What an event without words speaks of. */
export const silent: SpokenMilestones = { marked: undefined, worded: [], start: undefined };

/** Whether two events speak of the same milestones. */
export function isSaidAlike(one: SpokenMilestones, other: SpokenMilestones): boolean {
  return (
    one === other ||
    (one.marked === other.marked && one.start === other.start && one.worded.join() === other.worded.join())
  );
}

/** The milestones that an event of a document speaks of. */
export const milestonesSpokenIn = recalled((event): SpokenMilestones => {
  const worded = wordedMilestones(event);
  const start = worded[0] === 'start' ? startKind(event) : undefined;
  return { marked: markedMilestone(event), worded, start };
});

/** Whether an event speaks of a milestone, be it marked or by its words. */
export function speaksOf({ marked, worded }: SpokenMilestones, milestone: Milestone): boolean {
  return marked === milestone || worded.includes(milestone);
}

/** As much of an event as is read for wording; what is longer is an essay. */
const mostRead = 600;

/** The milestones that an event's wording speaks of, in the order in which they are expected. */
export function wordedMilestones(event: string): readonly Milestone[] {
  const text = wordsRead(event);
  const places = milestones.map((milestone) => placeOf(wording[milestone], milestone, text));
  const [start = -1, detected = -1] = places;
  // “Alert fires: error rate rose” is when somebody learned of it, not when it began; “alert rules deployed” is a change.
  const isFound = detected !== -1 && detected < start && placeOf([changeWords], 'start', text) === -1;
  return milestones.filter((milestone, index) => places[index] !== -1 && !(isFound && milestone === 'start'));
}

/** An entry may be wrapped anywhere, and the words in an address are not the author's. */
function wordsRead(event: string): string {
  return withoutAddresses(event.slice(0, mostRead)).replace(/\s{2,}|[^\S ]/g, ' ');
}

/** What an event that is worded as the start tells of. */
function startKind(event: string): StartKind {
  const text = wordsRead(event);
  if (placeOf([troubleWords], 'start', text) !== -1) {
    return 'trouble';
  }
  return placeOf([changeWords], 'start', text) === -1 ? 'beginning' : 'change';
}

function withoutAddresses(text: string): string {
  return text.includes('](') || text.includes('://')
    ? text.replace(/\]\([^)\s]*\)|<?https?:\/\/[^\s>)]*>?/g, ' ')
    : text;
}

/** The first offset at which a text speaks of a milestone in some words; -1 where it does not. */
function placeOf(patterns: readonly RegExp[], milestone: Milestone, text: string): number {
  for (let found = firstMatch(patterns, text, 0); found; ) {
    const end = found.index + found[0].length;
    if (isSound(milestone, text, found.index, end)) {
      return found.index;
    }
    found = firstMatch(patterns, text, end);
  }
  return -1;
}

/** The earliest of what some expressions, all of them global, find from an offset on; at one place that of the first. */
function firstMatch(patterns: readonly RegExp[], text: string, from: number): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined;
  for (const pattern of patterns) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found && (first === undefined || found.index < first.index)) {
      first = found;
    }
  }
  return first;
}

/** Whether what is said there happened, and is what the words mean in a timeline. */
function isSound(milestone: Milestone, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 120), start);
  const near = before.slice(-40);
  const lastMark = Math.max(near.lastIndexOf('.'), near.lastIndexOf(';'), near.lastIndexOf(','));
  const clause = near.slice(lastMark + 1);
  const behind = text.slice(end, end + 120);
  const isPurpose =
    purpose.test(clause) || (infinitive.test(text.slice(start, end)) && furtherPurpose.test(clause));
  if (undone.test(clause) || isPurpose || (milestone !== 'detected' && elsewhere.test(behind))) {
    return false;
  }
  switch (milestone) {
    case 'start':
      return (
        !laterDeployment.test(text) &&
        !(isBeginning(text.slice(start, end)) && isResponse(near, behind)) &&
        !(isBeginning(text.slice(start, end)) && (deedBefore.test(near) || recovered.test(before))) &&
        !(goesDown.test(text.slice(start, end)) && badBefore.test(near)) &&
        !(isDown.test(text.slice(start, end)) && (badBefore.test(near) || amountBefore.test(near)))
      );
    case 'detected':
      return (
        !(/^pages$/i.test(text.slice(start, end)) && !pagesSomebody.test(behind)) &&
        !otherFinding.test(near) &&
        !furtherFinding.test(near) &&
        !alertEnds.test(behind) &&
        !(/report/i.test(text.slice(start, end)) && goodReport.test(behind))
      );
    case 'mitigated':
      return !inVain.test(behind) && !(endsFall.test(text.slice(start, end)) && briefly.test(behind));
    case 'resolved':
      return !contradicted.test(behind) && !alertBefore.test(near.replace(/auto-$/i, ''));
    case 'acknowledged':
      return !declaredOver.test(text.slice(start, end + 40));
    default:
      return true;
  }
}

function isBeginning(word: string): boolean {
  return /^(?:began|begins?|start(?:s|ed)?)$/i.test(word);
}

function isResponse(before: string, behind: string): boolean {
  return responseBefore.test(before) || responseBehind.test(behind);
}
