import * as z from 'zod';
import type { OptionsSchema } from '../src/config/ruleOptions.ts';

/** What a JSON schema says of an option, as far as options use it. */
const optionSchema = z.looseObject({
  type: z.string().optional(),
  description: z.string(),
  default: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  items: z.looseObject({ type: z.string().optional(), enum: z.array(z.unknown()).optional() }).optional(),
});
type Option = z.infer<typeof optionSchema>;

/** The options of a rule as a Markdown table: name, type, default, meaning. */
export function optionsTable(options: OptionsSchema): string {
  const schema = z
    .looseObject({ properties: z.record(z.string(), optionSchema) })
    .parse(z.toJSONSchema(options, { target: 'draft-7', io: 'input' }));
  const rows = Object.entries(schema.properties).map(
    ([name, option]) =>
      `| \`${name}\` | ${typeInWords(option)} | ${defaultInWords(option)} | ${cell(option.description)} |`,
  );
  return ['| Option | Type | Default | Meaning |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

function typeInWords({ type, enum: values, items, minimum, exclusiveMinimum }: Option): string {
  if (values) {
    return oneOf(values);
  }
  switch (type) {
    case 'array':
      return `list of ${items?.enum ? oneOf(items.enum) : (plurals[items?.type ?? ''] ?? 'values')}`;
    case 'integer':
      return `whole number${bound(minimum, exclusiveMinimum)}`;
    case 'number':
      return `number${bound(minimum, exclusiveMinimum)}`;
    case 'boolean':
      return '`true` or `false`';
    case 'string':
      return 'text';
    default:
      return 'object';
  }
}

const plurals: Readonly<Record<string, string>> = {
  string: 'texts',
  integer: 'whole numbers',
  number: 'numbers',
};

function bound(minimum: number | undefined, exclusiveMinimum: number | undefined): string {
  if (exclusiveMinimum !== undefined) {
    return `, more than ${exclusiveMinimum}`;
  }
  return minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `, at least ${minimum}` : '';
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
}

function defaultInWords(option: Option): string {
  return option.default === undefined ? 'none' : `\`${cell(JSON.stringify(option.default))}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}
