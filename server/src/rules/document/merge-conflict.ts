import type { Conflict } from '../../document/conflicts.ts';
import { conflictsIn } from '../../document/conflicts.ts';
import type { LineSpan, SourceText } from '../../document/sourceText.ts';
import type { DocumentRule, Fix } from '../rule.ts';

/** Reports conflicts that Git left in the document. Source: Git's manual, git-merge, “How conflicts are presented”. */
export const mergeConflict: DocumentRule = {
  id: 'merge-conflict',
  summary: 'A merge conflict is left in the document',
  severity: 'error',
  softensInDraft: false,
  fix: 'assisted',
  needs: 'document',
  *check({ document }) {
    const { source } = document;
    for (const conflict of conflictsIn(document)) {
      const { lines, marks } = conflict;
      yield {
        range: source.lineRange(lines.start),
        message:
          marks.length > 1
            ? `A merge conflict is left here: both versions stand in the document down to line ${lines.end}. Keep what is true, delete the marks, and the rest of the document is checked again.`
            : `This mark of a merge conflict is left over. Delete it, and see that no text of another version is left ${source.lineText(lines.start).startsWith('>') ? 'above' : 'below'} it; then the rest of the document is checked again.`,
        ...(marks.length > 1 ? { fixes: () => resolutionsOf(source, conflict) } : {}),
      };
    }
  },
};

/** The ways to end a conflict: one version, the other, or both. */
function resolutionsOf(source: SourceText, { lines, marks }: Conflict): readonly Fix[] {
  const lineWith = (sign: string): number | undefined =>
    marks.find((line) => source.lineText(line).startsWith(sign));
  const middle = lineWith('=') ?? lines.end;
  // What stands between the two is what both were made from, and neither of them.
  const endOfUpper = lineWith('|') ?? middle;
  const opening = { start: lines.start, end: lines.start + 1 };
  const closing = { start: lines.end - 1, end: lines.end };
  const without = (title: string, ...removed: readonly LineSpan[]): Fix => ({
    title,
    edits: removed.map(({ start, end }) => ({
      range: { start: source.lineStart(start), end: source.lineStart(end) },
      text: [],
    })),
    safe: false,
  });
  return [
    without(`Keep the upper version${named(source, opening)}`, opening, {
      start: endOfUpper,
      end: lines.end,
    }),
    without(
      `Keep the lower version${named(source, closing)}`,
      { start: lines.start, end: middle + 1 },
      closing,
    ),
    without('Keep both versions', opening, { start: endOfUpper, end: middle + 1 }, closing),
  ];
}

/** As many characters of a branch or a commit as a menu has room for. */
const mostOfName = 40;

/** What a mark says of its version, behind a comma; empty where it says nothing. */
function named(source: SourceText, { start }: LineSpan): string {
  const name = source.lineText(start).slice(7).trim();
  const shown = name.length > mostOfName ? `${name.slice(0, mostOfName - 1)}…` : name;
  return shown === '' ? '' : `, “${shown}”`;
}
