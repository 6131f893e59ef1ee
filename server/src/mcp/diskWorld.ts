import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssistantWorld, WorldDocument, WorldPostmortem } from '../assistant/tool.ts';
import { AssistantError } from '../assistant/tool.ts';
import { diskPathOf, isInside, parentOf, pathFrom, uriOf } from '../uris.ts';
import { diskFilesInside } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, globPath, loadEnvironment } from '../workspace/environment.ts';
import type { Files } from '../workspace/files.ts';
import { indexed } from '../workspace/index/storedPostmortem.ts';
import { WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';

/** A folder on the disk, and nothing outside of it: what an assistant names is not to be trusted. */
export class DiskWorld implements AssistantWorld {
  readonly today: string;
  /** As it is, links resolved. */
  readonly root: string;
  readonly #named: string;
  readonly #files: Files;

  /** @param named the folder as people name it, where that leads through links */
  constructor(root: string, today: string, named = root) {
    this.root = root;
    this.today = today;
    this.#named = named;
    this.#files = diskFilesInside(root);
  }

  async document(file: string): Promise<WorldDocument> {
    const path = await this.#pathOf(file);
    if (!/\.(?:md|markdown)$/i.test(path)) {
      throw new AssistantError(`“${file}” is no Markdown file.`);
    }
    const text = await this.#files.readText(uriOf(path));
    if (text === undefined) {
      throw new AssistantError(`“${file}” cannot be read.`);
    }
    const environment = await this.#environmentIn(dirname(path));
    return { file, text: text.replace(/^\uFEFF/, ''), path: globPath(environment, uriOf(path)), environment };
  }

  async environment(folder: string | undefined): Promise<Environment> {
    const path = this.inside(folder ?? '.');
    await this.insist(path, folder ?? '.');
    return this.#environmentIn(path);
  }

  /** All postmortems below the root; links that lead out are left out. */
  async postmortems(): Promise<{ postmortems: readonly WorldPostmortem[]; capped: boolean }> {
    const root = uriOf(this.root);
    const environments = new Map<string, Promise<Environment>>();
    const index = new WorkspaceIndex({
      files: this.#files,
      environmentOf: (uri) => {
        const folder = parentOf(uri);
        const environment = environments.get(folder) ?? this.#environmentIn(diskPathOf(folder) ?? this.root);
        environments.set(folder, environment);
        return environment;
      },
      roots: () => [root],
      exclusion: async () => () => false,
      today: () => this.today,
    });
    const found = await index.postmortems({ isCancelled: () => false });
    const postmortems = [...found].map(([place, postmortem]) => ({
      file: pathFrom(root, place) ?? place,
      postmortem: indexed(place, postmortem, this.today),
    }));
    return { postmortems, capped: index.capped };
  }

  /** The path of a folder or file below the root, which need not exist. */
  inside(way: string): string {
    const meant = resolve(this.root, way);
    const path = isBelow(this.#named, meant) ? join(this.root, relative(this.#named, meant)) : meant;
    if (way.includes('\0') || !isBelow(this.root, path)) {
      throw outside(way);
    }
    return path;
  }

  /** Throws where a path leads out of the root, through links too. */
  async insist(path: string, shown: string): Promise<void> {
    if (!isBelow(this.root, await existing(path))) {
      throw outside(shown);
    }
  }

  async #pathOf(file: string): Promise<string> {
    const path = this.inside(wayOf(file));
    const isFile = await stat(path).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (!isFile) {
      throw new AssistantError(`There is no file “${file}”.`);
    }
    await this.insist(path, file);
    return realpath(path);
  }

  async #environmentIn(folder: string): Promise<Environment> {
    const root = uriOf(this.root);
    const file = await findConfigurationFile(this.#files, uriOf(folder), root);
    return loadEnvironment(this.#files, file, {}, root);
  }
}

function isBelow(root: string, path: string): boolean {
  return isInside(uriOf(root), uriOf(path));
}

function outside(shown: string): AssistantError {
  return new AssistantError(`“${shown}” is outside the folder that is served.`);
}

/** A path from a path or a file's URI. */
function wayOf(file: string): string {
  // Without a slash behind it, a colon is one of a name, `INC-7: checkout.md`, or of a drive.
  if (!/^(?:file:\/|[a-z][a-z0-9+.-]+:\/\/)/i.test(file)) {
    return file;
  }
  try {
    return fileURLToPath(file);
  } catch {
    throw new AssistantError(`“${file}” names no file on this machine.`);
  }
}

/** The real path of the nearest folder that is there. */
async function existing(path: string): Promise<string> {
  for (let current = path; ; current = dirname(current)) {
    try {
      return await realpath(current);
    } catch {
      if (dirname(current) === current) {
        return current;
      }
    }
  }
}
