import type { Connection, ConnectionOptions } from 'vscode-languageserver/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localToday } from './localToday.ts';
import { onNewDay } from './midnight.ts';
import { startServer } from './startServer.ts';
import { systemClock } from './systemClock.ts';
import { diskFiles } from './workspace/diskFiles.ts';
import { gitProgram } from './workspace/gitProgram.ts';

/** Speaks over what the arguments name, `--stdio` or another channel; over the standard streams where they name none. */
function connect(options: ConnectionOptions): Connection {
  const namesChannel = process.argv.some((one) => /^--(?:stdio$|node-ipc$|socket|pipe)/.test(one));
  return namesChannel
    ? createConnection(ProposedFeatures.all, options)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout, options);
}

startServer(connect, {
  disk: diskFiles,
  git: gitProgram,
  today: () => localToday(systemClock.now()),
  onNewDay: (changed) => onNewDay(systemClock, changed),
  // Beside the bundles, in the repository as in the package.
  rulePages: new URL('../../dist/rules.md', import.meta.url).href,
  version: productVersion,
});
