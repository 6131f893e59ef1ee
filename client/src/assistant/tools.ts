import * as vscode from 'vscode';
import { type AssistantToolParams, assistantToolRequest } from '../../../server/src/protocol.ts';
import { createFile } from '../newPostmortem/writeDocument.ts';
import type { Server } from '../server.ts';
import type { ToolName } from './names.ts';
import { documentNamed, folderNamed, Refusal } from './places.ts';
import type { AssistantTool, Input } from './register.ts';

/** The tools for assistants in VS Code. Nothing is written before the user has agreed. */
export function assistantTools(server: Server): Readonly<Record<ToolName, AssistantTool>> {
  return {
    check_postmortem: readingTool(server, 'check_postmortem'),
    read_timeline: readingTool(server, 'read_timeline'),
    list_open_actions: {
      prepareInvocation: () => ({
        invocationMessage: vscode.l10n.t('Reading the postmortems of the workspace'),
      }),
      invoke: ({ input }) => answered(() => resultOf(server, { tool: 'list_open_actions', input })),
    },
    scaffold_postmortem: {
      prepareInvocation: ({ input }) => prepareScaffold(server, input),
      invoke: ({ input }) => answered(() => scaffold(server, input)),
    },
  };
}

function readingTool(server: Server, tool: ToolName): AssistantTool {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: vscode.l10n.t('Reading {0}', inCode(fileOf(input))),
    }),
    invoke: ({ input }) => answered(() => readDocument(server, tool, input)),
  };
}

/** Words for the model where there is no result: it can ask again, a person could not. */
async function answered(run: () => Promise<object>): Promise<vscode.LanguageModelToolResult> {
  try {
    return textResult(JSON.stringify(await run()));
  } catch (error) {
    if (error instanceof Refusal) {
      return textResult(error.message);
    }
    throw error;
  }
}

function textResult(text: string): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

async function readDocument(server: Server, tool: ToolName, input: Input): Promise<object> {
  const document = await documentNamed(fileOf(input));
  return resultOf(server, {
    tool,
    input,
    document: { uri: document.uri.toString(), text: document.getText() },
  });
}

/** A new postmortem, and where it would be written. */
interface Scaffold {
  readonly result: object;
  readonly fileName: string;
  readonly text: string;
}

async function makeScaffold(server: Server, input: Input, folder: vscode.Uri | undefined): Promise<Scaffold> {
  const result = await resultOf(server, {
    tool: 'scaffold_postmortem',
    input,
    ...(folder ? { folder: folder.toString() } : {}),
  });
  if (!('fileName' in result && 'text' in result)) {
    throw new TypeError('The server made no document.');
  }
  return { result, fileName: String(result.fileName), text: String(result.text) };
}

async function prepareScaffold(server: Server, input: Input): Promise<vscode.PreparedToolInvocation> {
  const invocationMessage = vscode.l10n.t('Making a postmortem');
  if (input['write'] !== true) {
    return { invocationMessage };
  }
  const place = await answeredPlace(server, input);
  return {
    invocationMessage,
    confirmationMessages: {
      title: vscode.l10n.t('Write a new postmortem?'),
      message: place
        ? vscode.l10n.t('It will be {0}. An existing file is never overwritten.', inCode(place))
        : vscode.l10n.t('An existing file is never overwritten.'),
    },
  };
}

/** Where the file would be; nothing where the tool is about to refuse. */
async function answeredPlace(server: Server, input: Input): Promise<string | undefined> {
  try {
    const folder = folderNamed(textOf(input, 'folder'));
    const { fileName } = await makeScaffold(server, input, folder);
    return vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, fileName));
  } catch (error) {
    if (error instanceof Refusal) {
      return undefined;
    }
    throw error;
  }
}

async function scaffold(server: Server, input: Input): Promise<object> {
  const named = textOf(input, 'folder');
  const writes = input['write'] === true;
  const folder = writes || named !== undefined ? folderNamed(named) : firstFolder();
  const { result, fileName, text } = await makeScaffold(server, input, folder);
  if (!writes || !folder) {
    return result;
  }
  const uri = vscode.Uri.joinPath(folder, fileName);
  const shown = vscode.workspace.asRelativePath(uri);
  try {
    await createFile(folder, uri, text);
  } catch {
    throw new Refusal(`“${shown}” could not be created. Is there a file of this name already?`);
  }
  return { ...result, written: shown };
}

/** Whose configuration holds where no folder is named. */
function firstFolder(): vscode.Uri | undefined {
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function resultOf(server: Server, params: AssistantToolParams): Promise<object> {
  const { result, refusal } = await server.request(assistantToolRequest, params);
  if (result === null) {
    throw new Refusal(refusal);
  }
  return result;
}

function fileOf(input: Input): string {
  return textOf(input, 'file') ?? '';
}

function textOf(input: Input, key: string): string | undefined {
  const value = input[key];
  return typeof value === 'string' ? value : undefined;
}

/** As Markdown code: what a model says is shown, not rendered. */
function inCode(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}
