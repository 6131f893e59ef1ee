import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import { dueDay } from '../actions/dueDate.ts';
import { readPriority } from '../actions/priority.ts';
import type { ActionState } from '../actions/status.ts';
import { isClosed, stateOf } from '../actions/status.ts';
import { fieldOnLine } from '../document/fields.ts';
import type { Section } from '../document/sections.ts';
import { sectionsWithRole } from '../postmortem.ts';
import { closingOfSentence } from '../prose/sentenceEnds.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { plainText } from '../rendering/plainText.ts';
import type { SectionRole } from '../template/roles.ts';
import { fieldRole } from '../template/roles.ts';
import { isoText } from '../time/calendarDate.ts';
import { lengthText } from '../timeline/lengthText.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { metricTexts } from '../timeline/metricTexts.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { ExportInput } from './exportInput.ts';

/** What a postmortem says in short, every text plain and in one line. Empty where it does not say. */
export interface IncidentFacts {
  readonly title: string;
  readonly date: string;
  readonly duration: string;
  readonly severity: string;
  readonly summary: string;
  readonly rootCause: string;
  readonly impact: readonly NamedText[];
  readonly metrics: readonly NamedText[];
  readonly actions: readonly ActionFacts[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

export interface ActionFacts {
  /** What it is referred to by; undefined where it has no number. */
  readonly number: number | undefined;
  readonly text: string;
  readonly owner: string;
  readonly priority: string;
  /** 0 to 4, undefined where it cannot be read. */
  readonly rank: number | undefined;
  /** `YYYY-MM-DD` where it can be read, else as written. */
  readonly due: string;
  readonly state: ActionState | undefined;
  readonly isOpen: boolean;
  readonly ticket: string;
}

/** More is no summary. */
const mostSentences = 3;

/** Reads what a postmortem says in short. */
export function incidentFacts(input: ExportInput): IncidentFacts {
  const { document } = input.postmortem;
  const { source, title, fields } = document;
  const fieldText = (role: 'incident-date' | 'duration' | 'severity'): string => {
    const field = fields.find(({ name }) => fieldRole(name) === role);
    return field ? plainText(source.slice(field.value)) : '';
  };
  return {
    title: title ? plainText(source.slice(title.content)) : input.fileName,
    date: fieldText('incident-date'),
    duration: fieldText('duration'),
    severity: fieldText('severity'),
    summary: sentencesOf(input, 'summary'),
    rootCause: sentencesOf(input, 'root-cause'),
    impact: impactOf(input),
    metrics: metricTextsOf(input),
    actions: actionFacts(input),
  };
}

function sectionOf({ postmortem, configuration }: ExportInput, role: SectionRole): Section | undefined {
  return sectionsWithRole(postmortem, role, configuration)[0];
}

function sentencesOf(input: ExportInput, role: SectionRole): string {
  const section = sectionOf(input, role);
  const { document } = input.postmortem;
  return section
    ? sentencesIn(document, section.body)
        .slice(0, mostSentences)
        .map(({ range }) => plainText(document.source.slice(range)))
        .map(ended)
        .join(' ')
    : '';
}

/** What stood on lines of its own, such as a list's item or what leads to a block of code, ends as a sentence does. */
function ended(sentence: string, index: number, all: readonly string[]): string {
  const isRead = closingOfSentence.test(sentence) || (index === all.length - 1 && !sentence.endsWith(':'));
  return isRead ? sentence : `${sentence.replace(/[:,;]$/, '')}.`;
}

/** The labelled items of the impact. */
function impactOf(input: ExportInput): readonly NamedText[] {
  const { source } = input.postmortem.document;
  const lists = sectionOf(input, 'impact')?.blocks.filter((block) => block.kind === 'list') ?? [];
  return lists
    .flatMap(({ items }) => items)
    .flatMap(({ range }) => {
      const field = fieldOnLine(source, source.lineAt(range.start));
      return field ? [{ name: field.name, text: plainText(source.slice(field.value)) }] : [];
    })
    .filter(({ text }) => text !== '');
}

function metricTextsOf({ postmortem, configuration }: ExportInput): readonly NamedText[] {
  const timeline = timelineOf(postmortem, configuration);
  const metrics = timeline && metricsOf(timeline);
  return metricTexts.flatMap(({ name, title }) => {
    const metric = metrics?.[name];
    return metric ? [{ name: title, text: lengthText(metric.milliseconds) }] : [];
  });
}

function actionFacts({ postmortem, configuration }: ExportInput): readonly ActionFacts[] {
  return actionsOf(postmortem, configuration).items.map((action) => {
    const textOf = (column: 'owner' | 'priority' | 'due' | 'ticket'): string =>
      plainText(partOf(action, column)?.text ?? '');
    const priority = textOf('priority');
    const day = dueDay(action);
    return {
      number: action.number?.value,
      text: plainText(action.action.text),
      owner: textOf('owner'),
      priority,
      rank: readPriority(priority),
      due: day ? isoText(day) : textOf('due'),
      state: stateOf(action),
      isOpen: !isClosed(action),
      ticket: textOf('ticket'),
    };
  });
}
