import type { Connection } from 'vscode-languageserver';
import type { WrittenConfiguration } from '../config/schema.ts';
import { configurationSchema } from '../config/schema.ts';
import type { InitializationOptions } from '../protocol.ts';
import type { ClientCapabilitiesInUse } from './serverContext.ts';

/** What a client's settings say of checking: those that it told, and those that it answers for a document. */
export class ClientSettings {
  readonly #connection: Connection;
  /** What the client passed at the start; holds as long as it says nothing else. */
  readonly #initial: unknown;
  /** The last ones that the client told. */
  #told: unknown;
  #settings: WrittenConfiguration;
  /** Whether those that were told are those of every document. */
  #holdForAll: boolean;

  constructor(
    connection: Connection,
    options: InitializationOptions,
    { configuration }: Pick<ClientCapabilitiesInUse, 'configuration'>,
  ) {
    this.#connection = connection;
    this.#initial = options.settings ?? {};
    this.#told = this.#initial;
    this.#settings = this.#valid(this.#told);
    this.#holdForAll = options.settingsHoldForAll === true || !configuration;
  }

  /** What the client passed at the start. */
  get initial(): unknown {
    return this.#initial;
  }

  /** Whether those that were told are those of every document. */
  get holdForAll(): boolean {
    return this.#holdForAll;
  }

  /** Asks the client for those of each document from now on, where it can answer. */
  foldersChanged({ configuration }: Pick<ClientCapabilitiesInUse, 'configuration'>): void {
    this.#holdForAll = !configuration;
  }

  /**
   * Takes those that the client tells.
   * @returns whether they are other ones
   */
  take(told: unknown): boolean {
    const isSame = JSON.stringify(told) === JSON.stringify(this.#told);
    this.#told = told;
    this.#settings = isSame ? this.#settings : this.#valid(told);
    return !isSame;
  }

  /** Those of a document. */
  async of(uri: string): Promise<WrittenConfiguration> {
    if (this.#holdForAll) {
      return this.#settings;
    }
    try {
      const settings: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'postmortem',
      });
      // Editors answer with nothing where nobody has set anything.
      return typeof settings === 'object' && settings !== null ? this.#valid(settings) : this.#settings;
    } catch (error) {
      this.#connection.console.error(`The settings could not be read: ${String(error)}`);
      return this.#settings;
    }
  }

  /** The settings that the engine knows; a broken one is left out with a word in the log. */
  #valid(settings: unknown): WrittenConfiguration {
    const known: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(settings ?? {})) {
      // Editors hand over every setting, also those that say nothing, and keys that are the client's own.
      if (key in configurationSchema().shape && value !== null && value !== '') {
        if (configurationSchema().safeParse({ [key]: value }).success) {
          known[key] = value;
        } else {
          this.#connection.console.warn(`The setting postmortem.${key} is not valid and is ignored.`);
        }
      }
    }
    const result = configurationSchema().safeParse(known);
    return result.success ? result.data : {};
  }
}
