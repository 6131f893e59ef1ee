import { newPostmortem } from '../newPostmortem.ts';
import type {
  NewDocumentParams,
  NewDocumentResult,
  SuggestIdParams,
  TemplatesParams,
  TemplatesResult,
} from '../protocol.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { nextIncidentId } from '../template/incidentId.ts';
import { newFileName } from '../template/newDocument.ts';
import { plainText, snippetText } from '../template/placeholders.ts';
import type { Template } from '../template/template.ts';
import { nameOf, placeOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';

/** The templates that a new document can be made from. */
export async function templates(context: ServerContext, params: TemplatesParams): Promise<TemplatesResult> {
  const environment = await environmentOf(context, params.folder);
  return {
    templates: environment.templates.map(({ name, origin, description }) => ({
      name,
      origin,
      ...(description === undefined ? {} : { description }),
    })),
    preferred: environment.configuration.template ?? environment.templates[0]?.name ?? '',
    severities: environment.configuration.severities,
  };
}

/** The next free incident id. */
export async function suggestId(context: ServerContext, params: SuggestIdParams): Promise<string> {
  const environment = await environmentOf(context, params.folder);
  return nextIncidentId(params.fileNames, templateNamed(environment, params.template)?.title.idMask);
}

/** A new document's file name and text. */
export async function createDocument(
  context: ServerContext,
  params: NewDocumentParams,
): Promise<NewDocumentResult> {
  const environment = await environmentOf(context, params.folder);
  const template = templateNamed(environment, params.template);
  const parts = template ? newPostmortem(template, params.facts, environment) : [];
  const { index } = context;
  // What went since the last reading is nothing to open.
  const known = index.siblings
    ?.ofIncident(params.facts.id ?? '')
    .find(({ uri }) => index.at(placeOf(uri)) !== undefined);
  return {
    fileName: newFileName(params.facts),
    text: plainText(parts),
    snippet: snippetText(parts),
    sameIncident: known ? { uri: known.uri, fileName: nameOf(known.uri) } : null,
  };
}

/** What holds in a folder: as for a document in it. */
export function environmentOf(context: ServerContext, folder: string | undefined): Promise<Environment> {
  return context.environments.for(
    folder === undefined ? 'untitled:new' : `${folder.replace(/\/$/, '')}/new.md`,
  );
}

function templateNamed(environment: Environment, name: string): Template | undefined {
  return environment.templates.find((template) => template.name === name) ?? environment.templates[0];
}
