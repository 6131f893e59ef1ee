import * as z from 'zod';
import { configurationSchema } from '../src/config/schema.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';
import { strictRules } from '../src/rules/strictness.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON schema of `.postmortem.json`, which editors complete and explain the file by. It judges nothing: what is wrong
 * the language server marks, with what was meant, and an editor would mark it a second time.
 */
export function configurationJsonSchema(): string {
  const { $schema, properties, ...rest } = jsonSchemaOf(configurationSchema());
  const schema = {
    $schema,
    title: 'Configuration of Postmortem',
    description: 'What a team asks of its postmortems.',
    allowComments: true,
    allowTrailingCommas: true,
    ...unjudging({ ...rest, properties: withRules(schemasIn(properties)) }),
    definitions: {
      severity: unjudging(severity),
      setting: unjudging(settingWith({ type: 'object' })),
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** Draft 7 is the dialect that editors know best; a key with a default may be left out. */
function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
}

function schemasIn(value: unknown): Readonly<Record<string, JsonSchema>> {
  return z.record(z.string(), z.looseObject({})).parse(value);
}

/** What editors propose for a value, as one of several forms of which another is anything. */
const proposals = ['type', 'enum', 'enumDescriptions'];
/** What only judges. */
const bounds = [
  ...['minLength', 'pattern', 'minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum'],
  ...['propertyNames', 'additionalProperties'],
];

/** A schema that says what may stand somewhere, and that anything else may, too. */
function unjudging(schema: JsonSchema): JsonSchema {
  const proposed = Object.entries(schema).filter(([key]) => proposals.includes(key));
  const kept = Object.entries(schema).filter(([key]) => !proposals.includes(key) && !bounds.includes(key));
  const { properties, items, anyOf, ...words } = Object.fromEntries(kept);
  const forms = [
    ...z
      .array(z.looseObject({}))
      .parse(anyOf ?? [])
      .map(unjudging),
    ...(proposed.length === 0 ? [] : [Object.fromEntries(proposed), {}]),
  ];
  return {
    ...words,
    ...(forms.length === 0 ? {} : { anyOf: forms }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(schemasIn(properties)).map(([name, inner]) => [name, unjudging(inner)]),
          ),
        }),
    ...(items === undefined ? {} : { items: unjudgingItems(items) }),
  };
}

/** Of a list, the schema of all its members, or of each. */
function unjudgingItems(items: unknown): JsonSchema | readonly JsonSchema[] {
  const each = z.array(z.looseObject({})).safeParse(items);
  return each.success ? each.data.map(unjudging) : unjudging(z.looseObject({}).parse(items));
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
