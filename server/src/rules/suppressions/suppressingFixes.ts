import type { Problem } from '../../check/check.ts';
import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import type { SourceText } from '../../document/sourceText.ts';
import type { Suppression } from '../../document/suppressions.ts';
import { insertion } from '../insertion.ts';
import type { Fix, FixEdit } from '../rule.ts';

/** The fixes that silence a problem: here, and in the whole file. */
export function suppressingFixes(document: MarkdownDocument, problem: Problem): readonly Fix[] {
  // A comment about a comment helps nobody.
  if (problem.rule.needs === 'suppressions') {
    return [];
  }
  return [...silenceHere(document, problem), silenceInFile(document, problem.rule.id)];
}

function silenceHere(document: MarkdownDocument, problem: Problem): readonly Fix[] {
  const { source, frontMatter } = document;
  const { id } = problem.rule;
  const line = source.lineAt(problem.range.start);
  if (frontMatter && line < frontMatter.lines.end) {
    // Front matter is not Markdown: a comment in it would be part of a value.
    return [];
  }
  const block = document.blocks.find((one) => one.lines.start <= line && line < one.lines.end);
  const title = (place: string): string => `Disable ${id} for this ${place}`;
  const known = document.suppressions.find(
    (one) => one.kind === 'next-line' && one.rules.length > 0 && one.linesFor(id).start === line,
  );
  if (known) {
    // A second comment would come between the first and its line.
    return [{ title: title('line'), edits: [named(known, id)], safe: false }];
  }
  if (block && (mustNotBeCut(block, line) || isRow(source, block))) {
    return [{ title: title(block.kind), edits: around(document, block, id), safe: false }];
  }
  const comment = `<!-- postmortem-disable-next-line ${id} -->${source.lineEnd}`;
  return [{ title: title('line'), edits: [insertion(lineStart(document, line), comment)], safe: false }];
}

/** A comment within a table or a paragraph ends it, within a list it starts a new one, and in code it is code. */
function mustNotBeCut(block: Block, line: number): boolean {
  switch (block.kind) {
    case 'table':
    case 'list':
    case 'quote':
    case 'code':
      return true;
    default:
      return line > block.lines.start;
  }
}

/** Whether a paragraph looks like a row of a table. */
function isRow(source: SourceText, { kind, range }: Block): boolean {
  return kind === 'paragraph' && source.text.startsWith('|', range.start);
}

function around({ source, blocks }: MarkdownDocument, block: Block, id: string): readonly FixEdit[] {
  const space = source.lineEnd.repeat(2);
  const before = blocks[blocks.indexOf(block) - 1];
  // What was torn off a table would look like any text behind a comment.
  const first = before?.kind === 'table' && isRow(source, block) ? before : block;
  const start = source.lineStart(first.lines.start);
  return [
    insertion(start, `<!-- postmortem-disable ${id} -->${space}`),
    insertion(block.range.end, `${space}<!-- postmortem-enable ${id} -->`),
  ];
}

function silenceInFile(document: MarkdownDocument, id: string): Fix {
  const { source, frontMatter } = document;
  const title = `Disable ${id} for this file`;
  const known = document.suppressions.find((one) => one.kind === 'file' && one.rules.length > 0);
  if (known) {
    return { title, edits: [named(known, id)], safe: false };
  }
  const comment = `<!-- postmortem-disable-file ${id} -->${source.lineEnd.repeat(2)}`;
  return {
    title,
    edits: [insertion(lineStart(document, frontMatter?.lines.end ?? 0), comment)],
    safe: false,
  };
}

/** Names one more rule in a suppression. */
function named({ rules, range }: Suppression, id: string): FixEdit {
  return insertion(rules.at(-1)?.range.end ?? range.end, ` ${id}`);
}

/** Behind a byte order mark, which stays the first character. */
function lineStart({ source }: MarkdownDocument, line: number): number {
  const start = source.lineStart(line);
  return start === 0 && source.text.startsWith('\uFEFF') ? 1 : start;
}
