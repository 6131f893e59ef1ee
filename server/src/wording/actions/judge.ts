import { judgeAttitude } from './attitude.ts';
import { hasFigure } from './bounds.ts';
import { Directive } from './directive.ts';
import { judgeHead } from './heads.ts';
import type { Lead } from './lead.ts';
import { leadOf } from './lead.ts';
import { openEnded } from './openEnded.ts';
import { judgePassive } from './passive.ts';
import type { ActionJudgement, Manner } from './remarks.ts';
import { judgeWish } from './wishes.ts';

/** What is wrong with a sentence that says what is to be done; undefined where nothing is, or it says no such thing. */
export function judgeAction(text: string, manner: Manner, from = 0): ActionJudgement | undefined {
  const directive = new Directive(text);
  if (directive.length < 1 || announces(text) || (manner === 'prose' && summingUp.test(text))) {
    return undefined;
  }
  const start = Math.max(
    0,
    directive.words.findIndex((word) => word.start >= from),
  );
  if (manner === 'item' && isQuestion(directive, start)) {
    return {
      fault: 'vague',
      family: 'question',
      from: start,
      to: directive.length,
      directive,
      start,
      object: { from: start, to: directive.length },
    };
  }
  const lead = leadOf(directive, start);
  if (isHindsight(directive, lead)) {
    return undefined;
  }
  const request =
    judgeAttitude(directive, lead, manner) ??
    judgeHead(directive, lead, manner) ??
    judgePassive(directive, lead, manner) ??
    judgeWish(directive, lead, manner);
  return (
    (request && { ...request, start: lead.from }) ??
    laterDuty(directive, lead, manner) ??
    openEnded(directive, lead, manner)
  );
}

/** “To prevent this, we will do the following:” and “**Tasks to address the issue:**”: what is to be done comes behind. */
function announces(text: string): boolean {
  const said = text.trimEnd();
  return (
    said.endsWith(':') &&
    (namedTasks.test(said) || (somebody.test(said) && doingFollowing.test(said)) || tellsOfFollowing(said))
  );
}

/** “The following will be done:”, “the following actions were taken:” */
function tellsOfFollowing(said: string): boolean {
  const words = said.slice(-60, -1).trim().toLowerCase().split(' ');
  const at = words.indexOf('following');
  return (
    words[at - 1] === 'the' &&
    words.length - at <= 5 &&
    beForms.has(words.at(-2) ?? '') &&
    doneWords.has(words.at(-1) ?? '')
  );
}

const beForms = new Set(['be', 'been', 'is', 'are', 'was', 'were']);
const doneWords = new Set(['done', 'taken', 'made', 'implemented', 'planned', 'proposed']);

/** No more than a name of tasks, perhaps with what they are for; “steps should be checked:” is a request. */
const namedTasks =
  /^\s*(?:(?:the|these|our) )?(?:(?:next|following|further|immediate|corrective|preventive|planned|proposed|action) ){0,2}(?:tasks?|steps?|actions?|measures?|items?)(?: (?:to|for|from|of|that we)(?!\p{L})[^:;,.]{0,120})?\s*:$/iu;
const somebody = /(?<!\p{L})(?:we|they|team)(?!\p{L})/iu;
/** “Train the team on the following topics:” asks for something itself. */
const doingFollowing =
  /(?<!\p{L})(?:do|doing|take|taking|make|making|propose|plan|implement|implementing) (?:the )?following(?: \p{L}{2,20}s)?:$/iu;

/** “By taking these steps, we aim to improve …”: what is to be done stands before. */
const summingUp =
  /^(?:by|with|through) \p{L}+ing (?:all )?(?:of )?(?:these|those|the above)(?!\p{L})|^(?:\p{L}+ing )?(?:these|those) (?:measures|steps|actions|changes|improvements|fixes|tasks|practices|efforts)(?!\p{L})/iu;

/** A request with a question mark behind it that says how much, as “drop nodes older than 3 days?”, is one all the same. */
function isQuestion(directive: Directive, start: number): boolean {
  const isAsked = /\?[\s"'”’)*_]*$/.test(directive.text) && directive.length > 2;
  const asks =
    /^(?:should|shall|can|could|would|will|do|does|did|is|are|was|has|have|what|how|why|when|where|who|which|whether|may|might|must)$/;
  return isAsked && (asks.test(directive.low(start)) || !hasFigure(directive, start, directive.length));
}

const imagining = new Set(['should', 'could', 'would', 'might']);

/** “Should have been tested” tells what was not, and is no action. */
function isHindsight(directive: Directive, lead: Lead): boolean {
  const isRequest = !lead.isIntroduced && directive.headAt(lead.at)?.forms.has('base') === true;
  return (
    !isRequest &&
    directive.words.some(
      ({ low }, index) =>
        imagining.has(low) &&
        /^(?:not )?have (?:been\b|\p{L}{2,}(?:ed|en|wn|ne)\b|caught|found|had|made|known|kept|run|set)/u.test(
          directive.phrase(index + 1, 4),
        ),
    )
  );
}

const joints = new Set(['and', 'but', 'so', ',', ';', '–', '—', 'then', 'that', 'therefore']);

/** “The bug is fixed, and we will monitor the queue”: a duty behind something else. */
function laterDuty(
  directive: Directive,
  lead: { readonly at: number },
  manner: Manner,
): ActionJudgement | undefined {
  for (let at = lead.at + 1; at < directive.length - 2; at += 1) {
    if (!joints.has(directive.low(at - 1))) {
      continue;
    }
    const next = directive.phrase(at, 3);
    if (
      /^(?:we|they|the team|our team|i|everyone|will|should|must)(?= |$)/.test(next) &&
      !/^(?:will|should|must) (?:not|be|have)/.test(next) &&
      // “so that they can identify issues” and “so we can look again” are what it is good for
      !(directive.low(at - 1) === 'that' && directive.low(at - 2) === 'so') &&
      !/^so \S+ (?:can|could|may|might)$/.test(directive.phrase(at - 1, 3))
    ) {
      const later = leadOf(directive, at);
      const isDuty = later.isIntroduced || /^(?:will|should|must)/.test(next);
      const judged = isDuty ? judgeHead(directive, { ...later, isIntroduced: true }, manner) : undefined;
      if (judged) {
        return judged;
      }
    }
  }
  return undefined;
}
