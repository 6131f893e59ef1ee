import * as vscode from 'vscode';
import { gitUser } from '../newPostmortem/author.ts';
import { type CodeOwners, type Identity, isMine, type OwnedAction, readCodeOwners } from './mine.ts';

/** Where a repository may say who owns what: GitHub and GitLab look at the first of these that is there. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** What a folder of the workspace tells of the user. */
interface Folder {
  readonly uri: vscode.Uri;
  readonly identity: Identity;
  readonly owners: CodeOwners | undefined;
}

/** Answers which actions are the user's; asked of Git and of the files of code owners when it is first wanted. */
export async function mineFilter(): Promise<(action: OwnedAction) => boolean> {
  const folders = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => folderAt(uri)),
  );
  return (listed) => {
    const uri = vscode.Uri.parse(listed.postmortem.uri);
    // Where one folder lies in another, the inner one says more; but often the outer one alone has such a file.
    const around = folders
      .filter((folder) => isInside(uri, folder.uri))
      .toSorted((one, other) => other.uri.path.length - one.uri.path.length);
    const owning = around.find(({ owners }) => owners !== undefined);
    const identity = (around[0] ?? folders[0])?.identity ?? nobody;
    return isMine(listed, identity, owning?.owners?.ownersOf(pathIn(owning.uri, uri)) ?? []);
  };
}

const nobody: Identity = { name: '', email: '' };

/** A folder's path with one slash at its end; the root of a file system has it already. */
function startOf({ path }: vscode.Uri): string {
  return `${path.replace(/\/$/, '')}/`;
}

function isInside(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const isPlace = uri.scheme === folder.scheme && uri.authority === folder.authority;
  return isPlace && uri.path.startsWith(startOf(folder));
}

function pathIn(folder: vscode.Uri, { path }: vscode.Uri): string {
  return path.slice(startOf(folder).length);
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
