import * as z from 'zod';
import { configurationSchema } from '../src/config/schema.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { strictRules } from '../src/rules/strictness.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON schema of `.postmortem.json`, which editors complete and check the file by. */
export function configurationJsonSchema(): string {
  const { $schema, properties, ...rest } = jsonSchemaOf(configurationSchema());
  const schema = {
    $schema,
    title: 'Configuration of Postmortem',
    description: 'What a team asks of its postmortems.',
    allowComments: true,
    allowTrailingCommas: true,
    ...rest,
    properties: withRules(z.record(z.string(), z.looseObject({})).parse(properties)),
    definitions: { severity, setting: settingWith({ type: 'object', additionalProperties: false }) },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Draft 7 is the dialect that editors know best; a key with a default may be left out. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
}

const severity: JsonSchema = {
  enum: ['off', 'hint', 'information', 'warning', 'error'],
  enumDescriptions: [
    'Not reported.',
    'Shown in the text only.',
    'Listed as information.',
    'Listed as a warning.',
    'Listed as an error.',
  ],
};

function withRules(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    ...properties,
    rules: {
      type: 'object',
      description: properties['rules']?.['description'],
      properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      additionalProperties: false,
    },
  };
}

function ruleSchema(rule: Rule): JsonSchema {
  const own = rule.severity === 'off' ? 'Off by default.' : `By default: ${rule.severity}.`;
  const strictly = strictRules.get(rule.id);
  const description = `${rule.summary}. ${own}${strictly ? ` When strict: ${strictly}.` : ''}`;
  return rule.options
    ? { description, ...settingWith(withoutDialect(jsonSchemaOf(rule.options()))) }
    : { description, allOf: [{ $ref: '#/definitions/setting' }] };
}

/** A severity, or a list of a severity and options. */
function settingWith(options: JsonSchema): JsonSchema {
  const severity = { $ref: '#/definitions/severity' };
  return { anyOf: [severity, { type: 'array', items: [severity, options], minItems: 1, maxItems: 2 }] };
}

function withoutDialect({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
