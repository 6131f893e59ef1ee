import type { OffsetRange } from '../../document/sourceText.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import type { ActionRemark } from '../../wording/actions/actionWording.ts';
import { isGeneric, nounPhraseAt } from '../../wording/actions/nounPhrase.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { blank, rewrite, words } from '../wording/rewrites.ts';

/** The request as a whole, which a rewrite replaces; undefined where markup of it would be torn apart. */
function requestOf({ source }: RuleContext, remark: ActionRemark): OffsetRange | undefined {
  const { directive, start: from, object, sentence } = remark;
  const first = from === undefined ? undefined : directive.words[from];
  const end = directive.partEnd(Math.max(object?.to ?? remark.to, remark.to) - 1);
  const last = lastWord(remark, end);
  if (!first || !last || last.end <= first.start) {
    return undefined;
  }
  const range = { start: sentence.range.start + first.start, end: sentence.range.start + last.end };
  return isWhole(source.slice(range)) ? range : undefined;
}

function lastWord({ directive }: ActionRemark, end: number): { readonly end: number } | undefined {
  for (let at = end - 1; at >= 0; at -= 1) {
    const word = directive.words[at];
    if (word && !/^[.,;:!?]$/.test(word.low)) {
      return word;
    }
  }
  return undefined;
}

/** Whether brackets and marks of emphasis open and close within a text. */
function isWhole(text: string): boolean {
  const count = (mark: string): number => text.split(mark).length - 1;
  return (
    count('[') === count(']') &&
    count('(') === count(')') &&
    count('**') % 2 === 0 &&
    count('__') % 2 === 0 &&
    count('`') % 2 === 0 &&
    (count('*') - 2 * count('**')) % 2 === 0 &&
    !/\r?\n/.test(text.slice(-1))
  );
}

/** The author’s words for what an action is about, in one line; empty where they name nothing in particular. */
function objectOf({ source }: RuleContext, remark: ActionRemark): string {
  const { directive, object, sentence } = remark;
  if (!object) {
    return '';
  }
  const first = directive.words[object.from];
  const last = lastWord(remark, Math.min(object.to, directive.length));
  if (!first || !last || last.end <= first.start) {
    return '';
  }
  const text = source
    .slice({ start: sentence.range.start + first.start, end: sentence.range.start + last.end })
    .replace(/\s+/g, ' ');
  return isWhole(text) && text.length <= longestObject ? text : '';
}

/** What is longer has its own verbs, and does not fit into another sentence. */
const longestObject = 120;

/** A rewrite of an action that asks for what makes it one that can be finished. */
export function vagueRewrites(context: RuleContext, remark: ActionRemark): readonly Fix[] {
  const range = requestOf(context, remark);
  if (!range) {
    return [];
  }
  const { title, text } = suggestionFor(context, remark);
  return [rewrite(title, range, text)];
}

interface Suggestion {
  readonly title: string;
  readonly text: PlaceholderText;
}

function suggestionFor(context: RuleContext, remark: ActionRemark): Suggestion {
  const object = objectOf(context, remark);
  switch (remark.family) {
    case 'think':
    case 'review':
    case 'check':
    case 'decide':
      return decision(object);
    case 'question':
      return {
        title: 'Name what is to be decided',
        text: [...choice(), words(', recorded in '), blank('document'), ...byDate()],
      };
    case 'watch':
      return alert(aboutOf(object));
    case 'contact':
      return {
        title: 'Name what is to be got',
        text: [
          words('Get '),
          blank('answer or change'),
          words(' from '),
          blank('whom'),
          ...byDate(),
          words(', recorded in '),
          blank('ticket'),
        ],
      };
    case 'prevent':
    case 'address':
    case 'fix':
      return {
        title: 'Name the behaviour after the change',
        text: [
          words('Change '),
          blank('component'),
          words(' so that '),
          blank('input or event'),
          words(' leads to '),
          blank('result'),
        ],
      };
    default:
      return byNoun(remark, object);
  }
}

function choice(): PlaceholderText {
  return [words('Decide between '), blank('option'), words(' and '), blank('option')];
}

function byDate(): PlaceholderText {
  return [words(' by '), blank('date')];
}

function decision(object: string): Suggestion {
  const title = 'Name the decision that is to come of it';
  const recorded: PlaceholderText = [words(', recorded in '), blank('document'), ...byDate()];
  const about = aboutOf(object);
  if (/^(?:if|whether)\b/i.test(about)) {
    return { title, text: [words(`Decide whether${about.replace(/^\S+/, '')}`), ...recorded] };
  }
  if (/^(?:why|how|what|where|when|which|who)\b/i.test(about)) {
    return {
      title: 'Name where the answer is to be recorded',
      text: [words('Record in '), blank('document'), ...byDate(), words(` ${about}`)],
    };
  }
  if (
    /^\p{L}{3,}ing\b/u.test(about) &&
    !/^(?:monitoring|alerting|logging|testing|training|tooling|handling|onboarding|planning)\b/i.test(about)
  ) {
    return { title, text: [words(`Decide between ${about} and `), blank('option'), ...recorded] };
  }
  return { title, text: [...choice(), ...(about === '' ? [] : [words(` for ${about}`)]), ...recorded] };
}

/** Without the preposition that belonged to the verb: “into the leak”. */
function aboutOf(object: string): string {
  return object
    .replace(/^(?:into|at|on|about|of|for|with|regarding|to|in|through)\s+/i, '')
    .replace(/^(?:doing|having|a|an)\s+(?=review|look|talk)/i, '');
}

function alert(about: string): Suggestion {
  const of = about === '' ? [] : [words(` of ${about}`)];
  return {
    title: 'Name metric and threshold',
    text: [
      words('Alert when '),
      blank('metric'),
      ...of,
      words(' exceeds '),
      blank('threshold'),
      words(' for '),
      blank('window'),
    ],
  };
}

const monitoring =
  /^(?:monitoring|alerting|alerts?|alarms?|observability|visibility|metrics?|dashboards?|telemetry|instrumentation|detection)$/;
const testing = /^(?:tests?|testing|coverage|qa|test-coverage)$/;
const writing = /^(?:documentation|docs?|runbooks?|playbooks?|guidance|guidelines?)$/;
const working =
  /^(?:process|processes|procedures?|reviews?|practices?|governance|communication|communications|coordination|collaboration|workflows?|management|change|ownership|responsibilit(?:y|ies)|polic(?:y|ies))$/;

/** What makes a thing a good one depends on what it is. */
function byNoun(remark: ActionRemark, object: string): Suggestion {
  const { directive } = remark;
  const phrase = nounPhraseAt(directive, remark.object?.from ?? remark.from);
  const rest = /^(?:of|for|on|in|around|to)$/.test(directive.low(phrase.to))
    ? aboutOf(textFrom(directive.text, directive.words[phrase.to]?.start, object))
    : '';
  if (monitoring.test(phrase.head)) {
    return alert(rest);
  }
  if (testing.test(phrase.head)) {
    return {
      title: 'Name the fault that a test is to find',
      text: [words('Add a test to '), blank('suite'), words(' that fails when '), blank('fault')],
    };
  }
  if (writing.test(phrase.head)) {
    return {
      title: 'Name what is to be written where',
      text: [
        words('Write down '),
        blank('steps'),
        ...(rest === '' ? [] : [words(` for ${rest}`)]),
        words(' in '),
        blank('page'),
        ...byDate(),
      ],
    };
  }
  if (working.test(phrase.head)) {
    return enforced(rest);
  }
  const isNamed =
    object !== '' &&
    !isGeneric(phrase) &&
    phrase.to === (remark.object?.to ?? 0) &&
    phrase.wish === undefined;
  return isNamed && (remark.family === 'better' || remark.family === 'change')
    ? {
        title: 'Name the target and the change',
        text: [
          words(`Bring ${object} from `),
          blank('value today'),
          words(' to '),
          blank('target'),
          words(' by '),
          blank('change'),
        ],
      }
    : {
        title: 'Name the change and its result',
        text: [words('Change '), blank('component'), words(' so that '), blank('result that can be checked')],
      };
}

function textFrom(text: string, start: number | undefined, object: string): string {
  const tail =
    start === undefined
      ? ''
      : text
          .slice(start)
          .replace(/\s+/g, ' ')
          .replace(/[\s.,;:!?]{1,20}$/, '');
  return object.endsWith(tail) && !tail.includes('\uFFFC') ? tail : '';
}

function enforced(about: string): Suggestion {
  return {
    title: 'Name what would enforce it',
    text: [
      words('Require '),
      blank('approval, flag or dry run'),
      words(' for '),
      ...(about === '' ? [blank('operation')] : [words(about)]),
    ],
  };
}

/** People change by what enforces it. */
export function peopleRewrites(context: RuleContext, remark: ActionRemark): readonly Fix[] {
  const range = requestOf(context, remark);
  if (!range) {
    return [];
  }
  const topic =
    /\b(?:on|about|before|in|for|when|regarding|to use|to follow)\s+((?:the|our|a|an)\s+[^,;.()[\]|]{3,60})$/i.exec(
      objectOf(context, remark),
    )?.[1] ?? '';
  const { title, text } = enforced(
    topic.split(/\s/).length <= 6 && !/\b(?:importance|dangers?|risks?|incident|importance of)\b/i.test(topic)
      ? topic
      : '',
  );
  return [rewrite(title, range, text)];
}

/** Adds how somebody will tell that it is done, and leaves the author’s words as they are. */
export function doneWhen({ source }: RuleContext, remark: ActionRemark): readonly Fix[] {
  const last = lastWord(remark, remark.directive.length);
  if (!last) {
    return [];
  }
  const at = behindMarkup(source.text, remark.sentence.range.start + last.end, remark.sentence.range.end);
  return [
    rewrite('Add how to tell that it is done', { start: at, end: at }, [
      words(', done when '),
      blank('check'),
    ]),
  ];
}

/** Behind the emphasis, the quotation or the link that the last word closes. */
function behindMarkup(text: string, from: number, end: number): number {
  const closing = /^(?:[*_`~"”’]|\]\([^()\s]{0,2000}\)|\])*/.exec(
    text.slice(from, Math.min(end, from + 2100)),
  );
  return from + (closing?.[0].length ?? 0);
}
