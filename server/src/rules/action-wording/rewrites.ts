import type { PlaceholderText, TextPart } from '../../template/placeholders.ts';
import type { ActionRemark } from '../../wording/actions/actionWording.ts';
import { notImperative } from '../../wording/actions/form.ts';
import { isGeneric, isHollow, nounPhraseAt } from '../../wording/actions/nounPhrase.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { blank, rewrite, words } from '../wording/rewrites.ts';
import { aboutOf, lastWord, objectOf, requestOf, wordsBetween } from './requestText.ts';

/** What to write instead, in the author’s own words as far as they name something. */
interface Suggestion {
  readonly title: string;
  readonly text: PlaceholderText;
}

/** A rewrite of an action that asks for what makes it one that can be finished. */
export function vagueRewrites(context: RuleContext, remark: ActionRemark): readonly Fix[] {
  const range = requestOf(context, remark);
  if (!range) {
    return [];
  }
  const { title, text } = suggestionFor(context, remark);
  return [rewrite(title, range, text)];
}

function suggestionFor(context: RuleContext, remark: ActionRemark): Suggestion {
  switch (remark.family) {
    case 'think':
    case 'review':
    case 'check':
    case 'decide':
      return decision(remark, objectOf(context, remark));
    case 'question':
      return { title: 'Name what is to be decided', text: [...choice(), ...recorded()] };
    case 'watch':
      return alert(aboutOf(objectOf(context, remark)));
    case 'contact': {
      const text = [words('Get '), blank('answer or change'), words(' from '), blank('whom'), ...byDay()];
      return { title: 'Name what is to be got', text: [...text, words(', recorded in '), blank('ticket')] };
    }
    case 'prevent':
    case 'address':
    case 'fix': {
      const text = [words('Change '), blank('component'), words(' so that '), blank('input or event')];
      return {
        title: 'Name the behaviour after the change',
        text: [...text, words(' leads to '), blank('result')],
      };
    }
    default:
      return byNoun(context, remark);
  }
}

function choice(): readonly TextPart[] {
  return [words('Decide between '), blank('option'), words(' and '), blank('option')];
}

// Not “[date]”, which is a blank of the built-in template’s own.
function byDay(): readonly TextPart[] {
  return [words(' by '), blank('day')];
}

function recorded(): readonly TextPart[] {
  return [words(', recorded in '), blank('document'), ...byDay()];
}

/** The nouns of monitoring and the like end as a deed does. */
const nounsInIng =
  /^(?:monitoring|alerting|logging|testing|training|tooling|handling|onboarding|planning|existing|missing|caching|routing|hosting)\b/i;

function decision({ directive, object: place }: ActionRemark, object: string): Suggestion {
  const title = 'Name the decision that is to come of it';
  const about = aboutOf(object);
  if (/^(?:if|whether)\b/i.test(about)) {
    return { title, text: [words(`Decide whether${about.replace(/^\S+/, '')}`), ...recorded()] };
  }
  if (/^(?:why|how|what|where|when|which|who)\b/i.test(about)) {
    const text = [words('Record in '), blank('document'), ...byDay(), words(` ${about}`)];
    return { title: 'Name where the answer is to be recorded', text };
  }
  if (/^\p{L}{3,}ing\b/u.test(about) && !nounsInIng.test(about)) {
    return { title, text: [words(`Decide between ${about} and `), blank('option'), ...recorded()] };
  }
  // “Find a way to detect it”: what there is to choose from is to do that.
  const isDeed = /^to\s/i.test(object) || (place && directive.headAt(place.from)?.forms.has('base') === true);
  const joined = about === '' ? [] : [words(`${isDeed ? ' to' : ' for'} ${about}`)];
  return { title, text: [...choice(), ...joined, ...recorded()] };
}

function alert(about: string): Suggestion {
  const of = about === '' ? [] : [words(` of ${about}`)];
  const text = [words('Alert when '), blank('metric'), ...of, words(' exceeds '), blank('threshold')];
  return { title: 'Name metric and threshold', text: [...text, words(' for '), blank('window')] };
}

const monitoring =
  /^(?:monitoring|alerting|alerts?|alarms?|observability|visibility|metrics?|dashboards?|telemetry|instrumentation|detection)$/;
const testing = /^(?:tests?|testing|coverage|qa|test-coverage)$/;
const writing = /^(?:documentation|docs?|runbooks?|playbooks?|guidance|guidelines?)$/;
const working =
  /^(?:process|processes|procedures?|reviews?|practices?|governance|communication|communications|coordination|collaboration|workflows?|management|change|ownership|responsibilit(?:y|ies)|polic(?:y|ies))$/;
const measurable =
  /^(?:performance|time|times|latency|noise|speed|rate|rates|usage|throughput|uptime|availability|downtime|duration|delays?|radius|load|costs?)$/;

/** What makes a thing a good one depends on what it is. */
function byNoun(context: RuleContext, remark: ActionRemark): Suggestion {
  const { directive } = remark;
  const phrase = nounPhraseAt(directive, remark.object?.from ?? remark.from, remark.object?.to);
  const isAbout =
    /^(?:of|for|on|in|into|around|to|about)$/.test(directive.low(phrase.to)) &&
    directive.low(phrase.to + 1) !== 'be';
  const rest = isAbout ? aboutOf(wordsBetween(context, remark, phrase.to, directive.partEnd(phrase.to))) : '';
  if (monitoring.test(phrase.head)) {
    return alert(rest);
  }
  if (testing.test(phrase.head)) {
    const text = [words('Add a test to '), blank('suite'), words(' that fails when '), blank('fault')];
    return { title: 'Name the fault that a test is to find', text };
  }
  if (writing.test(phrase.head)) {
    const steps = [words('Write down '), blank('steps'), ...(rest === '' ? [] : [words(` for ${rest}`)])];
    return {
      title: 'Name what is to be written where',
      text: [...steps, words(' in '), blank('page'), ...byDay()],
    };
  }
  if (working.test(phrase.head)) {
    return enforced(rest);
  }
  const isNamed =
    phrase.wish === undefined &&
    !isHollow(phrase) &&
    (!isGeneric(phrase) || measurable.test(phrase.head)) &&
    /^(?:better|change)$/.test(remark.family);
  const named = isNamed ? aboutOf(wordsBetween(context, remark, phrase.from, phrase.to)) : '';
  if (measurable.test(phrase.head) && named !== '') {
    const text = [words(`Bring ${named} from `), blank('value today'), words(' to '), blank('target')];
    return { title: 'Name the target and the change', text: [...text, words(' by '), blank('change')] };
  }
  const part = named === '' ? [blank('component')] : [blank('part'), words(` of ${named}`)];
  return {
    title: 'Name the change and its result',
    text: [words('Change '), ...part, words(' so that '), blank('result that can be checked')],
  };
}

function enforced(about: string): Suggestion {
  const what = about === '' ? blank('operation') : words(about);
  return {
    title: 'Name what would enforce it',
    text: [words('Require '), blank('approval, flag or dry run'), words(' for '), what],
  };
}

/** What a training, a reminder or a message is about. */
const topic =
  /\s(?:on|about|in|of|with|regarding|to use|to follow)\s+((?:the|our|a|an)\s+[^,;.()[\]|]{3,60})$/i;
const noTopic = /\b(?:importance|dangers?|risks?|incident|postmortem|same page)\b/i;

/** People change by what enforces it. */
export function peopleRewrites(context: RuleContext, remark: ActionRemark): readonly Fix[] {
  const range = requestOf(context, remark);
  if (!range) {
    return [];
  }
  const isTold = /^(?:teach|remind|tell)$/.test(remark.family);
  const about = isTold ? (topic.exec(` ${objectOf(context, remark)}`)?.[1] ?? '') : '';
  const { title, text } = enforced(about.split(/\s/).length <= 6 && !noTopic.test(about) ? about : '');
  return [rewrite(title, range, text)];
}

/** Adds how somebody will tell that it is done, and leaves the author’s words as they are. */
export function doneWhen({ source }: RuleContext, remark: ActionRemark): readonly Fix[] {
  const { directive, sentence, start, item } = remark;
  const last = lastWord(remark, directive.length);
  const first = directive.words[start ?? 0]?.start ?? 0;
  // What does not start with a verb lacks more than its end.
  if (!last || (item && notImperative(sentence.text, first))) {
    return [];
  }
  const at = behindMarkup(source.text, sentence.range.start + last.end, sentence.range.end);
  const text = [words(', done when '), blank('check')];
  return [rewrite('Add how to tell that it is done', { start: at, end: at }, text)];
}

/** Behind the emphasis, the quotation or the link that the last word closes. */
function behindMarkup(text: string, from: number, end: number): number {
  const closing = /^(?:[*_`~"”’]|\]\([^()\s]{0,2000}\)|\])*/.exec(
    text.slice(from, Math.min(end, from + 2100)),
  );
  return from + (closing?.[0].length ?? 0);
}
