import type { Heading } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { headingName, squashed } from '../document/headingName.ts';
import type { SourceText } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import type { Postmortem } from '../postmortem.ts';
import { hasTitleOf } from '../template/fit.ts';
import { findIncidentId, matchesMask } from '../template/incidentId.ts';
import type { PlaceholderText } from '../template/placeholders.ts';
import { literal, withPlaceholders } from '../template/placeholders.ts';
import { sectionRole } from '../template/roles.ts';
import type { Template } from '../template/template.ts';

/** The heading that names the document; undefined where the first one of level 1 is a section's. */
export function titleHeading(
  document: MarkdownDocument,
  template: Template | undefined,
): Heading | undefined {
  const { title } = document;
  const name = title ? headingName(document.source.slice(title.content)) : '';
  const isSection = template?.sections.some((spec) => spec.name === name) || sectionRole(name) !== undefined;
  return name === '' || isSection ? undefined : title;
}

/** The document's title where it starts as the template's does; any title where the template's starts with a blank. */
export function titleInForm(document: MarkdownDocument, template: Template): Heading | undefined {
  const title = titleHeading(document, template);
  return squashed(template.title.prefix) === '' || hasTitleOf(document, template) ? title : undefined;
}

/** Whether the template's blank for the incident id still stands in the title. */
export function isIdLeftBlank(postmortem: Postmortem, title: Heading): boolean {
  const mask = postmortem.template?.title.idMask?.toLowerCase();
  return postmortem.leftovers.some(
    (left) =>
      rangesMeet(left.range, title.content) && mask !== undefined && left.text.toLowerCase().includes(mask),
  );
}

/** The incident id that the file's name has, written as in a title. */
export function idFromFileName(fileName: string | undefined, mask: string | undefined): string | undefined {
  const found = fileName && findIncidentId(fileName, mask)?.text;
  if (!found) {
    return undefined;
  }
  const id = found.toUpperCase().replaceAll('_', '-');
  const parts = /^([A-Z]+)-?(\d+)$/.exec(id);
  const hyphenated = parts ? `${parts[1]}-${parts[2]}` : id;
  return mask !== undefined && !matchesMask(id, mask) && matchesMask(hyphenated, mask) ? hyphenated : id;
}

/** The blank that the template's title has for the incident id. */
export function idBlank(template: Template): PlaceholderText {
  const mask = template.title.idMask;
  return mask === undefined
    ? []
    : titleParts(template).filter((part) => part.placeholder && part.text.includes(mask));
}

/** The template's title as a heading, with the incident id where it is known. */
export function titleLine(template: Template, id: string | undefined): PlaceholderText {
  const mask = template.title.idMask;
  const parts = titleParts(template).map((part) =>
    part.placeholder && id !== undefined && mask !== undefined && part.text.includes(mask)
      ? {
          text: part.text === `[${mask}]` ? id : part.text.replace(mask, () => id),
          placeholder: part.text.length > mask.length + 2,
        }
      : part,
  );
  return [...literal('# '), ...parts];
}

function titleParts(template: Template): PlaceholderText {
  const { placeholders } = template;
  const document = template.document();
  const content = document.title?.content ?? { start: 0, end: 0 };
  const blanks = placeholders.filter(({ range }) => range.start >= content.start && range.end <= content.end);
  return withPlaceholders(document.source.slice(content), content.start, blanks);
}

/** Where a title goes: behind the front matter, and in front of the first line that says something. */
export function topOf(document: MarkdownDocument): { readonly start: number; readonly firstLine: number } {
  const { source, frontMatter } = document;
  const line = frontMatter?.lines.end ?? 0;
  const start = line === 0 && source.text.startsWith('\uFEFF') ? 1 : source.lineStart(line);
  return { start, firstLine: firstWritten(source, line) };
}

function firstWritten(source: SourceText, from: number): number {
  let line = from;
  while (line < source.lineCount - 1 && source.lineText(line).replace('\uFEFF', '').trim() === '') {
    line += 1;
  }
  return Math.min(line, source.lineCount - 1);
}
