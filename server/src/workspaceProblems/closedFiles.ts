import type { Diagnostic } from 'vscode-languageserver-types';
import type { Configuration, WorkspaceDiagnostics } from '../config/configuration.ts';
import { fileTargets, isSameMissing } from '../document/links/fileTargets.ts';
import { actionOverdue } from '../rules/actions/action-overdue.ts';
import { reviewPending } from '../rules/review/review-pending.ts';
import { siblingRules } from '../rules/siblings/siblingRules.ts';
import type { AnalysedDocument, DocumentAnalyser } from '../session/documents.ts';
import { EditedDocument } from '../session/editedDocument.ts';
import type { Environments } from '../session/environments.ts';
import type { Siblings } from '../siblings/siblings.ts';
import { isOverdue } from '../summary/actionSummary.ts';
import { placeOf } from '../uris.ts';
import type { StoredPostmortem } from '../workspace/index/storedPostmortem.ts';

/** What problems of closed files are made from. */
export interface ClosedFileSources {
  readonly environments: Environments;
  readonly analyser: DocumentAnalyser;
  /** The text of a file as it was saved. */
  readonly readText: (uri: string) => Promise<string | undefined>;
  /** Those that files are compared with. */
  readonly siblings: () => Siblings | undefined;
  readonly diagnosticsOf: (document: EditedDocument, analysed: AnalysedDocument) => readonly Diagnostic[];
}

/** The problems of a file, with all that they depend on. */
interface Known {
  readonly stored: StoredPostmortem;
  /** The configuration, the day and how much is asked. */
  readonly edition: string;
  /** How often files came and went that links may lead to. */
  readonly links: number;
  readonly targets: readonly string[] | undefined;
  readonly missing: ReadonlySet<string> | undefined;
  /** What the comparison with others found, and for which of their editions. */
  readonly compared: string;
  readonly others: number;
  readonly problems: readonly Diagnostic[];
}

const none: readonly Diagnostic[] = [];

/** Checks files that nobody has open, each again only where something has changed that its problems depend on. */
export class ClosedFiles {
  readonly #sources: ClosedFileSources;
  readonly #known = new Map<string, Known>();
  #links = 0;
  #siblings: Siblings | undefined;
  /** Grows with every change of what files are compared with. */
  #others = 0;

  constructor(sources: ClosedFileSources) {
    this.#sources = sources;
  }

  /** Takes in that files have come or gone that links may lead to. */
  linksChanged(): void {
    this.#links += 1;
  }

  /** Forgets all files but those of an index, or everything. */
  keepOnly(places: ReadonlyMap<string, unknown> = new Map()): void {
    for (const place of [...this.#known.keys()].filter((one) => !places.has(one))) {
      this.#known.delete(place);
    }
  }

  /**
   * The problems of a file.
   * @param rest waited for before a file is read and checked
   * @returns the same list as before where nothing has changed
   */
  async problemsOf(
    place: string,
    stored: StoredPostmortem,
    rest: () => Promise<void>,
  ): Promise<readonly Diagnostic[]> {
    const { environments, analyser } = this.#sources;
    const { generation } = environments;
    const { configuration, templateFiles } = await environments.for(place);
    const mode = configuration.workspaceDiagnostics;
    // What is wrong in a template is told by whoever reads templates.
    if (!isWorthALook(stored, mode, analyser.today()) || templateFiles.includes(placeOf(place))) {
      this.#known.delete(place);
      return none;
    }
    const edition = `${generation}/${analyser.today()}/${mode}`;
    const known = this.#known.get(place);
    const before = known?.stored === stored && known.edition === edition ? known : undefined;
    const others = this.#editionOfOthers();
    const compared =
      before?.others === others || mode !== 'all'
        ? (before?.compared ?? '')
        : this.#comparison(stored, configuration);
    const depends = { stored, edition, compared, others, links: this.#links };
    if (before?.compared === compared && (await this.#leadsWhereItDid(place, before))) {
      this.#known.set(place, { ...before, ...depends });
      return before.problems;
    }
    await rest();
    return this.#look(place, depends, mode);
  }

  async #look(
    place: string,
    depends: Pick<Known, 'stored' | 'edition' | 'compared' | 'others' | 'links'>,
    mode: WorkspaceDiagnostics,
  ): Promise<readonly Diagnostic[]> {
    const { analyser, readText, diagnosticsOf } = this.#sources;
    const text = await readText(place);
    if (text === undefined) {
      this.#known.delete(place);
      return none;
    }
    const document = new EditedDocument(place, 'markdown', 0, text.replace(/^\uFEFF/, ''));
    const analysed = await analyser.analyse(document);
    const { missingTargets: missing, postmortem } = analysed.analysis;
    const all = diagnosticsOf(document, analysed);
    const problems = mode === 'all' ? all : overdueOf(all, depends.stored, analyser.today());
    const targets = mode === 'all' && missing ? fileTargets(postmortem.document) : undefined;
    this.#known.set(place, { ...depends, targets, missing, problems });
    return problems;
  }

  /** Whether the links of a file lead to what they led to, and nowhere where they led nowhere. */
  async #leadsWhereItDid(place: string, { links, targets, missing }: Known): Promise<boolean> {
    if (links === this.#links || targets === undefined) {
      return true;
    }
    return isSameMissing(await this.#sources.analyser.missingTargets(place, targets), missing);
  }

  #editionOfOthers(): number {
    const siblings = this.#sources.siblings();
    if (siblings !== this.#siblings) {
      this.#siblings = siblings;
      this.#others += 1;
    }
    return this.#others;
  }

  /** What the comparison with others finds: with thousands of files it is not to be read anew for each that changes. */
  #comparison({ sibling }: StoredPostmortem, configuration: Configuration): string {
    const siblings = this.#sources.siblings();
    try {
      const found = siblingRules.map(({ id, check }) => {
        const options = configuration.rules[id]?.options ?? {};
        return siblings ? [...check({ own: sibling, siblings, options })] : [];
      });
      return JSON.stringify(found);
    } catch {
      // The check says which rule has failed.
      return '';
    }
  }
}

function isWorthALook(
  { summary: { actions, review } }: StoredPostmortem,
  mode: WorkspaceDiagnostics,
  today: string,
): boolean {
  switch (mode) {
    case 'off':
      return false;
    case 'overdue':
      return isPast(review.due, today) || actions.some((action) => isOverdue(action, today));
    case 'all':
      return true;
  }
}

function overdueOf(
  problems: readonly Diagnostic[],
  { summary: { review } }: StoredPostmortem,
  today: string,
): readonly Diagnostic[] {
  return problems.filter(
    ({ code }) => code === actionOverdue.id || (code === reviewPending.id && isPast(review.due, today)),
  );
}

function isPast(day: string | undefined, today: string): boolean {
  return day !== undefined && day < today;
}
