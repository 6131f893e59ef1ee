import * as vscode from 'vscode';
import { logEventRequest } from '../../../server/src/protocol.ts';
import { applyInsertion } from '../capture/applyInsertion.ts';
import type { OpenPostmortems } from '../capture/openPostmortems.ts';
import { nameOf } from '../documentName.ts';
import { gitUserName } from '../newPostmortem/author.ts';
import { askForLine, mention, tellFailure } from '../notices.ts';
import { mayEdit } from '../readOnly.ts';
import type { Server } from '../server.ts';

/**
 * Asks what happened and writes it into the timeline with the time at which the command was called, not the time at
 * which typing ended. The cursor and the focus stay where they are.
 * @param argument the postmortem, or an object with the beginning of the text, from a key binding
 */
export async function logTimelineEvent(
  server: Server,
  postmortems: OpenPostmortems,
  argument: unknown,
): Promise<void> {
  const instant = new Date().toISOString();
  const uri = await postmortems.choose(argument, vscode.l10n.t('Log to Which Postmortem?'));
  if (uri === undefined || !(await mayEdit(uri))) {
    return;
  }
  // Git takes its time to answer, and nobody waits for it while they type.
  const author = gitUserName(vscode.Uri.joinPath(uri, '..'));
  const text = await askForLine({
    title: vscode.l10n.t('Log Timeline Event'),
    prompt: vscode.l10n.t('Written into {0} with the current time', nameOf(uri)),
    placeHolder: vscode.l10n.t('What happened, in one line'),
    value: givenText(argument),
  });
  if (text === undefined || text.trim() === '') {
    return;
  }
  await write(server, uri, { text, instant, actor: await author });
}

async function write(
  server: Server,
  uri: vscode.Uri,
  event: { readonly text: string; readonly instant: string; readonly actor: string },
): Promise<void> {
  const written = await applyInsertion(server, uri, () =>
    server.request(logEventRequest, { uri: uri.toString(), ...event }),
  ).catch(() => undefined);
  if (written === undefined) {
    await keepText(uri, event.text);
    return;
  }
  const message =
    written.unplaced > 0
      ? vscode.l10n.t('Logged {0} at the end: the timeline has no times to go by', written.time)
      : vscode.l10n.t('Logged {0} in {1}', written.time, nameOf(uri));
  mention(message);
}

/** What was typed during an incident must not be lost. */
async function keepText(uri: vscode.Uri, text: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Text');
  const message = vscode.l10n.t('The event could not be written into {0}.', nameOf(uri));
  if ((await tellFailure(message, copy)) === copy) {
    await vscode.env.clipboard.writeText(text);
  }
}

function givenText(argument: unknown): string {
  const isObject = typeof argument === 'object' && argument !== null && 'text' in argument;
  return isObject && typeof argument.text === 'string' ? argument.text : '';
}
