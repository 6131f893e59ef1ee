import * as vscode from 'vscode';
import {
  type NewDocumentResult,
  newDocumentRequest,
  suggestIdRequest,
} from '../../../server/src/protocol.ts';
import { gitUserName } from '../newPostmortem/author.ts';
import { beginDraft } from '../newPostmortem/begin.ts';
import { existingOf } from '../newPostmortem/conflict.ts';
import { Dialog } from '../newPostmortem/dialog.ts';
import type { Draft, Folder, World } from '../newPostmortem/draft.ts';
import {
  fileNamesIn,
  folderAt,
  offeredFoldersIn,
  rememberFolder,
  uriOf,
  workspaceRoots,
} from '../newPostmortem/folders.ts';
import { type Prefill, readPrefill } from '../newPostmortem/prefill.ts';
import { formatStartTime } from '../newPostmortem/startTime.ts';
import { stepsIn } from '../newPostmortem/steps.ts';
import { walk } from '../newPostmortem/walk.ts';
import { writeDocument } from '../newPostmortem/writeDocument.ts';
import type { Server } from '../server.ts';
import { templateChoices } from '../templateChoices.ts';

/**
 * Asks for the facts of an incident and creates its postmortem. Nothing is written before the last answer.
 * @param argument the folder that the command was called on, or answers to begin with
 * @returns the document, or undefined when the user gave up
 */
export async function newPostmortem(
  server: Server,
  state: vscode.Memento,
  argument: unknown,
): Promise<vscode.Uri | undefined> {
  const world = makeWorld(server, state);
  const here = argument instanceof vscode.Uri ? await folderAt(argument) : null;
  const dialog = new Dialog(vscode.l10n.t('New Postmortem'));
  try {
    dialog.open();
    const draft = await askForFacts(world, readPrefill(argument), here, dialog);
    if (draft?.document === undefined) {
      return undefined;
    }
    // The last question stays until the document takes the keys: what is typed meanwhile would change another one.
    const uri = await finish(draft, draft.document, () => dialog.dispose());
    if (draft.folder !== null) {
      await rememberFolder(state, draft.folder);
    }
    return uri;
  } finally {
    dialog.dispose();
  }
}

async function finish(draft: Draft, document: NewDocumentResult, onShown: () => void): Promise<vscode.Uri> {
  const folder = draft.folder === null ? null : uriOf(draft.folder);
  const existing = existingOf(draft);
  if (folder === null || existing === undefined) {
    return writeDocument(folder, { ...document, fileName: draft.fileName }, onShown);
  }
  const { uri: elsewhere, name } = existing;
  const uri = elsewhere === undefined ? vscode.Uri.joinPath(folder, name) : vscode.Uri.parse(elsewhere);
  await vscode.window.showTextDocument(uri, { preview: false });
  onShown();
  return uri;
}

async function askForFacts(
  world: World,
  prefill: Prefill,
  here: Folder | null,
  { ask }: Dialog,
): Promise<Draft | undefined> {
  const now = new Date();
  const start = formatStartTime(now.getTime(), -now.getTimezoneOffset());
  return walk(stepsIn(world), await beginDraft(world, prefill, here, start), ask);
}

function makeWorld(server: Server, state: vscode.Memento): World {
  const authors = new Map<string, Promise<string>>();
  const place = (folder: Folder | null) => (folder === null ? {} : { folder: uriOf(folder).toString() });
  return {
    roots: workspaceRoots(),
    folders: () => offeredFoldersIn(state),
    templates: (folder) => templateChoices(server, place(folder)),
    suggestId: async (folder, template) =>
      server.request(suggestIdRequest, {
        ...place(folder),
        template,
        fileNames: await fileNamesIn(folder),
      }),
    suggestAuthor: (folder) => {
      const uri = folder === null ? null : uriOf(folder);
      const author = authors.get(String(uri)) ?? gitUserName(uri);
      authors.set(String(uri), author);
      return author;
    },
    newDocument: async (folder, template, facts) => {
      const document = await server.request(newDocumentRequest, { ...place(folder), template, facts });
      if (document.text === '') {
        throw new Error(vscode.l10n.t('The document could not be made. The output says why.'));
      }
      return document;
    },
    fileNames: fileNamesIn,
  };
}
