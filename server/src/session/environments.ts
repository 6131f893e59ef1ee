import type { WrittenConfiguration } from '../config/schema.ts';
import { isInside, nameOf, parentOf, pathOf, placeOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import {
  configurationFileName,
  defaultEnvironment,
  findConfigurationFile,
  loadEnvironment,
} from '../workspace/environment.ts';
import type { Files } from '../workspace/files.ts';
import { isTemplatePlace } from '../workspace/ownTemplates.ts';
import type { RecordedFiles } from '../workspace/recordedFiles.ts';
import { recordedFiles } from '../workspace/recordedFiles.ts';

/** Asks the editor for the settings that hold for a document. */
export type ReadSettings = (uri: string) => Promise<WrittenConfiguration>;

/** The settings that were asked for, and the answer once it is there. */
interface UsedSettings {
  readonly uri: string;
  answer?: WrittenConfiguration;
}

/** What holds for each open document; read on first need and again after a change. */
export class Environments {
  readonly #files: Files;
  readonly #readSettings: ReadSettings;
  readonly #onLoaded: (environment: Environment) => void;
  readonly #loaded = new Map<string, Promise<Environment>>();
  /** Every configuration that was in force, and every template that one has named: their changes matter. */
  readonly #known = new Set<string>();
  /** What the files said of which the environments were made. */
  readonly #readings = new Map<string, RecordedFiles>();
  /** By what shares an environment: a place in it, and the settings that it was made with. */
  readonly #settings = new Map<string, UsedSettings>();
  /** Settles when it is known whether settings have changed; undefined where nobody looks. */
  #looking: Promise<boolean> | undefined;
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
    this.#folders = uris.map(placeOf);
    this.forget();
  }

  /** The workspace folders. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Forgets everything, because settings, folders or a configuration file have changed. */
  forget(): void {
    this.#loaded.clear();
    this.#readings.clear();
    this.#settings.clear();
    this.generation += 1;
  }

  /** Forgets everything if settings are others than those in force. Meanwhile nobody is told what holds. */
  forgetIfSettingsChanged(): Promise<boolean> {
    return this.#lookFirst(this.#forgetIf(this.#settingsDiffer()));
  }

  /** Forgets everything if configurations or templates are others than those in force. Meanwhile nobody is told what holds. */
  forgetIfOutdated(): Promise<boolean> {
    return this.#lookFirst(this.#forgetIf(this.areOutdated()));
  }

  async #forgetIf(differ: Promise<boolean>): Promise<boolean> {
    const isOther = await differ;
    if (isOther) {
      this.forget();
    }
    return isOther;
  }

  /** Lets whoever asks what holds wait for an answer. */
  async #lookFirst(looking: Promise<boolean>): Promise<boolean> {
    this.#looking = looking;
    try {
      return await looking;
    } finally {
      if (this.#looking === looking) {
        this.#looking = undefined;
      }
    }
  }

  async #settingsDiffer(): Promise<boolean> {
    const answers = await Promise.all(
      [...this.#settings.values()].map(async (used) => {
        const settings = await this.#readSettings(used.uri);
        // An earlier question that is still not answered may never be: no settings are those.
        return JSON.stringify(used.answer) !== JSON.stringify(settings);
      }),
    );
    return answers.includes(true);
  }

  /** Whether configurations or templates are others than those in force, for all documents or for one. */
  async areOutdated(uri?: string): Promise<boolean> {
    const readings = [...this.#readings].filter(
      ([folder]) => uri === undefined || folder === this.#folderOf(uri),
    );
    const answers = await Promise.all(readings.map(([, files]) => files.wouldDiffer()));
    return answers.includes(true);
  }

  /** Whether a changed file is one that matters here. */
  concerns(uri: string): boolean {
    // A folder comes and goes with all that is in it, in one event.
    return (
      isConfiguration(uri) || isTemplatePlace(uri) || [...this.#known].some((place) => isInside(uri, place))
    );
  }

  /** What a configuration file says, whether or not it is in force anywhere. */
  async at(configurationFile: string): Promise<Environment> {
    // It may name a template that the settings lead to.
    const settings = await this.#readSettings(configurationFile);
    return loadEnvironment(this.#files, configurationFile, settings, parentOf(configurationFile));
  }

  /** The innermost workspace folder that a place lies in. */
  workspaceFolderOf(uri: string): string | undefined {
    return this.#folders
      .filter((candidate) => isInside(candidate, uri))
      .toSorted((one, other) => other.length - one.length)[0];
  }

  /** What holds for a document; never rejects. */
  for(uri: string): Promise<Environment> {
    return this.#looking ? this.#looking.then(() => this.for(uri)) : this.#now(uri);
  }

  #now(uri: string): Promise<Environment> {
    const folder = this.#folderOf(uri);
    // Documents of one folder share what holds for them, whatever their number.
    const key = folder ?? uri;
    let environment = this.#loaded.get(key);
    if (!environment) {
      const used: UsedSettings = { uri };
      this.#settings.set(key, used);
      environment = this.#load(folder, used);
      this.#loaded.set(key, environment);
    }
    return environment;
  }

  /** The folder that a document lies in. One that is not saved yet belongs to the workspace where that is one folder. */
  #folderOf(uri: string): string | undefined {
    if (pathOf(uri) !== undefined) {
      return parentOf(uri);
    }
    return this.#folders.length === 1 ? this.#folders[0] : undefined;
  }

  async #load(folder: string | undefined, used: UsedSettings): Promise<Environment> {
    const { generation } = this;
    const settings = await this.#readSettings(used.uri);
    used.answer = settings;
    if (folder === undefined) {
      return defaultEnvironment(settings);
    }
    const boundary = this.workspaceFolderOf(folder);
    const files = recordedFiles(this.#files);
    this.#readings.set(folder, files);
    const file = await findConfigurationFile(files, folder, boundary);
    const environment = await loadEnvironment(files, file, settings, boundary ?? folder);
    for (const place of [environment.configurationFile ?? [], environment.templateFiles].flat()) {
      this.#known.add(place);
    }
    // One that was forgotten meanwhile holds no more, and what holds now may have been told already.
    if (generation === this.generation) {
      this.#onLoaded(environment);
    }
    return environment;
  }
}

/** Whether a file configures the documents around it. */
export function isConfiguration(uri: string): boolean {
  return nameOf(uri) === configurationFileName;
}
