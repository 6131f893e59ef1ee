import { matchesOf } from '../../document/scanner.ts';
import { rangesMeet } from '../../document/sourceText.ts';
import { openActionCells } from '../actions/openActionCells.ts';
import type { DocumentRule } from '../rule.ts';

// Capitals only: “a todo list” is a thing, “TODO” is a note to oneself.
const note = /\b(?:TODO|TBD|TBC|TBA|FIXME)\b|(?<![?\w])\?{3,}(?!\?)|\b\d{1,2}:\?\?/g;

const notesIn = matchesOf(note);

/** Reports notes to oneself that were left in. Sources: Wikimedia, incident report review; PagerDuty, Postmortems. */
export const placeholderTodo: DocumentRule = {
  id: 'placeholder-todo',
  summary: 'A note such as TODO, TBD or ??? was left in the text',
  severity: 'warning',
  softensInDraft: true,
  fix: 'none',
  reads: 'blocks',
  needs: 'document',
  *check(context) {
    const notes = notesIn(context.document);
    const isTold = notes.length > 0 ? openActionCells(context) : () => false;
    for (const { range, text } of notes) {
      if (
        !isTold(range) &&
        !context.postmortem.leftovers.some((leftover) => rangesMeet(leftover.range, range))
      ) {
        yield {
          range,
          message: `“${text}” marks something as open. Fill it in, or say that it is unknown and why.`,
        };
      }
    }
  },
};
