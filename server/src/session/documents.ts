import type { Analysis, AnalysisInput, Reading } from '../check/analysis.ts';
import { checkReading, read, wantedTargets } from '../check/analysis.ts';
import { isSameMissing } from '../document/links/fileTargets.ts';
import type { SourceText } from '../document/sourceText.ts';
import { isSameText } from '../document/textChange.ts';
import type { Readiness } from '../readiness/readiness.ts';
import { readinessOf } from '../readiness/readiness.ts';
import type { Rule } from '../rules/rule.ts';
import { elapsed } from '../scheduling/stopwatch.ts';
import { ownSiblingOf } from '../siblings/readSibling.ts';
import type { Siblings } from '../siblings/siblings.ts';
import { diskPathOf, nameOf, pathOf, placeOf } from '../uris.ts';
import type { Environment } from '../workspace/environment.ts';
import { globPath } from '../workspace/environment.ts';
import type { LinkTargets } from '../workspace/linkTargets.ts';
import type { EditedDocument } from './editedDocument.ts';
import type { Environments } from './environments.ts';

/** An analysis with what it was made from. */
export interface AnalysedDocument {
  readonly analysis: Analysis;
  readonly environment: Environment;
  /** Equal for two analyses exactly when nothing that they depend on has changed. */
  readonly stamp: string;
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** What is known of a document, with what tells whether it still holds. */
interface Known extends AnalysedDocument {
  readonly reading: Reading;
  /** Of the document. */
  readonly version: number;
  /** Equal exactly where the text, the environment and the day are. */
  readonly edition: string;
  /** When it was made, in milliseconds by `elapsed`. */
  readonly ended: number;
  readonly targets: AskedTargets;
}

/** An analysis that goes on, and what held when it began. */
interface Running {
  readonly holding: string;
  readonly analysis: Promise<Known>;
}

/** The targets of links that were looked for. */
interface AskedTargets {
  readonly wanted: readonly string[] | undefined;
  /** That of the answers; in others it may have changed what is there. */
  readonly generation: number;
  readonly missing: ReadonlySet<string> | undefined;
}

/**
 * Analyses open documents, each version once and each document by one analysis at a time: who asks meanwhile gets what
 * that one finds, which is of the document as it is at its end.
 */
export class DocumentAnalyser {
  readonly #environments: Environments;
  readonly #today: () => string;
  readonly #targets: LinkTargets;
  // By document, not by URI: one that is closed and opened again starts from version 1 with another text.
  readonly #cache = new WeakMap<EditedDocument, Known>();
  readonly #running = new WeakMap<EditedDocument, Running>();
  readonly #texts = new WeakMap<EditedDocument, { readonly source: SourceText; readonly number: number }>();
  readonly #siblings: () => Siblings | undefined;
  readonly #lull: (longest: number) => Promise<void>;
  #analyses = 0;

  /**
   * @param siblings the postmortems to compare with, where they are known already
   * @param lull waits until the client has said what it has to say, about as many milliseconds at most
   */
  constructor(
    environments: Environments,
    today: () => string,
    targets: LinkTargets,
    siblings: () => Siblings | undefined = () => undefined,
    lull: (longest: number) => Promise<void> = async () => {},
  ) {
    this.#environments = environments;
    this.#today = today;
    this.#targets = targets;
    this.#siblings = siblings;
    this.#lull = lull;
  }

  /** The day that is checked for, `YYYY-MM-DD`. */
  today(): string {
    return this.#today();
  }

  /** The analysis of a document as it is now, or has become when there is one. */
  analyse(document: EditedDocument): Promise<AnalysedDocument> {
    // Nobody who asks for what holds now waits for an answer about what held before.
    const holding = `${this.#environments.generation}/${this.#targets.generation}/${this.#today()}`;
    const running = this.#running.get(document);
    if (running?.holding === holding) {
      return running.analysis;
    }
    const started = { holding, analysis: this.#run(document) };
    const end = (): void => {
      if (this.#running.get(document) === started) {
        this.#running.delete(document);
      }
    };
    this.#running.set(document, started);
    started.analysis.then(end, end);
    return started.analysis;
  }

  async #run(document: EditedDocument): Promise<Known> {
    const before = this.#cache.get(document);
    if (before && before.version !== document.version) {
      // More edits may have come already, and nobody wants to see what is between them.
      await this.#lull(before.milliseconds);
    }
    return this.#analyseNow(document);
  }

  async #analyseNow(document: EditedDocument): Promise<Known> {
    const { generation } = this.#environments;
    const environment = await this.#environments.for(document.uri);
    const edition = this.#editionOf(document, generation);
    const known = this.#cache.get(document);
    const cached = known?.edition === edition ? known : undefined;
    const started = elapsed();
    const reading =
      cached?.reading ?? read(this.#inputOf(document.uri, document.source, environment), known?.reading);
    const spent = elapsed() - started;
    const targets = await this.#targetsOf(document.uri, wantedTargets(reading), known?.targets);
    if (this.#editionOf(document, this.#environments.generation) !== edition) {
      // It was written on while the disk was asked, or something else holds for it now: nobody wants to see the past.
      return this.#analyseNow(document);
    }
    const { version } = document;
    return this.#checked(document, { reading, version, environment, edition, spent, targets });
  }

  /** @param generation that of the environments */
  #editionOf(document: EditedDocument, generation: number): string {
    return `${this.#textNumberOf(document)}/${generation}/${this.#today()}`;
  }

  /** Another one for each text: not every client gives each of its edits a version of its own. */
  #textNumberOf(document: EditedDocument): number {
    const source = document.source;
    const known = this.#texts.get(document);
    if (known?.source === source) {
      return known.number;
    }
    const number = (known?.number ?? 0) + (known && isSameText(known.source, source) ? 0 : 1);
    this.#texts.set(document, { source, number });
    return number;
  }

  #checked(document: EditedDocument, unchecked: Unchecked): Known {
    const { reading, version, environment, edition, spent, targets } = unchecked;
    // Another request may have come to the same meanwhile.
    const known = this.#cache.get(document);
    const siblings = this.#siblings();
    const isSame = known?.edition === edition && known.analysis.siblings?.siblings === siblings;
    if (isSame && isSameMissing(known.analysis.missingTargets, targets.missing)) {
      return known;
    }
    const started = elapsed();
    const analysis = checkReading(
      reading,
      targets.missing,
      siblings && {
        own: ownSiblingOf(reading.postmortem, environment.configuration, placeOf(document.uri)),
        siblings,
      },
      known?.analysis,
    );
    const ended = elapsed();
    const milliseconds = ended - started + spent;
    this.#analyses += 1;
    const stamp = `${edition}/${this.#analyses}`;
    // With the version before, all that came before it would be kept.
    const { earlier: _, ...alone } = reading;
    const made = { analysis, environment, edition, version, stamp };
    const analysed = { reading: alone, ...made, milliseconds, ended, targets };
    this.#cache.set(document, analysed);
    return analysed;
  }

  /**
   * The analysis of another text for a document that was analysed, for example of one that a fix has changed.
   * @param rules those to run
   */
  analyseText(
    uri: string,
    text: string,
    { environment, analysis }: AnalysedDocument,
    rules: readonly Rule[],
  ): Analysis {
    const reading = read({ ...this.#inputOf(uri, text, environment), rules });
    const siblings = analysis.siblings && {
      own: ownSiblingOf(reading.postmortem, environment.configuration, placeOf(uri)),
      siblings: analysis.siblings.siblings,
    };
    return checkReading(reading, analysis.missingTargets, siblings);
  }

  #inputOf(uri: string, text: string | SourceText, environment: Environment): AnalysisInput {
    return {
      text,
      path: pathOf(uri) === undefined ? undefined : globPath(environment, uri),
      today: this.#today(),
      environment,
    };
  }

  async #targetsOf(
    uri: string,
    wanted: readonly string[] | undefined,
    known: AskedTargets | undefined,
  ): Promise<AskedTargets> {
    const { generation } = this.#targets;
    // Few edits are those of a link, and there may be hundreds of links.
    if (known && known.generation === generation && haveSame(known.wanted, wanted)) {
      return known;
    }
    return { wanted, generation, missing: wanted && (await this.missingTargets(uri, wanted)) };
  }

  /** Those targets of a document's links that lead to nothing; undefined where that cannot be told. */
  async missingTargets(uri: string, wanted: readonly string[]): Promise<ReadonlySet<string> | undefined> {
    // Each question to another machine takes its time; there may be hundreds.
    return diskPathOf(uri) === undefined
      ? undefined
      : this.#targets.missing(wanted, placeOf(uri), this.#environments.workspaceFolderOf(uri));
  }

  /** What stands between a postmortem and its publication. */
  readiness(uri: string, analysis: Analysis, environment: Environment): Readiness {
    return readinessOf(analysis.postmortem, {
      configuration: environment.configuration,
      today: this.#today(),
      fileName: pathOf(uri) === undefined ? undefined : nameOf(uri),
      missingTargets: analysis.missingTargets,
      siblings: analysis.siblings,
      isConfigurationBroken: environment.errors.length > 0,
    });
  }

  /** The last analysis of a document: how long it took, and when, by `elapsed`, it ended. */
  lastCheck(document: EditedDocument): Pick<Known, 'milliseconds' | 'ended'> | undefined {
    return this.#cache.get(document);
  }
}

/** What a check needs, and how long it took to get so far. */
interface Unchecked extends Pick<Known, 'reading' | 'version' | 'environment' | 'edition' | 'targets'> {
  readonly spent: number;
}

function haveSame(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return (
    one === other ||
    (one?.length === other?.length && (one ?? []).every((item, index) => item === other?.[index]))
  );
}
