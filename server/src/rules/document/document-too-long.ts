import * as z from 'zod';
import type { Configuration } from '../../config/configuration.ts';
import { lazily } from '../../memory/lazily.ts';
import { count, noOptions, optionsReader } from '../options.ts';
import type { DocumentRule } from '../rule.ts';

const defaults = { most: 2_000_000 };

const options = lazily(() =>
  z.strictObject({
    most: count()
      .default(defaults.most)
      .describe('The number of characters up to which a document is checked.'),
  }),
);

const optionsOf = optionsReader(options, defaults);

const id = 'document-too-long';

/** How many characters (UTF-16 code units) a document may have to be checked. */
export function longestDocument({ rules }: Configuration): number {
  return optionsOf({ options: rules[id]?.options ?? noOptions }).most;
}

/**
 * Reports a document that is too long to be checked while somebody waits. The other rules do not look into it then.
 * Own judgement.
 */
export const documentTooLong: DocumentRule = {
  id,
  summary: 'The document is too long to be checked',
  severity: 'warning',
  softensInDraft: false,
  fix: 'none',
  options,
  needs: 'document',
  *check(context) {
    const { length } = context.source;
    const { most } = optionsOf(context);
    if (length > most) {
      yield {
        range: context.document.title?.content ?? context.source.lineRange(0),
        message: `This document is not checked: it has ${written(length)} characters, and at most ${written(most)} are read. Link to long logs instead of pasting them.`,
      };
    }
  },
};

/** A number with a comma between thousands. */
export function written(number: number): string {
  return number.toLocaleString('en-US');
}
