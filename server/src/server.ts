import type { Connection, FileEvent, InitializeParams } from 'vscode-languageserver';
import {
  DiagnosticRefreshRequest,
  FileChangeType,
  TextDocumentSaveReason,
  TextDocuments,
} from 'vscode-languageserver';
import { foldersOf } from './clientFolders.ts';
import { ClientSettings } from './clientSettings.ts';
import { machineTimers } from './clock.ts';
import { DocumentAnalyser } from './documents.ts';
import type { EditedDocument } from './editedDocument.ts';
import { editedDocuments } from './editedDocument.ts';
import { Environments, isConfiguration } from './environments.ts';
import { onFileOperations } from './fileOperations.ts';
import { FormattingOffer } from './formattingOffer.ts';
import { ConfigurationProblems } from './handlers/configurationProblems.ts';
import { diagnosticsOf } from './handlers/diagnostics.ts';
import { withProgress } from './handlers/progress.ts';
import { Publications } from './handlers/publications.ts';
import { Statuses } from './handlers/status.ts';
import { TemplateProblems } from './handlers/templateProblems.ts';
import { HeldBack } from './heldBack.ts';
import { IndexChanges } from './indexChanges.ts';
import { capabilitiesOf, initializationOptionsOf } from './initialization.ts';
import { InlayHintSetting } from './inlayHintSetting.ts';
import { indexChangedNotification } from './protocol.ts';
import { Questions } from './questions.ts';
import { Calm } from './quiet/calm.ts';
import { lull, standingBack } from './quiet/silence.ts';
import { push, refreshAll, refreshDiagnostics, refreshInlayHints } from './refreshes.ts';
import { registerWithClient } from './registrations.ts';
import { route } from './routes.ts';
import type { Runtime } from './runtime.ts';
import type { ClientCapabilitiesInUse, ServerContext } from './serverContext.ts';
import { unattended } from './unattended.ts';
import { isInside, placeOf } from './uris.ts';
import { clientFiles, reachableFiles } from './workspace/clientFiles.ts';
import { noGit } from './workspace/git.ts';
import { excludedPaths } from './workspace/index/excluded.ts';
import { isIgnoreFile } from './workspace/index/scan.ts';
import { WorkspaceIndex } from './workspace/index/workspaceIndex.ts';
import { LinkTargets } from './workspace/linkTargets.ts';
import { Neighbourhood } from './workspace/neighbourhood.ts';
import { openFiles } from './workspace/openFiles.ts';
import { RulePages } from './workspace/rulePages.ts';
import { PulledProblems, PushedProblems } from './workspaceProblems/channels.ts';
import { ClosedFiles } from './workspaceProblems/closedFiles.ts';
import { Reports } from './workspaceProblems/reports.ts';
import { WorkspaceProblems } from './workspaceProblems/workspaceProblems.ts';

/**
 * Serves a client that has been answered what the server can do.
 * @param messages how many messages have come from the client so far
 */
export function serve(
  connection: Connection,
  runtime: Runtime,
  params: InitializeParams,
  messages: () => number,
): void {
  new Server(connection, runtime, params, messages).start();
}

const fileChanges: Readonly<Record<FileChangeType, 'came' | 'changed' | 'went'>> = {
  [FileChangeType.Created]: 'came',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'went',
};

/** A burst of changed files is compared with once, so many milliseconds after its last. */
const pauseInChanges = 400;

class Server {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #context: ServerContext;
  readonly #configurationProblems: ConfigurationProblems;
  readonly #templateProblems: TemplateProblems;
  readonly #linkTargets: LinkTargets;
  readonly #closedFiles: ClosedFiles;
  readonly #settings: ClientSettings;
  /** Begins when files that others are compared with have not changed for a while. */
  readonly #rest: Calm;
  /** Whether the client marks itself what is no JSON in an open file. */
  #marksJson: boolean;

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams, messages: () => number) {
    const options = initializationOptionsOf(params);
    this.#connection = connection;
    this.#runtime = runtime;
    const capabilities = capabilitiesOf(params, options);
    this.#marksJson = options.marksJson === true;
    this.#rest = new Calm(machineTimers, pauseInChanges, () => this.#compareAgain());
    this.#settings = new ClientSettings(connection, options, capabilities);
    const publications = new Publications(connection);
    const workHard = (): void => runtime.workHard?.();
    const standBack = standingBack(messages);
    const documents = new TextDocuments(editedDocuments(workHard));
    const saved = reachableFiles(runtime.disk, capabilities.readsFiles ? clientFiles(connection) : undefined);
    const openAt = (place: string): EditedDocument | undefined =>
      documents.all().find(({ uri }) => placeOf(uri) === place);
    const files = openFiles(saved, (place) => openAt(place)?.getText());
    this.#linkTargets = new LinkTargets(files);
    const environments = new Environments(
      files,
      (uri) => this.#settings.of(uri),
      (environment) => {
        this.#configurationProblems.show(environment);
        this.#templateProblems.show(environment);
        this.#context.workspaceProblems.note(environment);
      },
    );
    this.#configurationProblems = new ConfigurationProblems(
      connection,
      (file) => environments.at(file),
      (file) => this.#marksJson && openAt(file) !== undefined,
    );
    this.#templateProblems = new TemplateProblems(connection, publications, (uri) => environments.for(uri));
    environments.setFolders(foldersOf(params));
    const rulePages = options.rulePages ?? runtime.rulePages;
    const analyser = new DocumentAnalyser(
      environments,
      runtime.today,
      this.#linkTargets,
      () => this.#context.index.siblings,
      (longest) => lull(messages, longest),
    );
    const reports = new Reports();
    this.#closedFiles = new ClosedFiles({
      environments,
      analyser,
      readText: saved.readText,
      siblings: () => this.#context.index.siblings,
      diagnosticsOf: (document, analysed) => diagnosticsOf({ connection, rulePages }, document, analysed),
    });
    this.#context = {
      connection,
      documents,
      analyser,
      environments,
      questions: new Questions(),
      publications,
      statuses: new Statuses(connection),
      heldBack: new HeldBack(this.#showsAgain(capabilities)),
      neighbourhood: new Neighbourhood(files, runtime.git ?? noGit, (uri) =>
        environments.workspaceFolderOf(uri),
      ),
      index: new WorkspaceIndex({
        files: saved,
        environmentOf: (uri) => environments.for(uri),
        roots: () => environments.folders,
        exclusion: (folder) => excludedPaths(connection, capabilities.configuration, folder),
        today: runtime.today,
        onRead: () => refreshDiagnostics(this.#context),
        standBack: () => {
          workHard();
          return standBack();
        },
      }),
      indexChanges: new IndexChanges((generation) =>
        this.#unattended(connection.sendNotification(indexChangedNotification, { generation })),
      ),
      git: runtime.git ?? noGit,
      readText: saved.readText,
      today: runtime.today,
      capabilities,
      inlayHintSetting: new InlayHintSetting(connection, capabilities.configuration, options.settings),
      rulePages,
      pages: new RulePages(files, rulePages),
      formattingOffer: new FormattingOffer(connection, capabilities.dynamicFormatting),
      reports,
      workspaceProblems: this.#workspaceProblems(environments, reports, capabilities),
    };
  }

  #workspaceProblems(
    environments: Environments,
    reports: Reports,
    { registersDiagnostics, refreshDiagnostics: refreshes }: ClientCapabilitiesInUse,
  ): WorkspaceProblems {
    const connection = this.#connection;
    return new WorkspaceProblems({
      environments,
      index: { postmortems: (waiter) => this.#context.index.postmortems(waiter) },
      closedFiles: this.#closedFiles,
      reports,
      channel: registersDiagnostics
        ? new PulledProblems(connection)
        : new PushedProblems(connection, reports),
      isAskedFor: registersDiagnostics,
      askAgain: () => {
        if (refreshes) {
          this.#unattended(connection.sendRequest(DiagnosticRefreshRequest.type));
        }
      },
      withProgress: (work) => withProgress(this.#context, 'Reading postmortems', work),
      log: (message) => connection.console.warn(message),
    });
  }

  /** How a client is let show the problems of a document anew; undefined where it asks for them and cannot be told to. */
  #showsAgain({
    pullDiagnostics,
    refreshDiagnostics: refreshes,
  }: ClientCapabilitiesInUse): ((document: EditedDocument) => void) | undefined {
    if (pullDiagnostics) {
      return refreshes ? () => refreshDiagnostics(this.#context) : undefined;
    }
    return ({ uri }) => push(this.#context, uri);
  }

  start(): void {
    route(this.#context);
    this.#watch();
  }

  #watch(): void {
    const { connection } = this.#context;
    this.#watchDocuments();
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#marksJsonChanged(settings?.marksJson);
      this.#unattended(this.#settingsChanged(settings?.postmortem ?? this.#settings.initial));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    onFileOperations(connection, (changes) => this.#filesChanged(changes));
    connection.onInitialized(() => this.#initialized());
  }

  #watchDocuments(): void {
    const { documents, heldBack, statuses } = this.#context;
    documents.onDidClose(({ document }) => this.#closed(document));
    documents.onDidChangeContent(({ document }) => this.#edited(document));
    const savedByItself = new WeakSet<EditedDocument>();
    documents.onWillSave(({ document, reason }) => {
      if (reason === TextDocumentSaveReason.AfterDelay) {
        savedByItself.add(document);
      } else {
        savedByItself.delete(document);
      }
    });
    // Some editors that watch files see only what they write themselves.
    documents.onDidSave(({ document }) => {
      // What the editor saves by itself a moment after a key is not what somebody says is done.
      if (!savedByItself.delete(document)) {
        heldBack.release(document);
      }
      this.#lookForChanges();
    });
    // A watcher may lose a file whose folder was made a moment before.
    documents.onDidOpen(({ document }) => this.#lookForChanges(document.uri));
    // What is told of a document while it is closed is heard by nobody.
    documents.onDidOpen(({ document }) => statuses.forget(document.uri));
  }

  #closed({ uri }: EditedDocument): void {
    const { index, environments, capabilities, inlayHintSetting, formattingOffer } = this.#context;
    const { publications, statuses, workspaceProblems } = this.#context;
    this.#indexedTextChanged(uri);
    if (!capabilities.watchFiles) {
      // It may have been saved.
      index.changed(uri, 'changed');
    }
    inlayHintSetting.forget(uri);
    formattingOffer.note(uri, false);
    if (environments.concerns(uri)) {
      // What was written and not saved is gone.
      this.#everythingChanged([uri]);
    }
    if (!capabilities.pullDiagnostics && !isConfiguration(uri)) {
      this.#unattended(publications.send({ uri, diagnostics: [] }));
    }
    publications.forget(uri);
    statuses.forget(uri);
    workspaceProblems.closed(uri);
  }

  #edited({ uri }: EditedDocument): void {
    const { environments, capabilities, publications, workspaceProblems } = this.#context;
    this.#indexedTextChanged(uri);
    publications.forget(uri);
    workspaceProblems.edited();
    if (!capabilities.pullDiagnostics && !isConfiguration(uri)) {
      workspaceProblems.shown(uri);
      push(this.#context, uri);
    }
    if (environments.concerns(uri)) {
      this.#everythingChanged([uri]);
    }
  }

  #initialized(): void {
    const { workspaceProblems } = this.#context;
    registerWithClient(this.#context);
    this.#followFolders();
    workspaceProblems.lookAgain();
    // A review falls due and an action overdue without anybody typing.
    this.#runtime.onNewDay(() => {
      this.#indexChanged();
      workspaceProblems.changed();
      refreshAll(this.#context);
    });
  }

  #followFolders(): void {
    const { connection, environments, capabilities } = this.#context;
    if (capabilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#settings.foldersChanged(capabilities);
        const gone = new Set(removed.map(({ uri }) => placeOf(uri)));
        const left = environments.folders.filter((folder) => !gone.has(folder));
        environments.setFolders([...new Set([...left, ...added.map(({ uri }) => placeOf(uri))])]);
        // Where a document of such a folder is open still, its files are marked again.
        const isGone = (file: string): boolean =>
          environments.workspaceFolderOf(file) === undefined &&
          removed.some(({ uri }) => isInside(uri, file));
        this.#configurationProblems.forget(isGone);
        this.#templateProblems.forget(isGone);
        this.#everythingChanged();
      });
    }
  }

  /**
   * Takes the settings that a client tells. Several do so right after the start, whether or not they have settings: where
   * those in force stay, nothing is checked again.
   */
  async #settingsChanged(told: unknown): Promise<void> {
    const { environments, inlayHintSetting } = this.#context;
    const hadAnswered = inlayHintSetting.changed(told);
    const areOthers = this.#settings.take(told);
    if (this.#settings.holdForAll ? areOthers : await environments.forgetIfSettingsChanged()) {
      this.#everythingChanged();
    } else if (hadAnswered) {
      refreshInlayHints(this.#context);
    }
  }

  /** @param marks whether the client marks itself what is no JSON; only our own says so */
  #marksJsonChanged(marks: unknown): void {
    if (typeof marks === 'boolean' && marks !== this.#marksJson) {
      this.#marksJson = marks;
      const open = this.#context.documents.all().filter(({ uri }) => isConfiguration(uri));
      this.#unattended(this.#configurationProblems.lookAgain(open.map(({ uri }) => placeOf(uri))));
    }
  }

  /** @param files URIs of configurations and templates that have changed */
  #everythingChanged(files: readonly string[] = []): void {
    this.#context.environments.forget();
    this.#context.index.forget();
    this.#indexChanged();
    this.#linkTargets.forget();
    this.#context.workspaceProblems.lookAgain();
    this.#unattended(this.#configurationProblems.lookAgain(files.filter(isConfiguration).map(placeOf)));
    this.#unattended(this.#templateProblems.lookAgain());
    refreshAll(this.#context);
  }

  /** What somebody tells of files. */
  #filesChanged(changes: readonly FileEvent[]): void {
    const { environments, workspaceProblems } = this.#context;
    const cameOrWent = changes.filter((change) => change.type !== FileChangeType.Changed);
    const linksChanged = this.#linkTargets.changed(cameOrWent.map((change) => placeOf(change.uri)));
    this.#indexedFilesChanged(changes);
    if (linksChanged) {
      this.#closedFiles.linksChanged();
      workspaceProblems.changed();
    }
    const concerned = changes.map((change) => change.uri).filter((uri) => environments.concerns(uri));
    if (concerned.length > 0) {
      this.#everythingChanged(concerned);
    } else if (linksChanged) {
      refreshAll(this.#context);
    }
  }

  /**
   * Sees whether configurations or templates have changed, where the client has not told.
   * @param uri a document, where only what holds for that one matters
   */
  #lookForChanges(uri?: string): void {
    const { environments } = this.#context;
    // Of files outside the workspace folders no editor tells when they come and go.
    this.#linkTargets.forget();
    this.#unattended(
      environments.areOutdated(uri).then((outdated) => {
        if (outdated) {
          this.#everythingChanged();
        }
      }),
    );
  }

  /** Tells of a change, if anybody has ever asked for the index. */
  #indexChanged(): void {
    if (this.#context.index.wasAsked) {
      this.#context.indexChanges.changedUnasked();
    }
  }

  #indexedTextChanged(uri: string): void {
    if (this.#context.index.has(placeOf(uri))) {
      this.#indexChanged();
    }
  }

  #indexedFilesChanged(changes: readonly FileEvent[]): void {
    const { index } = this.#context;
    if (!index.wasAsked) {
      return;
    }
    let concerns = false;
    const compared = index.siblings;
    for (const { uri, type } of changes) {
      if (isIgnoreFile(uri)) {
        index.forgetPlaces();
        concerns = true;
      } else if (index.changed(uri, fileChanges[type])) {
        concerns = true;
      }
    }
    if (concerns) {
      this.#indexChanged();
      this.#context.workspaceProblems.changed();
      this.#rest.disturb();
    }
    if (index.siblings !== compared) {
      refreshDiagnostics(this.#context);
    }
  }

  /** What an open document was compared with may say something else, though nobody looks at the index any more. */
  #compareAgain(): void {
    const { index } = this.#context;
    if (index.isBehind) {
      this.#unattended(index.postmortems({ isCancelled: () => false }));
    }
  }

  #unattended(happening: Promise<unknown>): void {
    unattended(this.#connection, happening);
  }
}
