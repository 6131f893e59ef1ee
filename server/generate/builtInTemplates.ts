import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { builtInOrigin } from '../src/template/origin.ts';
import type { Template } from '../src/template/template.ts';
import { parseTemplate } from '../src/template/template.ts';

/** The default one first. */
const names = ['standard', 'google-sre', 'pagerduty', 'atlassian', 'correction-of-errors', 'short'];

/** The standard template is that of the specification word for word, and so says nothing of itself. */
const standardDescription = 'Ten sections and five header fields, from an executive summary to prevention';

/** Reads the templates that come with the product. */
export function readBuiltInTemplates(): readonly Template[] {
  return names.map((name) => {
    const file = new URL(`../templates/${name}.md`, import.meta.url);
    const template = parseTemplate(name, builtInOrigin, readFileSync(file, 'utf8'));
    return { ...template, description: template.description ?? standardDescription };
  });
}

/** The module that states what was read, so that no start has to read it again. */
export function builtInTemplatesModule(): string {
  const stated = readBuiltInTemplates().map(({ document: _, origin: __, problems: ___, ...rest }) => rest);
  const written = inspect(stated, {
    depth: Number.POSITIVE_INFINITY,
    maxArrayLength: Number.POSITIVE_INFINITY,
    maxStringLength: Number.POSITIVE_INFINITY,
    breakLength: 110,
  });
  return [
    '// What is read of server/templates. Made by `npm run generate`; do not edit.',
    "import type { StatedTemplate } from './builtIn.ts';",
    '',
    '/** The templates that come with the product, without what stands in `Template.document`; the default one first. */',
    'export function statedTemplates(): readonly StatedTemplate[] {',
    `  return ${written};`,
    '}',
    '',
  ].join('\n');
}
