import * as vscode from 'vscode';
import { reviewReadinessRequest } from '../../../server/src/protocol.ts';
import { nameOf } from '../documentName.ts';
import type { OnDemand } from '../loadOnDemand.ts';
import type { Server } from '../server.ts';
import { notChecked } from './words.ts';

/** What the links of a report call, with the postmortem's URI and a line from 0. */
export const showLineCommand = 'postmortem.showReportedLine';

/** What of the code that is loaded on demand reports need. */
export type Loaded = Pick<OnDemand, 'escapeMarkdown' | 'reportPage' | 'writeReport'>;

/** Writes what the server says of a postmortem's readiness. */
export class ReportWriter {
  readonly #server: Pick<Server, 'request'>;
  readonly #load: () => Promise<Loaded>;

  constructor(server: Pick<Server, 'request'>, load: () => Promise<Loaded>) {
    this.#server = server;
    this.#load = load;
  }

  /** The report as Markdown, for others; undefined where there can be none. */
  async markdown(subject: vscode.Uri): Promise<string | undefined> {
    const readiness = await this.#read(subject);
    return readiness === null ? undefined : (await this.#load()).writeReport(nameOf(subject), readiness);
  }

  /** The report as a page of HTML, whose links lead to the lines; one that says why where there can be none. */
  async page(subject: vscode.Uri): Promise<string> {
    const { escapeMarkdown, writeReport, reportPage } = await this.#load();
    try {
      const readiness = await this.#read(subject);
      const linkTo = (line: number) =>
        `command:${showLineCommand}?${encodeURIComponent(JSON.stringify([subject.toString(), line]))}`;
      const report = readiness ? writeReport(nameOf(subject), readiness, linkTo) : notChecked();
      return await reportPage(report, subject);
    } catch (error) {
      return reportPage(escapeMarkdown(error instanceof Error ? error.message : String(error)), subject);
    }
  }

  async #read(subject: vscode.Uri) {
    // The server knows open documents only.
    await vscode.workspace.openTextDocument(subject);
    return this.#server.request(reviewReadinessRequest, { uri: subject.toString() });
  }
}
