import * as vscode from 'vscode';

/**
 * Whether the settings `files.readonlyInclude` and `files.readonlyExclude` say that a file must not be edited. They hold
 * for editors only: neither its file system nor an edit by a program knows of them.
 */
export async function isProtected(uri: vscode.Uri): Promise<boolean> {
  const included = patternsIn('readonlyInclude', uri);
  if (included.length === 0) {
    return false;
  }
  // The window's own matcher takes documents only.
  const document = await vscode.workspace.openTextDocument(uri);
  const isAmong = (patterns: readonly string[]): boolean =>
    patterns.some((pattern) => vscode.languages.match({ pattern: placed(pattern, uri) }, document) > 0);
  return isAmong(included) && !isAmong(patternsIn('readonlyExclude', uri));
}

function patternsIn(setting: string, uri: vscode.Uri): readonly string[] {
  const value = vscode.workspace.getConfiguration('files', uri).get<unknown>(setting);
  return Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(
    ([pattern, isOn]) => (isOn === true ? pattern : []),
  );
}

/** What is not a whole path is seen from the folder of the window that the file is in. */
function placed(pattern: string, uri: vscode.Uri): vscode.GlobPattern {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const isWhole = /^([\\/]|[a-z]:[\\/])/i.test(pattern);
  return folder && !isWhole ? new vscode.RelativePattern(folder, pattern) : pattern;
}
