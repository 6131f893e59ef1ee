import * as vscode from 'vscode';
import { type FrontMatterParams, frontMatterRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import { mention, tellFailure } from '../notices.ts';
import { notChecked } from '../readiness/words.ts';
import { mayEdit } from '../readOnly.ts';
import type { Server } from '../server.ts';

type Facts = Omit<FrontMatterParams, 'uri'>;

type Questions = Pick<Server, 'request' | 'toTextEdits'>;

type Document = Pick<vscode.TextDocument, 'uri' | 'version'>;

/** Writes into the document itself what it is, where its whole team sees it. */
export async function stateInFrontMatter(server: Questions, document: Document, facts: Facts): Promise<void> {
  const { uri } = document;
  if (!(await mayEdit(uri))) {
    return;
  }
  const edits = await editsFor(server, document, facts);
  if (edits.length === 0) {
    mention(notChecked());
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void tellFailure(vscode.l10n.t('“{0}” could not be written.', nameOf(uri)));
  }
}

/** The edits for a document as it is: where it was changed while the server thought about it, the server is asked again. */
async function editsFor(server: Questions, document: Document, facts: Facts): Promise<vscode.TextEdit[]> {
  for (;;) {
    const { version, uri } = document;
    const edits = await server.toTextEdits(
      await server.request(frontMatterRequest, { uri: uri.toString(), ...facts }),
    );
    if (document.version === version) {
      return edits;
    }
  }
}
