import type { MarkdownDocument } from './document/document.ts';
import { parseDocument } from './document/document.ts';
import { type ReadOptions, readPostmortem } from './postmortem.ts';
import type { NewDocumentFacts } from './protocol.ts';
import { newDocument } from './template/newDocument.ts';
import type { PlaceholderText } from './template/placeholders.ts';
import { literal, plainText } from './template/placeholders.ts';
import type { Template } from './template/template.ts';

/**
 * A new postmortem by a template; line ends are LF. It names its template where it would be taken for one by another:
 * its blanks would count as text.
 * @param options what holds where it is written
 */
export function newPostmortem(
  template: Template,
  facts: NewDocumentFacts,
  options: Pick<ReadOptions, 'templates' | 'configuration'>,
): PlaceholderText {
  const parts = newDocument(template, facts);
  const document = parseDocument(plainText(parts));
  const { templates, configuration } = options;
  const found = readPostmortem(document, { templates, configuration }).template;
  // A key of that name which is there already is another program's, as a site generator's for its pages.
  const isNamed = document.frontMatter?.values.has('template') === true;
  return found?.name === template.name || isNamed ? parts : naming(template.name, parts, document);
}

function naming(name: string, parts: PlaceholderText, { frontMatter }: MarkdownDocument): PlaceholderText {
  const line = `template: ${JSON.stringify(name)}\n`;
  const [first, ...rest] = parts;
  if (frontMatter === undefined || first === undefined) {
    return [...literal(`---\n${line}---\n\n`), ...parts];
  }
  const { start } = frontMatter.yaml;
  return [{ ...first, text: `${first.text.slice(0, start)}${line}${first.text.slice(start)}` }, ...rest];
}
