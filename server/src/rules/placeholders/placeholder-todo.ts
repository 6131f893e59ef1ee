import { partOf } from '../../actions/actionItem.ts';
import { actionsOf } from '../../actions/actionsOf.ts';
import { matchesOf } from '../../document/scanner.ts';
import type { OffsetRange } from '../../document/sourceText.ts';
import { rangesMeet } from '../../document/sourceText.ts';
import { openActionCells } from '../actions/openActionCells.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';

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
    const states = notes.some(({ text }) => text === 'TODO') ? todoStates(context) : [];
    for (const { range, text } of notes) {
      if (
        !isTold(range) &&
        !(text === 'TODO' && states.some((state) => rangesMeet(state, range))) &&
        !(text === 'TODO' && namesList(context, range)) &&
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

/** “Recovery TODO” above boxes is what the list is called. */
function namesList({ postmortem }: RuleContext, note: OffsetRange): boolean {
  const { sections } = postmortem.document;
  const section = sections.find(({ heading }) => rangesMeet(heading.content, note));
  return (
    section !== undefined &&
    sections
      .slice(section.index, section.next)
      .some(({ blocks }) => blocks.some((block) => block.kind === 'list'))
  );
}

/** A last word behind something else, as in “Bug 5554823 **TODO**”. */
const lastWord = /[^\s(*_[][\s(*_[]{1,6}TODO[)*_\]]{0,4}$/;

/** Where rows of action items say how far they are: in the column for it, or behind the ticket. */
function todoStates({ postmortem, configuration }: RuleContext): readonly OffsetRange[] {
  return actionsOf(postmortem, configuration).items.flatMap((item) => {
    const status = item.form === 'row' ? partOf(item, 'status') : undefined;
    const ticket = item.form === 'row' ? partOf(item, 'ticket') : undefined;
    return [
      ...(status ? [status.range] : []),
      ...(ticket && lastWord.test(ticket.text) ? [ticket.range] : []),
    ];
  });
}
