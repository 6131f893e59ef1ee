import * as z from 'zod';
import { lazily } from '../memory/lazily.ts';
import type { WrittenConfiguration, WrittenRuleSetting } from './schema.ts';

/** The options of a rule: each may be left out, and each is described for the rule's page and the editor. */
export type OptionsSchema = z.ZodObject;

/** The rules there are, by id, with the schema of their options where they have any. */
export type KnownRules = ReadonlyMap<string, (() => OptionsSchema) | undefined>;

/** The schema of the options of rules that have none. */
export const noOptions = lazily(() => z.strictObject({}));

/** A configuration without the options that are wrong, so that those rules run as without options. */
export function withValidOptions(written: WrittenConfiguration, known: KnownRules): WrittenConfiguration {
  if (!written.rules) {
    return written;
  }
  const rules = Object.entries(written.rules).map(([id, setting]): [string, WrittenRuleSetting] => {
    const isValid = (known.get(id) ?? noOptions)().safeParse(optionsIn(setting)).success;
    return [id, isValid || typeof setting === 'string' ? setting : [setting[0]]];
  });
  return { ...written, rules: Object.fromEntries(rules) };
}

/** The options that a setting states; empty where it states none. */
export function optionsIn(setting: WrittenRuleSetting | undefined): Readonly<Record<string, unknown>> {
  return typeof setting === 'string' ? {} : (setting?.[1] ?? {});
}
