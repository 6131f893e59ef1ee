import * as vscode from 'vscode';
import type { LoadOnDemand } from '../loadOnDemand.ts';
import type { Server } from '../server.ts';
import { manifestName, type ToolName, toolNames } from './names.ts';

/** What a model says to a tool; checked by the server against the tool's schema. */
export type Input = Readonly<Record<string, unknown>>;

export type AssistantTool = vscode.LanguageModelTool<Input>;

/** The tools by their names in the manifest; what they do is loaded when the first one is called. */
export function lateTools(server: Server, load: LoadOnDemand): ReadonlyMap<string, AssistantTool> {
  let tools: Readonly<Record<ToolName, AssistantTool>> | undefined;
  const toolNamed = async (name: ToolName): Promise<AssistantTool> => {
    const { assistantTools } = await load();
    tools ??= assistantTools(server);
    return tools[name];
  };
  return new Map(
    toolNames.map((name) => [
      manifestName(name),
      {
        prepareInvocation: async (options, token) =>
          (await toolNamed(name)).prepareInvocation?.(options, token),
        invoke: async (options, token) => (await toolNamed(name)).invoke(options, token),
      },
    ]),
  );
}

/** Gives the tools to VS Code. */
export function registerAssistantTools(tools: ReadonlyMap<string, AssistantTool>): vscode.Disposable {
  return vscode.Disposable.from(
    ...[...tools].map(([name, tool]) => vscode.lm.registerTool<Input>(name, tool)),
  );
}
