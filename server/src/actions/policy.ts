import { holdsBlank } from '../blanks.ts';
import type { Configuration } from '../config/configuration.ts';
import { fieldValue } from '../header/fieldValue.ts';
import { readSeverity } from '../header/severityScale.ts';
import type { Postmortem } from '../postmortem.ts';
import { fieldRole } from '../template/roles.ts';

/** The place of an incident's severity in the scale: 0 is the highest. */
export type SeverityRank = number;

/** From this rank on an incident is not among the two highest severities, which ask for more. */
const firstLesser: SeverityRank = 2;

/**
 * The severity that the header states, as its place in the configured scale; undefined where it states none, or one
 * that may be several of the scale.
 */
export function severityRank(postmortem: Postmortem, configuration: Configuration): SeverityRank | undefined {
  const { document, fields } = postmortem;
  const field =
    fields.find((match) => match.spec.role === 'severity' && !match.repeats)?.field ??
    document.fields.find((one) => fieldRole(one.name) === 'severity');
  const value = field && fieldValue(document, field);
  if (!value || value.text === '' || holdsBlank(postmortem, value.range)) {
    return undefined;
  }
  const { kind, candidates } = readSeverity(value.text, configuration.severities);
  const [severity] = candidates;
  return severity === undefined || kind === 'unknown' || candidates.length > 1
    ? undefined
    : configuration.severities.indexOf(severity);
}

/** Whether a severity is one of the two highest, after which at least one action is urgent. */
export function isTopSeverity(rank: SeverityRank | undefined): boolean {
  return rank !== undefined && rank < firstLesser;
}

/** Days within which an action is to be done after an incident of one of the two highest severities. */
const daysWhenTop = 15;
/** The same after any other incident, or one without a severity. */
const daysOtherwise = 30;

/** Within how many days an action is to be done. Source: PagerDuty's postmortem documentation. */
export function dueWithinDays(rank: SeverityRank | undefined): number {
  return isTopSeverity(rank) ? daysWhenTop : daysOtherwise;
}

/** The priority that an action gets while nobody has judged it. Source: Google, SRE Workbook, chapter 10. */
export function defaultPriority(rank: SeverityRank | undefined): 'P1' | 'P2' {
  return isTopSeverity(rank) ? 'P1' : 'P2';
}

/** Days after which an action counts as put off, after an incident of one of the two highest severities. */
const latestDaysWhenTop = 28;
/** The same after any other incident. */
const latestDaysOtherwise = 56;

/** How many days after its review an action is due at the latest. Source: Atlassian's Incident Management Handbook. */
export function latestDueDays(rank: SeverityRank | undefined): number {
  return isTopSeverity(rank) ? latestDaysWhenTop : latestDaysOtherwise;
}
