import type { Connection, InitializeParams } from 'vscode-languageserver';
import { TextDocumentSaveReason } from 'vscode-languageserver';
import { isInside, placeOf } from '../uris.ts';
import { Changes } from './changes.ts';
import type { EditedDocument } from './editedDocument.ts';
import { isConfiguration } from './environments.ts';
import { onFileOperations } from './fileOperations.ts';
import { push } from './refreshes.ts';
import { registerWithClient } from './registrations.ts';
import { route } from './routes.ts';
import type { Runtime } from './runtime.ts';
import type { ServerParts } from './serverParts.ts';
import { serverParts } from './serverParts.ts';
import { unattended } from './unattended.ts';

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
  const parts = serverParts({ connection, runtime, params, messages });
  route(parts.context);
  new Listener(parts).listen(runtime.onNewDay);
}

/** Hears what the client tells, and says to those whom it concerns what has changed. */
class Listener {
  readonly #parts: ServerParts;
  readonly #changes: Changes;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#changes = new Changes(parts);
  }

  listen(onNewDay: Runtime['onNewDay']): void {
    const { context, settings } = this.#parts;
    const { connection } = context;
    this.#listenToDocuments();
    connection.onDidChangeConfiguration(({ settings: told }) => {
      this.#jsonMarked(told?.marksJson);
      unattended(connection, this.#changes.ofSettings(told?.postmortem ?? settings.initial));
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#changes.ofFiles(changes));
    onFileOperations(connection, (changes) => this.#changes.ofFiles(changes));
    connection.onInitialized(() => {
      registerWithClient(context);
      this.#followFolders();
      context.workspaceProblems.lookAgain();
      onNewDay(() => this.#changes.ofDay());
    });
  }

  #listenToDocuments(): void {
    const { documents, statuses } = this.#parts.context;
    documents.onDidClose(({ document }) => this.#closed(document));
    const opened = new WeakSet<EditedDocument>();
    documents.onDidOpen(({ document }) => opened.add(document));
    // The library tells of an opened document as of an edited one, too.
    documents.onDidChangeContent(({ document }) => this.#edited(document, opened.delete(document)));
    this.#listenToSaves();
    // A watcher may lose a file whose folder was made a moment before.
    documents.onDidOpen(({ document }) => this.#changes.lookFor(document.uri));
    // What is told of a document while it is closed is heard by nobody.
    documents.onDidOpen(({ document }) => statuses.forget(document.uri));
  }

  #listenToSaves(): void {
    const { documents, heldBack } = this.#parts.context;
    const savedByItself = new WeakSet<EditedDocument>();
    documents.onWillSave(({ document, reason }) => {
      if (reason === TextDocumentSaveReason.AfterDelay) {
        savedByItself.add(document);
      } else {
        savedByItself.delete(document);
      }
    });
    documents.onDidSave(({ document }) => {
      // What the editor saves by itself a moment after a key is not what somebody says is done.
      if (!savedByItself.delete(document)) {
        heldBack.release(document);
      }
      // Some editors that watch files see only what they write themselves.
      this.#changes.lookFor();
    });
  }

  #closed({ uri }: EditedDocument): void {
    const { context } = this.#parts;
    const { connection, index, environments, capabilities, publications } = context;
    this.#changes.ofOpenText(uri);
    if (!capabilities.watchFiles) {
      // It may have been saved.
      index.changed(uri, 'changed');
    }
    context.inlayHintSetting.forget(uri);
    context.formattingOffer.note(uri, false);
    if (environments.concerns(uri)) {
      this.#changes.ofOpening(uri);
    }
    if (!capabilities.pullDiagnostics && !isConfiguration(uri)) {
      unattended(connection, publications.send({ uri, diagnostics: [] }));
    }
    publications.forget(uri);
    context.statuses.forget(uri);
    context.workspaceProblems.closed(uri);
  }

  /** @param isOpening whether it was not edited but opened */
  #edited({ uri }: EditedDocument, isOpening: boolean): void {
    const { context } = this.#parts;
    const { environments, capabilities, publications, workspaceProblems } = context;
    this.#changes.ofOpenText(uri);
    publications.forget(uri);
    workspaceProblems.edited();
    if (!capabilities.pullDiagnostics && !isConfiguration(uri)) {
      workspaceProblems.shown(uri);
      push(context, uri);
    }
    if (environments.concerns(uri)) {
      if (isOpening) {
        this.#changes.ofOpening(uri);
      } else {
        this.#changes.ofEverything([uri]);
      }
    }
  }

  #followFolders(): void {
    const { context, settings, configurationProblems, templateProblems } = this.#parts;
    const { connection, environments, capabilities } = context;
    if (capabilities.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        settings.foldersChanged(capabilities);
        const gone = new Set(removed.map(({ uri }) => placeOf(uri)));
        const left = environments.folders.filter((folder) => !gone.has(folder));
        environments.setFolders([...new Set([...left, ...added.map(({ uri }) => placeOf(uri))])]);
        // Where a document of such a folder is open still, its files are marked again.
        const isGone = (file: string): boolean =>
          environments.workspaceFolderOf(file) === undefined &&
          removed.some(({ uri }) => isInside(uri, file));
        configurationProblems.forget(isGone);
        templateProblems.forget(isGone);
        this.#changes.ofEverything();
      });
    }
  }

  /** @param marks whether the client marks itself what is no JSON; only our own says so */
  #jsonMarked(marks: unknown): void {
    if (typeof marks === 'boolean') {
      const { context, configurationProblems } = this.#parts;
      const open = context.documents.all().filter(({ uri }) => isConfiguration(uri));
      const places = open.map(({ uri }) => placeOf(uri));
      unattended(context.connection, configurationProblems.clientMarksJson(marks, places));
    }
  }
}
