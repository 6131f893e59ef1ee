import type { Heading } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { frontMatterText } from '../../document/frontMatter.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { idFromFileName, titleHeading, titleInForm, titleLine, topOf } from '../../header/title.ts';
import { isFilledText } from '../../template/leftovers.ts';
import type { PlaceholderText } from '../../template/placeholders.ts';
import { literal, plainText } from '../../template/placeholders.ts';
import type { Template } from '../../template/template.ts';
import type { Fix, FixEdit, TemplateRule } from '../rule.ts';

/** Reports a document without a title of the template's form. Source: the specification's template. */
export const titleMissing: TemplateRule = {
  id: 'title-missing',
  summary: "The title is absent or does not start as the template's does",
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: [],
  needs: 'template',
  *check(context, template) {
    const { document } = context;
    if (titleInForm(document, template) || !template.document().title) {
      return;
    }
    const id = idFromFileName(context.fileName, template.title.idMask);
    const title = titleHeading(document, template);
    if (title) {
      yield {
        range: title.range,
        message: `The title does not start with “${template.title.prefix}” as the template's does. Readers and search know a postmortem by its title.`,
        fixes: () => [prefixFix(document, title, template.title.prefix)],
      };
    } else if (!hasTitleInFrontMatter(document, template)) {
      yield {
        range: firstLine(document),
        message: `The document has no title. One such as “${plainText(titleLine(template, id)).slice(2)}” tells readers and search which incident this is.`,
        fixes: () => [titleFix(document, titleLine(template, id))],
      };
    }
  },
};

/** Site generators show that as the heading. */
function hasTitleInFrontMatter({ frontMatter }: MarkdownDocument, template: Template): boolean {
  return isFilledText(frontMatterText(frontMatter, 'title') ?? '', template);
}

function firstLine(document: MarkdownDocument): OffsetRange {
  const { start, firstLine: top } = topOf(document);
  // A comment that silences this speaks of the line below it.
  const line = document.suppressions.reduce(
    (current, { range: { end }, linesFor, kind }) =>
      kind === 'next-line' && document.source.lineAt(end) === current ? linesFor('').start : current,
    top,
  );
  const range = document.source.lineRange(Math.min(line, document.source.lineCount - 1));
  return { start: Math.max(start, range.start), end: Math.max(start, range.end) };
}

function titleFix(document: MarkdownDocument, title: PlaceholderText): Fix {
  return {
    title: `Add title “${plainText(title).slice(2)}”`,
    edits: [titleEdit(document, title)],
    safe: false,
  };
}

function titleEdit(document: MarkdownDocument, title: PlaceholderText): FixEdit {
  const { source } = document;
  const empty = document.title && document.title.content.start === document.title.content.end;
  if (document.title && empty) {
    return { range: document.title.range, text: title };
  }
  const { start, firstLine: line } = topOf(document);
  const rest = source.parts.slice(start).trim() === '' ? source.parts.length : source.lineStart(line);
  const range = { start, end: Math.max(start, rest) };
  const before =
    document.frontMatter === undefined ? '' : gapBehind(source.parts.slice(0, start), source.lineEnd);
  const behind = source.lineEnd.repeat(range.end === source.parts.length ? 1 : 2);
  return { range, text: [...literal(before), ...title, ...literal(behind)] };
}

function gapBehind(text: string, lineEnd: string): string {
  return /[\r\n]$/.test(text) ? lineEnd : lineEnd.repeat(2);
}

// “Postmortem: …”, “Postmortem INC-1204” and their like say what the template's prefix says.
const otherPrefix =
  /^(?:post-?mortem|post-incident (?:review|report)|incident (?:review|report|post-?mortem)|retrospective|root cause analysis|rca|pir)(?:[ \t]{0,3}[:–—-][ \t]{1,3}|[ \t]{1,3}(?=\p{L}[\p{L}\d]{0,11}-\d))/iu;

function prefixFix(document: MarkdownDocument, title: Heading, prefix: string): Fix {
  const { start } = title.content;
  const replaced = otherPrefix.exec(document.source.slice(title.content))?.[0].length ?? 0;
  return {
    title: `Start the title with “${prefix}”`,
    edits: [{ range: { start, end: start + replaced }, text: literal(`${prefix} `) }],
    safe: false,
  };
}
