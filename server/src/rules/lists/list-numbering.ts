import type { Block, List } from '../../document/blocks.ts';
import { movedReferences, numbersMoved } from '../findings/movedReferences.ts';
import type { DocumentRule, Finding, Fix, RuleContext } from '../rule.ts';
import { delimiterOf, leavesCounting, numbered } from './markers.ts';

/**
 * Reports numbers that skip or repeat in the source. Source: CommonMark 0.31, list items: only the first number of a
 * list counts. Own judgement: the others mislead.
 */
export const listNumbering: DocumentRule = {
  id: 'list-numbering',
  summary: 'The numbers of a list skip or repeat in the source',
  severity: 'hint',
  softensInDraft: false,
  fix: 'safe',
  reads: 'blocks',
  needs: 'document',
  *check(context) {
    for (const list of listsIn(context.document.blocks)) {
      yield* findingFor(context, list);
    }
  },
};

function* findingFor(context: RuleContext, list: List): Iterable<Finding> {
  const start = list.items[0]?.number;
  if (start === undefined || leavesCounting(list)) {
    return;
  }
  const wrong = list.items.findIndex((item, index) => item.number !== start + index);
  const item = list.items[wrong];
  if (item) {
    yield {
      range: item.marker,
      message: `This item has the number ${item.number} in the source and ${start + wrong} on the page, so a reference to it leads to another one.`,
      fixes: () => [renumbering(context, list, start)],
    };
  }
}

/** Numbers a list anew; where it holds actions, findings that name them go on to name the same. */
function renumbering(context: RuleContext, list: List, start: number): Fix {
  const numbering = numbered(context.source, list.items, start, delimiterOf(context.source, list));
  const references = movedReferences(
    context,
    numbersMoved(context, list, (index) => start + index),
  );
  return {
    title: 'Renumber the list',
    edits: [...numbering.edits, ...(references ?? [])].toSorted(
      (one, other) => one.range.start - other.range.start,
    ),
    safe: numbering.safe && references !== undefined,
  };
}

/** The lists of a document, those inside items too. */
function* listsIn(blocks: readonly Block[]): Iterable<List> {
  for (const block of blocks) {
    if (block.kind === 'list') {
      yield block;
      for (const item of block.items) {
        yield* listsIn(item.blocks);
      }
    }
  }
}
