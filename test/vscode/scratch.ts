import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, until } from './window.ts';

/** The folder that the window has opened, or the first one of several. */
export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests need an open folder');
  return folder.uri;
}

export async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Deletes a file, or a folder with all that is in it, where it is there. */
export async function deleteAll(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

/**
 * A folder of the opened workspace that one test has for itself: after `clear` it is another, so that nothing that the
 * window, its watcher or the server still know of the files of one test is taken for something of the next.
 */
export class Scratch {
  readonly #name: string;
  #number = 1;

  constructor(name: string) {
    this.#name = name;
  }

  /** Its path in the workspace. */
  get path(): string {
    return `${this.#name}-${this.#number}`;
  }

  get uri(): vscode.Uri {
    return vscode.Uri.joinPath(workspaceFolder(), this.path);
  }

  file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  async write(name: string, text: string): Promise<vscode.Uri> {
    const uri = this.file(name);
    await writeText(uri, text);
    return uri;
  }

  /**
   * Makes it, and returns when the window hears of files that come, change and go in it: of those in a folder that was
   * made a moment before the watcher may never tell.
   */
  async watched(): Promise<void> {
    await vscode.workspace.fs.createDirectory(this.uri);
    await watchedUntilNow();
  }

  /** Deletes a file in it once the watcher has dealt with its coming: of what came and went at once it tells nobody. */
  async delete(name: string): Promise<void> {
    await watchedUntilNow();
    await vscode.workspace.fs.delete(this.file(name));
  }

  /** Renames a file in it, as it is deleted. */
  async rename(from: string, to: string): Promise<void> {
    await watchedUntilNow();
    await vscode.workspace.fs.rename(this.file(from), this.file(to));
  }

  /** The names in it; none when it is not there. */
  async names(): Promise<readonly string[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.uri).then(
      (found) => found,
      () => [],
    );
    return entries.map(([name]) => name);
  }

  async clear(): Promise<void> {
    await closeEditors();
    await deleteAll(this.uri);
    this.#number += 1;
  }
}

/** Files in a folder of the workspace that are written only to hear of its watcher, and what that has told of them. */
class Signs {
  readonly #folder: vscode.Uri;
  // A pattern for one folder might get a watcher of its own.
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/watched-*.txt', false, true, true);
  readonly #written = new Set<string>();
  #isTold = false;

  constructor(folder: vscode.Uri) {
    this.#folder = folder;
    this.#watcher.onDidCreate((uri) => {
      this.#isTold ||= this.#written.has(uri.toString());
    });
  }

  /** Returns once there is a watcher: in a window that has just opened it comes when it comes. */
  async untilWatched(): Promise<void> {
    while (!this.#isTold) {
      await this.#write();
    }
    await this.#clear();
  }

  /** Returns when the watcher has told of a file that is written now. */
  async untilTold(): Promise<void> {
    this.#isTold = false;
    await this.#write();
    await until(this.#watcher.onDidCreate, () => this.#isTold || undefined);
    await this.#clear();
  }

  async #write(): Promise<void> {
    const sign = vscode.Uri.joinPath(this.#folder, `watched-${crypto.randomUUID()}.txt`);
    this.#written.add(sign.toString());
    await writeText(sign, '');
  }

  /** Deletes the files; what is told of them later does not count. */
  async #clear(): Promise<void> {
    const written = [...this.#written].map((uri) => vscode.Uri.parse(uri));
    this.#written.clear();
    await Promise.all(written.map(deleteAll));
  }
}

const signs = new Map<string, Signs>();

/**
 * Waits until the watcher of a workspace folder has dealt with all that has happened to its files so far: it does so in
 * order, and tells of a file that is written now behind all of it.
 */
export async function watchedUntilNow(folder = workspaceFolder()): Promise<void> {
  const known = signs.get(folder.toString());
  const ours = known ?? new Signs(folder);
  signs.set(folder.toString(), ours);
  if (!known) {
    await ours.untilWatched();
  }
  await ours.untilTold();
}
