import * as vscode from 'vscode';
import { within } from '../within.ts';

/** The part of the built-in Git extension's interface that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly Repository[];
    getRepository(uri: vscode.Uri): Repository | null;
  };
}

interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

/** How long a question may wait for Git, in milliseconds. */
const patience = 1500;

/** The name under which the user commits in `folder`, or `''`: a convenience, so no failure of Git is reported. */
export function gitUserName(folder: vscode.Uri | null): Promise<string> {
  return within(patience, readUserName(folder), '');
}

async function readUserName(folder: vscode.Uri | null): Promise<string> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = (await extension?.activate())?.getAPI(1);
  const repository = (folder === null ? null : git?.getRepository(folder)) ?? git?.repositories[0];
  if (repository === undefined) {
    return '';
  }
  const local = await configured(() => repository.getConfig('user.name'));
  return local || configured(() => repository.getGlobalConfig('user.name'));
}

/** Git fails on a key that is not set. */
async function configured(read: () => Promise<string>): Promise<string> {
  try {
    return (await read()).trim();
  } catch {
    return '';
  }
}
