import { shiftedRange } from '../../document/shiftBlocks.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { quantitiesIn } from '../../prose/quantities.ts';
import type { Quantity } from '../../prose/quantity.ts';
import type { ImpactRole } from '../impact/labelRoles.ts';
import { isPeople, peopleIn, singular } from '../impact/people.ts';

/** What figures have to share to be comparable: what they count, in which unit. */
export type Subject =
  | `people ${string}`
  | `share of people ${string}`
  | `money ${string}`
  | 'share of the budget'
  | 'duration';

/** A figure about the incident as a whole. */
export interface StatedFigure {
  readonly subject: Subject;
  readonly quantity: Quantity;
  /** Its place in the document. */
  readonly range: OffsetRange;
  /** Where it stands, for people. */
  readonly where: string;
  /** Whether words behind it may tell a part from the whole: “12 users in Berlin”. */
  readonly qualified: boolean;
}

/** A text with the place where it starts in the document. */
export interface PlacedText {
  readonly text: string;
  readonly start: number;
  readonly where: string;
  /** The label in front of it, with its role, where there is one. */
  readonly label?: { readonly name: string; readonly role: ImpactRole };
}

/** The figures in a text whose subject is certain; parts of another figure, rates and counts of reports left out. */
export function statedFigures(placed: PlacedText): readonly StatedFigure[] {
  const { text, start, where } = placed;
  return quantitiesIn(text).flatMap((quantity): readonly StatedFigure[] => {
    const { range } = quantity;
    const before = text.slice(Math.max(0, range.start - 120), range.start);
    const behind = text.slice(range.end, range.end + 120);
    const subject = isPart(before, behind) ? undefined : subjectOf(placed, quantity, before, behind);
    return subject === undefined
      ? []
      : [
          {
            subject,
            quantity,
            range: shiftedRange(range, start),
            where,
            qualified: qualifier.test(behind),
          },
        ];
  });
}

const partBefore =
  /\b(?:of (?:which|whom|them|those|these)\b[^.;]{0,40}|(?:including|incl\.|additional|another|further|first|last|each|per|every|average|remaining|of|initially|more|usual(?:ly)?|normal(?:ly)?|baseline|limit|target|other|below|above)[ ]{1,2}(?:of |the |a )?)$/i;
const partBehind =
  /^[^.;,]{0,30}?\b(?:reports?|reported|reporting|contacted|complain(?:ed|ts?)|called|opened|wrote|noticed|told|asked|raised|filed|per|more|fewer|less|each|remaining|apiece)\b|^[ ]of[ ]\d|^[ ][\p{L}]{2,20}[ ]an?[ ](?:day|hour|minute|second|week|month)\b|^-(?!(?:minute|hour|day|second)s?)/iu;
const qualifier =
  /^[ ](?:\p{L}{2,20}[ ]){0,4}?(?:in(?! total\b)|at|from|on|with|who|whose|using|within|via|through|that|which)\b/iu;

function isPart(before: string, behind: string): boolean {
  return partBefore.test(before) || partBehind.test(behind);
}

function subjectOf(
  { label }: PlacedText,
  { kind, unit }: Quantity,
  before: string,
  behind: string,
): Subject | undefined {
  switch (kind) {
    case 'money':
      return label && label.role !== 'revenue' ? undefined : `money ${unit ?? ''}`;
    case 'duration':
      return (label ? label.role === 'duration' : isWholeLength(before, behind)) ? 'duration' : undefined;
    case 'percent':
      return shareSubject(label, unit, behind);
    default:
      return countSubject(label, unit);
  }
}

function countSubject(label: PlacedText['label'], unit: string | undefined): Subject | undefined {
  const noun = peopleNoun(label, unit);
  return noun === undefined ? undefined : `people ${noun}`;
}

/** Whom a figure counts; behind “Users affected” a bare number counts users. */
function peopleNoun(label: PlacedText['label'], unit: string | undefined): string | undefined {
  if (unit !== undefined) {
    return isPeople(unit) ? singular(unit) : undefined;
  }
  return label?.role === 'people' ? peopleIn(label.name)[0] : undefined;
}

function shareSubject(
  label: PlacedText['label'],
  unit: string | undefined,
  behind: string,
): Subject | undefined {
  if (label?.role === 'budget' || /^[^.;,]{0,40}\b(?:error budget|SLO)\b/i.test(behind)) {
    return 'share of the budget';
  }
  const noun = peopleNoun(label, unit);
  return noun === undefined ? undefined : `share of people ${noun}`;
}

const lasted =
  /\b(?:(?:outage|incident|disruption|degradation|interruption|downtime|problem|issue|failure)[ ](?:which |that )?(?:lasted|took|was)|lasted|lasting|duration of|for)[ ](?:a total of |exactly |just )?$/i;
const named =
  /^[- ](?:long )?(?:service )?(?:outage|incident|disruption|degradation|interruption|downtime)\b/i;
/** What else may take that long. */
const otherLength =
  /\b(?:each|every|wait(?:ed|ing)?|delay(?:s|ed)?|time[d ]?-?outs?|cache[ds]?|window|retention|unnoticed|undetected|before|after|investigat(?:ed|ing|ion)|further|additional|another|rest|some|intermittent(?:ly)?|partly|while|then|also|most|slow(?:er|ly)?|up to|stale|roll(?:ed|ing)? ?back)\b/i;
/** What else than the incident may last: “the alert failed to fire for 18 minutes”. */
const otherThing =
  /\b(?:alerts?|alarms?|pages?|pagers?|monitors?|monitoring|alerting|notifications?|checks?|probes?)\b[^.;,]{0,50}\b(?:failed|not|never|silent|muted|quiet|unanswered|unacknowledged)\b[^.;,]{0,25}\bfor[ ](?:a total of |exactly |just )?$/i;

function isWholeLength(before: string, behind: string): boolean {
  return (
    (named.test(behind) || lasted.test(before)) &&
    !otherThing.test(before) &&
    !otherLength.test(before) &&
    !otherLength.test(behind)
  );
}
