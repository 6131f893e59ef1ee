import { wordSet } from './wordList.ts';

// Roles from job boards, on-call handbooks and the public guides for postmortems.

/** Nouns for a person by what the person does. Plurals in -s are known, too. */
export const personNouns = wordSet(
  'engineer developer dev admin administrator sysadmin sre oncaller on-caller oncall on-call responder reviewer author ' +
    'employee contractor intern colleague coworker co-worker technician dba tester person human man woman guy folk ' +
    'commander strategist deployer maintainer programmer coder committer contributor architect analyst ' +
    'designer consultant freelancer trainee apprentice junior senior newcomer newbie rookie expert specialist lead ' +
    'leader manager director officer executive cto ceo cio ciso vp head supervisor foreman boss chief coordinator ' +
    'dispatcher electrician installer fitter mechanic cleaner janitor clerk secretary assistant student teacher ' +
    'lecturer professor researcher scientist nurse doctor physician pharmacist pilot captain driver-in-charge crew ' +
    'owner approver author member teammate scribe liaison operator squad-lead teller agent-on-duty trainee midwife surgeon staffer worker-on-duty individual somebody gentleman ' +
    'lady volunteer moderator editor translator accountant auditor shift-lead superintendent planner ' +
    'integrator implementer implementor helpdesk inspector custodian steward controller-on-duty webmaster hire starter',
);

/** Plurals and mass nouns for people without a singular in the list above. */
export const personPlurals = wordSet(
  'people staff folks personnel men women guys management leadership everyone humans',
);

/** Nouns for a group of people. */
export const groupNouns = wordSet(
  'team squad guild tribe crew department division group-of-engineers management leadership staff board ' +
    'committee helpdesk committee unit-lead engineering operations ops devops qa it infosec netops secops devs ' +
    'support procurement marketing sales finance legal hr organisation organization company desk frontend backend',
);

/** What names a department where it stands by itself: nobody's name. */
export const soleDepartments = wordSet(
  'platform payments infrastructure security data network database storage mobile web core product customer customers ' +
    'billing commerce delivery compliance privacy research communications comms facilities accounts recruiting safety ' +
    'services solutions design analytics logistics payroll',
);

/** What names a department beside another of these or one of `nameLikeDepartments`: “Customer Success”, “Data Platform”. */
export const departmentWords: ReadonlySet<string> = new Set([
  ...soleDepartments,
  ...wordSet(
    'client clients business experience cloud release risk partner content internal external global public relations',
  ),
]);

/** Words for departments that are first names or surnames, too. */
export const nameLikeDepartments = wordSet('care field growth people press success talent trust');

/** Groups that are a group only in some settings: “the security team”, “Operations”. They need a duty as the verb. */
export const bareGroups = wordSet(
  'engineering operations ops devops qa it infosec netops secops support procurement marketing sales finance legal ' +
    'hr security infrastructure infra development networking management leadership on-call oncall helpdesk frontend backend',
);

/** Organisations that sell or run something for the writers. */
export const vendorNouns = wordSet(
  'vendor supplier provider contractor reseller registrar carrier manufacturer consultancy firm agency ' +
    'subcontractor partner landlord host hoster isp utility outsourcer',
);

/** People whose failing is the impact, not a cause. */
export const userNouns = wordSet(
  'user customer client visitor shopper subscriber consumer buyer player patient guest passenger reader viewer merchant ' +
    'tenant caller participant applicant member-of-the-public citizen cardholder account attacker adversary hacker ' +
    'intruder listener follower resident pupil student trader seller driver rider learner',
);

/** What makes a person of a noun that is something technical otherwise: nothing here may stand before it. */
export const technicalModifiers = wordSet(
  'package session secret secrets config configuration password resource task lock window cert certificate ' +
    'connection memory process state transaction cluster device volume queue network traffic load database db bucket ' +
    'pod kubernetes k8s helm prometheus postgres postgresql mysql kafka elasticsearch redis spark etcd strimzi zalando ' +
    'operator-sdk logical binary ternary boolean comparison arithmetic dependency file boot display layout event ' +
    'replication query rule rules policy pipeline workflow message stream log cache node host key token image object storage disk job batch thread cron garbage alert identity access gc plugin life-cycle lifecycle entity partition consumer-group leader',
);

/** Modifiers of “error”, “mistake” and the like that make a person's of it. */
export const humanModifiers = wordSet(
  'human user operator manual engineer developer admin administrator administrative clerical pilot personnel procedural ' +
    'organisational copy-paste copy-and-paste cut-and-paste typing keying transcription data-entry editing judgement judgment ' +
    'rookie beginner beginners novice junior silly stupid dumb honest careless simple basic innocent embarrassing ' +
    'unforced avoidable classic elementary sloppy costly stupid trivial unfortunate foolish regrettable glaring ' +
    'grave terrible genuine my our his her their someone somebody people person staff thinking planning management ' +
    'handling user-made man-made human-made arithmetic typographical spelling coordination-by communication',
);

/** Small words within a name. */
export const nameParticles = wordSet('van der den de von da di du la le bin ibn al el ten ter dos del zu y');
