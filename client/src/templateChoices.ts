import * as vscode from 'vscode';
import type { TemplateChoice, TemplatesParams, TemplatesResult } from '../../server/src/protocol.ts';
import { templatesRequest } from '../../server/src/protocol.ts';
import { builtInOrigin } from '../../server/src/template/origin.ts';
import type { Server } from './server.ts';

/** Asks for the templates that can be chosen; what comes with the product speaks the language of the editor. */
export async function templateChoices(server: Server, params: TemplatesParams): Promise<TemplatesResult> {
  const result = await server.request(templatesRequest, params);
  return { ...result, templates: result.templates.map(translated) };
}

function translated(template: TemplateChoice): TemplateChoice {
  const { name, origin, description } = template;
  if (origin !== builtInOrigin) {
    return template;
  }
  // Translators find what the templates say of themselves among the extension's texts: `npm run generate` puts it there.
  const words = description === undefined ? {} : { description: vscode.l10n.t(description) };
  return { name, origin: vscode.l10n.t('built in'), ...words };
}
