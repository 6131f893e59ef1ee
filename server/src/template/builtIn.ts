import standard from '../../templates/standard.md' with { type: 'text' };
import type { Template } from './template.ts';
import { parseTemplate } from './template.ts';

const texts: readonly (readonly [name: string, text: string])[] = [['standard', standard]];

let parsed: readonly Template[] | undefined;

/** The templates that come with the product, read on first need; the first one is the default. */
export function builtInTemplates(): readonly Template[] {
  parsed ??= texts.map(([name, text]) => parseTemplate(name, 'built in', text));
  return parsed;
}
