import * as vscode from 'vscode';

/** Where Markdown is a file being written, not a Git revision, a comment box or a chat draft. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'] as const;

/** Markdown files; those of whatever file system the window's folders are on are files, too. */
export function documentSelector(): readonly { readonly scheme: string; readonly language: string }[] {
  const ofFolders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set([...schemes, ...ofFolders])].map((scheme) => ({ scheme, language: 'markdown' }));
}
