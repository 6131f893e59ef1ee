import * as vscode from 'vscode';
import { pageIn } from '../../server/src/rendering/joinedPages.ts';

/**
 * The pages of the rules are one file in the package, and in a browser the package lies at an address of the web: a link
 * to it would leave the editor.
 */
const scheme = 'postmortem-page';

/** The files of the package, to be read in the editor. */
class PackagedPages implements vscode.FileSystemProvider {
  readonly #package: vscode.Uri;

  /** The files never change. */
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () =>
    new vscode.Disposable(() => undefined);

  constructor(extensionUri: vscode.Uri) {
    this.#package = extensionUri;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const [, name] = /^\/docs\/rules\/([\w-]+)\.md$/.exec(uri.path) ?? [];
    if (name === undefined) {
      const place = vscode.Uri.joinPath(this.#package, uri.path);
      if (!place.path.startsWith(`${this.#package.path.replace(/\/$/, '')}/`)) {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      return vscode.workspace.fs.readFile(place);
    }
    const joined = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#package, 'dist', 'rules.md'));
    const page = pageIn(new TextDecoder().decode(joined), name);
    if (page === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return new TextEncoder().encode(page);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

/**
 * Makes the package readable in the editor, the pages of the rules one by one.
 * @returns the root of the package there
 */
export function servePackage(context: vscode.ExtensionContext): vscode.Uri {
  const pages = new PackagedPages(context.extensionUri);
  const options = { isReadonly: true, isCaseSensitive: true };
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider(scheme, pages, options));
  return vscode.Uri.from({ scheme, path: '/' });
}
