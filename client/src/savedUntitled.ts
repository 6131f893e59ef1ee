import * as vscode from 'vscode';

/** An untitled document that is gone. */
interface GoneUntitled {
  readonly uri: vscode.Uri;
  /** The file that it was saved to; undefined where it was thrown away. */
  readonly savedTo: vscode.Uri | undefined;
}

/**
 * Tells of untitled documents that are gone, and of the files that they were saved to. The editor says nothing of that:
 * it fills another document with the text, saves it and closes the untitled one, in this order.
 *
 * @param isMeant whether somebody wants to know of the untitled document with this address; others cost nothing
 */
export function onDidCloseUntitled(
  isMeant: (uri: vscode.Uri) => boolean,
  listener: (gone: GoneUntitled) => void,
): vscode.Disposable {
  const savedTo = new Map<string, vscode.Uri>();
  const note = (document: vscode.TextDocument) => {
    if (document.isUntitled) {
      return;
    }
    for (const untitled of vscode.workspace.textDocuments) {
      if (untitled.isUntitled && isMeant(untitled.uri) && haveSameText(untitled, document)) {
        savedTo.set(untitled.uri.toString(), document.uri);
      }
    }
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(note),
    // As soon as the text is there: what is done on saving may change it.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      note(document);
      // Of a document that is typed on, no other one is the file any more; one that was saved is emptied, and closed.
      if (document.isUntitled && contentChanges.length > 0 && !isEmpty(document)) {
        savedTo.delete(document.uri.toString());
      }
    }),
    vscode.workspace.onDidSaveTextDocument(note),
    vscode.workspace.onDidCloseTextDocument(({ uri, isUntitled }) => {
      if (isUntitled && isMeant(uri)) {
        listener({ uri, savedTo: savedTo.get(uri.toString()) });
      }
      savedTo.delete(uri.toString());
    }),
  );
}

function isEmpty(document: vscode.TextDocument): boolean {
  return document.lineCount === 1 && document.lineAt(0).text === '';
}

function haveSameText(one: vscode.TextDocument, other: vscode.TextDocument): boolean {
  return one.lineCount === other.lineCount && one.getText() === other.getText();
}
