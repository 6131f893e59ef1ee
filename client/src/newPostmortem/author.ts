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
export async function gitUserName(folder: vscode.Uri | null): Promise<string> {
  return (await gitUser(folder)).name;
}

/** Whom Git writes as the author of what the user commits in `folder`; empty where it does not say. */
export function gitUser(folder: vscode.Uri | null): Promise<GitUser> {
  return within(patience, readUser(folder), nobody);
}

export interface GitUser {
  readonly name: string;
  readonly email: string;
}

const nobody: GitUser = { name: '', email: '' };

async function readUser(folder: vscode.Uri | null): Promise<GitUser> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const git = (await extension?.activate())?.getAPI(1);
  const repository = (folder === null ? null : git?.getRepository(folder)) ?? git?.repositories[0];
  if (repository === undefined) {
    return nobody;
  }
  const read = async (key: string): Promise<string> => {
    const local = await configured(() => repository.getConfig(key));
    return local || configured(() => repository.getGlobalConfig(key));
  };
  return { name: await read('user.name'), email: await read('user.email') };
}

/** Git fails on a key that is not set. */
async function configured(read: () => Promise<string>): Promise<string> {
  try {
    return (await read()).trim();
  } catch {
    return '';
  }
}
