import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DiagnosticRefreshRequest, TextDocuments } from 'vscode-languageserver';
import { ConfigurationProblems } from '../handlers/configurationProblems.ts';
import { diagnosticsOf } from '../handlers/diagnostics.ts';
import { withProgress } from '../handlers/progress.ts';
import { Publications } from '../handlers/publications.ts';
import { Statuses } from '../handlers/status.ts';
import { TemplateProblems } from '../handlers/templateProblems.ts';
import type { InitializationOptions } from '../protocol.ts';
import { indexChangedNotification } from '../protocol.ts';
import { lull, standingBack } from '../scheduling/silence.ts';
import type { Siblings } from '../siblings/siblings.ts';
import { placeOf } from '../uris.ts';
import { clientFiles, reachableFiles } from '../workspace/clientFiles.ts';
import type { Files } from '../workspace/files.ts';
import { noGit } from '../workspace/git.ts';
import { excludedPaths } from '../workspace/index/excluded.ts';
import { WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';
import { LinkTargets } from '../workspace/linkTargets.ts';
import { Neighbourhood } from '../workspace/neighbourhood.ts';
import { openFiles } from '../workspace/openFiles.ts';
import { RulePages } from '../workspace/rulePages.ts';
import { PulledProblems, PushedProblems } from '../workspaceProblems/channels.ts';
import { ClosedFiles } from '../workspaceProblems/closedFiles.ts';
import { Reports } from '../workspaceProblems/reports.ts';
import type { WorkspaceProblemSources } from '../workspaceProblems/workspaceProblems.ts';
import { WorkspaceProblems } from '../workspaceProblems/workspaceProblems.ts';
import { foldersOf } from './clientFolders.ts';
import { ClientSettings } from './clientSettings.ts';
import { DocumentAnalyser } from './documents.ts';
import type { EditedDocument } from './editedDocument.ts';
import { editedDocuments } from './editedDocument.ts';
import { Environments } from './environments.ts';
import { FormattingOffer } from './formattingOffer.ts';
import { HeldBack } from './heldBack.ts';
import { IndexChanges } from './indexChanges.ts';
import { capabilitiesOf, initializationOptionsOf } from './initialization.ts';
import { InlayHintSetting } from './inlayHintSetting.ts';
import { Questions } from './questions.ts';
import { push, refreshDiagnostics } from './refreshes.ts';
import type { Runtime } from './runtime.ts';
import type { ClientCapabilitiesInUse, ServerContext } from './serverContext.ts';
import { unattended } from './unattended.ts';

/** What a server consists of. */
export interface ServerParts {
  readonly context: ServerContext;
  readonly settings: ClientSettings;
  readonly configurationProblems: ConfigurationProblems;
  readonly templateProblems: TemplateProblems;
  readonly linkTargets: LinkTargets;
  readonly closedFiles: ClosedFiles;
}

/** What the parts are made from. */
interface Beginning {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly params: InitializeParams;
  /** How many messages have come from the client so far. */
  readonly messages: () => number;
}

/** Makes the parts of a server and joins them. Some ask each other, so what they ask by is called later than it is made. */
export function serverParts(beginning: Beginning): ServerParts {
  const { connection, runtime, messages } = beginning;
  const reach = reachOf(beginning);
  const laterContext = (): ServerContext => context;
  const configured = configuredParts(beginning, reach, laterContext);
  const linkTargets = new LinkTargets(reach.files);
  const siblings = (): Siblings | undefined => context.index.siblings;
  const analyser = new DocumentAnalyser(
    configured.environments,
    runtime.today,
    linkTargets,
    siblings,
    (longest) => lull(messages, longest),
  );
  const rulePages = reach.options.rulePages ?? runtime.rulePages;
  const closedFiles = new ClosedFiles({
    environments: configured.environments,
    analyser,
    readText: reach.saved.readText,
    siblings,
    diagnosticsOf: (document, analysed) => diagnosticsOf({ connection, rulePages }, document, analysed),
  });
  const parts = { ...reach, ...configured, analyser, closedFiles, rulePages };
  const context = contextOf(beginning, parts, laterContext);
  return { ...parts, context, linkTargets };
}

/** What is known of the client, and what can be read through it or beside it. */
interface Reach {
  readonly options: InitializationOptions;
  readonly capabilities: ClientCapabilitiesInUse;
  readonly settings: ClientSettings;
  readonly documents: TextDocuments<EditedDocument>;
  /** Files as they are saved. */
  readonly saved: Files;
  /** Files as they are open, else as they are saved. */
  readonly files: Files;
  readonly openAt: (place: string) => EditedDocument | undefined;
}

function reachOf({ connection, runtime, params }: Beginning): Reach {
  const options = initializationOptionsOf(params);
  const capabilities = capabilitiesOf(params, options);
  const documents = new TextDocuments(editedDocuments(() => runtime.workHard?.()));
  const saved = reachableFiles(runtime.disk, capabilities.readsFiles ? clientFiles(connection) : undefined);
  const openAt = (place: string): EditedDocument | undefined =>
    documents.all().find(({ uri }) => placeOf(uri) === place);
  return {
    options,
    capabilities,
    settings: new ClientSettings(connection, options, capabilities),
    documents,
    saved,
    files: openFiles(saved, (place) => openAt(place)?.getText()),
    openAt,
  };
}

/** What documents are checked with, and what tells of faults in it. */
interface ConfiguredParts extends Pick<ServerParts, 'configurationProblems' | 'templateProblems'> {
  readonly environments: Environments;
  readonly publications: Publications;
}

function configuredParts(
  { connection, params }: Beginning,
  { options, files, settings, openAt }: Reach,
  context: () => ServerContext,
): ConfiguredParts {
  const publications = new Publications(connection);
  const environments = new Environments(
    files,
    (uri) => settings.of(uri),
    (environment) => {
      configurationProblems.show(environment);
      templateProblems.show(environment);
      context().workspaceProblems.note(environment);
    },
  );
  const configurationProblems = new ConfigurationProblems(
    connection,
    (file) => environments.at(file),
    (file) => openAt(file) !== undefined,
    options.marksJson === true,
  );
  const templateProblems = new TemplateProblems(connection, publications, (uri) => environments.for(uri));
  environments.setFolders(foldersOf(params));
  return { publications, environments, configurationProblems, templateProblems };
}

/** What the context of a server is made from, beside what it begins with. */
interface ContextParts extends Reach, ConfiguredParts {
  readonly analyser: DocumentAnalyser;
  readonly closedFiles: ClosedFiles;
  readonly rulePages: string | undefined;
}

function contextOf(beginning: Beginning, parts: ContextParts, later: () => ServerContext): ServerContext {
  const { connection, runtime } = beginning;
  const { capabilities, documents, saved, files, environments, publications, analyser, rulePages } = parts;
  const git = runtime.git ?? noGit;
  const reports = new Reports();
  return {
    connection,
    documents,
    analyser,
    environments,
    questions: new Questions(),
    publications,
    statuses: new Statuses(connection),
    heldBack: new HeldBack(showsAgain(capabilities, later)),
    neighbourhood: new Neighbourhood(files, git, (uri) => environments.workspaceFolderOf(uri)),
    index: workspaceIndex(beginning, saved, later),
    indexChanges: new IndexChanges((generation) =>
      unattended(connection, connection.sendNotification(indexChangedNotification, { generation })),
    ),
    git,
    readText: saved.readText,
    today: runtime.today,
    capabilities,
    inlayHintSetting: new InlayHintSetting(connection, capabilities.configuration, parts.options.settings),
    rulePages,
    pages: new RulePages(files, rulePages),
    formattingOffer: new FormattingOffer(connection, capabilities.dynamicFormatting),
    reports,
    workspaceProblems: new WorkspaceProblems(
      workspaceProblemSources({ ...parts, connection, reports }, later),
    ),
  };
}

function workspaceIndex(
  { connection, runtime, messages }: Beginning,
  files: Files,
  context: () => ServerContext,
): WorkspaceIndex {
  const standBack = standingBack(messages);
  return new WorkspaceIndex({
    files,
    environmentOf: (uri) => context().environments.for(uri),
    roots: () => context().environments.folders,
    exclusion: (folder) => excludedPaths(connection, context().capabilities.configuration, folder),
    today: runtime.today,
    onRead: () => refreshDiagnostics(context()),
    standBack: () => {
      runtime.workHard?.();
      return standBack();
    },
  });
}

function workspaceProblemSources(
  parts: Pick<ServerContext, 'connection' | 'environments' | 'reports' | 'capabilities'> &
    Pick<ServerParts, 'closedFiles'>,
  context: () => ServerContext,
): WorkspaceProblemSources {
  const { connection, environments, reports, capabilities, closedFiles } = parts;
  const isAskedFor = capabilities.registersDiagnostics;
  return {
    environments,
    index: { postmortems: (waiter) => context().index.postmortems(waiter) },
    closedFiles,
    reports,
    channel: isAskedFor ? new PulledProblems(connection) : new PushedProblems(connection, reports),
    isAskedFor,
    askAgain: () => {
      if (capabilities.refreshDiagnostics) {
        unattended(connection, connection.sendRequest(DiagnosticRefreshRequest.type));
      }
    },
    withProgress: (work) => withProgress(context(), 'Reading postmortems', work),
    log: (message) => connection.console.warn(message),
  };
}

/** How a client is let show the problems of a document anew; undefined where it asks for them and cannot be told to. */
function showsAgain(
  { pullDiagnostics, refreshDiagnostics: refreshes }: ClientCapabilitiesInUse,
  context: () => ServerContext,
): ((document: EditedDocument) => void) | undefined {
  if (pullDiagnostics) {
    return refreshes ? () => refreshDiagnostics(context()) : undefined;
  }
  return ({ uri }) => push(context(), uri);
}
