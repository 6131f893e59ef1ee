import * as vscode from 'vscode';

/** Saves a file that an edit of the server has changed. What is not open, or has no changes, is left alone. */
export async function saveFile(argument: unknown): Promise<void> {
  const uri = typeof argument === 'string' ? vscode.Uri.parse(argument).toString() : undefined;
  await vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri && one.isDirty)?.save();
}
