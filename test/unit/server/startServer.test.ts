import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/connection/startServer.ts';

describe('a server that is started', () => {
  it('loads what checks while its client says nothing yet', async () => {
    const loads = Promise.withResolvers<void>();
    startServer(
      (options) => createConnection(ProposedFeatures.all, new PassThrough(), new PassThrough(), options),
      {
        prepare: loads.resolve,
        disk: undefined,
        today: () => '2026-03-20',
        onNewDay: () => {},
        rulePages: undefined,
        version: 'test',
      },
    );
    await loads.promise;
  });
});
