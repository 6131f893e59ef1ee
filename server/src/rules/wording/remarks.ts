import * as z from 'zod';
import { isInBlank } from '../../blanks.ts';
import { lazily } from '../../memory/lazily.ts';
import type { RemarkKind } from '../../wording/remark.ts';
import type { Remark } from '../../wording/wording.ts';
import { wordingOf } from '../../wording/wording.ts';
import { optionsReader, words } from '../options.ts';
import type { RuleContext } from '../rule.ts';

/**
 * The remarks of one kind that the configuration does not allow. A judgement that broke is an error of the rules that
 * live on it alone.
 */
export function remarksOf(context: RuleContext, kind: RemarkKind): readonly Remark[] {
  const { remarks, failures } = wordingOf(context);
  if (failures.has(kind)) {
    throw new Error(`The judgement of ${kind} failed`, { cause: failures.get(kind) });
  }
  const allowed = allowedPhrases(context.options);
  return remarks.filter(
    (remark) =>
      remark.kind === kind &&
      // What a template asks for in a blank is not the author's.
      !isInBlank(context.postmortem, remark.range) &&
      !isAllowed(wordsOf(context, remark), allowed),
  );
}

/** The option of every rule about wording. */
export const wordingOptions = lazily(() =>
  z.strictObject({
    allow: words()
      .optional()
      .describe('Phrases that the team wants to use. What holds one of them is not reported.'),
  }),
);

const optionsOf = optionsReader(wordingOptions, {});

/** The option `allow`: phrases that a team wants to use, whatever a rule says of them. */
export function allowedPhrases(options: RuleContext['options']): readonly string[] {
  return optionsOf({ options }).allow?.map(comparable) ?? [];
}

export function isAllowed(words: string, allowed: readonly string[]): boolean {
  if (allowed.length === 0) {
    return false;
  }
  const compared = comparable(words);
  return allowed.some((phrase) => compared.includes(phrase));
}

function comparable(text: string): string {
  return text.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
}

/** The words of a remark in one line. */
export function wordsOf({ source }: RuleContext, { range }: Pick<Remark, 'range'>): string {
  return source.slice(range).replace(/\s+/g, ' ');
}
