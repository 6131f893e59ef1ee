import * as vscode from 'vscode';
import { type AssistantToolParams, assistantToolRequest } from '../../../server/src/protocol.ts';
import { createFile } from '../newPostmortem/writeDocument.ts';
import type { Server } from '../server.ts';
import { documentNamed, folderNamed, Refusal } from './places.ts';

/** What a model says to a tool; checked by the server against the tool's schema. */
type Input = Readonly<Record<string, unknown>>;

/** The tools of the manifest by the names that the server knows them by. */
const readingTools = ['check_postmortem', 'read_timeline'] as const;
const openActionsTool = 'list_open_actions';
const scaffoldTool = 'scaffold_postmortem';

/** The tools for assistants in VS Code, by their names in the manifest. Nothing is written before the user has agreed. */
export function assistantTools(server: Server): ReadonlyMap<string, vscode.LanguageModelTool<Input>> {
  const reading = readingTools.map((name): [string, vscode.LanguageModelTool<Input>] => [
    `postmortem_${name}`,
    {
      prepareInvocation: ({ input }) => ({
        invocationMessage: vscode.l10n.t('Reading {0}', inCode(fileOf(input))),
      }),
      invoke: ({ input }) => answered(() => readDocument(server, name, input)),
    },
  ]);
  return new Map([
    ...reading,
    [
      `postmortem_${openActionsTool}`,
      {
        prepareInvocation: () => ({
          invocationMessage: vscode.l10n.t('Reading the postmortems of the workspace'),
        }),
        invoke: ({ input }) => answered(() => resultOf(server, { tool: openActionsTool, input })),
      },
    ],
    [
      `postmortem_${scaffoldTool}`,
      {
        prepareInvocation: ({ input }) => prepareScaffold(server, input),
        invoke: ({ input }) => answered(() => scaffold(server, input)),
      },
    ],
  ]);
}

/** Gives the tools to VS Code. */
export function registerAssistantTools(
  tools: ReadonlyMap<string, vscode.LanguageModelTool<Input>>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...[...tools].map(([name, tool]) => vscode.lm.registerTool<Input>(name, tool)),
  );
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

async function readDocument(server: Server, tool: string, input: Input): Promise<object> {
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
    tool: scaffoldTool,
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
