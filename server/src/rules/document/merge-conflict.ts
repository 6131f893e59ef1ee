import { conflictsIn } from '../../document/conflicts.ts';
import type { DocumentRule } from '../rule.ts';

/** Reports conflicts that Git left in the document. Source: Git's manual, git-merge, “How conflicts are presented”. */
export const mergeConflict: DocumentRule = {
  id: 'merge-conflict',
  summary: 'A merge conflict is left in the document',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  needs: 'document',
  *check({ document }) {
    const { source } = document;
    for (const { lines, marks } of conflictsIn(document)) {
      yield {
        range: source.lineRange(lines.start),
        message:
          marks.length > 1
            ? `A merge conflict is left here: both versions stand in the document down to line ${lines.end}. Keep what is true, delete the marks, and the rest of the document is checked again.`
            : `This mark of a merge conflict is left over. Delete it, and see that no text of another version is left ${source.lineText(lines.start).startsWith('>') ? 'above' : 'below'} it; then the rest of the document is checked again.`,
      };
    }
  },
};
