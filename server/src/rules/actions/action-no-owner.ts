import { ownerKind } from '../../actions/owner.ts';
import { isClosed } from '../../actions/status.ts';
import type { DocumentRule, RuleContext } from '../rule.ts';
import { writeFix } from './cellFixes.ts';
import { cellsOf } from './judged.ts';
import { knownPeople } from './knownPeople.ts';
import { forgottenLists, listsLacking, ownerlessAmongOwned } from './listedActions.ts';

/** Reports actions that nobody owns. Sources: the specification's template; Google, SRE Workbook, chapter 10. */
export const actionNoOwner: DocumentRule = {
  id: 'action-no-owner',
  summary: 'An action item has no owner',
  severity: 'error',
  softensInDraft: true,
  fix: 'assisted',
  reads: ['actions'],
  needs: 'document',
  *check(context) {
    const fixes = peopleFixes(context);
    for (const { action, part } of cellsOf(context, 'owner')) {
      const kind = isClosed(action) ? 'person' : ownerKind(part.text);
      if (kind === 'nobody' || kind === 'everybody') {
        yield {
          range: part.range,
          message:
            kind === 'nobody'
              ? 'This action has no owner. What nobody has taken on is seldom done: name one person.'
              : `“${part.text}” is nobody in particular. Name the one person who sees to it, whoever else helps.`,
          fixes: () => fixes(part.range),
        };
      }
    }
    yield* listsLacking(context, 'owner');
    for (const { action } of ownerlessAmongOwned(context)) {
      yield {
        range: action.range,
        severity: 'hint',
        message:
          'This action names no owner, as most of the others here do. What nobody has taken on is seldom done.',
      };
    }
    for (const { section, actions } of forgottenLists(context)) {
      yield {
        range: section.heading.content,
        severity: 'hint',
        message: `${actions.length === 1 ? 'The action here does not say' : `None of the ${actions.length} actions here says`} who follows it up. An owner, a ticket or a box to tick keeps an action from being forgotten.`,
      };
    }
  },
};

/** The people that the document names, looked up once for all cells, and only when somebody asks for a fix. */
function peopleFixes(context: RuleContext) {
  let people: readonly string[] | undefined;
  return (range: Parameters<typeof writeFix>[1]) => {
    people ??= knownPeople(context);
    return people.map((name) => writeFix(context.source, range, name));
  };
}
