import * as vscode from 'vscode';
import { cut } from '../../../server/src/document/cut.ts';
import type { CaptureFormat, ReadCaptureResult } from '../../../server/src/protocol.ts';
import { inertItem } from '../inertItem.ts';
import { choose, createList } from '../lists.ts';
import { askForLine, tellFailure } from '../notices.ts';
import { describeEntry, formatName, localZone } from './captureTexts.ts';

/** Longer texts are no log that anybody wants in a postmortem. */
const mostCharacters = 2_000_000;

/** The text to import: the selection, the clipboard or a file. Undefined when the user gave up. */
export async function askForText(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor ? editor.document.getText(editor.selection) : '';
  const copied = await vscode.env.clipboard.readText();
  const texts = [
    { label: vscode.l10n.t('Clipboard'), text: copied },
    { label: vscode.l10n.t('Selection'), text: selected },
  ].filter(({ text }) => text.trim() !== '');
  const items = [
    ...texts.map(({ label, text }) => ({ label, description: firstLine(text), read: async () => text })),
    { label: vscode.l10n.t('File…'), description: '', read: readFile },
  ];
  const chosen = await choose(items, {
    title: vscode.l10n.t('Import Timeline'),
    placeHolder: vscode.l10n.t('Messages or log entries to import'),
  });
  const text = await chosen?.read();
  if (text !== undefined && text.length > mostCharacters) {
    void tellFailure(vscode.l10n.t('This text is too long to be imported.'));
    return undefined;
  }
  return text;
}

function firstLine(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/, 1);
  return cut(line, 80);
}

async function readFile(): Promise<string | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ canSelectMany: false })) ?? [];
  return uri && new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The zone of times that name none. Undefined when the user gave up. */
export async function askForZone(documentZone: string): Promise<string | undefined> {
  const likely = [...new Set([localZone(), documentZone, 'UTC'])];
  const rest = Intl.supportedValuesOf('timeZone').filter((zone) => !likely.includes(zone));
  const remark = (zone: string) =>
    [
      zone === localZone() ? vscode.l10n.t('of this computer') : '',
      zone === documentZone ? vscode.l10n.t('of the document') : '',
    ].filter((part) => part !== '');
  const items = [...likely, ...rest].map((zone) => ({
    label: zone,
    zone,
    description: remark(zone).join(', '),
  }));
  const chosen = await choose(items, {
    title: vscode.l10n.t('Import Timeline'),
    placeHolder: vscode.l10n.t('The times name no zone: which one are they in?'),
    ignoreFocusOut: true,
  });
  return chosen?.zone;
}

/** The day of the first event. Undefined when the user gave up. */
export async function askForDate(suggested: string): Promise<string | undefined> {
  const date = await askForLine({
    title: vscode.l10n.t('Import Timeline'),
    prompt: vscode.l10n.t('The text names no day: on which day does it begin?'),
    value: suggested,
    validateInput: (value) =>
      isDay(value.trim()) ? undefined : vscode.l10n.t('The date is written year-month-day, as in 2026-11-24'),
  });
  return date?.trim();
}

function isDay(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Another format for the text. */
export async function askForFormat(
  formats: ReadCaptureResult['formats'],
): Promise<CaptureFormat | undefined> {
  const items = formats.map(({ format, events }) => ({
    label: formatName(format),
    description: vscode.l10n.t('events: {0}', events),
    format,
  }));
  const chosen = await choose(items, { title: vscode.l10n.t('Read the Text As') });
  return chosen?.format;
}

/** What the user decided on seeing the events. */
export type PreviewAnswer =
  | { readonly kind: 'import'; readonly chosen: readonly number[] }
  | { readonly kind: 'other format' }
  | { readonly kind: 'cancel' };

interface EntryItem extends vscode.QuickPickItem {
  readonly index: number;
}

/** Shows the events with their converted times before anything is written; those that are new are ticked. */
export function askForEntries(result: ReadCaptureResult, name: string): Promise<PreviewAnswer> {
  const pick = createList<EntryItem>();
  const otherFormat = {
    iconPath: new vscode.ThemeIcon('replace-all'),
    tooltip: vscode.l10n.t('Read the Text As…'),
  };
  pick.title = vscode.l10n.t(
    'Import from {0} into {1}',
    result.format === null ? '' : formatName(result.format),
    name,
  );
  pick.placeholder = vscode.l10n.t(
    'Events to write into the timeline; lines that could not be read go to its end',
  );
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.buttons = result.formats.length > 1 ? [otherFormat] : [];
  pick.items = result.entries.map((entry, index) => inertItem({ ...describeEntry(entry), index }));
  pick.selectedItems = pick.items.filter(({ index }) => {
    const entry = result.entries[index];
    return entry !== undefined && entry.time !== null && !entry.isThere;
  });
  return new Promise((resolve) => {
    const end = (answer: PreviewAnswer) => {
      resolve(answer);
      pick.dispose();
    };
    pick.onDidAccept(() => end({ kind: 'import', chosen: pick.selectedItems.map(({ index }) => index) }));
    pick.onDidTriggerButton(() => end({ kind: 'other format' }));
    pick.onDidHide(() => end({ kind: 'cancel' }));
    pick.show();
  });
}
