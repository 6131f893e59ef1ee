import type { ActionItem } from '../actions/actionItem.ts';
import { partOf } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import { dueDay } from '../actions/dueDate.ts';
import { isMissing } from '../actions/missing.ts';
import { readPriority } from '../actions/priority.ts';
import { isClosed } from '../actions/status.ts';
import { holdsBlank } from '../blanks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { fieldOnLine } from '../document/fields.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { Section } from '../document/sections.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { frontMatterField } from '../header/frontMatterField.ts';
import { incidentDay } from '../header/incidentDay.ts';
import type { Postmortem } from '../postmortem.ts';
import { sectionsWithRole } from '../postmortem.ts';
import { closingOfSentence } from '../prose/sentenceEnds.ts';
import { sentencesIn } from '../prose/sentences.ts';
import { plainText } from '../rendering/plainText.ts';
import { namingHeading } from '../template/namingHeading.ts';
import type { SectionRole } from '../template/roles.ts';
import { fieldRole } from '../template/roles.ts';
import { isoText } from '../time/calendarDate.ts';
import { lengthText } from '../timeline/lengthText.ts';
import { metricsOf } from '../timeline/metrics.ts';
import { metricTexts } from '../timeline/metricTexts.ts';
import { timelineOf } from '../timeline/timelineOf.ts';
import type { ExportInput } from './exportInput.ts';

/**
 * What a postmortem says in short, every text plain and in one line. Empty where it does not say: a blank of the template
 * says nothing.
 */
export interface IncidentFacts {
  readonly title: string;
  readonly date: string;
  readonly duration: string;
  readonly severity: string;
  readonly summary: string;
  readonly rootCause: string;
  /** Its items; the name of one without a label is empty. */
  readonly impact: readonly NamedText[];
  /** The first sentences of its paragraphs. */
  readonly impactText: string;
  readonly metrics: readonly NamedText[];
  readonly actions: readonly ActionFacts[];
}

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What is known of an action beside what is to be done. */
export type ActionPart = 'owner' | 'priority' | 'due' | 'ticket';

export interface ActionFacts {
  /** What it is referred to by; undefined where it has no number. */
  readonly number: number | undefined;
  readonly text: string;
  /** What of the rest the text itself says, as where an item of a list ends in “(owner: Ada)”. */
  readonly said: ReadonlySet<ActionPart>;
  readonly owner: string;
  readonly priority: string;
  /** 0 to 4, undefined where it cannot be read. */
  readonly rank: number | undefined;
  /** `YYYY-MM-DD`; undefined where no day can be read. */
  readonly day: string | undefined;
  /** The day, else what is written in its place. */
  readonly due: string;
  readonly isOpen: boolean;
  readonly ticket: string;
}

/** More is no summary. */
const mostSentences = 3;

/** Reads what a postmortem says in short. */
export function incidentFacts(input: ExportInput): IncidentFacts {
  const { postmortem } = input;
  const { document } = postmortem;
  const { fields } = document;
  const fieldText = (role: 'incident-date' | 'duration' | 'severity'): string => {
    const field = fields.find(({ name }) => fieldRole(name) === role);
    const written = field ? textAt(postmortem, field.value) : '';
    return written === '' ? plainText(frontMatterField(postmortem, role) ?? '') : written;
  };
  return {
    title: titleOf(document) || input.fileName,
    date: fieldText('incident-date') || dayText(postmortem),
    duration: fieldText('duration'),
    severity: fieldText('severity'),
    summary: sentencesOf(input, 'summary'),
    rootCause: sentencesOf(input, 'root-cause'),
    impact: impactOf(input),
    impactText: firstSentences(postmortem, impactParagraphs(input)),
    metrics: metricTextsOf(input),
    actions: actionFacts(input),
  };
}

/** The title; where a site prints that itself, it stands in the front matter, or in a first heading that names the incident. */
function titleOf(document: MarkdownDocument): string {
  const stated = document.title ? undefined : frontMatterText(document.frontMatter, 'title');
  const heading = namingHeading(document);
  return plainText(stated ?? (heading ? document.source.slice(heading.content) : ''));
}

/** Where no field is the one for it. */
function dayText(postmortem: Postmortem): string {
  const day = incidentDay({ postmortem });
  return day ? isoText(day) : '';
}

function textAt(postmortem: Postmortem, range: OffsetRange): string {
  return holdsBlank(postmortem, range) ? '' : plainText(postmortem.document.source.slice(range));
}

function sectionOf({ postmortem, configuration }: ExportInput, role: SectionRole): Section | undefined {
  return sectionsWithRole(postmortem, role, configuration)[0];
}

function sentencesOf(input: ExportInput, role: SectionRole): string {
  const section = sectionOf(input, role);
  const { postmortem } = input;
  return section ? firstSentences(postmortem, [section.body]) : '';
}

function firstSentences(postmortem: Postmortem, ranges: readonly OffsetRange[]): string {
  return ranges
    .flatMap((range) => sentencesIn(postmortem.document, range))
    .map(({ range }) => textAt(postmortem, range))
    .filter((text) => text !== '')
    .slice(0, mostSentences)
    .map(ended)
    .join(' ');
}

/** What stood on lines of its own, such as a list's item or what leads to a block of code, ends as a sentence does. */
function ended(sentence: string, index: number, all: readonly string[]): string {
  const isRead = closingOfSentence.test(sentence) || (index === all.length - 1 && !sentence.endsWith(':'));
  return isRead ? sentence : `${sentence.replace(/[:,;]$/, '')}.`;
}

/** The cells of a table are no sentences. */
function impactParagraphs(input: ExportInput): readonly OffsetRange[] {
  const blocks = sectionOf(input, 'impact')?.blocks ?? [];
  return blocks.flatMap(({ kind, range }) => (kind === 'paragraph' ? [range] : []));
}

/** The items of the impact. */
function impactOf(input: ExportInput): readonly NamedText[] {
  const { postmortem } = input;
  const { source } = postmortem.document;
  const lists = sectionOf(input, 'impact')?.blocks.filter((block) => block.kind === 'list') ?? [];
  return lists
    .flatMap(({ items }) => items)
    .map(({ range, content }) => {
      const field = fieldOnLine(source, source.lineAt(range.start));
      return field
        ? { name: plainText(field.name), text: textAt(postmortem, field.value) }
        : { name: '', text: textAt(postmortem, content) };
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
  return actionsOf(postmortem, configuration)
    .items.filter(({ action }) => !isMissing(action.text) && !holdsBlank(postmortem, action.range))
    .map((action) => factsOf(postmortem, action));
}

function factsOf(postmortem: Postmortem, action: ActionItem): ActionFacts {
  const textOf = (column: ActionPart): string => {
    const part = partOf(action, column);
    return !part || isMissing(part.text) || holdsBlank(postmortem, part.range) ? '' : plainText(part.text);
  };
  const priority = textOf('priority');
  const read = dueDay(action);
  const day = read && isoText(read);
  return {
    number: action.number?.value,
    text: plainText(action.action.text),
    said: saidIn(action),
    owner: textOf('owner'),
    priority,
    rank: readPriority(priority),
    day,
    due: day ?? textOf('due'),
    isOpen: !isClosed(action),
    ticket: textOf('ticket'),
  };
}

const actionParts: readonly ActionPart[] = ['owner', 'priority', 'due', 'ticket'];

function saidIn(action: ActionItem): ReadonlySet<ActionPart> {
  const { start, end } = action.action.range;
  return new Set(
    actionParts.filter((name) => {
      const part = partOf(action, name);
      return part !== undefined && start <= part.range.start && part.range.end <= end;
    }),
  );
}
