import type { ActionColumn } from '../../actions/columns.ts';
import { actionColumnOf } from '../../actions/columns.ts';
import type { RuleContext } from '../rule.ts';

type Options = Pick<RuleContext, 'options'>;

/** A list of words from a rule's options; undefined where it is anything else, or empty. */
export function wordsOption({ options }: Options, name: string): readonly string[] | undefined {
  const value = options[name];
  const words = Array.isArray(value)
    ? value.filter((word: unknown): word is string => typeof word === 'string' && word.trim() !== '')
    : [];
  return words.length > 0 ? words : undefined;
}

/** The values that the template allows in a column of its action items; undefined where it allows any. */
export function allowedIn({ postmortem }: RuleContext, kind: ActionColumn): readonly string[] | undefined {
  const column = postmortem.template?.sections
    .filter((spec) => spec.role === 'actions')
    .flatMap((spec) => spec.table?.columns ?? [])
    .find((one) => one.allowed.length > 0 && actionColumnOf(one) === kind);
  return column?.allowed;
}
