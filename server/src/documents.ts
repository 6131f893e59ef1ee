import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from './analysis.ts';
import { analyse } from './analysis.ts';
import type { Environments } from './environments.ts';
import type { Postmortem } from './postmortem.ts';
import type { Readiness } from './readiness/readiness.ts';
import { readinessOf } from './readiness/readiness.ts';
import { pathOf } from './uris.ts';
import type { Environment } from './workspace/environment.ts';
import { globPath } from './workspace/environment.ts';

/** An analysis with what it was made from. */
export interface AnalysedDocument {
  readonly analysis: Analysis;
  readonly environment: Environment;
  /** Equal for two analyses exactly when nothing that they depend on has changed. */
  readonly stamp: string;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** Analyses open documents, each version once. */
export class DocumentAnalyser {
  readonly #environments: Environments;
  readonly #today: () => string;
  // By document, not by URI: one that is closed and opened again starts from version 1 with another text.
  readonly #cache = new WeakMap<TextDocument, AnalysedDocument>();

  constructor(environments: Environments, today: () => string) {
    this.#environments = environments;
    this.#today = today;
  }

  /** The analysis of a document as it is now. */
  async analyse(document: TextDocument): Promise<AnalysedDocument> {
    // What is read now holds for this generation, even where another begins while it is read.
    const { generation } = this.#environments;
    const environment = await this.#environments.for(document.uri);
    const stamp = `${document.version}/${generation}/${this.#today()}`;
    const cached = this.#cache.get(document);
    if (cached?.stamp === stamp) {
      return cached;
    }
    const started = performance.now();
    const analysis = this.analyseText(document.uri, document.getText(), environment);
    const analysed = { analysis, environment, stamp, milliseconds: performance.now() - started };
    this.#cache.set(document, analysed);
    return analysed;
  }

  /** The analysis of another text for a document, for example of one that a fix has changed. */
  analyseText(uri: string, text: string, environment: Environment): Analysis {
    const path = pathOf(uri);
    return analyse({
      text,
      path: path === undefined ? undefined : globPath(environment, path),
      today: this.#today(),
      environment,
    });
  }

  /** What stands between a postmortem and its publication. */
  readiness(uri: string, postmortem: Postmortem, environment: Environment): Readiness {
    return readinessOf(postmortem, {
      configuration: environment.configuration,
      today: this.#today(),
      fileName: pathOf(uri)?.split('/').at(-1),
      isConfigurationBroken: environment.errors.length > 0,
    });
  }

  /** How long the last analysis of a document took; 0 where there was none. */
  lastDuration(document: TextDocument): number {
    return this.#cache.get(document)?.milliseconds ?? 0;
  }
}
