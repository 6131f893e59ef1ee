/** The place of an incident's severity in the scale: 0 is the highest. */
export type SeverityRank = number;

/** From this rank on an incident is not among the two highest severities, which ask for more. */
const firstLesser: SeverityRank = 2;

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
