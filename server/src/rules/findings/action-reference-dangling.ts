import { actionsOf } from '../../actions/actionsOf.ts';
import { coverageOf } from '../../findings/coverage.ts';
import type { DocumentRule } from '../rule.ts';

/** As many numbers as a message can list. */
const mostNumbers = 12;

/** Reports a reference to an action that is not there. A bare `#123` is a ticket. Own rule of this product. */
export const actionReferenceDangling: DocumentRule = {
  id: 'action-reference-dangling',
  summary: 'A finding names an action that does not exist',
  severity: 'error',
  softensInDraft: false,
  fix: 'none',
  reads: ['actions', 'contributing-factors', 'improvements'],
  needs: 'document',
  *check({ postmortem, configuration, source }) {
    const numbers = new Set(
      actionsOf(postmortem, configuration).items.flatMap((item) => item.number?.value ?? []),
    );
    for (const { dangling } of coverageOf(postmortem, configuration).findings) {
      for (const { range } of dangling) {
        yield {
          range,
          message: `There is no action ${source.slice(range)}: ${known([...numbers])}. A reader who follows the reference finds nothing; name the action that is meant.`,
        };
      }
    }
  },
};

function known(numbers: readonly number[]): string {
  if (numbers.length === 0) {
    return 'no action has a number';
  }
  const listed = numbers.slice(0, mostNumbers).map((number) => `#${number}`);
  return numbers.length === 1
    ? `the only one with a number is ${listed.join('')}`
    : `the numbers are ${listed.join(', ')}${numbers.length > mostNumbers ? ' and more' : ''}`;
}
