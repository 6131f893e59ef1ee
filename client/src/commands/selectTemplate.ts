import * as vscode from 'vscode';
import { choose } from '../lists.ts';
import { mayEdit } from '../readOnly.ts';
import type { Server } from '../server.ts';
import type { StatusStore } from '../statusStore.ts';
import { targetDocument } from '../target.ts';
import { templateChoices } from '../templateChoices.ts';
import { stateInFrontMatter } from './stateInFrontMatter.ts';

/** Lets the user choose the template that a document is checked against. */
export async function selectTemplate(
  server: Server,
  statuses: StatusStore,
  argument: unknown,
): Promise<void> {
  const document = await targetDocument(argument);
  if (document === undefined || !(await mayEdit(document.uri))) {
    return;
  }
  const folder =
    document.uri.scheme === 'untitled' ? {} : { folder: vscode.Uri.joinPath(document.uri, '..').toString() };
  const { templates } = await templateChoices(server, folder);
  const current = statuses.of(document.uri)?.template?.name;
  const chosen = await choose(
    templates.map(({ name, origin, description }) => ({
      label: name,
      name,
      description: name === current ? vscode.l10n.t('{0}, in force', origin) : origin,
      ...(description === undefined ? {} : { detail: description }),
    })),
    {
      title: vscode.l10n.t('Select Template'),
      placeHolder: vscode.l10n.t('Template to check this document against'),
      ignoreFocusOut: true,
    },
  );
  if (chosen !== undefined) {
    await stateInFrontMatter(server, document, { template: chosen.name });
  }
}
