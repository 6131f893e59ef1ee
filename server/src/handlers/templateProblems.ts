import type { Connection } from 'vscode-languageserver';
import type { Diagnostic } from 'vscode-languageserver-types';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { diagnosticSource, rangeOf } from '../session/lspConversion.ts';
import { placeIn } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import type { Publications } from './publications.ts';

/** Shows in a team's templates what is wrong in them. */
export class TemplateProblems {
  readonly #connection: Connection;
  readonly #publications: Publications;
  readonly #environmentOf: (uri: string) => Promise<Environment>;
  /** URIs of the files that are marked, each with that of the folder whose documents it is a template for. */
  readonly #marked = new Map<string, string>();
  #looks = 0;

  /** @param environmentOf what holds for a document; whatever it loads is shown */
  constructor(
    connection: Connection,
    publications: Publications,
    environmentOf: (uri: string) => Promise<Environment>,
  ) {
    this.#connection = connection;
    this.#publications = publications;
    this.#environmentOf = environmentOf;
  }

  /** Marks the templates that hold for some documents, and takes marks away where nothing is wrong any more. */
  show({ templateProblems, root }: Environment): void {
    if (root === undefined) {
      return;
    }
    const broken = new Set(templateProblems.map(({ file }) => file));
    // A folder in this one may have a configuration and templates of its own.
    this.#unmark(root, (file) => !broken.has(file));
    for (const { file, source, problems } of templateProblems) {
      this.#marked.set(file, root);
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

  /** Takes the marks of files away that are of no folder of the workspace any more. */
  forget(isGone: (file: string) => boolean): void {
    for (const root of new Set(this.#marked.values())) {
      this.#unmark(root, isGone);
    }
  }

  /** Looks again at the files that are marked, also where no document needs them. */
  async lookAgain(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    const roots = new Set(this.#marked.values());
    await Promise.all([...roots].map((root) => this.#look(root, () => look === this.#looks)));
  }

  /** @param isNewest whether nothing has changed meanwhile */
  async #look(root: string, isNewest: () => boolean): Promise<void> {
    const environment = await this.#environmentOf(placeIn(root, 'any.md'));
    if (isNewest() && environment.root !== root) {
      // Its configuration is gone, and its templates with it.
      this.#unmark(root, () => true);
    }
  }

  #unmark(root: string, isGone: (file: string) => boolean): void {
    for (const [file, owner] of this.#marked) {
      if (owner === root && isGone(file)) {
        this.#marked.delete(file);
        this.#send(file, []);
      }
    }
  }

  #send(uri: string, diagnostics: Diagnostic[]): void {
    this.#publications.send({ uri, diagnostics }).catch((error: unknown) => {
      this.#connection.console.error(`The problems of ${uri} could not be shown: ${String(error)}`);
    });
  }
}
