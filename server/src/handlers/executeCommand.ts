import type { CodeAction, Command, ExecuteCommandParams } from 'vscode-languageserver';
import { applyEditCommand } from '../protocol.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { executeTimelineCommand } from './timelineCommands.ts';

/** Code actions as a client can take them: as they are, or as commands that have their edits applied. */
export function offered(
  { capabilities }: ServerContext,
  actions: readonly CodeAction[],
): (CodeAction | Command)[] {
  if (capabilities.codeActionLiterals) {
    return [...actions];
  }
  return capabilities.applyEdit
    ? actions.map(({ title, edit }) => ({ title, command: applyEditCommand, arguments: [edit, title] }))
    : [];
}

/** Executes a command of the server. */
export function executeCommand(context: ServerContext, params: ExecuteCommandParams): Promise<null> {
  return params.command === applyEditCommand
    ? applyEdit(context, params)
    : executeTimelineCommand(context, params);
}

async function applyEdit({ connection }: ServerContext, params: ExecuteCommandParams): Promise<null> {
  const [edit, title]: readonly unknown[] = params.arguments ?? [];
  if (typeof edit === 'object' && edit !== null) {
    await connection.workspace.applyEdit({ edit, ...(typeof title === 'string' ? { label: title } : {}) });
  }
  return null;
}
