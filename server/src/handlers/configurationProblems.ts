import type { Connection } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource, rangeOf } from '../session/lspConversion.ts';
import type { Environment } from '../workspace/environment.ts';

/** Shows in a configuration file what is wrong in it. */
export class ConfigurationProblems {
  readonly #connection: Connection;
  readonly #load: (configurationFile: string) => Promise<Environment>;
  readonly #isOpen: (configurationFile: string) => boolean;
  #clientMarksJson: boolean;
  /** URIs of the files that are marked. */
  readonly #marked = new Set<string>();
  /** URIs of the files that nobody has looked at since they may have changed. */
  readonly #unseen = new Set<string>();
  #looks = 0;

  /**
   * @param load reads a configuration file and what it names, whether or not it is in force anywhere
   * @param isOpen whether a file is open in the client
   * @param clientMarksJson whether the client marks itself what is no JSON in an open file
   */
  constructor(
    connection: Connection,
    load: (configurationFile: string) => Promise<Environment>,
    isOpen: (configurationFile: string) => boolean,
    clientMarksJson: boolean,
  ) {
    this.#connection = connection;
    this.#load = load;
    this.#isOpen = isOpen;
    this.#clientMarksJson = clientMarksJson;
  }

  /**
   * Takes that the client marks itself what is no JSON, or no longer does.
   * @param open URIs of the configuration files that are open
   */
  async clientMarksJson(marks: boolean, open: readonly string[]): Promise<void> {
    if (marks !== this.#clientMarksJson) {
      this.#clientMarksJson = marks;
      await this.lookAgain(open);
    }
  }

  /** Marks the file in force for some documents, or takes its marks away where nothing is wrong any more. */
  show({ configurationFile: uri, configurationSource: source, errors }: Environment): void {
    if (uri === undefined) {
      return;
    }
    const isMarkedAsJson = this.#clientMarksJson && this.#isOpen(uri);
    const diagnostics = source
      ? errors
          .filter(({ isSyntax }) => !isSyntax || !isMarkedAsJson)
          .map(({ message, range, replacement }) => ({
            range: rangeOf(source, range),
            severity: DiagnosticSeverity.Error,
            code: 'configuration',
            source: diagnosticSource,
            message,
            ...(replacement === undefined ? {} : { data: { replacement } }),
          }))
      : [];
    if (diagnostics.length > 0 || this.#marked.has(uri)) {
      this.#send(uri, diagnostics);
    }
  }

  /** Takes the marks of files away that are of no folder of the workspace any more. */
  forget(isGone: (configurationFile: string) => boolean): void {
    for (const uri of [...this.#marked].filter(isGone)) {
      this.#unseen.delete(uri);
      this.#send(uri, []);
    }
  }

  /** Looks again at the files that have changed, also where no document needs them, and at those that are marked. */
  async lookAgain(changed: readonly string[]): Promise<void> {
    for (const uri of [...changed, ...this.#marked]) {
      this.#unseen.add(uri);
    }
    this.#looks += 1;
    const look = this.#looks;
    await Promise.all([...this.#unseen].map((uri) => this.#look(uri, () => look === this.#looks)));
  }

  /** @param isNewest whether nothing has changed meanwhile: somebody types faster than a disk answers */
  async #look(uri: string, isNewest: () => boolean): Promise<void> {
    const environment = await this.#load(uri);
    if (isNewest()) {
      this.#unseen.delete(uri);
      this.show(environment);
    }
  }

  #send(uri: string, diagnostics: Parameters<Connection['sendDiagnostics']>[0]['diagnostics']): void {
    if (diagnostics.length > 0) {
      this.#marked.add(uri);
    } else {
      this.#marked.delete(uri);
    }
    this.#connection.sendDiagnostics({ uri, diagnostics }).catch((error: unknown) => {
      this.#connection.console.error(`The problems of ${uri} could not be shown: ${String(error)}`);
    });
  }
}
