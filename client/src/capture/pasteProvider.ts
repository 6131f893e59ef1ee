import * as vscode from 'vscode';
import { pasteCaptureRequest } from '../../../server/src/protocol.ts';
import { localToday } from '../../../server/src/scheduling/localToday.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { within } from '../within.ts';
import { localZone, pasteTitle } from './captureTexts.ts';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('postmortem', 'timeline');
/** Longer texts are imported by command, where they can be looked at first. */
const mostCharacters = 100_000;
/** How long a paste may wait for the server, in milliseconds. */
const patience = 1000;

/** Offers to paste messages and log entries into a timeline as its rows, each at its place in time. */
export class TimelinePaste implements vscode.DocumentPasteEditProvider, vscode.Disposable {
  readonly #server: Server;
  readonly #statuses: StatusStore;
  readonly #registration: vscode.Disposable;

  constructor(server: Server, statuses: StatusStore) {
    this.#server = server;
    this.#statuses = statuses;
    this.#registration = vscode.languages.registerDocumentPasteEditProvider({ language: 'markdown' }, this, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: ['text/plain'],
    });
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const edit = await within(patience, this.editFor(document, ranges, dataTransfer), undefined);
    return edit && [edit];
  }

  /** The rows that a text becomes where it is pasted, however long the server takes to say so. */
  async editFor(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit | undefined> {
    const [range] = ranges;
    const isPlace = ranges.length === 1 && range?.isEmpty === true;
    const text = isPlace ? await dataTransfer.get('text/plain')?.asString() : undefined;
    const isLikely = text !== undefined && text.length <= mostCharacters && /\d/.test(text);
    if (range === undefined || !isLikely || this.#statuses.of(document.uri)?.recognised !== true) {
      return undefined;
    }
    return pasteEdit(this.#server, document, range.start, text);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

async function pasteEdit(
  server: Server,
  document: vscode.TextDocument,
  position: vscode.Position,
  text: string,
): Promise<vscode.DocumentPasteEdit | undefined> {
  const uri = document.uri.toString();
  const { line, character } = position;
  const params = {
    uri,
    text,
    position: { line, character },
    today: localToday(new Date()),
    zone: localZone(),
  };
  const result = await server.request(pasteCaptureRequest, params);
  if (result === null || result.edits.length === 0 || result.version !== document.version) {
    return undefined;
  }
  const edit = new vscode.DocumentPasteEdit(
    '',
    pasteTitle(result, result.asksZone ? params.zone : undefined),
    kind,
  );
  edit.additionalEdit = new vscode.WorkspaceEdit();
  edit.additionalEdit.set(document.uri, await server.toTextEdits(result.edits));
  if (!result.certain) {
    // A text is pasted as it is unless nobody can doubt what it is; the rows are one key away.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text.append('plain')];
  }
  return edit;
}
