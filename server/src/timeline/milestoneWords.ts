import type { Milestone } from './milestone.ts';

// Sources for expressions that read timelines for their milestones, without regard to capitals.

const felt = '(?:outage|impact|incident|issue|problem|bug|error|failure|symptom|delay)s?';
const trouble = `(?:${felt}|alerts?)`;
/** What is bad when it is high, and what is good to see fall. */
export const badSign =
  '(?:(?:error|failure) (?:rates?|ratios?|counts?)|errors|failures|(?:failed|failing) (?:requests|calls|logins|payments|checkouts|orders|jobs)|(?:p\\d{2,3} )?latenc(?:y|ies)|p\\d{2,3}|(?:response|load) times?|time-?outs?|(?:[45]xx|[45]\\d\\ds)(?: (?:rates?|errors|responses))?|[45]\\d\\d (?:rates?|errors|responses)|(?:queue|backlog)(?: (?:depth|length|size))?|(?:replication |consumer )?lag)';
const rises =
  '(?:climbs?|climbed|spikes?|spiked|rises?|rose|increases?|increased|jumps?|jumped|soars?|soared|grows?|grew|(?:goes|go|went) (?:up|from)|(?:starts?|started|begins?|began) (?:to (?:climb|rise|grow|increase)|climbing|rising|growing|increasing))';
const falls =
  '(?:drops?|dropped|falls?|fell|declines?|declined|decreases?|decreased|(?:goes|go|went) down|(?:is|are|was|were) down) (?:to|under|below)';
const service =
  '(?:site|website|web ?site|service|api|app|application|system|platform|cluster|database|shop|checkout|login|gateway|everything)';
const been =
  '(?: (?:is|are|was|were|has been|have been|had been|has|have))?(?: (?:now|fully|permanently|completely))?';
const finished = '(?:complete[sd]?|completed|done|finished|finishes|performed|succeed(?:s|ed)|successful)';

const changes = 'deploy(?:ed|s|ment)?|released?|rolled out|merged|pushed to prod(?:uction)?';
const beginnings = `began|begins?|starts?|started|(?:traffic|load) ${rises}`;
const troubles = [
  `first (?:errors?|failures?|occurr?ence|symptoms?|time-?outs?|[45]xx|[45]\\d\\ds|[45]\\d\\d (?:errors?|responses?)|(?:failed|failing) \\S{1,20})|${trouble} (?:begins?|began|starts?|started)|start of (?:the )?(?:outage|incident|impact)`,
  'stop(?:s|ped) (?:responding|working|serving|accepting|reading|shipping)|(?:starts?|started|begins?|began) (?:to fail|failing|timing out|crashing)|goes down|went down|expires?|expired|fault occurs?|crash(?:es|ed)|disk full|(?:is|are) failing|fails(?=$|[.;])',
  `${badSign} ${rises}|success(?: rates?| ratio)?(?: (?:of|for) (?:the )?\\S{1,20})? (?:drops?|dropped|falls?|fell) (?:to|under|below)`,
  `${service} (?:(?:is|are|was) )?(?:down(?! (?:to|from|by))|unavailable|unreachable|offline|unresponsive)`,
  '(?:is|are) (?:hard |completely |fully )?down(?=$|[.,;:!)])',
] as const;

/** What somebody did to a system, whether or not it did harm. */
export const changeWords = words(changes);
/** What somebody could see of an incident when it began. */
export const troubleWords = words(...troubles);

/**
 * What a timeline says of each milestone; the first group of each is what most are worded with. Where several expressions
 * are there, the earliest place counts, and of those at one place the first.
 */
export const wording: Readonly<Record<Milestone, readonly RegExp[]>> = {
  start: [words(changes, beginnings), troubleWords],
  detected: [
    words(
      'alerts?\\b.{0,80}\\b(?:fires?|fired|triggers?|triggered|received|raised)',
      '(?<!that |which )(?:fired|triggered|received|raised)\\b.{0,40}\\balerts?|paged|pages|pager storm|(?<!in )(?:pagerduty|pingdom)(?! channel)|alarm|alerted|alert|alerts(?=$|[.,;:])|(?<!status )page(?=:)',
      'detect(?:s|ed)|notice[sd]?|reported|reports? (?:of|that|from)|reports|first reporting|flag(?:s|ged) (?:an?|the|that|unusual(?:ly)?|high)|first (?:\\S{1,20} )?(?:reports?|tickets?|complaints?)|first (?:customer|user|client|partner) (?:e-?mails?|mails?|calls?|messages?|posts?)(?! (?:is |was )?sent)|(?:users?|customers?|clients?|people|support|developers?|engineers?) report(?:s|ing)?|discover(?:s|ed)',
      `(?:reports?|complaints?|tickets?)${been} (?:received|c[ao]me in|coming in)|(?:reports?|tickets?|messages?|posts?)\\b.{0,60}\\bsays? that`,
      '(?:team|becomes?|became|made|were|was|are|is) aware|complain(?:s|ed|ts)|(?:users?|customers?|clients?) (?:calls?|called|contacts?|contacted|writes?|wrote|e-?mails?|e-?mailed|opens? (?:an? )?(?:tickets?|cases?)|notifies|reach(?:es|ed)? out)|(?:informed|notified|told) (?:us|the (?:\\S{1,30} )?team|on-?call)',
    ),
    words('monitor\\b.{0,60}\\btriggered|pager (?:goes|went) off|firing(?=:)'),
  ],
  acknowledged: [
    words(
      'acknowledge[sd]?|ack(?:ed|s)?|declare[sd]?|incident commander (?:assigned|named|takes|took)|(?:named|appointed|becomes) incident commander',
      '(?:is|as|becomes) (?:the )?(?:IC|incident commander)|joins? the (?:call|incident|bridge)|takes? over',
      '(?:incident channel|war ?room|(?:incident|conference|zoom) (?:call|bridge))(?: #\\S{1,40})? (?:is |was )?(?:opened|created|started|set up)|open(?:s|ed) (?:an? |the )?(?:incident channel|war ?room|(?:incident |conference |zoom )?bridge)',
      `(?<!deep[ -]dive )(?:investigations?|diagnosis|triage)${been} (?:starts|started|begins|began|begun|under ?way)`,
      'start(?:s|ed) (?:investigating|the investigation)|beg(?:ins|an) (?:investigating|the investigation|triage|triaging)',
    ),
  ],
  mitigated: [
    words(
      `mitigation${been} (?:applied|deployed|in place|effective|${finished})|successful (?:\\S{1,30} ){0,3}roll-?back`,
      `mitigate[sd]?|roll(?:ed|s) back|roll ?back(?: of (?:the )?\\S{1,30})?${been} ${finished}|reverted|reverts|(?:found|identified) and (?:paused|stopped|killed|blocked)|pause[sd] (?:an?|the) (?!(?:deploy|release|roll-?out))|fail(?:ed|s) over|fail-?over (?:to .{0,30})?${finished}|drain(?:ed|s)(?! for)`,
      `${badSign} ${falls}|(?:feature )?flag (?:flipped|switched off|set to off|off(?=$|[.,;]))|kill ?switch (?:is |was )?(?:flipped|pulled|used|thrown)`,
      'disable[sd]|turn(?:ed|s) off|switched off|workaround (?:applied|deployed|in place)|scaled (?:up|out|(?:down )?to (?:zero|0))|restarted|(?:team|on-?call|engineer) (?:restarts|halts|pauses)|restarts the|stabili[sz]e[sd]?',
      `traffic${been} (?:shifted|moved|rerouted|diverted|switched)|(?:hot)?fix${been} (?:applied|deployed|released|merged|live|lands|landed|rolled out)|(?:applies|applied|deploys|deployed|implements|implemented) (?:an? |the )?(?:\\S{1,20} )?(?:hot)?fix`,
    ),
  ],
  resolved: [
    words(
      'declare[sd]? (?:as )?(?:fully |officially )?(?:completed?|over|finished)(?! (?:outage|failure|loss))|resolve[sd]?|recover(?:ed|s)|restored?|all[- ]clear|(?:outage|incident|impact) (?:ends|ended|is over|over|closed)',
      'back (?:online|to normal|to baseline|up)|fully operational|verified operational|return(?:ed|s) to (?:normal|baseline|up)|closed',
      `(?:${badSign}|traffic|throughput|success rate) (?:(?:is|are|was|were) )?(?:back (?:to|at|below|under)|at (?:baseline|normal))|${badSign} return(?:s|ed) to|recovery (?:is |was )?(?:confirmed|verified|complete)`,
      `(?:everything|metrics|services?|systems?|sites?|all) (?:(?:is|are) )?(?:green|normal|healthy|stable) again|everything (?:is )?green|(?:${felt}) (?:stop|stopped|cease|ceased)(?=$|[.;])`,
      '(?<=, )(?:fully |completely )?restoring (?:(?:full|normal|the|secure|all) ){0,2}(?:service|services|access|functionality|operations?|site|shop|platform|system)|(?<=, )resolving the (?:issue|incident|problem|outage)',
      `(?:the|that) fix works|confirm(?:s|ed) (?:that it works|working)|${felt} (?:goes|go|went) away|(?:${service}|all systems) (?:(?:is|are) )?(?:fully )?operational`,
      'working (?:as (?:intended|expected|normal)|normally|fine)|(?:succeeds?|works?|working|available|healthy|serving) again|end of (?:the )?(?:outage|incident|impact)',
      `${trouble}${been} (?:fixed|solved|gone|over)|no longer (?:seeing|see|experiencing|affected|occurring)`,
    ),
  ],
};

function words(...groups: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${groups.join('|')})\b`, 'gi');
}
