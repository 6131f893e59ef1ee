import type { Connection } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource, rangeOf } from '../lspConversion.ts';
import { isInside } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Publications } from './publications.ts';

/** Shows in a team's templates what is wrong in them. */
export class TemplateProblems {
  readonly #connection: Connection;
  readonly #publications: Publications;
  /** URIs of the files that are marked. */
  readonly #marked = new Set<string>();

  constructor(connection: Connection, publications: Publications) {
    this.#connection = connection;
    this.#publications = publications;
  }

  /** Marks the templates that hold for some documents, and takes marks away where nothing is wrong any more. */
  show({ templateProblems, root }: Environment): void {
    const broken = new Set(templateProblems.map(({ file }) => file));
    for (const file of this.#marked) {
      if (!broken.has(file) && root !== undefined && isInside(root, file)) {
        this.#marked.delete(file);
        this.#send(file, []);
      }
    }
    for (const { file, source, problems } of templateProblems) {
      this.#marked.add(file);
      const diagnostics = problems.map(({ message, range }) => ({
        range: rangeOf(source, range),
        severity: DiagnosticSeverity.Error,
        code: 'template',
        source: diagnosticSource,
        message,
      }));
      this.#send(file, diagnostics);
    }
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    this.#publications.send({ uri, diagnostics }).catch((error: unknown) => {
      this.#connection.console.error(`The problems of ${uri} could not be shown: ${String(error)}`);
    });
  }
}
