import { wordSet } from './wordList.ts';

// From thesaurus entries for bad, careless, hasty, shameful, and their opposites.

/** Verdicts on how people worked; they need a noun of human work beside them. */
export const badWorkAdjectives = wordSet(
  'poor bad sloppy careless hasty rushed inadequate lax weak shoddy half-baked half-hearted ill-considered ill-advised ' +
    'ill-prepared ill-conceived ill-judged reckless naive naïve amateurish unprofessional irresponsible questionable ' +
    'lazy incompetent shallow superficial cursory premature unreasonable unacceptable inexcusable embarrassing ' +
    'terrible awful horrible stupid silly foolish dumb ridiculous absurd disastrous shameful disappointing unwise ' +
    'misguided thoughtless laughable lousy pathetic dreadful abysmal appalling deplorable dismal woeful dubious ' +
    'unfortunate mediocre chaotic messy flawed misplaced blind excessive over-optimistic overoptimistic optimistic ' +
    'short-sighted shortsighted wishful clumsy crude dire haphazard disorganised disorganized uncoordinated ' +
    'unprepared unthinking negligent inept slipshod slapdash botched crazy insane nonsensical pointless wrong ' +
    'improper imprudent injudicious lacklustre lackluster subpar sub-par substandard unsatisfactory inefficient ' +
    'regrettable ill confused sluggish unhelpful insufficient overconfident mistaken late slow delayed ' +
    'incomplete limited scant hurried belated tardy patchy minimal nonexistent non-existent',
);

/** Verdicts that nobody passes on a machine in a neutral voice. */
export const harshAdjectives = wordSet(
  'sloppy careless hasty shoddy half-baked half-hearted ill-considered ill-advised ill-prepared ill-conceived ill-judged ' +
    'reckless amateurish unprofessional irresponsible lazy incompetent unacceptable inexcusable embarrassing ' +
    'stupid silly foolish dumb ridiculous absurd shameful unwise misguided thoughtless laughable lousy pathetic ' +
    'abysmal appalling deplorable disgraceful unforgivable negligent inept slipshod slapdash naive naïve ' +
    'short-sighted shortsighted unbelievable scandalous outrageous ludicrous inconceivable indefensible ' +
    'unjustifiable unprepared insane crazy ashamed complacent overconfident superficial rushed hurried clueless ' +
    'disappointing regrettable inexplicable incomprehensible idiotic moronic hopeless doomed flawed imprudent ' +
    'mind-boggling shocking disastrous unsatisfactory haphazard chaotic ill-thought-out ill-informed unthinking',
);

/** What people produce by thinking, deciding and working together. */
export const workNouns = wordSet(
  'decision choice planning plan communication judgement judgment testing review reviewing practice strategy handling ' +
    'coordination preparation documentation discipline assumption attitude culture response work workmanship effort ' +
    'job execution oversight estimate estimation assessment analysis design approach process procedure idea ' +
    'thinking consideration understanding knowledge awareness expectation handover hand-over handoff hand-off briefing ' +
    'training supervision management leadership prioritisation prioritization investigation diagnosis triage ' +
    'migration rollout roll-out implementation engineering maintenance habit behaviour behavior conduct workaround ' +
    'solution fix cleanup reporting excuse argument reasoning confidence trust faith reliance reaction ' +
    'ownership teamwork collaboration escalation organisation organization organising craftsmanship verification ' +
    'validation check checking diligence care attention foresight hygiene move shortcut patch code coding timing ' +
    'architecture upgrade deployment cutover maintenance launch release change process-design follow-up followup message messaging wording announcement ' +
    'transparency attempt commitment motivation skill skills competence experience naming estimate forecasting record',
);

/** What only minds have: a lack of it is a verdict, while a lack of tests is a finding. */
export const mentalNouns = wordSet(
  'care attention diligence discipline rigor rigour understanding knowledge awareness foresight judgement judgment ' +
    'vigilance responsibility competence skill skills expertise professionalism interest seriousness urgency ' +
    'thoroughness curiosity motivation commitment ownership accountability imagination thought consideration ' +
    'preparation communication coordination cooperation collaboration concentration caution prudence respect ' +
    'common-sense proactivity initiative engagement willingness patience focus planning forethought leadership will',
);

/** How badly people did what they did. */
export const badWorkAdverbs = wordSet(
  'carelessly sloppily hastily recklessly blindly naively negligently irresponsibly lazily foolishly stupidly ' +
    'thoughtlessly badly poorly inadequately insufficiently prematurely incompetently haphazardly needlessly ' +
    'unnecessarily unreasonably inexcusably shamefully unacceptably woefully embarrassingly painfully ridiculously ' +
    'absurdly superficially halfheartedly half-heartedly clumsily unwisely wrongly rashly hurriedly belatedly ' +
    'mistakenly lamentably pathetically laughably terribly horribly grossly ludicrously shockingly',
);

/** “Not properly tested” is a verdict, “not tested” is a finding. */
export const goodWorkAdverbs = wordSet(
  'properly adequately sufficiently carefully thoroughly correctly appropriately diligently seriously fully closely ' +
    'well enough really responsibly rigorously promptly timely proactively critically',
);

/** Thinking, reviewing and talking, as participles: what “not properly” is a verdict on. */
export const workParticiples = wordSet(
  'tested reviewed checked verified planned prepared communicated coordinated documented considered thought understood ' +
    'investigated handled managed discussed evaluated assessed analysed analyzed validated examined monitored trained ' +
    'briefed informed estimated designed executed rehearsed vetted maintained supervised researched organised organized ' +
    'read questioned followed addressed escalated written built implemented prepared structured chosen named scoped',
);
