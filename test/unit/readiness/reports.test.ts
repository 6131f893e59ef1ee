import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { URI } from 'vscode-uri';
import { escapeMarkdown } from '../../../client/src/readiness/plainTexts.ts';

/** As much of the editor as reports need; the page of the last panel is where tests find it. */
const editor = `
const disposable = { dispose() {} };
const listen = () => disposable;
export class EventEmitter { event = listen; fire() {} dispose() {} }
export const Disposable = { from: listen };
export const ViewColumn = { Beside: -2 };
export const l10n = { t: (text) => text };
export const commands = { registerCommand: listen };
export const workspace = {
  textDocuments: [],
  openTextDocument: async () => ({}),
  onDidChangeTextDocument: listen,
  onDidOpenTextDocument: listen,
  onDidSaveTextDocument: listen,
  onDidCloseTextDocument: listen,
  onDidRenameFiles: listen,
};
export const window = {
  registerWebviewPanelSerializer: listen,
  createWebviewPanel: () => ({
    webview: { set html(html) { process.emit('report', html); } },
    reveal() {},
    onDidDispose: listen,
    onDidChangeViewState: listen,
  }),
};
export const env = {};
export class Range {}
export class Selection {}
export const TextEditorRevealType = {};
export const Uri = {};
`;

describe('a readiness report', () => {
  let hooks: ReturnType<typeof registerHooks>;
  const drawn: unknown[] = [];
  const draw = (html: unknown) => drawn.push(html);

  before(() => {
    hooks = registerHooks({
      resolve: (name, context, next) =>
        name === 'vscode'
          ? { url: `data:text/javascript,${encodeURIComponent(editor)}`, shortCircuit: true }
          : next(name, context),
    });
    process.on('report', draw);
  });
  beforeEach(() => {
    drawn.length = 0;
  });
  after(() => {
    process.off('report', draw);
    hooks.deregister();
  });

  /** @param answers what the server says, one after the other: each time it fails */
  async function reportsOf(...answers: readonly Promise<string>[]) {
    const { ReadinessReports } = await import('../../../client/src/readiness/reports.ts');
    const waiting = [...answers];
    const server = {
      request: async () => {
        throw new Error(await waiting.shift());
      },
    };
    const statuses = { of: () => undefined, onDidChange: () => ({ dispose: () => undefined }) };
    const load = async () => ({
      escapeMarkdown,
      writeReport: () => '',
      reportPage: async (markdown: string) => markdown,
    });
    return new ReadinessReports(server, statuses, load);
  }

  it('shows what was asked last, in whatever order answers come', async () => {
    const slow = Promise.withResolvers<string>();
    const reports = await reportsOf(slow.promise, Promise.resolve('new'));
    const uri = URI.file('/a.md');
    const first = reports.open(uri);
    await reports.open(uri);
    slow.resolve('old');
    await first;
    assert.deepEqual(drawn, ['new']);
  });

  it('shows the message of a failure as the text that it is', async () => {
    const reports = await reportsOf(Promise.resolve('<b> [Run](command:x)'));
    await reports.open(URI.file('/a.md'));
    assert.deepEqual(drawn, ['\\<b\\> \\[Run\\](command:x)']);
  });
});
