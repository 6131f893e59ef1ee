import { hasMeans } from './bounds.ts';
import type { Directive } from './directive.ts';
import type { Lead } from './lead.ts';
import { attitudes } from './lexicon.ts';
import type { ActionJudgement, Manner } from './remarks.ts';

const degrees = new Set(
  'more very extra super much even far especially particularly always as all a bit better so really too less very'.split(
    ' ',
  ),
);

/** “Be careful”, “stay calm”, “always check …”: a request to people to be or act differently. */
export function judgeAttitude(directive: Directive, lead: Lead, manner: Manner): ActionJudgement | undefined {
  const { at } = lead;
  if (/^(?:be|become|stay|remain|keep|get|being)$/.test(directive.low(at))) {
    let word = at + 1;
    let isComparative = false;
    while (degrees.has(directive.low(word)) || /ly$/.test(directive.low(word))) {
      isComparative ||= directive.low(word) === 'more';
      word += 1;
    }
    const isAttitude =
      attitudes.has(directive.low(word)) || (isComparative && !/^(?:than|of)$/.test(directive.low(word)));
    const isOurs = !lead.isIntroduced || saysWho(directive, at);
    if (
      isAttitude &&
      isOurs &&
      !(directive.low(at) === 'get' && !isComparative) &&
      !hasMeans(directive, word, directive.length)
    ) {
      return {
        fault: 'people',
        family: 'attitude',
        from: at,
        to: word + 1,
        directive,
        object: { from: word + 1, to: directive.length },
      };
    }
  }
  return maxim(directive, lead, manner);
}

/** Whether a person stands in front of the duty, and not an alert that is to be clearer. */
function saysWho(directive: Directive, at: number): boolean {
  return directive.words.slice(Math.max(0, at - 8), at).some(({ low }, offset) => {
    const index = Math.max(0, at - 8) + offset;
    return (
      /^(?:we|i|you|they|us|team|to|please|important|good|best)$/.test(low) ||
      directive.peopleAt(index) !== undefined
    );
  });
}

/** “Do not use the old endpoint” may be a change; these are about people. */
const mindful =
  /^(?:assume|forget|rush|panic|trust|rely|hesitate|ignore|underestimate|skip|take|jump|deploy|merge|push|release)$/;

/** “Always check the plan”: a rule that everybody is to remember. */
function maxim(
  directive: Directive,
  { at, isIntroduced }: Lead,
  manner: Manner,
): ActionJudgement | undefined {
  const low = directive.low(at);
  if (
    /^(?:better|best|important|good|wise|safer) not to$/.test(directive.phrase(at - 1, 3)) &&
    isIntroduced
  ) {
    return {
      fault: 'people',
      family: 'obey',
      from: at,
      to: at + 3,
      directive,
      object: { from: at + 2, to: directive.partEnd(at) },
    };
  }
  const before = directive.low(at - 1);
  const isAlways = before === 'always' || low === 'always';
  const isForbidden = low === 'do' && directive.low(at + 1) === 'not' && (manner === 'item' || at === 0);
  const isNever =
    low === 'never' ||
    isForbidden ||
    (low === 'not' && before !== 'do' && isIntroduced && directive.low(at + 1) !== 'be');
  const verb = isForbidden ? at + 2 : low === 'always' || low === 'never' || low === 'not' ? at + 1 : at;
  const isDeed =
    /^(?:use|check|test|verify|assume|make|have|deploy|run|push|ask|double-check|communicate|notify|trust|leave|review|keep|think|consider|remember|escalate|rush|forget|rely|ignore|read|follow|confirm|validate|change|merge|release|take|jump|announce|inform|perform|do|start|skip|panic|underestimate)$/.test(
      directive.low(verb),
    );
  const isAsked = isForbidden ? mindful.test(directive.low(verb)) : isDeed;
  if ((!isAlways && !isNever) || !isAsked || (manner === 'prose' && !isIntroduced && at > 3)) {
    return undefined;
  }
  return {
    fault: 'people',
    family: 'obey',
    from: isForbidden ? at : verb - 1,
    to: verb + 1,
    directive,
    object: { from: verb, to: directive.partEnd(verb) },
  };
}
