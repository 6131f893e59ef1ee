import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localToday } from './localToday.ts';
import { onNewDay } from './midnight.ts';
import { startServer } from './startServer.ts';
import { systemClock } from './systemClock.ts';
import { diskFiles } from './workspace/diskFiles.ts';
import { gitProgram } from './workspace/gitProgram.ts';

// The rules' pages lie beside the bundle's folder, in the repository as in the package.
const pages = join(dirname(process.argv[1] ?? '.'), '..', 'docs', 'rules');

startServer((options) => createConnection(ProposedFeatures.all, options), {
  disk: diskFiles,
  git: gitProgram,
  today: () => localToday(systemClock.now()),
  onNewDay: (changed) => onNewDay(systemClock, changed),
  rulePages: `${pathToFileURL(pages).href}/`,
  version: productVersion,
});
