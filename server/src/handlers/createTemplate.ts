import { applyEdits, modify } from 'jsonc-parser';
import { parseDocument } from '../document/document.ts';
import type {
  TemplateFromDocumentParams,
  TemplateFromDocumentResult,
  TemplatePlaceParams,
  TemplatePlaceResult,
  UseTemplateParams,
  UseTemplateResult,
} from '../protocol.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { templateFrom } from '../template/fromDocument.ts';
import { placeIn } from '../uris.ts';
import { configurationFileName } from '../workspace/environment.ts';
import { templatesFolder } from '../workspace/ownTemplates.ts';

/** A template with the form of an open document. */
export async function templateFromDocument(
  context: ServerContext,
  { uri, name }: TemplateFromDocumentParams,
): Promise<TemplateFromDocumentResult> {
  return { text: templateFrom(parseDocument(context.documents.get(uri)?.getText() ?? ''), name) };
}

/** Where a template for documents like this one is found, and the names that are taken. */
export async function templatePlace(
  context: ServerContext,
  { uri }: TemplatePlaceParams,
): Promise<TemplatePlaceResult> {
  const { root, templates } = await context.environments.for(uri);
  return {
    folder: root === undefined ? null : placeIn(root, templatesFolder),
    taken: templates.map(({ name }) => name),
  };
}

/** The configuration with a template named as the one for all documents. */
export async function useTemplate(
  context: ServerContext,
  { uri, template }: UseTemplateParams,
): Promise<UseTemplateResult | null> {
  const { configurationFile, configurationSource, errors, root } = await context.environments.for(uri);
  const file = configurationFile ?? (root === undefined ? undefined : placeIn(root, configurationFileName));
  if (file === undefined || errors.length > 0) {
    return null;
  }
  const text = configurationSource?.text ?? '{}\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const edits = modify(text, ['template'], template, { formattingOptions });
  return { file, text: applyEdits(text, edits), exists: configurationFile !== undefined };
}
