import * as vscode from 'vscode';
import {
  type InsertionResult,
  importCaptureRequest,
  type ReadCaptureParams,
  type ReadCaptureResult,
  readCaptureRequest,
} from '../../../server/src/protocol.ts';
import { localToday } from '../../../server/src/scheduling/localToday.ts';
import { applyInsertion } from '../capture/applyInsertion.ts';
import {
  askForDate,
  askForEntries,
  askForFormat,
  askForText,
  askForZone,
} from '../capture/captureQuestions.ts';
import type { OpenPostmortems } from '../capture/openPostmortems.ts';
import { nameOf } from '../documentName.ts';
import { inform, mention, tellFailure, warn } from '../notices.ts';
import { mayEdit } from '../readOnly.ts';
import type { Server } from '../server.ts';

type Questions = Pick<Server, 'request'>;

/**
 * Brings messages and log entries from the clipboard, the selection or a file into the timeline. Nothing is written
 * before the user has seen the events with their times in the document's zone.
 */
export async function importTimeline(
  server: Questions & Pick<Server, 'toTextEdits'>,
  postmortems: Pick<OpenPostmortems, 'choose'>,
  argument: unknown,
): Promise<void> {
  const uri = await postmortems.choose(argument, vscode.l10n.t('Import into Which Postmortem?'));
  const text = uri && (await mayEdit(uri)) ? await askForText() : undefined;
  if (uri === undefined || text === undefined) {
    return;
  }
  const decision = await decide(
    server,
    { uri: uri.toString(), text, today: localToday(new Date()) },
    nameOf(uri),
  );
  if (decision === undefined || decision.chosen.length === 0) {
    return;
  }
  const { params, result, chosen } = decision;
  const written = await applyInsertion(server, uri, () =>
    server.request(importCaptureRequest, { ...params, chosen }),
  );
  if (written === undefined) {
    void tellFailure(vscode.l10n.t('The events could not be written into {0}.', nameOf(uri)));
    return;
  }
  await tell(result, chosen, written, nameOf(uri));
}

interface Decision {
  readonly params: ReadCaptureParams;
  readonly result: ReadCaptureResult;
  readonly chosen: readonly number[];
}

/** Asks what the text does not say and lets the user choose, as often as they change the format. */
async function decide(
  server: Questions,
  start: ReadCaptureParams,
  name: string,
): Promise<Decision | undefined> {
  let params = start;
  for (;;) {
    const complete = await completed(server, params);
    const result = complete && (await server.request(readCaptureRequest, complete));
    if (!complete || !result) {
      return undefined;
    }
    if (result.format === null) {
      void warn(
        vscode.l10n.t(
          'No messages or log entries with times were found. Text copied from Slack, Microsoft Teams, Google Chat or a log, exports of PagerDuty and Opsgenie, CSV and JSON can be imported.',
        ),
      );
      return undefined;
    }
    const answer = await askForEntries(result, name);
    if (answer.kind === 'import') {
      return { params: complete, result, chosen: answer.chosen };
    }
    if (answer.kind === 'cancel') {
      return undefined;
    }
    // Who stays with the format sees its events again.
    const format = await askForFormat(result.formats);
    params = format === undefined ? complete : { ...complete, format };
  }
}

/** The request with date and zone, where the text leaves them open. */
async function completed(
  server: Questions,
  params: ReadCaptureParams,
): Promise<ReadCaptureParams | undefined> {
  const found = await server.request(readCaptureRequest, params);
  const asksZone = found?.asks.zone === true && params.zone === undefined;
  const zone = found && asksZone ? await askForZone(found.zone) : params.zone;
  if (!found || (asksZone && zone === undefined)) {
    return undefined;
  }
  const asksDate = found.asks.date && params.date === undefined;
  const date = asksDate ? await askForDate(found.date) : params.date;
  if (asksDate && date === undefined) {
    return undefined;
  }
  return { ...params, ...(zone === undefined ? {} : { zone }), ...(date === undefined ? {} : { date }) };
}

/** Says what was written, and which lines were not. */
async function tell(
  result: ReadCaptureResult,
  chosen: readonly number[],
  written: InsertionResult,
  name: string,
): Promise<void> {
  const imported = vscode.l10n.t('Imported into {0}: {1} events.', name, chosen.length);
  const placed =
    written.unplaced === 0
      ? ''
      : ` ${vscode.l10n.t('At the end for want of a time: {0}.', written.unplaced)}`;
  const left = result.entries.filter(({ time }, index) => time === null && !chosen.includes(index));
  if (left.length === 0) {
    mention(imported + placed);
    return;
  }
  const show = vscode.l10n.t('Show Lines');
  const skipped = vscode.l10n.t('Lines that could not be read: {0}.', left.length);
  const answer = await inform(`${imported}${placed} ${skipped}`, show);
  if (answer === show) {
    const content = left.map(({ line, text }) => `${line}: ${text}`).join('\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
  }
}
