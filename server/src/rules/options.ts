import * as z from 'zod';
import type { RuleContext } from './rule.ts';

/** The options of a rule: each may be left out, and each is described for the rule's page and the editor. */
export type OptionsSchema = z.ZodObject;

/** What the configuration gives to a rule, as its schema has it. Where that is wrong, the rule runs as without options. */
export function optionsOf<Schema extends OptionsSchema>(
  schema: Schema,
  { options }: Pick<RuleContext, 'options'>,
): z.output<Schema> {
  const result = schema.safeParse(options);
  return result.success ? result.data : schema.parse({});
}

/** A list of words or phrases, none of them blank. */
export const words = z.array(z.string().regex(/\S/, 'expected a word')).min(1);

/** How many, at least one. */
export const count = z.int().positive();
