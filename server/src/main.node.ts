import { Console } from 'node:console';
import type { Connection, ConnectionOptions } from 'vscode-languageserver/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileExpressionsLate } from './lateMachineCode.ts';
import { localToday } from './localToday.ts';
import { onNewDay } from './midnight.ts';
import { startServer } from './startServer.ts';
import { systemClock } from './systemClock.ts';
import { wholeMessages } from './wholeMessages.ts';
import { diskFiles } from './workspace/diskFiles.ts';
import { gitProgram } from './workspace/gitProgram.ts';

/** Speaks over the channel that the arguments name; over the standard streams where they name none, or those. */
function connect(options: ConnectionOptions): Connection {
  if (process.argv.some((one) => /^--(?:node-ipc|socket|pipe)/.test(one))) {
    return createConnection(ProposedFeatures.all, options);
  }
  // What a library prints would be taken for a part of a message.
  globalThis.console = new Console(process.stderr);
  return createConnection(ProposedFeatures.all, process.stdin, wholeMessages(process.stdout), options);
}

startServer(connect, {
  prepare: compileExpressionsLate,
  disk: diskFiles,
  git: gitProgram,
  today: () => localToday(systemClock.now()),
  onNewDay: (changed) => onNewDay(systemClock, changed),
  // Beside the bundles, in the repository as in the package.
  rulePages: new URL('../../dist/rules.md', import.meta.url).href,
  version: productVersion,
});
