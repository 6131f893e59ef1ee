import * as vscode from 'vscode';

/** A file system that only the editor reaches. Folders are there as soon as something lies in them. */
export class Memory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();

  readonly onDidChangeFile = this.#changed.event;
  /** Whether nobody is told of changes, as a watcher may lose them. */
  isQuiet = false;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const content = this.#files.get(path);
    if (content) {
      return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: content.length };
    }
    if (path !== '/team' && this.#names(path).size === 0) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return [...this.#names(path)].map((name) => [
      name,
      this.#files.has(`${path}/${name}`) ? vscode.FileType.File : vscode.FileType.Directory,
    ]);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const content = this.#files.get(path);
    if (!content) {
      throw vscode.FileSystemError.FileNotFound(path);
    }
    return content;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#tell({ type, uri });
  }

  /** Deletes a file, or a folder with all that lies below it. */
  delete(uri: vscode.Uri): void {
    for (const path of [...this.#files.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) {
        this.#files.delete(path);
        this.#tell({ type: vscode.FileChangeType.Deleted, uri: uri.with({ path }) });
      }
    }
  }

  createDirectory(): void {
    // Nothing has to be done for a folder.
  }

  /** Renames a file; a folder stays what it is. */
  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #tell(change: vscode.FileChangeEvent): void {
    if (!this.isQuiet) {
      this.#changed.fire([change]);
    }
  }

  #names(folder: string): ReadonlySet<string> {
    const below = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return new Set(below.flatMap((path) => path.slice(folder.length + 1).split('/')[0] ?? []));
  }
}
