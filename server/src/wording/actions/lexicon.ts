import { remembered } from '../../memory/remembered.ts';
import { formsWritten, possibleBases } from '../lexicon/inflection.ts';
import { wordSet } from '../lexicon/wordList.ts';

// Collected from thesaurus entries for thinking, bettering, assuring and teaching, and from the handbooks that the rule
// pages name; not from any postmortem.

/** What a verb that opens an action promises. */
export type Family =
  /** To think about something: investigate, consider, discuss. */
  | 'think'
  /** To look something through: review, audit; bounded by what is to come of it. */
  | 'review'
  /** To find out whether something is so: check whether, see if. */
  | 'check'
  /** To decide: bounded by what there is to choose from. */
  | 'decide'
  /** To look at something from now on: monitor, keep an eye on. */
  | 'watch'
  /** To make something better, without saying how: improve, harden. */
  | 'better'
  /** To make something more or less: increase, reduce; bounded by a figure. */
  | 'change'
  /** To see to a state of things: ensure, make sure. */
  | 'assure'
  /** To keep something from happening: prevent, avoid. */
  | 'prevent'
  /** To deal with something: address, handle. */
  | 'address'
  /** To repair something: fix, resolve. */
  | 'fix'
  /** To spend time on something: work on, focus on. */
  | 'effort'
  /** To try: strive, attempt; what follows is what matters. */
  | 'try'
  /** To talk to others: follow up, liaise. */
  | 'contact'
  /** To bring something about: add, create, have; what counts is the thing. */
  | 'add'
  /** To change what people know: train, teach. */
  | 'teach'
  /** To tell people again: remind, send a reminder. */
  | 'remind'
  /** To tell people more: communicate. */
  | 'tell'
  /** To do as one was told, or as one should have: follow, double-check. */
  | 'obey';

/** Verbs by what they promise; a verb with a particle is written with it. */
const verbs: Readonly<Record<Family, string>> = {
  think:
    'investigate, explore, consider, reconsider, evaluate, re-evaluate, reevaluate, assess, reassess, discuss, debate, think, rethink, re-think, ' +
    'reflect, research, study, analyse, analyze, understand, revisit, re-visit, examine, re-examine, inquire, enquire, brainstorm, ponder, ' +
    'contemplate, weigh, weigh up, deliberate, look into, look at, look to, look for, look deeper, look further, look again, look closer, have a look, take a look, ' +
    'take another look, take a closer look, have a talk, have a chat, ' +
    'have a conversation, have a discussion, have a think, have a meeting, start a discussion, start a conversation, ' +
    'hold a discussion, hold a meeting, hold a conversation, hold discussions, ' +
    'dig into, dig deeper, dive into, dive deeper, deep dive, deep-dive, drill into, drill down, find out, find a way, find ways, find a better way, find better ways, figure out, work out, ' +
    'come up with, think through, think about, think of, talk about, talk through, get to the bottom, get a better understanding, gain a better understanding, ' +
    'gain insight, get more insight, learn more, learn from, learn about, learn why, learn how, ' +
    'root-cause, scope out, gauge, experiment, see about, see how, see what, ' +
    'do some research, do research, do an investigation, conduct an investigation, do a deep dive, perform an investigation, ' +
    'perform an analysis, perform a root cause analysis, conduct a root cause analysis, do a root cause analysis, perform an assessment, conduct research, ' +
    'look through, read up, plan to, plan for, make a plan, toy with, keep thinking, ask ourselves, ask whether, ask why, ask if, propose ways, suggest ways, ' +
    'identify ways, identify areas, identify opportunities, identify improvements, identify options, identify potential, identify possible, ' +
    'identify gaps, identify weaknesses, identify risks, identify bottlenecks, identify issues, identify problems, identify any, identify further, identify other, ' +
    'identify why, identify how, identify whether, identify if, identify what, identify the root cause, identify root causes, identify the cause, identify the causes, ' +
    'determine why, determine how, determine if, determine whether, determine what, determine the root cause, determine the cause, determine the best',
  review:
    'review, re-review, audit, re-audit, inspect, scrutinise, scrutinize, go through, go over, walk through, take stock, ' +
    'do a review, perform a review, conduct a review, carry out a review, perform an audit, conduct an audit, do an audit, carry out an audit, reread, re-read',
  check:
    'check whether, check if, check why, check how, check with, check on, check that, check for, see if, see whether, see why, verify whether, verify if, ' +
    'test whether, test if, confirm whether, confirm if, validate whether, validate if, verify that, confirm that, validate that',
  decide: 'decide, determine, choose, agree',
  watch:
    'monitor, watch, observe, keep an eye, keep a close eye, keep watch, keep a watch, keep track, keep monitoring, keep watching, track, stay on top, ' +
    'have an eye, wait, wait and see, hope, babysit',
  better:
    'improve, enhance, optimise, optimize, strengthen, better, streamline, harden, tune, fine-tune, finetune, refine, bolster, reinforce, ' +
    'stabilise, stabilize, modernise, modernize, ameliorate, mature, tighten, tighten up, sharpen, polish, level up, uplift, beef up, step up, ramp up, ' +
    'shore up, brush up, clean up, tidy up, tidy, robustify, revamp, overhaul, professionalise, professionalize, simplify, ' +
    'foster, promote, cultivate, nurture, build trust, embrace, rationalise, rationalize, speed up, get better, become better, do better, do a better job, be better, perform better, ' +
    'automate more, test more, document more, monitor more, test better, document better, monitor better, log more, invest more, collaborate more, do more, have better, make better, make improvements, make further improvements, ' +
    'plan better, prepare better, react faster, respond faster, react quicker, respond quicker, react more, respond more, escalate faster, escalate earlier, escalate sooner',
  change:
    'increase, reduce, decrease, lower, raise, minimise, minimize, maximise, maximize, shorten, boost, expand, broaden, widen, deepen, accelerate, cut down, lessen, limit',
  assure:
    'ensure, make sure, assure, guarantee, insure, see to it, see that, make certain, be sure, verify everything',
  prevent: 'prevent, avoid, eliminate, preclude, safeguard, stop',
  address:
    'address, handle, mitigate, tackle, deal with, take care, take steps, take action, take actions, take measures, take precautions, cope, ' +
    'remedy, rectify, act on, act upon, react to, respond to, account for, cater for',
  fix: 'fix, resolve, solve, patch, correct, repair, sort out, debug, troubleshoot, bugfix',
  effort:
    'work on, work out, work towards, work toward, focus on, focus, invest in, invest time, invest more, spend time, spend more, put effort, put more effort, put more, dedicate, ' +
    'prioritise, prioritize, emphasise, emphasize, concentrate on, pay down, allocate time, make time, make an effort, give more, give priority, devote, set aside time, start thinking, begin thinking, leverage, utilise, utilize',
  try: 'try, attempt, strive, aim, endeavour, endeavor, seek, aspire, plan, intend, hope to, work to, make efforts, do our best, do your best, commit to, commit',
  contact:
    'follow up, follow-up, followup, work with, work together, work closely, liaise, collaborate, coordinate, co-ordinate, engage, engage with, touch base, sync with, sync up, ' +
    'check in with, reach out, talk to, talk with, speak to, speak with, chase, push for, partner with, meet with, connect with, align, align with, ask around, get in touch, have a sync, raise it, keep in touch, interface with',
  add:
    'add, create, implement, introduce, establish, write, set up, setup, have, make, provide, update, define, build, develop, ' +
    'put in place, put into place, deploy, adopt, institute, do, perform, conduct, run, need, require, get, formalise, formalize, make, ' +
    'put, take, extend, gather, collect, obtain, clarify, adjust, adapt, change, modify, alter, amend, revise, redesign, restructure, reorganise, reorganize, draw up, ' +
    'put together, verify, validate, check, confirm, hire, allocate, assign, allow, facilitate, permit, ' +
    'set, use, roll out, enable, produce, design, devise, formulate, generate, enforce, standardise, standardize, include, consolidate, ' +
    'increase the number of, write up, execute, carry out, complete, organise, organize, arrange, schedule, hold, offer, start, begin, continue, maintain, apply, want, refactor, rework, document, test, automate, expand',
  teach:
    'train, retrain, re-train, educate, re-educate, teach, coach, mentor, upskill, sensitise, sensitize, familiarise, familiarize, instruct, ' +
    'raise awareness, raise the awareness, increase awareness, create awareness, build awareness, improve awareness, spread awareness, promote awareness, ' +
    'make everyone aware, make people aware, make engineers aware, make developers aware, make the team aware, make staff aware, make teams aware, make all aware, ' +
    'encourage, urge, motivate, empower, incentivise, incentivize, share knowledge, share the knowledge, spread knowledge, spread the knowledge, ' +
    'cross-train, crosstrain, spread the word, instil, instill, get people, get engineers, get developers, get everyone, get the team',
  remind:
    'remind, send a reminder, send out a reminder, send reminders, issue a reminder, circulate a reminder, reiterate, re-iterate, reemphasise, reemphasize, re-emphasise, re-emphasize',
  tell: 'inform, tell, ask, force, communicate, over-communicate, overcommunicate, talk more, communicate better, communicate more, share more, collaborate better',
  obey:
    'double-check, double check, doublecheck, triple-check, recheck, re-check, remember, pay attention, pay more attention, pay closer attention, pay better attention, ' +
    'pay special attention, pay close attention, pay extra attention, pay heed, take more care, take greater care, take extra care, take better care, exercise caution, exercise care, ' +
    'exercise more caution, use caution, keep in mind, keep calm, keep an open mind, bear in mind, stay calm, stay alert, stay vigilant, remain calm, remain vigilant, remain alert, think twice, think before, ' +
    'think carefully, follow the, follow our, follow best, follow established, follow proper, follow procedures, follow procedure, follow processes, stick to, adhere, comply, respect, abide, know, ' +
    'learn to, learn the lesson, learn our lesson, slow down, try harder, work harder, not forget, not rush, not panic, not assume, never assume, never forget, not hesitate, ' +
    'take time, take our time, take your time, take responsibility, take ownership, proofread, speak up, be proactive, trust but verify, question everything, always remember, ' +
    'ask for help, heed, observe the, keep up, hold ourselves, hold each, hold people',
};

/** The verb of a phrase with what has to follow it. */
interface Head {
  readonly family: Family;
  readonly rest: readonly string[];
  readonly base: string;
}

export type HeadForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** A verb in one of its forms, and every phrase that opens with it, the longest first. */
export interface HeadVerb {
  readonly forms: ReadonlySet<HeadForm>;
  readonly heads: readonly Head[];
}

/** A head with its place among all. */
interface ListedHead extends Head {
  readonly place: number;
}

/** What opens with a verb, by the verb; read when a first action is judged. */
let listed: ReadonlyMap<string, readonly ListedHead[]> | undefined;

function listedHeads(): ReadonlyMap<string, readonly ListedHead[]> {
  const heads = new Map<string, ListedHead[]>();
  let place = 0;
  for (const [family, list] of entriesOf(verbs)) {
    for (const phrase of list.split(',').map((one) => one.trim())) {
      const words = phrase.split(' ');
      const [base = ''] = words;
      // Most verbs open one or two phrases, and a list that grows has room for 17.
      heads.set(base, [...(heads.get(base) ?? []), { family, rest: words.slice(1), base, place }]);
      place += 1;
    }
  }
  return heads;
}

function entriesOf(record: Readonly<Record<Family, string>>): readonly (readonly [Family, string])[] {
  const families = Object.keys(record).filter((name): name is Family => Object.hasOwn(record, name));
  return families.map((family) => [family, record[family]]);
}

/** What opens with a word, if it is a form of a verb that the lists have. */
export const headVerb = remembered((low: string): HeadVerb | undefined => {
  listed ??= listedHeads();
  const forms = new Set<HeadForm>();
  const heads: ListedHead[] = [];
  for (const base of possibleBases(low)) {
    const opened = listed.get(base);
    const written = opened ? formsWritten(low, base) : undefined;
    if (opened && written && written.size > 0) {
      written.forEach((form) => {
        forms.add(form);
      });
      heads.push(...opened);
    }
  }
  return heads.length === 0 ? undefined : { forms, heads: longestFirst(heads) };
});

/** Each head once, as it is listed first; the longest first. */
function longestFirst(heads: readonly ListedHead[]): readonly Head[] {
  const once = new Map<string, ListedHead>();
  for (const head of heads.toSorted((one, other) => one.place - other.place)) {
    const rest = head.rest.join(' ');
    if (!once.has(rest)) {
      once.set(rest, head);
    }
  }
  return [...once.values()].sort((one, other) => other.rest.length - one.rest.length);
}

/** Nouns of thinking, bettering and teaching, and what verb they stand for. */
export const actionNouns: ReadonlyMap<string, Family> = new Map([
  ...pairs(
    'think',
    'investigation evaluation assessment exploration discussion consideration analysis reassessment re-evaluation brainstorming research',
  ),
  ...pairs('review', 'review audit reviewing'),
  ...pairs(
    'better',
    'improvement improvements enhancement enhancements optimisation optimization refinement strengthening hardening streamlining modernisation modernization tuning',
  ),
  ...pairs('teach', 'training trainings education awareness sharing workshop workshops onboarding coaching'),
  ...pairs('remind', 'reminder reminders'),
  ...pairs('tell', 'communication communications collaboration'),
]);

function pairs(family: Family, nouns: string): readonly (readonly [string, Family])[] {
  return nouns.split(' ').map((noun) => [noun, family]);
}

/** Things that are no deliverable by themselves: nobody can tell which, where, or when there are enough. */
export const genericNouns = wordSet(
  'monitoring alerting alert alerts alarm alarms test tests testing documentation docs doc logging logs metrics metric observability visibility telemetry ' +
    'instrumentation dashboard dashboards automation validation validations verification check checks coverage redundancy resilience resiliency reliability ' +
    'robustness stability security scalability availability performance quality capacity error errors handling communication communications ' +
    'coordination collaboration alignment transparency awareness training trainings knowledge review reviews reviewing oversight governance ' +
    'maintenance planning tooling tools process processes procedure procedures practice practices policy policies guideline guidelines ' +
    'runbook runbooks playbook playbooks management support control controls ownership accountability responsibility responsibilities ' +
    'culture mindset hygiene discipline preparedness readiness response escalation guidance standards standard workflow workflows ' +
    'strategy strategies plan plans backup backups failover rollback recovery safety protection notification notifications detection ' +
    'code system systems infrastructure service services environment environments configuration pipeline pipelines deployment deployments release ' +
    'platform platforms application applications app apps product products company organisation organization business patches patch updates update resources people ' +
    'unit integration regression end-to-end e2e smoke load stress chaos qa test-coverage ci ' +
    'audit audits assessment assessments inspection inspections disaster data information details insight insights feedback stack drill drills exercise exercises ' +
    'incident change ops operational team teams staff user customer internal technical general overall',
);

/** Things that say that something is to be done, and not what. */
export const emptyNouns = wordSet(
  'measure measures countermeasure countermeasures counter-measure counter-measures step steps safeguard safeguards action actions mechanism mechanisms solution solutions precaution ' +
    'precautions fix fixes improvement improvements enhancement enhancements change changes way ways initiative initiatives effort efforts ' +
    'protections mitigation mitigations remediation remediations workaround workarounds approach approaches option options best-practice best-practices thing things ' +
    'follow-up follow-ups optimisation optimisations optimization optimizations guardrails investigation investigations recommendation recommendations suggestion suggestions lesson lessons learned learnt learnings',
);

/** Qualities and amounts: “less noise” needs a figure. */
export const qualityNouns = wordSet(
  'noise toil complexity latency time times speed risk risks likelihood chance chances probability impact frequency number amount volume radius dependency dependencies ' +
    'reliance load overhead confidence trust efficiency friction effort duration exposure scope attention focus pressure flakiness churn signal attack-surface surface delay delays cost costs ' +
    'throughput uptime headroom resiliency knowledge understanding',
);

/** Occasions to talk. */
export const meetingNouns = wordSet(
  'sync syncs standup standups meeting meetings discussion discussions session sessions call conversation conversations workshop workshops brainstorm retro retrospective sync talk chat refresher',
);

/** They say that a thing is to be good, and not what makes it so. */
export const vagueAdjectives = wordSet(
  'better more improved enhanced increased stronger clearer proper appropriate adequate sufficient suitable robust comprehensive good great ' +
    'tighter closer greater faster quicker easier stricter smarter earlier thorough extensive effective efficient optimal optimised optimized ' +
    'resilient reliable stable consistent correct necessary relevant sensible reasonable meaningful solid healthy cleaner simpler safer ' +
    'less fewer higher lower deeper wider broader tougher sounder timely streamlined strengthened meticulous rigorous regular continuous ' +
    'periodic ongoing frequent constant close careful enough best high-quality well-defined user-friendly scalable maintainable clear secure safe ' +
    'visible generic transparent smooth smoother quick slower nicer finer richer',
);

/** Comparatives and the like, which open a wish: “Better monitoring”. */
export const wishAdjectives = wordSet(
  'better more improved enhanced increased stronger clearer proper tighter closer greater faster quicker easier stricter smarter earlier ' +
    'less fewer cleaner simpler safer deeper wider broader regular continuous periodic adequate sufficient appropriate robust higher lower smoother good strengthened streamlined',
);

/** They add to a generic thing without saying which one. */
export const fillers = wordSet(
  'the a an our your their its all any some several various other another additional further extra new more both each every this that these those such ' +
    'same similar related existing current possible potential future automated automatic automatically manual basic simple also on-call oncall necessary ' +
    'flaky broken outdated stale obsolete old failing ' +
    'missing whole entire own key critical important',
);

/** Objects that name the incident itself. */
export const incidentNouns = wordSet(
  'issue issues problem problems bug bugs incident incidents cause causes error errors failure failures outage outages it this that them these fault faults ' +
    'recurrence recurrences reoccurrence re-occurrence repeat repetition defect defects situation situations event events root-cause something things everything anything ' +
    'vulnerability vulnerabilities risk risks mistake mistakes gap gaps finding findings concern concerns weakness weaknesses debt disruption disruptions ' +
    'downtime regression regressions occurrence occurrences scenario scenarios case cases escalations feedback challenge challenges shortcoming shortcomings rest',
);

/** Objects of a review that have no end: there is always more to say about a strategy. */
export const abstractNouns = wordSet(
  'strategy strategies process processes procedure procedures approach approaches policy policies practice practices option options alternatives ' +
    'architecture design setup set-up infrastructure workflow workflows handling management methodology plan plans planning communication ' +
    'monitoring alerting alerts documentation docs observability logging coverage security resilience resiliency redundancy capacity ownership ' +
    'responsibilities governance performance backup backups testing tests deployment deployments release releases incident incidents code ' +
    'situation tooling system systems everything it this that them guidelines standards structure requirements needs priorities metrics reliability ' +
    'stability culture onboarding training escalation dashboards runbooks lessons learnings postmortem postmortems post-mortem post-mortems findings feasibility possibility ' +
    'possibilities impact need way ways ideas idea use usage necessity benefits pros timeouts limits thresholds configuration configurations',
);

/** Verbs that leave something to read, or to merge, behind. */
export const recordingVerbs = wordSet(
  'record document write publish propose report list file open raise draft present summarise summarize share decide choose pick select post attach ' +
    'produce prepare commit merge submit capture agree recommend deliver describe estimate specify enumerate catalogue catalog map',
);

/** What remains of thinking. */
export const deliverables = wordSet(
  'rfc adr proposal report document doc write-up writeup spec specification ticket tickets memo paper page wiki recommendation recommendations ' +
    'benchmark prototype poc decision inventory spreadsheet checklist summary note notes table draft minutes conclusion',
);

/** Verbs that say what something is for, and not what it will do. */
export const purposeVerbs = wordSet(
  'prevent avoid reduce improve ensure make help better detect catch allow enable minimise minimize mitigate handle cope be become increase ' +
    'identify support assure guarantee achieve maintain keep get have facilitate speed understand see find address solve fix resolve respond react ' +
    'protect enhance strengthen optimise optimize deal know learn lower limit gain provide spot anticipate manage eliminate assist cover recover discover stop follow consider simplify work',
);

/** States that nobody can check, of whatever is to be ensured. */
export const vagueStates = wordSet(
  'properly correctly adequately sufficiently appropriately accordingly better more well smoothly reliably consistently effectively efficiently robust reliable stable ' +
    'resilient healthy documented monitored tested covered maintained updated handled addressed available up-to-date aware prepared ready secure ' +
    'again correct consistent working reviewed considered communicated clear known understood trained everything everyone timely regularly always ' +
    'expected intended possible future proper appropriate adequate sufficient enough managed followed supervised controlled scalable redundant configured safe good aligned ' +
    'optimal optimised optimized visible clean current synchronised coordinated similar smooth best-practices',
);

/** What a machine does that can be seen from outside. */
export const visibleVerbs = wordSet(
  'fail fails reject rejects refuse refuses block blocks alert alerts page pages exceed exceeds drop drops return returns abort aborts exit exits stops retry retries ' +
    'restart restarts log logs emit emits print prints expire expires roll rolls require requires ask asks prompt prompts warn warns notify notifies trigger triggers show shows ' +
    'use uses contain contains include includes run runs send sends set sets match matches point points pass passes',
);

/** Attitudes: they ask people to be different. */
export const attitudes = wordSet(
  'careful cautious vigilant attentive diligent mindful thorough alert aware conscious proactive prepared ready calm disciplined responsible ' +
    'considerate transparent open honest patient quick quicker fast faster strict stricter rigorous critical sceptical skeptical skilled trained knowledgeable ' +
    'familiar informed responsive available better clearer sure consistent wary watchful focused organised organized collected thoughtful precise kind humble accountable communicative sensitive',
);

/** Who acts, besides the nouns for people. */
export const everybody = wordSet(
  'everyone everybody someone somebody anyone anybody people engineers developers devs staff operators responders reviewers employees members colleagues ' +
    'personnel teams maintainers contributors admins administrators authors committers analysts technicians users-on-call on-calls newcomers starters hires volunteers deployers managers leads owners stakeholders individuals approvers testers humans folks',
);
