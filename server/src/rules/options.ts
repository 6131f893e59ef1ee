import * as z from 'zod';
import type { RuleContext } from './rule.ts';

/** The options of a rule: each may be left out, and each is described for the rule's page and the editor. */
export type OptionsSchema = z.ZodObject;

/** Reads what the configuration gives to a rule, as its schema has it. Where that is wrong, the rule runs as without options. */
export function optionsReader<Schema extends OptionsSchema>(
  schema: Schema,
): (context: Pick<RuleContext, 'options'>) => z.output<Schema> {
  // A configuration holds for many checks.
  const known = new WeakMap<object, z.output<Schema>>();
  return ({ options }) => {
    let read = known.get(options);
    if (!read) {
      const result = schema.safeParse(options);
      read = result.success ? result.data : schema.parse({});
      known.set(options, read);
    }
    return read;
  };
}

/** What a rule is given that nothing is set for; one object, so that it is read once. */
export const noOptions: Readonly<Record<string, unknown>> = {};

/** A list of words or phrases, none of them blank. */
export const words = z.array(z.string().regex(/\S/, 'expected a word')).min(1);

/** How many, at least one. */
export const count = z.int().positive();
