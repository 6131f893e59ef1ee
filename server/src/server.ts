import type { Connection, FileEvent, InitializeParams } from 'vscode-languageserver';
import {
  CodeActionRequest,
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver-types';
import { foldersOf } from './clientFolders.ts';
import type { WrittenConfiguration } from './config/schema.ts';
import { configurationSchema } from './config/schema.ts';
import { DocumentAnalyser } from './documents.ts';
import type { EditedDocument } from './editedDocument.ts';
import { editedDocuments } from './editedDocument.ts';
import { Environments, isConfiguration } from './environments.ts';
import { onFileOperations } from './fileOperations.ts';
import { FormattingOffer } from './formattingOffer.ts';
import { ConfigurationProblems } from './handlers/configurationProblems.ts';
import { diagnosticsOf, pushDiagnostics } from './handlers/diagnostics.ts';
import { withProgress } from './handlers/progress.ts';
import { Publications } from './handlers/publications.ts';
import { TemplateProblems } from './handlers/templateProblems.ts';
import { HeldBack } from './heldBack.ts';
import { IndexChanges } from './indexChanges.ts';
import { capabilitiesOf, initializationOptionsOf } from './initialization.ts';
import { InlayHintSetting } from './inlayHintSetting.ts';
import { indexChangedNotification, jsonMarksSetting } from './protocol.ts';
import { Questions } from './questions.ts';
import { lull, standingBack } from './quiet/silence.ts';
import { route } from './routes.ts';
import type { Runtime } from './runtime.ts';
import type { ClientCapabilitiesInUse, ServerContext } from './serverContext.ts';
import { isInside, placeOf } from './uris.ts';
import { clientFiles, reachableFiles } from './workspace/clientFiles.ts';
import { configurationFileName } from './workspace/environment.ts';
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

class Server {
  readonly #connection: Connection;
  readonly #runtime: Runtime;
  readonly #context: ServerContext;
  readonly #configurationProblems: ConfigurationProblems;
  readonly #templateProblems: TemplateProblems;
  readonly #linkTargets: LinkTargets;
  readonly #closedFiles: ClosedFiles;
  /** What the client passed at the start; holds as long as it says nothing else. */
  readonly #initialSettings: unknown;
  /** The last ones that the client told. */
  #told: unknown;
  #settings: WrittenConfiguration;
  /** Whether those that were told are those of every document. */
  #holdForAll: boolean;
  /** Whether the client marks itself what is no JSON in an open file. */
  #marksJson: boolean;

  constructor(connection: Connection, runtime: Runtime, params: InitializeParams, messages: () => number) {
    const options = initializationOptionsOf(params);
    this.#connection = connection;
    this.#runtime = runtime;
    this.#initialSettings = options.settings ?? {};
    this.#told = this.#initialSettings;
    this.#settings = this.#validSettings(this.#told);
    const capabilities = capabilitiesOf(params, options);
    this.#marksJson = options.marksJson === true;
    this.#holdForAll = options.settingsHoldForAll === true || !capabilities.configuration;
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
      (uri) => this.#settingsFor(uri),
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
      heldBack: new HeldBack(this.#showsAgain(capabilities)),
      neighbourhood: new Neighbourhood(files, runtime.git ?? noGit, (uri) =>
        environments.workspaceFolderOf(uri),
      ),
      index: new WorkspaceIndex({
        files: saved,
        environmentOf: (uri) => environments.for(uri),
        roots: () => environments.folders,
        exclusion: () => excludedPaths(connection, capabilities.configuration),
        today: runtime.today,
        onRead: () => this.#refreshDiagnostics(),
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
    { registersDiagnostics, refreshDiagnostics }: ClientCapabilitiesInUse,
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
        if (refreshDiagnostics) {
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
    refreshDiagnostics,
  }: ClientCapabilitiesInUse): ((document: EditedDocument) => void) | undefined {
    if (pullDiagnostics) {
      return refreshDiagnostics ? () => this.#refreshDiagnostics() : undefined;
    }
    return ({ uri }) => this.#push(uri);
  }

  start(): void {
    route(this.#context);
    this.#watch();
  }

  #watch(): void {
    const { connection, documents, environments, capabilities, inlayHintSetting, formattingOffer } =
      this.#context;
    const { index, publications, workspaceProblems, heldBack } = this.#context;
    documents.onDidClose(({ document }) => {
      this.#indexedTextChanged(document.uri);
      if (!capabilities.watchFiles) {
        // It may have been saved.
        index.changed(document.uri, 'changed');
      }
      inlayHintSetting.forget(document.uri);
      formattingOffer.note(document.uri, false);
      if (environments.concerns(document.uri)) {
        // What was written and not saved is gone.
        this.#everythingChanged([document.uri]);
      }
      if (!capabilities.pullDiagnostics && !isConfiguration(document.uri)) {
        this.#unattended(publications.send({ uri: document.uri, diagnostics: [] }));
      }
      publications.forget(document.uri);
      workspaceProblems.closed(document.uri);
    });
    documents.onDidChangeContent(({ document: { uri } }) => {
      this.#indexedTextChanged(uri);
      publications.forget(uri);
      workspaceProblems.edited();
      if (!capabilities.pullDiagnostics && !isConfiguration(uri)) {
        workspaceProblems.shown(uri);
        this.#push(uri);
      }
      if (environments.concerns(uri)) {
        this.#everythingChanged([uri]);
      }
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.#marksJsonChanged(settings?.marksJson);
      this.#unattended(this.#settingsChanged(settings?.postmortem ?? this.#initialSettings));
    });
    // Some editors that watch files see only what they write themselves.
    documents.onDidSave(({ document }) => {
      heldBack.release(document);
      this.#lookForChanges();
    });
    // A watcher may lose a file whose folder was made a moment before.
    documents.onDidOpen(({ document }) => this.#lookForChanges(document.uri));
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    onFileOperations(connection, (changes) => this.#filesChanged(changes));
    connection.onInitialized(() => {
      this.#registerWatchers();
      workspaceProblems.lookAgain();
      // A review falls due and an action overdue without anybody typing.
      this.#runtime.onNewDay(() => {
        this.#indexChanged();
        workspaceProblems.changed();
        this.#refresh();
      });
    });
  }

  #registerWatchers(): void {
    const { connection, environments, capabilities } = this.#context;
    if (capabilities.configuration && capabilities.registersConfiguration) {
      this.#unattended(
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: capabilities.tellsOfJson ? ['postmortem', jsonMarksSetting] : 'postmortem',
        }),
      );
    }
    if (capabilities.watchFiles) {
      this.#unattended(
        connection.client.register(DidChangeWatchedFilesNotification.type, {
          // A team's own templates may have any name.
          watchers: [
            { globPattern: `**/${configurationFileName}` },
            { globPattern: '**/*.{md,markdown}' },
            { globPattern: '**/.gitignore' },
            // A link may lead to any file; what is in it does not matter.
            { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
          ],
        }),
      );
    }
    this.#registerConfigurationFiles();
    if (capabilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#holdForAll = !capabilities.configuration;
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

  /** Takes part in the writing of configuration files, which are not Markdown, where the client lets it. */
  #registerConfigurationFiles(): void {
    const { connection, capabilities } = this.#context;
    const documentSelector = [{ pattern: `**/${configurationFileName}` }];
    if (capabilities.registersDocuments) {
      this.#unattended(
        Promise.all([
          connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }),
          connection.client.register(DidChangeTextDocumentNotification.type, {
            documentSelector,
            syncKind: TextDocumentSyncKind.Incremental,
          }),
          connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }),
        ]),
      );
    }
    if (capabilities.registersCodeActions) {
      const codeActionKinds = [CodeActionKind.QuickFix];
      this.#unattended(
        connection.client.register(CodeActionRequest.type, { documentSelector, codeActionKinds }),
      );
    }
  }

  /**
   * Takes the settings that a client tells. Several do so right after the start, whether or not they have settings: where
   * those in force stay, nothing is checked again.
   */
  async #settingsChanged(told: unknown): Promise<void> {
    const { environments, inlayHintSetting } = this.#context;
    const isSame = JSON.stringify(told) === JSON.stringify(this.#told);
    const hadAnswered = inlayHintSetting.changed(told);
    this.#told = told;
    this.#settings = isSame ? this.#settings : this.#validSettings(told);
    if (this.#holdForAll ? !isSame : await environments.forgetIfSettingsChanged()) {
      this.#everythingChanged();
    } else if (hadAnswered) {
      this.#refreshInlayHints();
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
    this.#refresh();
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
      this.#refresh();
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
    }
  }

  /** Lets the client show again what depends on more than the text. */
  #refresh(): void {
    const { connection, capabilities } = this.#context;
    if (capabilities.refreshCodeLenses) {
      this.#unattended(connection.sendRequest(CodeLensRefreshRequest.type));
    }
    this.#refreshInlayHints();
    this.#refreshDiagnostics();
  }

  #refreshInlayHints(): void {
    const { connection, capabilities } = this.#context;
    if (capabilities.refreshInlayHints) {
      this.#unattended(connection.languages.inlayHint.refresh());
    }
  }

  #refreshDiagnostics(): void {
    const { connection, documents, capabilities } = this.#context;
    if (capabilities.refreshDiagnostics) {
      this.#unattended(connection.sendRequest(DiagnosticRefreshRequest.type));
    } else if (!capabilities.pullDiagnostics) {
      for (const { uri } of documents.all().filter((document) => !isConfiguration(document.uri))) {
        this.#push(uri);
      }
    }
  }

  /** Lets something happen without waiting for it. A client that refuses must not end the server. */
  #unattended(happening: Promise<unknown>): void {
    happening.catch((error: unknown) => {
      this.#connection.console.error(`The client refused: ${String(error)}`);
    });
  }

  #push(uri: string): void {
    pushDiagnostics(this.#context, uri).catch((error: unknown) => {
      this.#connection.console.error(`Checking failed: ${String(error)}`);
    });
  }

  async #settingsFor(uri: string): Promise<WrittenConfiguration> {
    if (this.#holdForAll) {
      return this.#settings;
    }
    try {
      const settings: unknown = await this.#connection.workspace.getConfiguration({
        scopeUri: uri,
        section: 'postmortem',
      });
      // Editors answer with nothing where nobody has set anything.
      return typeof settings === 'object' && settings !== null
        ? this.#validSettings(settings)
        : this.#settings;
    } catch (error) {
      this.#connection.console.error(`The settings could not be read: ${String(error)}`);
      return this.#settings;
    }
  }

  /** The settings that the engine knows; a broken one is left out with a word in the log. */
  #validSettings(settings: unknown): WrittenConfiguration {
    const known: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(settings ?? {})) {
      // Editors hand over every setting, also those that say nothing, and keys that are the client's own.
      if (key in configurationSchema().shape && value !== null && value !== '') {
        if (configurationSchema().safeParse({ [key]: value }).success) {
          known[key] = value;
        } else {
          this.#connection.console.warn(`The setting postmortem.${key} is not valid and is ignored.`);
        }
      }
    }
    const result = configurationSchema().safeParse(known);
    return result.success ? result.data : {};
  }
}
