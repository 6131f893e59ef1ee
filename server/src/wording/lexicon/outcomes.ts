import { wordSet } from './wordList.ts';

// What a past that did not happen would have changed: for the better (a counterfactual), or for the worse (a near miss).

/** Participles of what saves the day. */
export const savingParticiples = wordSet(
  'prevented avoided caught detected noticed mitigated stopped saved helped shortened reduced limited alerted flagged ' +
    'averted spotted contained blocked escalated spared revealed shown identified found discovered seen warned informed ' +
    'made given sped cut minimised minimized lessened lowered surfaced exposed highlighted eased simplified ' +
    'accelerated improved facilitated enabled allowed protected guarded solved resolved fixed recovered restored ' +
    'rescued deterred foreseen anticipated recognised recognized realised realized uncovered raised closed ' +
    'prompted told known eliminated rejected refused isolated halted corrected remedied forestalled precluded ' +
    'halved shaved curtailed sufficed benefited benefitted picked led let bought paged fired notified triggered tripped saved skipped bridged ' +
    'absorbed covered ruled pointed complained refused dispelled smoothed reacted switched',
);

/** Participles that tell a worse end. */
export const worseParticiples = wordSet(
  'lost failed broken crashed leaked corrupted taken lasted spread exploited stolen compromised gone continued grown ' +
    'doubled tripled worsened suffered remained stayed cost harmed damaged burned burnt died caused affected happened ' +
    'occurred run overwhelmed overloaded deleted disconnected interrupted charged cancelled canceled dropped overwritten ' +
    'delayed erased logged locked',
);

/** Comparatives for the better. */
export const betterWords = wordSet(
  'smoothly earlier sooner faster quicker shorter smaller better quickly easily simpler easier less fewer smoother lower ' +
    'avoidable preventable minutes immediately ideal nice good helpful useful wise wiser prudent preferable sensible ' +
    'safer cleaner appropriate instantly straight directly minor trivial detectable visible obvious reasonable enough sufficient unnecessary ' +
    'non-event nonevent harmless',
);

/** Comparatives and nouns for the worse. */
export const worseWords = wordSet(
  'stale corrupt inconsistent unnoticed undetected worse longer larger bigger greater higher severe serious catastrophic disastrous more later unable unavailable ' +
    'disaster catastrophe attackers attacker malicious adversary adversaries hackers luck lucky lost exploit ' +
    'permanent permanently irreversible harder slower still anyway',
);
