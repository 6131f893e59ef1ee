import type { Problem } from '../../check.ts';
import type { Block } from '../../document/blocks.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { literal } from '../../template/placeholders.ts';
import type { Fix, FixEdit } from '../rule.ts';

/** The fixes that silence a problem: here, and in the whole file. */
export function suppressingFixes(document: MarkdownDocument, problem: Problem): readonly Fix[] {
  // A comment about a comment helps nobody.
  if (problem.rule.needs === 'suppressions') {
    return [];
  }
  return [silenceHere(document, problem), silenceInFile(document, problem.rule.id)];
}

function silenceHere(document: MarkdownDocument, problem: Problem): Fix {
  const { source } = document;
  const { id } = problem.rule;
  const line = source.lineAt(problem.range.start);
  const block = document.blocks.find((one) => one.lines.start <= line && line < one.lines.end);
  if (block && mustNotBeCut(block)) {
    return {
      title: `Disable ${id} for this ${block.kind}`,
      edits: [
        insertionAt(
          source.lineStart(block.lines.start),
          `<!-- postmortem-disable ${id} -->${source.lineEnd.repeat(2)}`,
        ),
        insertionAt(block.range.end, `${source.lineEnd.repeat(2)}<!-- postmortem-enable ${id} -->`),
      ],
      safe: false,
    };
  }
  const comment = `<!-- postmortem-disable-next-line ${id} -->${source.lineEnd}`;
  return {
    title: `Disable ${id} for this line`,
    edits: [insertionAt(source.lineStart(line), comment)],
    safe: false,
  };
}

/** A comment within a table ends it, and one within a list starts a new list. */
function mustNotBeCut(block: Block): boolean {
  return block.kind === 'table' || block.kind === 'list';
}

function silenceInFile(document: MarkdownDocument, id: string): Fix {
  const { source, frontMatter } = document;
  const place = source.lineStart(frontMatter?.lines.end ?? 0);
  const start = place === 0 && source.text.startsWith('\uFEFF') ? 1 : place;
  const comment = `<!-- postmortem-disable-file ${id} -->${source.lineEnd.repeat(2)}`;
  return { title: `Disable ${id} for this file`, edits: [insertionAt(start, comment)], safe: false };
}

function insertionAt(offset: number, text: string): FixEdit {
  return { range: { start: offset, end: offset }, text: literal(text) };
}
