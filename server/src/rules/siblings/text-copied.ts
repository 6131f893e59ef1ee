import type { HashedText } from '../../siblings/sibling.ts';
import type { FoundPassage } from '../../siblings/siblings.ts';
import type { SiblingContext, SiblingRule } from '../rule.ts';
import { elsewhere } from './elsewhere.ts';

/**
 * Reports text of another report. Source: public reports in which an item, a duration or a row of the last incident was
 * left standing.
 */
export const textCopied: SiblingRule = {
  id: 'text-copied',
  summary: 'A text stands word for word in an earlier report',
  severity: 'information',
  softensInDraft: false,
  fix: 'none',
  needs: 'siblings',
  *check(context) {
    let before: FoundPassage | undefined;
    for (const passage of context.own.passages()) {
      const found = copiedFrom(context, passage);
      // Of a page that was copied whole, its beginning is told.
      if (found && found.sibling !== before?.sibling) {
        yield {
          range: passage.range,
          message: `This text stands word for word in ${found.sibling.name}. Say what is true of this incident, or link to what the other report says.`,
          elsewhere: [elsewhere(found.sibling, found.passage, 'The same text')],
        };
      }
      before = found;
    }
  },
};

/** What stands in more other reports is a text that the team puts into each. */
const mostCopies = 2;

function copiedFrom({ own, siblings }: SiblingContext, passage: HashedText): FoundPassage | undefined {
  const found = siblings.withPassage(own, passage);
  if (found.length === 0) {
    return undefined;
  }
  const reports = new Set(found.map(({ sibling }) => sibling));
  // The one that was there first has nothing to change; two reports of one incident share their words.
  return reports.size > mostCopies
    ? undefined
    : found.find(
        ({ sibling }) => own.date !== undefined && sibling.date !== undefined && sibling.date < own.date,
      );
}
