import { wordSet } from './wordList.ts';

// From thesaurus entries for error, accident and carelessness.

/** What a person commits, whatever stands around it. */
export const humanErrorNouns = wordSet(
  'mistake oversight slip slip-up blunder gaffe lapse mishap misstep negligence carelessness inattention inattentiveness ' +
    'forgetfulness misunderstanding miscommunication mis-communication misclick mis-click mistyping mix-up muddle typo ' +
    'miscalculation misjudgement misjudgment misreading misinterpretation incompetence ignorance ' +
    'sloppiness complacency recklessness fumble goof screw-up screwup cock-up fuck-up foul-up misapprehension ' +
    'misdiagnosis absent-mindedness thoughtlessness distraction laziness fatigue omission misuse mishandling ' +
    'mismanagement confusion',
);

/** Those of them that a person commits only where a person, or an agentless cause, is named. */
export const ambiguousErrorNouns = wordSet('error failure fault negligence mistake problem issue');

/** Adverbs for a deed that was not meant, misspellings included. */
export const accidentAdverbs = wordSet(
  'accidentally accidently accidentaly accidentially mistakenly inadvertently inadvertantly unintentionally ' +
    'unintendedly erroneously unknowingly unwittingly carelessly prematurely',
);

/** The same, but said as often of programs. */
export const weakAccidentAdverbs = wordSet('wrongly incorrectly wrongfully falsely improperly');

export const accidentAdjectives = wordSet(
  'accidental unintentional unintended inadvertent mistaken erroneous misguided involuntary',
);

/** Nouns of deeds that an accident adjective can belong to. */
export const deedNouns = wordSet(
  'deletion execution change removal push merge deployment deploy commit trigger triggering release run start stop ' +
    'shutdown restart reboot update upgrade edit upload publication activation deactivation disabling enabling copy ' +
    'overwrite overwriting revocation termination disconnection rollback revert click keypress keystroke press entry ' +
    'selection configuration modification migration purge wipe truncation drop use invocation launch promotion ' +
    'cancellation disclosure exposure assignment replacement swap reset cut action operation approval configuration ' +
    'setting import export command submission assumption belief decommissioning inclusion exclusion transfer',
);

/** Guards: what stands behind one of these is prevented or imagined, and did not happen. */
export const guardWords = wordSet(
  'prevent prevents prevented preventing prevention avoid avoids avoided avoiding protect protects protected ' +
    'protecting protection against guard guards guarding block blocks blocking stop stops stopping reduce reduces ' +
    'reducing eliminate eliminates eliminating minimise minimize minimising minimizing risk risks if when unless ' +
    'whether should can could may might must cannot possible impossible harder easy easier likelihood chance ' +
    'possibility potential without ruled exclude excluded safeguard safeguards deter deters resilient ' +
    'warns refuses rejects forbids detect detects detecting catch catches catching',
);
