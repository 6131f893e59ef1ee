import { existsSync } from 'node:fs';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { diskPathOf, uriOf } from '../uris.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, loadEnvironment } from '../workspace/environment.ts';
import type { Files } from '../workspace/files.ts';
import { rootWithoutConfiguration } from './repositoryPaths.ts';

/**
 * The files on this machine's disk, for a run that asks thousands of times whether one is there and has nothing else to
 * do meanwhile: it waits for the answer.
 */
export const waitingFiles: Files = {
  ...diskFiles,
  async exists(uri) {
    const path = diskPathOf(uri);
    return path !== undefined && existsSync(path);
  },
};

/** What holds in the folders of a run; each configuration is read once. */
export class FolderEnvironments {
  readonly #cwd: string;
  readonly #named: string | undefined;
  readonly #loaded: (environment: Environment) => void;
  readonly #ofFolders = new Map<string, Promise<Environment>>();
  /** By the file; where there is none, by the folder that stands in for its own. */
  readonly #ofPlaces = new Map<string, Promise<Environment>>();

  /**
   * @param named path of a configuration file that holds in all folders; undefined for the nearest of each
   * @param loaded told of each once, before anybody gets it; what it throws, those get who ask for it
   */
  constructor(cwd: string, named: string | undefined, loaded: (environment: Environment) => void) {
    this.#cwd = cwd;
    this.#named = named;
    this.#loaded = loaded;
  }

  /** @param folder a path */
  of(folder: string): Promise<Environment> {
    let environment = this.#ofFolders.get(folder);
    if (!environment) {
      environment = this.#find(folder);
      this.#ofFolders.set(folder, environment);
    }
    return environment;
  }

  async #find(folder: string): Promise<Environment> {
    const file =
      this.#named === undefined
        ? await findConfigurationFile(waitingFiles, uriOf(folder), undefined)
        : uriOf(this.#named);
    const root = uriOf(rootWithoutConfiguration(folder, this.#cwd));
    const place = file ?? root;
    let environment = this.#ofPlaces.get(place);
    if (!environment) {
      environment = this.#load(file, root);
      this.#ofPlaces.set(place, environment);
    }
    return environment;
  }

  async #load(file: string | undefined, root: string): Promise<Environment> {
    const environment = await loadEnvironment(waitingFiles, file, {}, root);
    this.#loaded(environment);
    return this.#named === undefined ? environment : { ...environment, root: this.#rootOfNamed(this.#named) };
  }

  /**
   * What the globs of a named file count from: its folder, as they do in any other; where the run is not below that, as
   * with one that is kept in `ci/`, the folder of the run.
   */
  #rootOfNamed(file: string): string {
    const folder = dirname(file);
    const fromFolder = relative(folder, this.#cwd);
    const isBelow = !isAbsolute(fromFolder) && fromFolder.split(sep)[0] !== '..';
    return uriOf(isBelow ? folder : this.#cwd);
  }
}
