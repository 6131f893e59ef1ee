import type { Connection } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource, rangeOf } from '../lspConversion.ts';
import type { Environment } from '../workspace/environment.ts';

/** Shows in a configuration file what is wrong in it. */
export class ConfigurationProblems {
  readonly #connection: Connection;
  /** URIs of the files that are marked. */
  readonly #marked = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Marks the file in force for some documents, or takes its marks away where nothing is wrong any more. */
  show({ configurationFile: uri, configurationSource: source, errors }: Environment): void {
    if (uri === undefined || !source) {
      return;
    }
    const diagnostics = errors.map(({ message, range }) => ({
      range: rangeOf(source, range),
      severity: DiagnosticSeverity.Error,
      code: 'configuration',
      source: diagnosticSource,
      message,
    }));
    if (diagnostics.length > 0 || this.#marked.has(uri)) {
      this.#send(uri, diagnostics);
    }
  }

  /** Takes all marks away; what is still wrong is shown again when the files are read again. */
  clear(): void {
    for (const uri of this.#marked) {
      this.#send(uri, []);
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
