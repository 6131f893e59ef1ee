import * as vscode from 'vscode';
import { type ExportResult, exportImagesRequest, exportRequest } from '../../../server/src/protocol.ts';
import { askForDestination, askForFormat, choiceOf, type ExportChoice } from '../export/choices.ts';
import type { Editions } from '../export/editions.ts';
import { readImages } from '../export/images.ts';
import { pasted } from '../export/pasted.ts';
import { markPossibleNames } from '../export/possibleNames.ts';
import { saveAs } from '../export/saveAs.ts';
import { inform, mention, tellFailure } from '../notices.ts';
import { notChecked } from '../readiness/words.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { targetDocument } from '../target.ts';

type Exporting = Pick<Server, 'request'> & { readonly editions: Pick<Editions, 'add'> };

/**
 * Makes a postmortem into a form for others: into the clipboard or a file; nothing leaves the machine by itself. A
 * keybinding may name the form.
 */
export async function exportPostmortem(
  server: Exporting,
  statuses: Pick<StatusStore, 'of'>,
  argument: unknown,
  format?: unknown,
): Promise<void> {
  const document = await targetDocument(argument);
  const status = document && statuses.of(document.uri);
  if (status?.recognised === false) {
    mention(vscode.l10n.t('Not a postmortem: {0}', status.recognisedBecause));
    return;
  }
  const choice = document && (choiceOf(format) ?? (await askForFormat()));
  if (!document || !choice) {
    return;
  }
  const exported = await make(server, document.uri, choice);
  if (exported === null) {
    void tellFailure(document.isClosed ? vscode.l10n.t('The document is not open any more.') : notChecked());
  } else if (choice.format === 'external') {
    await showDifference(server, document, exported);
  } else {
    await deliver(document.uri, choice, exported);
  }
}

async function make(
  server: Exporting,
  uri: vscode.Uri,
  { format, carriesImages }: ExportChoice,
): Promise<ExportResult | null> {
  const named = { uri: uri.toString() };
  const targets = carriesImages ? await server.request(exportImagesRequest, named) : [];
  return server.request(exportRequest, { ...named, format, images: await readImages(uri, targets) });
}

/**
 * The edition for readers outside as a document that is not saved yet, beside the original: a person looks at every
 * change, and can make more, before there is a file.
 */
async function showDifference(
  { editions }: Exporting,
  document: vscode.TextDocument,
  { fileName, text, mayBeNames = [] }: ExportResult,
): Promise<void> {
  const edition = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  editions.add(edition);
  await vscode.commands.executeCommand(
    'vscode.diff',
    document.uri,
    edition.uri,
    vscode.l10n.t('{0} for readers outside', fileName),
  );
  markPossibleNames(
    edition,
    mayBeNames.map((name) => name.text),
  );
  void tellWhatIsLeft(mayBeNames.length);
}

async function tellWhatIsLeft(count: number): Promise<void> {
  if (count === 0) {
    void inform(
      vscode.l10n.t(
        'Names, internal links, comments and personal data are replaced as far as they can be told. Look for the rest, then save the right side.',
      ),
    );
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const answer = await inform(
    vscode.l10n.t(
      'Names, internal links, comments and personal data are replaced as far as they can be told. Marked on the right side, since they may be names: {0}. Look at them and for the rest, then save the right side.',
      count,
    ),
    show,
  );
  if (answer === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

async function deliver(uri: vscode.Uri, choice: ExportChoice, exported: ExportResult): Promise<void> {
  const destination = await askForDestination(choice);
  if (destination === 'clipboard') {
    await vscode.env.clipboard.writeText(pasted(choice.format, exported.text));
    mention(vscode.l10n.t('Copied: {0}', choice.label));
  } else if (destination === 'file') {
    const saved = await saveAs(uri, exported);
    if (saved) {
      // The command is done: nobody has to answer.
      void offerToOpen(saved, choice);
    }
  }
}

async function offerToOpen(saved: vscode.Uri, { format }: ExportChoice): Promise<void> {
  const name = vscode.workspace.asRelativePath(saved);
  const open = format === 'html' ? vscode.l10n.t('Open in Browser') : vscode.l10n.t('Open');
  const answer = await inform(vscode.l10n.t('Exported to {0}.', name), open);
  if (answer === open) {
    await (format === 'html'
      ? vscode.env.openExternal(saved)
      : vscode.commands.executeCommand('vscode.open', saved));
  }
}
