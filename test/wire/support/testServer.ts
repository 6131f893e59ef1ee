// The language server from its sources, with a rule that fails and a look at its memory; for tests only.
import assert from 'node:assert/strict';
import { startServer } from '../../../server/src/connection/startServer.ts';
import { connectStreams } from '../../../server/src/connection/streamConnection.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { diskFiles } from '../../../server/src/workspace/diskFiles.ts';
import { gitProgram } from '../../../server/src/workspace/gitProgram.ts';
import { today } from '../../support/checking.ts';
import { everyRule } from './startTestServer.ts';

const failing = rules.find(({ id }) => id === process.env['FAILING_RULE']);
if (failing) {
  Object.assign(failing, {
    check() {
      throw new Error('made to fail');
    },
  });
}

startServer(
  (options, heard) => {
    const connection = connectStreams({ input: process.stdin, output: process.stdout }, options, heard);
    connection.onRequest('test/heap', () => {
      assert.ok(global.gc, 'Node runs with --expose-gc');
      global.gc();
      return process.memoryUsage().heapUsed;
    });
    return connection;
  },
  {
    disk: diskFiles,
    git: gitProgram,
    today: () => {
      assert.notEqual(process.env['FAILING_RULE'], everyRule, 'made to fail');
      return today;
    },
    onNewDay: () => {},
    rulePages: undefined,
    version: 'test',
  },
);
