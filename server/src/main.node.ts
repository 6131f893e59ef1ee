import { Console } from 'node:console';
import module from 'node:module';
import { createConnection as connectTo, type Socket } from 'node:net';
import type { Connection, ConnectionOptions } from 'vscode-languageserver/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Heard } from './connection/startServer.ts';
import { startServer } from './connection/startServer.ts';
import { connectStreams } from './connection/streamConnection.ts';
import { keepCompiled } from './node/keepCompiled.ts';
import { compileExpressionsLate } from './node/lateMachineCode.ts';
import { runtimeRefusal } from './node/runtimeRefusal.ts';
import { Thrift } from './node/thrift.ts';
import { localToday } from './scheduling/localToday.ts';
import { onNewDay } from './scheduling/midnight.ts';
import { systemClock } from './scheduling/systemClock.ts';
import { diskFiles } from './workspace/diskFiles.ts';
import { gitProgram } from './workspace/gitProgram.ts';

/** Speaks over the channel that the arguments name; over the standard streams where they name none, or those. */
function connect(options: ConnectionOptions, heard: Heard): Connection {
  if (process.argv.includes('--node-ipc')) {
    // Between processes of Node messages come whole.
    return createConnection(ProposedFeatures.all, options);
  }
  const socket = socketIn(process.argv);
  // What a library prints would be taken for a part of a message.
  globalThis.console = new Console(process.stderr);
  return connectStreams({ input: socket ?? process.stdin, output: socket ?? process.stdout }, options, heard);
}

/** What `--socket=PORT` or `--pipe=NAME` leads to, the value written behind a blank as well. */
function socketIn(words: readonly string[]): Socket | undefined {
  const at = words.findIndex((word) => /^--(?:socket|pipe)(?:=|$)/.test(word));
  const [name, value = words[at + 1] ?? ''] = (words[at] ?? '').split('=', 2);
  if (at === -1) {
    return undefined;
  }
  return name === '--socket' ? connectTo(Number(value), '127.0.0.1') : connectTo(value);
}

const refusal = runtimeRefusal(process.versions.node);
if (refusal === undefined) {
  let thrift: Thrift | undefined;
  startServer(connect, {
    prepare: () => {
      compileExpressionsLate();
      thrift = new Thrift(systemClock);
      // Not every Node has it.
      keepCompiled(systemClock, () => module.flushCompileCache?.());
    },
    // The runtime holds what it has read of that until it is told to write.
    loaded: () => module.flushCompileCache?.(),
    workHard: () => thrift?.workHard(),
    disk: diskFiles,
    git: gitProgram,
    today: () => localToday(systemClock.now()),
    onNewDay: (changed) => onNewDay(systemClock, changed),
    // Beside the bundles, in the repository as in the package.
    rulePages: new URL('../../dist/rules.md', import.meta.url).href,
    version: productVersion,
  });
} else {
  // Editors show in their logs what a server says that ends.
  process.stderr.write(refusal);
  process.exitCode = 2;
}
