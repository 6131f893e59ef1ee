/** The moments of an incident that its metrics are computed from, in the order in which they are expected. */
export const milestones = ['start', 'detected', 'acknowledged', 'mitigated', 'resolved'] as const;
export type Milestone = (typeof milestones)[number];

// A word in front of everything else, set off by a mark or by bold or brackets, is the author's own statement.
const markers: Readonly<Record<Milestone, string>> = {
  start:
    'start(?:ed)?|impact start(?:s|ed)?|incident start(?:s|ed)?|outage begins|incident begins|trigger(?:ed)?|fault occurs?',
  detected: '(?:first )?detect(?:ed|ion)',
  acknowledged: 'ack(?:nowledge(?:d|ment)?)?|(?:incident )?declared',
  mitigated: 'mitigat(?:ed|ion)|repaired|stabili[sz]ed',
  resolved: 'resol(?:ved|ution)|(?:incident |outage )?end(?:s|ed)?|all[- ]clear|recovered',
};

const wording: Readonly<Record<Milestone, RegExp>> = {
  start:
    /\b(?:deploy(?:ed|s|ment)?|released?|rolled out|merged|began|begins?|starts?|started|first (?:errors?|failures?|occurrence|symptoms?)|(?:outage|impact|incident|errors?|failures?) (?:begins?|began|starts?|started)|stops? (?:responding|working|serving|accepting|reading)|stopped (?:responding|working|serving|accepting|reading)|goes down|went down|expires?|expired|fault occurs?)\b/i,
  detected:
    /\b(?:alerts?\b.{0,80}\b(?:fires?|fired|triggers?|triggered|received|raised)|(?:fired|triggered|received|raised)\b.{0,40}\balerts?|paged|pages|pagerduty|pingdom|detect(?:s|ed)|notice[sd]?|reported|reports? (?:of|that|from)|reports|discover(?:s|ed)|alarm|alerted|alert)\b/i,
  acknowledged:
    /\b(?:acknowledge[sd]?|ack(?:ed)?|declare[sd]?|incident commander (?:assigned|named|takes|took)|joins? the (?:call|incident|bridge)|takes? over|starts? (?:investigating|the investigation)|started (?:investigating|the investigation))\b/i,
  mitigated:
    /\b(?:mitigate[sd]?|roll(?:ed|s)? ?back|is rolled back|rollback (?:complete[sd]?|done|finished)|revert(?:ed|s)?|fail(?:ed|s)? over|drain(?:ed|s)|disable[sd]|workaround (?:applied|deployed|in place)|scaled (?:up|out)|restart(?:ed|s)|stabili[sz]e[sd]?)\b/i,
  resolved:
    /\b(?:resolve[sd]?|recover(?:ed|s)|restored?|all[- ]clear|(?:outage|incident|impact) (?:ends|ended|is over|over|closed)|back (?:online|to normal|up)|fully operational|returned to normal|returns to normal|closed)\b/i,
};

// What did not happen, was only tried, or is about to, is no milestone.
const undone =
  /\b(?:not|no|never|without|n't|cannot|trying|tries|tried|attempts?|attempted|attempting|unable|fails to|failed to|plans?|planned|will|would|could|should|may|might|propos(?:e[sd]?|al)|decid(?:es?|ed) to|begins? to|starts? to|started to|waiting|before|until|asks?|asked|suggest(?:s|ed)?|partial(?:ly)?|some)\b|n['’]t\b/i;
const laterDeployment =
  /\b(?:fix|hotfix|patch|rollback|revert|workaround|mitigation|restart|again|investigat)/i;

/** The milestone that an event's author states with its first word, for example `Detected: …` or `**Resolved** …`. */
export function markedMilestone(event: string): Milestone | undefined {
  return milestones.find((milestone) => markerPatterns[milestone].test(event));
}

const markerPatterns: Readonly<Record<Milestone, RegExp>> = {
  start: markerPattern('start'),
  detected: markerPattern('detected'),
  acknowledged: markerPattern('acknowledged'),
  mitigated: markerPattern('mitigated'),
  resolved: markerPattern('resolved'),
};

function markerPattern(milestone: Milestone): RegExp {
  const words = markers[milestone];
  return new RegExp(
    String.raw`^[\s\p{P}\p{S}]{0,6}(?:${words})[*_\])]{0,3}(?:[ \t]*(?:[:–—|]|-[ \t])|[*_\])>]|$)`,
    'iu',
  );
}

/** The milestones that an event's wording speaks of, in the order in which they are expected. */
export function wordedMilestones(event: string): readonly Milestone[] {
  return milestones.filter((milestone) => {
    const found = wording[milestone].exec(event);
    if (!found) {
      return false;
    }
    const clause = event.slice(Math.max(0, found.index - 40), found.index);
    const sound = !undone.test(
      clause.slice(Math.max(clause.lastIndexOf('.'), clause.lastIndexOf(';'), clause.lastIndexOf(',')) + 1),
    );
    return sound && !(milestone === 'start' && laterDeployment.test(event));
  });
}
