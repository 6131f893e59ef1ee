import { wordList, wordSet } from './wordList.ts';

// Collected from thesaurus entries for failing, neglecting, erring, checking and communicating, and from the verbs that
// operation manuals use; not from any postmortem. Base forms; `inflection.ts` makes the others.

/** They say that an agent did not do what follows: “failed to verify”, “forgot to renew”. Systems fail to, too. */
export const failingVerbs = wordSet('fail neglect omit forget refuse decline hesitate');

/** Only a mind can do these, so that their subject is a person even where nothing else says so. */
export const mindfulFaults = wordSet(
  'forget neglect misread misunderstand misjudge misremember oversleep procrastinate bungle botch blunder overlook ' +
    'fat-finger fatfinger mistype mishear misspell underestimate slack disobey',
);

/** What a person is blamed for by the mere verb; of systems most are said in a technical sense. */
export const faultVerbs = wordSet(
  'ignore disregard overlook dismiss miss skip bypass circumvent neglect forget misread misunderstand misinterpret ' +
    'misjudge misconfigure mistype mishandle misuse mislabel miscalculate misdiagnose misreport miscommunicate ' +
    'misremember mistake misplace mismanage misspell misname mishear mislead misapply misroute ' +
    'underestimate overestimate botch bungle fumble blunder bork violate breach flout disobey rush panic hesitate ' +
    'procrastinate slack err fat-finger fatfinger sabotage confuse conflate jeopardise jeopardize downplay ' +
    'disappoint quarrel bicker dither stall dawdle oversleep whitewash rubber-stamp shirk stonewall fiddle tamper ' +
    'meddle squander deprioritise deprioritize belittle',
);

/** What a person is expected to do, so that it is a reproach that it was not done. */
export const dutyVerbs = wordSet(
  'check verify test review notice realise realize recognise recognize spot catch detect monitor watch consider think ' +
    'anticipate foresee predict plan prepare account follow adhere comply communicate tell inform notify warn announce ' +
    'escalate report respond reply answer react act acknowledge coordinate consult ask confirm validate ensure document ' +
    'rotate renew rehearse practise practice train understand read look investigate prioritise prioritize ' +
    'question challenge object raise flag bother care double-check crosscheck cross-check doublecheck inspect ' +
    'examine audit heed listen mention share involve pay assess evaluate analyse analyze scrutinise scrutinize ' +
    'verify proofread vet supervise oversee research study measure alert warn brief discuss agree align ' +
    'communicate disclose admit apologise apologize correlate estimate quantify reconsider intervene ' +
    'realise appreciate grasp comprehend remember recall adopt label help cooperate collaborate ' +
    'clarify specify state record take give talk speak follow-up honour honor uphold',
);

/** Work that is left undone for good reasons as often as for bad ones. */
export const workVerbs = wordSet(
  'update upgrade patch fix add remove disable enable roll revert close clean configure set implement include finish ' +
    'complete address handle migrate maintain provide page declare wait stop restore back switch turn install deploy ' +
    'push release change move copy delete drain restart schedule assign write put keep make run use do follow-up send ' +
    'open create start leave apply refresh protect secure limit restrict enforce cover describe archive tidy rename pass forward hand supply submit',
);

/** Deeds that go wrong in somebody's hands: what an accident adverb beside them is about. */
export const handVerbs = wordSet(
  'delete remove drop merge push deploy run trigger execute commit publish change set leave configure disable enable ' +
    'include exclude send apply shut terminate release overwrite revoke start stop restart reboot switch turn expose ' +
    'check upload download copy paste move select choose pick enter type key click press put add edit modify update ' +
    'force-push truncate purge wipe erase nuke destroy format pull unplug trip disconnect cut open close approve assign grant ' +
    'share forward invite cancel reset revert roll rename replace swap ship launch activate deactivate comment ' +
    'uninstall install detach attach omit skip kill clear empty flush promote demote tag untag label import export ' +
    'initiate create transfer pay issue book expire leak post submit point target reference shut-down target scale ' +
    'bump cause introduce unset toggle pressed hit knock discard throw schedule decommission deprovision unsubscribe ' +
    'interpret assume believe read tick transcribe mount unmount power leave-out ssh log hard-code hardcode strip insert plug fit wire fill file dial pour withdraw invert detag address',
);

/** Deeds by which a person becomes the cause. */
export const causingVerbs = wordSet(
  'cause break trigger ruin wreck damage destroy corrupt sink crash kill jeopardise introduce',
);

/** The rest of the common verbs, known so that clauses are told apart. */
export const otherVerbs = wordList(
  'accept access accumulate achieve adjust affect allow analyse appear arrive assume attempt await become begin ' +
    'believe block boot bring build buy call come compare conclude connect consume contact contain continue contribute ' +
    'convert cost count crash cross decide decrease degrade delay deny depend derive describe design determine develop ' +
    'diagnose discover distribute draw drive ease end engage enjoy enter establish exceed exhaust exist expand expect ' +
    'experience explain extend fall feel fetch fill filter find fire force function gain gather generate get go grow ' +
    'guess hang happen hear hide hold hope identify impact improve increase indicate insist intend interrupt isolate ' +
    'join judge jump know lack lag last lead let lie lift like link list live load lock lose manage mark match mean ' +
    'meet mitigate need obtain occur offer operate order overload own pass perform persist place prefer prevent proceed ' +
    'process produce prompt propagate prove provision raise reach rebalance rebuild receive recommend recover redirect ' +
    'reduce refer reject rely remain render repair repeat represent reproduce request require resolve result resume ' +
    'retry return reveal rewrite rise route save say scale see seem serve show sleep slow solve spend spike split stay ' +
    'struggle succeed suffer suggest supply support suppose suspect throttle throw time track trust try understand unlock ' +
    'use vary view wake want warm wish withhold withdraw wonder work worsen abort accelerate bind avert avoid cease ' +
    'claim clarify contend correct damage demand depart deserve echo elect emerge employ endorse fetch foster guide ' +
    'halt hurt import inherit invoke land leak mask mount note obey observe overflow perceive permit ping poll post ' +
    'prevail prohibit query queue recreate regress relate reload relocate replay replicate resemble respect rewind sign ' +
    'stem store stream strengthen surface surge survive swap sync synchronise tend timeout trace transfer transition ' +
    'trip tune undertake undo validate vanish wander yield be have do shorten spare warn contain cap ' +
    'waste gamble tinker drag brush wave shrug sit screw mess slip foul muck underperform overreact conceal mix trip ' +
    'blame promise claim pretend allege tick transcribe bring toggle ring carry insist nuke tweak hurry assume refactor stare ' +
    'stand chalk dodge duck fly bite gloss muddle wing mute escape',
);
