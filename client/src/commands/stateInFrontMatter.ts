import * as vscode from 'vscode';
import { type FrontMatterParams, frontMatterRequest } from '../../../server/src/protocol.ts';
import { mayEdit } from '../readOnly.ts';
import type { Server } from '../server.ts';

/** Writes into the document itself what it is, where its whole team sees it. */
export async function stateInFrontMatter(
  server: Server,
  { uri }: vscode.TextDocument,
  facts: Omit<FrontMatterParams, 'uri'>,
): Promise<void> {
  if (!(await mayEdit(uri))) {
    return;
  }
  const edits = await server.request(frontMatterRequest, { uri: uri.toString(), ...facts });
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, await server.toTextEdits(edits));
  await vscode.workspace.applyEdit(edit);
}
