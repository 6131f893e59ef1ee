import { hasDeliverable, hasFigure, hasThing, isBounded, isGenericStretch } from './bounds.ts';
import type { Directive } from './directive.ts';
import type { Lead } from './lead.ts';
import type { Family } from './lexicon.ts';
import { actionNouns, genericNouns, wishAdjectives } from './lexicon.ts';
import { isGeneric, nounPhraseAt } from './nounPhrase.ts';
import type { ActionFault, ActionJudgement, Manner } from './remarks.ts';

/** “Better monitoring”, “improvement of the process”, “more tests”: things without a verb. */
export function judgeWish(directive: Directive, lead: Lead, manner: Manner): ActionJudgement | undefined {
  const { at } = lead;
  const low = directive.low(at);
  const wished = /^(?:a|an|the|some|any|even|much|have|for)$/.test(low) ? at + 1 : at;
  const phrase = nounPhraseAt(directive, wished);
  const end = directive.length;
  if (
    phrase.to === wished ||
    (manner === 'prose' && praises.test(low)) ||
    hasFigure(directive, wished, end) ||
    isStatement(directive, wished + 1)
  ) {
    return undefined;
  }
  const made = (fault: ActionFault, family: Family | 'wish'): ActionJudgement => ({
    fault,
    family,
    from: wished,
    to: Math.min(phrase.to, wished + 5),
    directive,
    object: { from: wished, to: phrase.to },
  });
  if (phrase.wish !== undefined && opensWith(directive, wished) && !/^than$/.test(directive.low(phrase.to))) {
    return wishFault(directive, phrase, made);
  }
  return judgeNoun(directive, wished, manner, made) ?? judgeBare(directive, wished, manner, made);
}

/** “Good communication from support” among the lessons tells what was good. */
const praises = /^(?:good|great|excellent|nice|strong)$/;

/** “Better”, “more and better”, “clearer”: within the first words. */
function opensWith(directive: Directive, at: number): boolean {
  return (
    wishAdjectives.has(directive.low(at)) ||
    (/ly$/.test(directive.low(at)) && wishAdjectives.has(directive.low(at + 1)))
  );
}

type Make = (fault: ActionFault, family: Family | 'wish') => ActionJudgement;

function wishFault(
  directive: Directive,
  phrase: ReturnType<typeof nounPhraseAt>,
  made: Make,
): ActionJudgement | undefined {
  const noun = actionNouns.get(phrase.head);
  if (
    isBounded(directive, phrase.from, directive.length) ||
    hasDeliverable(directive, phrase.from, directive.length)
  ) {
    return undefined;
  }
  if (noun === 'teach' || noun === 'remind') {
    return made('people', noun);
  }
  const isAmount = /^(?:more|fewer|less|higher|lower|earlier|regular|periodic|continuous)$/.test(
    phrase.wish ?? '',
  );
  return made(isAmount && !isGeneric(phrase) ? 'unmeasured' : 'vague', 'wish');
}

/** “Investigation of the leak”, “training for on-call”. */
function judgeNoun(
  directive: Directive,
  at: number,
  manner: Manner,
  made: Make,
): ActionJudgement | undefined {
  const phrase = nounPhraseAt(directive, at);
  const family = actionNouns.get(phrase.head) ?? actionNouns.get(directive.low(at));
  const isOwn =
    manner === 'item' &&
    (phrase.to === directive.length ||
      /^(?:is|are|of|in|on|to|into|for|about|regarding|around|with|between|[.,;:(])$/.test(
        directive.low(phrase.to),
      ));
  if (!family || !isOwn || isAskedFor(directive, at) || hasThing(directive, at, directive.length)) {
    return undefined;
  }
  if (hasDeliverable(directive, at, directive.length)) {
    return undefined;
  }
  const isPeople = family === 'teach' || family === 'remind' || family === 'tell';
  const isAbout = /^(?:of|in|on|to|into|for|about|regarding|around)$/.test(directive.low(phrase.to));
  const object = { from: phrase.to, to: isAbout ? directive.partEnd(phrase.to) : phrase.to };
  return { ...made(isPeople ? 'people' : 'vague', family), object };
}

/** “Require team review of templates”, “enforce it”: what is asked for is the rule, not one review. */
function isAskedFor(directive: Directive, at: number): boolean {
  return directive.headAt(at)?.forms.has('base') === true && !actionNouns.has(directive.low(at));
}

/** “Monitoring”, “Documentation of the process”. */
function judgeBare(
  directive: Directive,
  at: number,
  manner: Manner,
  made: Make,
): ActionJudgement | undefined {
  const phrase = nounPhraseAt(directive, at);
  const isBare = manner === 'item' && isGeneric(phrase) && !phrase.isEmpty && genericNouns.has(phrase.head);
  return isBare &&
    !hasThing(directive, at, directive.length) &&
    isGenericStretch(directive, phrase.to, directive.length)
    ? made('vague', 'wish')
    : undefined;
}

const helpers = new Set(
  'is are was were has had have did does do will would can could may might should must'.split(' '),
);
const clauseOpeners = new Set('that which who when if so to because where'.split(' '));
const toldVerbs = new Set(
  'helped helps allowed allows led caused made meant took reduced showed saved gave gives enabled enables'.split(
    ' ',
  ),
);

/** “Better monitoring helped”: what is told, not wished; “is needed” still wishes. */
function isStatement(directive: Directive, from: number): boolean {
  for (let at = from; at < Math.min(directive.length, from + 30); at += 1) {
    const low = directive.low(at);
    if (helpers.has(low)) {
      const ahead = directive.phrase(at, 5);
      return (
        !/^(?:is|are|would be|will be|was|were)(?: (?:also|still|clearly|definitely|very|really|highly|badly|urgently))? (?:needed|required|necessary|important|recommended|key|crucial|essential|desirable|helpful|useful|welcome|good|a must|advisable)\b/.test(
          ahead,
        ) &&
        !/^(?:should|must|will|would) (?:be (?:implemented|introduced|established|added|considered|created|defined|provided|made|put)|help)\b/.test(
          ahead,
        )
      );
    }
    if (clauseOpeners.has(low)) {
      return false;
    }
    if (toldVerbs.has(low)) {
      return true;
    }
  }
  return false;
}
