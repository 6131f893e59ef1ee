import type { Problem } from '../check/check.ts';
import type { Field } from '../document/fields.ts';
import { fieldsIn } from '../document/fields.ts';
import { headingName } from '../document/headingName.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { sectionsWithRole } from '../postmortem.ts';
import type { FieldRole, SectionRole } from '../template/roles.ts';
import { fieldRole, sectionSynonyms } from '../template/roles.ts';
import type { FieldSpec, SectionSpec } from '../template/template.ts';
import type { AuthoringInput } from './authoringContext.ts';
import { fieldGuidance } from './guidance.ts';
import { blanksText, guidanceText } from './guidanceText.ts';
import { codeSpan, escapeMarkdown } from './markdownText.ts';
import type { ShortForm } from './shortForm.ts';

/** What to show for a place, in Markdown. */
export interface HoverText {
  readonly range: OffsetRange;
  readonly text: string;
}

/** As many problems of one place as a hover has room for. */
const mostProblems = 3;

/** The problems at an offset, each rule once, those with the narrowest range first. */
export function problemsAt({ problems }: AuthoringInput, offset: number): readonly Problem[] {
  const here = problems
    .filter(({ range }) => holds(range, offset))
    .toSorted((one, other) => lengthOf(one.range) - lengthOf(other.range));
  return here
    .filter(({ rule }, index) => here.findIndex((one) => one.rule === rule) === index)
    .slice(0, mostProblems);
}

/** The short form of a rule's page. `page` is its address, where it has one. */
export function problemText(id: string, form: ShortForm, page: string | undefined): string {
  const name = page === undefined ? codeSpan(id) : `[${id}](<${page}>)`;
  const lines = [
    `${name}: ${form.summary}`,
    ...(form.reported === '' ? [] : [`- Reported: ${form.reported}`]),
    ...(form.better === '' ? [] : [`- Better: ${form.better}`]),
  ];
  return lines.join('\n\n').replace(/\n\n(?=- Better)/, '\n');
}

/** What belongs in the section or the field whose heading or name is at an offset. */
export function guidanceAt(input: AuthoringInput, offset: number): HoverText | undefined {
  return headingGuidance(input, offset) ?? headerGuidance(input, offset) ?? labelGuidance(input, offset);
}

function headingGuidance(input: AuthoringInput, offset: number): HoverText | undefined {
  const { document, sections, template } = input.postmortem;
  const section = document.sections.find(({ heading }) => holds(heading.content, offset));
  if (!section) {
    return undefined;
  }
  const spec = sections.find((match) => match.section === section)?.spec;
  const role = spec
    ? spec.role
    : roles.find((one) => sectionsWithRole(input.postmortem, one, input.configuration).includes(section));
  const guidance = guidanceText(role, spec);
  if (guidance === undefined) {
    return undefined;
  }
  const name =
    spec && template ? `**${escapeMarkdown(spec.title)}** ${ofTemplate(template.name, spec)}\n\n` : '';
  return { range: section.heading.content, text: `${name}${guidance}` };
}

const roles = Object.keys(sectionSynonyms).filter((role): role is SectionRole => role in sectionSynonyms);

function ofTemplate(name: string, { optional }: SectionSpec | FieldSpec): string {
  return `in the template “${escapeMarkdown(name)}”${optional ? ', optional' : ''}`;
}

function headerGuidance(
  { postmortem, configuration }: AuthoringInput,
  offset: number,
): HoverText | undefined {
  const { document, fields, template } = postmortem;
  const field = document.fields.find(({ nameRange }) => holds(nameRange, offset));
  if (!field) {
    return undefined;
  }
  const spec = fields.find((match) => match.field === field)?.spec;
  const role = spec?.role ?? fieldRole(field.name);
  const allowed = spec && spec.allowed.length > 0 ? spec.allowed : scaleOf(role, configuration.severities);
  const blanks = spec && blanksText(spec.value);
  const parts = [
    ...(spec && template ? [`**${escapeMarkdown(spec.name)}** ${ofTemplate(template.name, spec)}`] : []),
    ...(role ? [fieldGuidance[role]] : []),
    ...(allowed.length > 0 ? [`**One of:** ${allowed.map(codeSpan).join(', ')}`] : []),
    ...(blanks === undefined ? [] : [`**The template asks for:** ${blanks}`]),
  ];
  return parts.length === 0 ? undefined : { range: field.nameRange, text: parts.join('\n\n') };
}

function scaleOf(role: FieldRole | undefined, severities: readonly string[]): readonly string[] {
  return role === 'severity' ? severities : [];
}

/** A bullet with a label, such as `- Users affected: …`. */
function labelGuidance({ postmortem }: AuthoringInput, offset: number): HoverText | undefined {
  const { document, sections } = postmortem;
  const match = sections.find(({ section }) => holds(section.body, offset));
  if (!match || match.spec.labels.length === 0) {
    return undefined;
  }
  const lists = match.section.blocks.filter((block) => block.kind === 'list');
  const field: Field | undefined = fieldsIn(document.source, lists).find(({ nameRange }) =>
    holds(nameRange, offset),
  );
  const name = field && headingName(field.name);
  const spec = match.spec.labels.find((label) =>
    [label.name, ...label.alternatives.map(headingName)].some((one) => one === name),
  );
  const blanks = spec && blanksText(spec.value);
  return field && blanks !== undefined
    ? { range: field.nameRange, text: `**The template asks for:** ${blanks}` }
    : undefined;
}

function holds({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

function lengthOf({ start, end }: OffsetRange): number {
  return end - start;
}
