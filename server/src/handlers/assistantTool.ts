import type { CancellationToken } from 'vscode-languageserver';
import { assistantTools } from '../assistant/assistantTools.ts';
import type { AssistantWorld } from '../assistant/tool.ts';
import { AssistantError } from '../assistant/tool.ts';
import type { AssistantToolParams, AssistantToolResult } from '../protocol.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { pathFrom, pathOf, placeOf } from '../uris.ts';
import { globPath } from '../workspace/environment.ts';
import { environmentOf } from './newDocument.ts';
import { workspaceIndex } from './workspaceIndex.ts';

/** Runs a tool for assistants on what the client has read for it. */
export async function assistantTool(
  context: ServerContext,
  params: AssistantToolParams,
  token: CancellationToken,
): Promise<AssistantToolResult> {
  const tool = assistantTools.find(({ name }) => name === params.tool);
  if (!tool) {
    return refusal(`There is no tool “${params.tool}”.`);
  }
  const input = tool.input.safeParse(params.input);
  if (!input.success) {
    const issues = input.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`);
    return refusal(`The input is not of the form that the tool takes. ${issues.join('; ')}.`);
  }
  try {
    return { result: await tool.run(worldOf(context, params, token), input.data), refusal: '' };
  } catch (error) {
    if (error instanceof AssistantError) {
      return refusal(error.message);
    }
    throw error;
  }
}

function refusal(words: string): AssistantToolResult {
  return { result: null, refusal: words };
}

/** What the client has read, and what holds there. */
function worldOf(
  context: ServerContext,
  { document, folder }: AssistantToolParams,
  token: CancellationToken,
): AssistantWorld {
  return {
    today: context.analyser.today(),
    document: async (file) => {
      if (!document) {
        throw new AssistantError(`There is no file “${file}”.`);
      }
      const environment = await context.environments.for(document.uri);
      const path = pathOf(document.uri) === undefined ? undefined : globPath(environment, document.uri);
      return { file, text: document.text, path, environment };
    },
    postmortems: async () => {
      const found = await workspaceIndex(context, {}, token);
      const postmortems = found?.postmortems ?? [];
      return {
        postmortems: postmortems.map((postmortem) => ({
          file: shownPath(context, postmortem.uri),
          postmortem,
        })),
        capped: found?.capped ?? false,
      };
    },
    environment: () => environmentOf(context, folder),
  };
}

/** A path in the one folder of the workspace; where there are several, only the URI says which file is meant. */
function shownPath({ environments }: ServerContext, uri: string): string {
  const [folder, another] = environments.folders;
  const path = folder === undefined || another !== undefined ? undefined : pathFrom(folder, placeOf(uri));
  return path ?? uri;
}
