import * as vscode from 'vscode';
import {
  templateFromDocumentRequest,
  templatePlaceRequest,
  type UseTemplateResult,
  useTemplateRequest,
} from '../../../server/src/protocol.ts';
import { choose } from '../lists.ts';
import { isPortableName } from '../newPostmortem/fileName.ts';
import { createFile } from '../newPostmortem/writeDocument.ts';
import { askForLine, inform, tellFailure } from '../notices.ts';
import { reasonAgainstEdits } from '../readOnly.ts';
import type { Server } from '../server.ts';
import { targetDocument } from '../target.ts';

type Questions = Pick<Server, 'request'>;

/**
 * Makes a template from a postmortem: the form stays, the content becomes blanks. A file that is there is never touched.
 * @returns the template, or undefined when the user gave up
 */
export async function createTemplate(server: Questions, argument: unknown): Promise<vscode.Uri | undefined> {
  const document = await targetDocument(argument);
  if (document === undefined) {
    return undefined;
  }
  const uri = document.uri.toString();
  const place = await server.request(templatePlaceRequest, { uri });
  // The server learns of a new file a moment later.
  const name = await askForName([...place.taken, ...(await namesIn(place.folder))]);
  const folder = name === undefined ? undefined : await askForFolder(place.folder, name);
  if (name === undefined || folder === undefined) {
    return undefined;
  }
  const { text } = await server.request(templateFromDocumentRequest, {
    uri,
    name,
  });
  if (folder === null) {
    return show(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  }
  const file = vscode.Uri.joinPath(folder, `${name}.md`);
  try {
    await createFile(folder, file, text);
  } catch (error) {
    void tellFailure(error instanceof Error ? error.message : String(error));
    return undefined;
  }
  void offerToUse(server, uri, name);
  return show(await vscode.workspace.openTextDocument(file));
}

/** The names of the templates that lie in a folder, as their files have them. */
async function namesIn(folder: string | null): Promise<readonly string[]> {
  if (folder === null) {
    return [];
  }
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder)).then(
    (found) => found,
    () => [],
  );
  return entries.map(([file]) => file.replace(/\.(?:md|markdown)$/i, ''));
}

async function show(document: vscode.TextDocument): Promise<vscode.Uri> {
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

function askForName(taken: readonly string[]): Thenable<string | undefined> {
  const stem = 'incident-review';
  const numbered = [stem, ...taken.map((_, index) => `${stem}-${index + 2}`)];
  return askForLine({
    title: vscode.l10n.t('Create Template from This Document'),
    prompt: vscode.l10n.t('Name of the template'),
    value: numbered.find((name) => !taken.includes(name)) ?? '',
    validateInput: (name) => faultOf(name, taken),
  });
}

function faultOf(name: string, taken: readonly string[]): string | undefined {
  if (name.trim() === '' || name.includes('/') || !isPortableName(name)) {
    return vscode.l10n.t('Not every file system accepts this name');
  }
  return taken.includes(name) ? vscode.l10n.t('There is a template of this name already') : undefined;
}

/** The folder to write to, null for an untitled document; undefined when the user gave up. */
async function askForFolder(folder: string | null, name: string): Promise<vscode.Uri | null | undefined> {
  const uri = folder === null ? undefined : vscode.Uri.parse(folder);
  if (uri === undefined || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return null;
  }
  const save = {
    icon: 'save',
    label: vscode.l10n.t('Save for the Team'),
    description: `.postmortem/templates/${name}.md`,
    folder: uri,
  };
  const open = { icon: 'file', label: vscode.l10n.t('Open as Untitled Document'), folder: null };
  const chosen = await choose([save, open], {
    title: vscode.l10n.t('Create Template from This Document'),
    ignoreFocusOut: true,
  });
  return chosen?.folder;
}

/** Offers to hold all documents to the template; without that it is found by its headings. */
async function offerToUse(server: Questions, uri: string, name: string): Promise<void> {
  const use = vscode.l10n.t('Use for All Postmortems');
  const answer = await inform(
    vscode.l10n.t('The template “{0}” is found by its headings. Hold every postmortem here to it?', name),
    use,
  );
  if (answer !== use) {
    return;
  }
  // Nobody waits for the answer, so that nobody else could tell of a failure.
  const outcome = await useFor(server, uri, name).catch((): Outcome => ({ isDone: false, reason: '' }));
  if (!outcome.isDone) {
    const advice = vscode.l10n.t(
      'The configuration could not be changed. Add “"template": "{0}"” to .postmortem.json.',
      name,
    );
    void tellFailure([outcome.reason, advice].filter((sentence) => sentence !== '').join(' '));
  }
}

/** What became of a change of the configuration. */
interface Outcome {
  readonly isDone: boolean;
  /** Why it was not done, as a sentence; empty where that is not known. */
  readonly reason: string;
}

async function useFor(server: Questions, uri: string, template: string): Promise<Outcome> {
  const change = await server.request(useTemplateRequest, { uri, template });
  const reason = change?.exists ? await reasonAgainstEdits(vscode.Uri.parse(change.file)) : '';
  return { isDone: change !== null && reason === '' && (await write(change)), reason };
}

async function write({ file, text, exists }: UseTemplateResult): Promise<boolean> {
  const uri = vscode.Uri.parse(file);
  const edit = new vscode.WorkspaceEdit();
  if (!exists) {
    const contents = new TextEncoder().encode(text);
    edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents });
    return vscode.workspace.applyEdit(edit);
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}
