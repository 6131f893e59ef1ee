import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type * as z from 'zod';
import { goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import { report } from './support/schemas.ts';

// What a user waits for in a window that has just come up.

const uri = 'file:///workspace/postmortems/INC-1204.md';
const workspaceFolders = [{ uri: 'file:///workspace', name: 'workspace' }];
const capabilities = {
  textDocument: { diagnostic: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};
const missing = withoutSection(goodSample, 'Prevention');
const off = { rules: { 'section-missing': 'off' } };

describe('a server that starts', () => {
  describe('with settings of their own in each folder', () => {
    it('checks nothing again when those in force stay, and everything when they do not', async () => {
      const client = new WireClient();
      let rules: unknown = off.rules;
      client.answers['workspace/configuration'] = () => [{ rules }];
      await client.initialize(capabilities, { workspaceFolders });
      client.open(uri, missing);
      const pull = () => client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
      const first = await pull();
      assert.ok(!first.items?.some(({ code }) => code === 'section-missing'));
      const tell = (): void => client.notify('workspace/didChangeConfiguration', { settings: null });
      tell();
      assert.equal((await pull()).resultId, first.resultId);
      rules = {};
      tell();
      // Who asks at once is told what holds now.
      const second = await pull();
      assert.ok(second.items?.some(({ code }) => code === 'section-missing'));
      assert.equal(await client.shutdown(), 0);
    });
  });

  describe('with settings that hold for all documents', () => {
    let client: WireClient;
    const asked: unknown[] = [];

    beforeEach(() => {
      asked.length = 0;
      client = new WireClient();
      client.answers['workspace/configuration'] = (params) => {
        asked.push(params);
        return [{ rules: { 'section-missing': 'error' } }];
      };
    });

    afterEach(async () => {
      assert.equal(await client.shutdown(), 0);
    });

    const start = (): Promise<unknown> =>
      client.initialize(capabilities, {
        workspaceFolders,
        initializationOptions: { settings: off, settingsHoldForAll: true },
      });
    const pull = () => client.ask('textDocument/diagnostic', { textDocument: { uri } }, report);
    const severityOf = (rule: string, { items = [] }: z.infer<typeof report>) =>
      items.find(({ code }) => code === rule)?.severity;

    it('gives the first problems by them, without asking for those of the document', async () => {
      await start();
      client.open(uri, missing);
      assert.equal(severityOf('section-missing', await pull()), undefined);
      assert.deepEqual(asked, []);
    });

    it('checks nothing again when it is told of the same settings, as a client does that is asked to tell', async () => {
      await start();
      client.open(uri, missing);
      const { resultId } = await pull();
      client.notify('workspace/didChangeConfiguration', { settings: { postmortem: off } });
      assert.deepEqual((await pull()).resultId, resultId);
      client.notify('workspace/didChangeConfiguration', { settings: { postmortem: {} } });
      const changed = await pull();
      assert.notEqual(changed.resultId, resultId);
      assert.equal(severityOf('section-missing', changed), DiagnosticSeverity.Warning);
    });

    it('asks for those of the document when there are other folders', async () => {
      await start();
      client.open(uri, missing);
      await pull();
      const refreshed = Promise.withResolvers<void>();
      client.answers['workspace/diagnostic/refresh'] = () => refreshed.resolve();
      client.answers['workspace/workspaceFolders'] = () => workspaceFolders;
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: workspaceFolders, removed: [] },
      });
      await refreshed.promise;
      assert.equal(severityOf('section-missing', await pull()), DiagnosticSeverity.Error);
    });
  });
});
