import * as vscode from 'vscode';
import type { Middleware, WorkspaceEdit } from 'vscode-languageclient';
import { mayEdit } from './readOnly.ts';

type HandleApplyEdit = NonNullable<NonNullable<Middleware['workspace']>['handleApplyEdit']>;

/** Applies what the server wants to be changed, as a whole or not at all: only where each of its documents may be edited. */
export const applyServerEdit: HandleApplyEdit = async (params, next) => {
  for (const uri of urisIn(params.edit)) {
    if (!(await mayEdit(vscode.Uri.parse(uri)))) {
      return { applied: false };
    }
  }
  return next(params, neverCancelled);
};

const neverCancelled = new vscode.CancellationTokenSource().token;

/** What an edit changes, each once. */
function urisIn({ changes = {}, documentChanges = [] }: WorkspaceEdit): ReadonlySet<string> {
  const changed = documentChanges.flatMap((change) => {
    if ('textDocument' in change) {
      return change.textDocument.uri;
    }
    return change.kind === 'rename' ? [change.oldUri, change.newUri] : change.uri;
  });
  return new Set([...Object.keys(changes), ...changed]);
}
