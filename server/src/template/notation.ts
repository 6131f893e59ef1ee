import type { Heading } from '../document/blocks.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { parseDocument } from '../document/document.ts';
import { fieldsIn } from '../document/fields.ts';
import type { FrontMatter } from '../document/frontMatter.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import type { Comment } from '../document/masking.ts';
import type { OffsetRange, SourceText } from '../document/sourceText.ts';
import type { StatementReading, Statements, Subject, TemplateProblem } from './statements.ts';
import { noStatements, readStatements, withStatements } from './statements.ts';

/** A template's file without what it says about itself, and what it says. */
export interface NotationReading {
  /** How many lines of the file stand before `text`. */
  readonly firstLine: number;
  /** What new documents are made of; as many lines as the file has behind its front matter. */
  readonly text: string;
  /** The name that the front matter gives. */
  readonly name: string | undefined;
  /** What it is for, as the front matter says. */
  readonly description: string | undefined;
  /** What is said of the heading, field or labelled item on a line of `text`. */
  readonly ofLine: (line: number) => Statements;
  /** What is said of a column of the table whose head is on a line of `text`. */
  readonly ofColumn: (line: number, column: number) => Statements;
  /** At their places in the file's own text. */
  readonly problems: readonly TemplateProblem[];
}

/** The value of `type` in the front matter of a template, which tells it from a postmortem. */
export const templateType = 'postmortem-template';

/**
 * Takes the notation out of a template: front matter that says `type: postmortem-template`, and comments behind
 * headings, fields, labelled items and column heads, see docs/templates.md. All other comments belong to the text.
 * `file` has `\n` as its line ends and no byte order mark.
 */
export function readNotation(file: string): NotationReading {
  const document = parseDocument(file);
  const subjects = subjectsIn(document);
  const statements = new Map<string, Statements>();
  const problems: TemplateProblem[] = [];
  const removed: OffsetRange[] = [];
  for (const comment of document.masked.comments) {
    const subject = subjectOf(document, subjects, comment);
    const read = subject && readStatements(file, comment, subject.kind);
    if (subject && read) {
      statements.set(subject.key, withStatements(statements.get(subject.key) ?? noStatements, read));
      problems.push(...read.problems);
      removed.push(withSpaceBefore(file, comment.range));
    }
  }
  const own = ownFrontMatter(document);
  const firstLine = own?.lines ?? 0;
  return {
    firstLine,
    text: without(file, [...(own?.ranges ?? []), ...removed]),
    name: own && named(document, 'name'),
    description: own && named(document, 'description'),
    ofLine: (line) => statements.get(keyOf(line + firstLine)) ?? noStatements,
    ofColumn: (line, column) => statements.get(keyOf(line + firstLine, column)) ?? noStatements,
    problems,
  };
}

/** What a comment may speak of. */
interface PlacedSubject {
  readonly kind: Subject;
  readonly key: string;
}

function keyOf(line: number, column?: number): string {
  return column === undefined ? `${line}` : `${line}:${column}`;
}

/** By line: what stands there, or the cells of a table's head. */
type Subjects = ReadonlyMap<number, Subject | readonly OffsetRange[]>;

function subjectsIn({ source, title, fields, sections }: MarkdownDocument): Subjects {
  const subjects = new Map<number, Subject | readonly OffsetRange[]>();
  const head = (heading: Heading, kind: Subject): void => {
    subjects.set(heading.lines.start, kind);
  };
  if (title) {
    head(title, 'title');
  }
  for (const field of fields) {
    subjects.set(field.lineNumber, 'field');
  }
  for (const section of sections) {
    head(section.heading, 'section');
    for (const block of section.blocks) {
      if (block.kind === 'table') {
        const { line, cells } = block.table.header;
        subjects.set(
          line,
          cells.map((cell) => cell.outer),
        );
      }
    }
    for (const label of fieldsIn(source, section.blocks)) {
      subjects.set(label.lineNumber, 'label');
    }
  }
  return subjects;
}

function subjectOf(
  { source }: MarkdownDocument,
  subjects: Subjects,
  { range }: Comment,
): PlacedSubject | undefined {
  const line = source.lineAt(range.start);
  const found = subjects.get(line);
  if (found === undefined || source.lineAt(range.end) !== line) {
    return undefined;
  }
  if (typeof found === 'string') {
    return { kind: found, key: keyOf(line) };
  }
  const column = found.findIndex((cell) => cell.start <= range.start && range.end <= cell.end);
  return column === -1 ? undefined : { kind: 'column', key: keyOf(line, column) };
}

/** The comment with the spaces in front of it, so that none stand at the end of what it spoke of. */
function withSpaceBefore(text: string, { start, end }: OffsetRange): OffsetRange {
  let from = start;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') {
    from -= 1;
  }
  return { start: from, end };
}

function named(document: MarkdownDocument, key: string): string | undefined {
  const text = frontMatterText(document.frontMatter, key)?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The keys of the front matter that speak of the template. */
const ownKeys: readonly string[] = ['type', 'name', 'description'];

/** The lines of front matter that speak of the template; all others belong to the documents that are made from it. */
function ownFrontMatter({ source, frontMatter }: MarkdownDocument): OwnFrontMatter | undefined {
  if (!frontMatter || frontMatterText(frontMatter, 'type')?.toLowerCase() !== templateType) {
    return undefined;
  }
  if ([...frontMatter.values.keys()].some((key) => !ownKeys.includes(key))) {
    return ownLines(source, frontMatter);
  }
  let line = frontMatter.lines.end;
  while (line < source.lineCount - 1 && source.lineText(line).trim() === '') {
    line += 1;
  }
  return { ranges: [{ start: 0, end: source.lineStart(line) }], lines: line };
}

interface OwnFrontMatter {
  readonly ranges: readonly OffsetRange[];
  /** How many lines they are. */
  readonly lines: number;
}

/** The lines of the template's own keys, each with what is indented below it. */
function ownLines(source: SourceText, { lines }: FrontMatter): OwnFrontMatter {
  const ranges: OffsetRange[] = [];
  let isOwn = false;
  for (let line = lines.start + 1; line < lines.end - 1; line += 1) {
    const key = /^([A-Za-z][\w-]*)[ \t]*:/.exec(source.lineText(line))?.[1];
    isOwn = key === undefined ? isOwn : ownKeys.includes(key);
    if (isOwn) {
      ranges.push({ start: source.lineStart(line), end: source.lineStart(line + 1) });
    }
  }
  return { ranges, lines: ranges.length };
}

function without(text: string, ranges: readonly OffsetRange[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(from, start));
    from = end;
  }
  return [...parts, text.slice(from)].join('');
}

export type { StatementReading, Statements, TemplateProblem };
