import atlassian from '../../templates/atlassian.md' with { type: 'text' };
import correctionOfErrors from '../../templates/correction-of-errors.md' with { type: 'text' };
import googleSre from '../../templates/google-sre.md' with { type: 'text' };
import pagerduty from '../../templates/pagerduty.md' with { type: 'text' };
import short from '../../templates/short.md' with { type: 'text' };
import standard from '../../templates/standard.md' with { type: 'text' };
import type { Template } from './template.ts';
import { builtInOrigin, parseTemplate } from './template.ts';

const texts: readonly (readonly [name: string, text: string])[] = [
  ['standard', standard],
  ['google-sre', googleSre],
  ['pagerduty', pagerduty],
  ['atlassian', atlassian],
  ['correction-of-errors', correctionOfErrors],
  ['short', short],
];

/** The standard template is that of the specification word for word, and so says nothing of itself. */
const standardDescription = 'Ten sections and five header fields, from an executive summary to prevention';

let parsed: readonly Template[] | undefined;

/** The templates that come with the product, read on first need; the first one is the default. */
export function builtInTemplates(): readonly Template[] {
  parsed ??= texts.map(([name, text]) => {
    const template = parseTemplate(name, builtInOrigin, text);
    return { ...template, description: template.description ?? standardDescription };
  });
  return parsed;
}
