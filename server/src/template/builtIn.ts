import { parseDocument } from '../document/document.ts';
import { lazily } from '../memory/lazily.ts';
import { builtInOrigin } from './origin.ts';
import { plainText } from './placeholders.ts';
import { statedTemplates } from './statedTemplates.ts';
import type { Template } from './template.ts';

/** What is known of a template that comes with the product before its document is parsed. */
export type StatedTemplate = Omit<Template, 'document' | 'origin' | 'problems'>;

let templates: readonly Template[] | undefined;

/**
 * The templates that come with the product; the first one is the default. They were read when the product was built,
 * since a check of one document would take longer to read all of them than the document.
 */
export function builtInTemplates(): readonly Template[] {
  templates ??= statedTemplates().map(withDocument);
  return templates;
}

function withDocument(stated: StatedTemplate): Template {
  return {
    ...stated,
    origin: builtInOrigin,
    problems: [],
    document: lazily(() => parseDocument(plainText(stated.text))),
  };
}
