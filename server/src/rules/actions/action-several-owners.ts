import { ownerKind } from '../../actions/owner.ts';
import { isClosed } from '../../actions/status.ts';
import type { SourceText } from '../../document/sourceText.ts';
import { areAllOf, severalPeople } from '../metadata/authors.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import type { ActionCell } from './judged.ts';
import { cellsOf } from './judged.ts';

/** As many people as a menu of fixes can show. */
const mostPeople = 8;

/** Reports actions with several owners. Source: Google, SRE Workbook, chapter 10: one owner, many collaborators. */
export const actionSeveralOwners: DocumentRule = {
  id: 'action-several-owners',
  summary: 'An action item has several owners',
  severity: 'warning',
  softensInDraft: false,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    for (const cell of cellsOf(context, 'owner')) {
      if (!isClosed(cell.action) && ownerKind(cell.part.text) === 'several') {
        yield {
          range: cell.part.range,
          message:
            'Several people own this action. Each may wait for the other: name one who sees to it, and the others as helpers.',
          fixes: () => fixesFor(context.source, cell),
        };
      }
    }
  },
};

/** One owner, with the others behind in parentheses; not where the cell says something else that would be lost. */
function fixesFor(source: SourceText, { part }: ActionCell): readonly Fix[] {
  const people = severalPeople(part.text);
  return areAllOf(part.text, people)
    ? people.slice(0, mostPeople).map((owner) => {
        const others = people.filter((one) => one !== owner).map((one) => one.text);
        return writeFix(source, part.range, `${owner.text} (with ${others.join(', ')})`);
      })
    : [];
}
