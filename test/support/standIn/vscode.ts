// As much of the editor's interface as the modules of the client need that are tested outside of an editor. What it does
// and shows is in `editor`, for tests to set and to look at.
import { URI, Utils } from 'vscode-uri';

type Item = { readonly label: string; readonly description?: string };

/** An event, and what makes it happen. */
export class EventEmitter<T> {
  readonly #listeners = new Set<(value: T) => unknown>();
  readonly event = (listener: (value: T) => unknown) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  get listeners(): number {
    return this.#listeners.size;
  }
  fire(value: T): void {
    for (const listener of this.#listeners) {
      listener(value);
    }
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

/** A panel as far as pages without a life of their own need it. */
export class Panel {
  visible = true;
  readonly disposed = new EventEmitter<void>();
  readonly viewStateChanged = new EventEmitter<void>();
  readonly onDidDispose = this.disposed.event;
  readonly onDidChangeViewState = this.viewStateChanged.event;
  readonly webview = { html: '', options: {} };
  reveal(): void {}
  dispose(): void {}
  /** Shows or hides it, as switching between tabs does. */
  show(visible: boolean): void {
    this.visible = visible;
    this.viewStateChanged.fire();
  }
}

/** A list that changes while it is shown. */
export class List {
  items: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  readonly accepted = new EventEmitter<void>();
  readonly triggered = new EventEmitter<unknown>();
  readonly hidden = new EventEmitter<void>();
  readonly onDidAccept = this.accepted.event;
  readonly onDidTriggerButton = this.triggered.event;
  readonly onDidHide = this.hidden.event;
  show(): void {
    editor.onList(this);
  }
  dispose(): void {}
}

const untouched = () => ({
  /** What the active tab shows. */
  tab: undefined as unknown,
  /** Translations; other texts are shown as they are. */
  texts: {} as Readonly<Record<string, string>>,
  /** Whether edits are applied. */
  appliesEdits: true,
  /** The edits of texts that were to be applied. */
  applied: [] as (readonly unknown[])[],
  documents: [] as object[],
  folders: [] as readonly URI[],
  /** What is in files, by their paths. */
  files: {} as Readonly<Record<string, string>>,
  /** The files that must not be written, by their paths. */
  readOnly: [] as readonly string[],
  /** The name that Git writes. */
  user: '',
  panels: [] as Panel[],
  /** What somebody does with a list that changes while it is shown. */
  onList: (_: List): void => {},
  /** Whether somebody takes the first item of any other list; they think again otherwise. */
  choosesFirst: true,
  copied: '',
  /** The lists that were shown. */
  lists: [] as (readonly Item[])[],
  /** What is typed into the next input. */
  line: undefined as string | undefined,
  /** How inputs were shown. */
  inputs: [] as object[],
  /** What a command answers, and what is done meanwhile. */
  onCommand: (): unknown => undefined,
  /** Commands that were called. */
  called: [] as (readonly unknown[])[],
  /** What was told, failures among them. */
  told: [] as string[],
  textChanged: new EventEmitter<unknown>(),
  diagnosticsChanged: new EventEmitter<unknown>(),
});

/** What the editor does and shows. */
export const editor = untouched();

/** Takes back what tests have set and seen. */
export function reset(): void {
  Object.assign(editor, untouched());
}

const quiet = () => ({ dispose() {} });
const disposable = (...all: readonly { dispose(): unknown }[]) => ({
  dispose: () => {
    for (const one of all) {
      one.dispose();
    }
  },
});

const emptyDocument = { lineCount: 1, lineAt: () => ({ range: { end: {} } }), save: async () => true };

export const Disposable = { from: disposable };
export const Uri = {
  parse: URI.parse,
  from: URI.from,
  file: URI.file,
  joinPath: Utils.joinPath,
  [Symbol.hasInstance]: (value: unknown) => URI.isUri(value),
};
export class TabInputText {
  readonly uri: URI;
  constructor(uri: URI) {
    this.uri = uri;
  }
}
export class TabInputCustom extends TabInputText {}
export class TabInputTextDiff {
  readonly original: URI;
  readonly modified: URI;
  constructor(original: URI, modified: URI) {
    this.original = original;
    this.modified = modified;
  }
}
export class WorkspaceEdit {
  readonly edits: unknown[] = [];
  createFile(): void {}
  set(_uri: URI, edits: readonly unknown[]): void {
    this.edits.push(...edits);
  }
  replace(uri: URI, _range: unknown, text: string): void {
    this.edits.push({ uri, text });
  }
}
export const FilePermission = { Readonly: 1 };
export class ThemeIcon {}
export class Position {}
export class Range {}
export class Selection {}
export class SnippetString {}
export const ViewColumn = { Beside: -2, One: 1 };
export const TextEditorRevealType = {};
export const l10n = {
  t: (text: string, ...values: readonly unknown[]) =>
    (editor.texts[text] ?? text).replaceAll(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};
export const env = { language: 'en', clipboard: { readText: async () => editor.copied } };
export const commands = {
  registerCommand: quiet,
  executeCommand: async (...call: readonly unknown[]) => {
    editor.called.push(call);
    return editor.onCommand();
  },
};
const git = {
  activate: async () => ({
    getAPI: () => ({ repositories: [{ getConfig: async () => editor.user }], getRepository: () => null }),
  }),
};
export const extensions = { getExtension: () => git };
export const languages = {
  getDiagnostics: () => [],
  onDidChangeDiagnostics: (listener: (value: unknown) => unknown) =>
    editor.diagnosticsChanged.event(listener),
};
export const workspace = {
  get textDocuments() {
    return editor.documents;
  },
  get workspaceFolders() {
    return editor.folders.map((uri) => ({ uri }));
  },
  fs: {
    createDirectory: async () => {},
    readDirectory: async () => [],
    readFile: async ({ path }: URI) => {
      const text = editor.files[path];
      if (text === undefined) {
        throw new Error(`There is no ${path}.`);
      }
      return new TextEncoder().encode(text);
    },
    isWritableFileSystem: () => true,
    stat: async ({ path }: URI) => ({
      permissions: editor.readOnly.includes(path) ? FilePermission.Readonly : 0,
    }),
  },
  getConfiguration: () => ({ get: () => undefined }),
  applyEdit: async ({ edits }: WorkspaceEdit) => {
    editor.applied.push(edits);
    return editor.appliesEdits;
  },
  asRelativePath: ({ path }: URI) => path.replace(/^\/team\//, ''),
  openTextDocument: async () => editor.documents[0] ?? emptyDocument,
  onDidChangeTextDocument: (listener: (value: unknown) => unknown) => editor.textChanged.event(listener),
  onDidOpenTextDocument: quiet,
  onDidSaveTextDocument: quiet,
  onDidCloseTextDocument: quiet,
  onDidRenameFiles: quiet,
};
export const window = {
  tabGroups: {
    get activeTabGroup() {
      return { activeTab: { input: editor.tab } };
    },
    all: [],
    onDidChangeTabs: quiet,
    onDidChangeTabGroups: quiet,
  },
  visibleTextEditors: [],
  setStatusBarMessage: (message: string) => {
    editor.told.push(message);
  },
  showTextDocument: async () => ({ insertSnippet: async () => true }),
  showInformationMessage: async (message: string, action?: string) => {
    editor.told.push(message);
    return action;
  },
  showErrorMessage: async (message: string) => {
    editor.told.push(message);
  },
  showQuickPick: async (items: readonly Item[], options: object) => {
    editor.lists.push(items);
    editor.inputs.push(options);
    return editor.choosesFirst ? items[0] : undefined;
  },
  createQuickPick: () => new List(),
  showInputBox: async (options: object) => {
    editor.inputs.push(options);
    return editor.line;
  },
  createTreeView: () => ({ onDidChangeVisibility: quiet, dispose() {} }),
  registerWebviewPanelSerializer: quiet,
  createWebviewPanel: () => {
    const panel = new Panel();
    editor.panels.push(panel);
    return panel;
  },
};
