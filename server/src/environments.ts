import { basename, dirname } from 'node:path';
import type { WrittenConfiguration } from './config/schema.ts';
import { diskPathOf } from './uris.ts';
import type { Environment } from './workspace/environment.ts';
import {
  configurationFileName,
  defaultEnvironment,
  findConfigurationFile,
  isInside,
  loadEnvironment,
} from './workspace/environment.ts';
import type { Files } from './workspace/files.ts';

/** Asks the editor for the settings that hold for a document. */
export type ReadSettings = (uri: string) => Promise<WrittenConfiguration>;

/** What holds for each open document; read on first need and again after a change. */
export class Environments {
  readonly #files: Files;
  readonly #readSettings: ReadSettings;
  readonly #onLoaded: (environment: Environment) => void;
  readonly #loaded = new Map<string, Promise<Environment>>();
  /** Every template that a configuration has named, so that its change is known for one. */
  readonly #templateFiles = new Set<string>();
  #folders: readonly string[] = [];
  /** Grows with every change, so that results can be told apart. */
  generation = 0;

  constructor(
    files: Files,
    readSettings: ReadSettings,
    onLoaded: (environment: Environment) => void = () => {},
  ) {
    this.#files = files;
    this.#readSettings = readSettings;
    this.#onLoaded = onLoaded;
  }

  /** Sets the workspace folders, as URIs. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.flatMap((uri) => diskPathOf(uri) ?? []);
    this.forget();
  }

  /** Forgets everything, because settings, folders or a configuration file have changed. */
  forget(): void {
    this.#loaded.clear();
    this.generation += 1;
  }

  /** Whether a changed file is one that matters here. */
  concerns(uri: string): boolean {
    const path = diskPathOf(uri);
    return path !== undefined && (basename(path) === configurationFileName || this.#templateFiles.has(path));
  }

  /** The innermost workspace folder that a path on the disk lies in. */
  workspaceFolderOf(path: string): string | undefined {
    return this.#folders
      .filter((candidate) => isInside(candidate, path))
      .toSorted((one, other) => other.length - one.length)[0];
  }

  /** What holds for a document; never rejects. */
  for(uri: string): Promise<Environment> {
    const path = diskPathOf(uri);
    // Documents of one folder share what holds for them, whatever their number.
    const key = path === undefined ? uri : dirname(path);
    let environment = this.#loaded.get(key);
    if (!environment) {
      environment = this.#load(uri, path === undefined ? undefined : dirname(path));
      this.#loaded.set(key, environment);
    }
    return environment;
  }

  async #load(uri: string, folder: string | undefined): Promise<Environment> {
    const settings = await this.#readSettings(uri);
    if (folder === undefined) {
      return defaultEnvironment(settings);
    }
    const boundary = this.workspaceFolderOf(folder);
    const file = await findConfigurationFile(this.#files, folder, boundary);
    const environment = await loadEnvironment(this.#files, file, settings, boundary ?? folder);
    for (const template of environment.templateFiles) {
      this.#templateFiles.add(template);
    }
    this.#onLoaded(environment);
    return environment;
  }
}
