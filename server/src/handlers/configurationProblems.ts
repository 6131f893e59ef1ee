import type { Connection } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource, rangeOf } from '../lspConversion.ts';
import type { Environment } from '../workspace/environment.ts';

/** Shows in a configuration file what is wrong in it. */
export class ConfigurationProblems {
  readonly #connection: Connection;
  readonly #load: (configurationFile: string) => Promise<Environment>;
  /** URIs of the files that are marked. */
  readonly #marked = new Set<string>();
  #looks = 0;

  /** @param load reads a configuration file and what it names, whether or not it is in force anywhere */
  constructor(connection: Connection, load: (configurationFile: string) => Promise<Environment>) {
    this.#connection = connection;
    this.#load = load;
  }

  /** Marks the file in force for some documents, or takes its marks away where nothing is wrong any more. */
  show({ configurationFile: uri, configurationSource: source, errors }: Environment): void {
    if (uri === undefined) {
      return;
    }
    const diagnostics = source
      ? errors.map(({ message, range, replacement }) => ({
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

  /** Looks again at the files that are marked, and at those that have changed, also where no document needs them. */
  async lookAgain(changed: readonly string[]): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    for (const uri of new Set([...this.#marked, ...changed])) {
      const environment = await this.#load(uri);
      // Somebody types faster than a disk answers.
      if (look === this.#looks) {
        this.show(environment);
      }
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
