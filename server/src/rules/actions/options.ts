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

/** A number that is greater than zero from a rule's options, or the default. */
export function countOption({ options }: Options, name: string, otherwise: number): number {
  const value = options[name];
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : otherwise;
}
