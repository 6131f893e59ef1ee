import * as z from 'zod';
import type { OptionsSchema } from '../config/ruleOptions.ts';
import { lazily } from '../memory/lazily.ts';
import { onceFor } from '../memory/onceFor.ts';
import type { RuleContext } from './rule.ts';

/**
 * Reads what the configuration gives to a rule, as its schema has it. Where that is wrong, the rule runs as without options.
 * @param defaults what the schema makes of no options
 */
export function optionsReader<Schema extends OptionsSchema>(
  schemaOf: () => Schema,
  defaults: z.output<Schema>,
): (context: Pick<RuleContext, 'options'>) => z.output<Schema> {
  // A configuration holds for many checks.
  const read = onceFor((options: object) =>
    Object.keys(options).length === 0 ? defaults : (schemaOf().safeParse(options).data ?? defaults),
  );
  return ({ options }) => read(options);
}

/** What a rule is given that nothing is set for; one object, so that it is read once. */
export const noOptions: Readonly<Record<string, unknown>> = {};

/** A list of words or phrases, none of them blank. */
export const words = lazily(() => z.array(z.string().regex(/\S/, 'expected a word')).min(1));

/** How many, at least one. */
export const count = lazily(() => z.int().positive());
