import type { Connection } from 'vscode-languageserver';

/**
 * Whether hints are wanted: `postmortem.inlayHints.enabled`, on where nobody says. It is a matter of the editor and no
 * part of a team's configuration, so it goes past what `.postmortem.json` and the settings share.
 */
export class InlayHintSetting {
  readonly #connection: Connection;
  readonly #canAsk: boolean;
  readonly #answers = new Map<string, Promise<boolean>>();
  #told: boolean;

  /** @param settings the settings `postmortem.*` that the client passed at the start */
  constructor(connection: Connection, canAsk: boolean, settings: unknown) {
    this.#connection = connection;
    this.#canAsk = canAsk;
    this.#told = enabledIn(member(settings, 'inlayHints'));
  }

  /**
   * Takes the settings that came with a change; asked again are the clients that can be.
   * @returns whether anybody was given hints, or none, by what was known before
   */
  changed(settings: unknown): boolean {
    this.#told = enabledIn(member(settings, 'inlayHints'));
    const wereAsked = this.#answers.size > 0;
    this.#answers.clear();
    return wereAsked;
  }

  /** Whether hints are wanted in a document. Never rejects. */
  isEnabledFor(uri: string): Promise<boolean> {
    let answer = this.#canAsk ? this.#answers.get(uri) : Promise.resolve(this.#told);
    if (!answer) {
      answer = this.#ask(uri);
      this.#answers.set(uri, answer);
    }
    return answer;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.#answers.delete(uri);
  }

  async #ask(uri: string): Promise<boolean> {
    try {
      const section = 'postmortem.inlayHints';
      const answer: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section });
      // Editors answer with nothing where nobody has set anything.
      return typeof answer === 'object' && answer !== null ? enabledIn(answer) : this.#told;
    } catch (error) {
      this.#connection.console.error(`The setting of inlay hints could not be read: ${String(error)}`);
      return this.#told;
    }
  }
}

function enabledIn(section: unknown): boolean {
  return member(section, 'enabled') !== false;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
