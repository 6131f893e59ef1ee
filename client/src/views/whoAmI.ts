import * as vscode from 'vscode';
import { gitUser } from '../newPostmortem/author.ts';
import type { ListedAction } from './actionGroups.ts';
import { type CodeOwners, type Identity, isMine, readCodeOwners } from './mine.ts';

/** Where a repository may say who owns what: GitHub and GitLab look at the first of these that is there. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** What a folder of the workspace tells of the user. */
interface Folder {
  readonly uri: vscode.Uri;
  readonly identity: Identity;
  readonly owners: CodeOwners | undefined;
}

/** Answers which actions are the user's; asked of Git and of the files of code owners when it is first wanted. */
export async function mineFilter(): Promise<(action: ListedAction) => boolean> {
  const folders = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => folderAt(uri)),
  );
  return (listed) => {
    const uri = vscode.Uri.parse(listed.postmortem.uri);
    const folder = folders.find(({ uri: { path } }) => uri.path.startsWith(`${path}/`)) ?? folders[0];
    if (!folder) {
      return false;
    }
    const path = uri.path.slice(folder.uri.path.length + 1);
    return isMine(listed, folder.identity, folder.owners?.ownersOf(path) ?? []);
  };
}

async function folderAt(uri: vscode.Uri): Promise<Folder> {
  const [identity, owners] = await Promise.all([gitUser(uri), codeOwnersOf(uri)]);
  return { uri, identity, owners };
}

async function codeOwnersOf(folder: vscode.Uri): Promise<CodeOwners | undefined> {
  for (const path of codeOwnersPaths) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path));
      return readCodeOwners(new TextDecoder().decode(bytes));
    } catch {
      // There is none at this place.
    }
  }
  return undefined;
}
