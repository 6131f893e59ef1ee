// Runs test/vscode inside a VS Code with this extension in development: first in a window of one folder, then in one of
// several. `POSTMORTEM_SUITE` picks one of the two (`single`, `several`).
import { join } from 'node:path';
import { root } from './paths.ts';
import { exitWithSuite } from './suite.ts';

const source = join(root, 'test', 'vscode');
const { POSTMORTEM_SUITE: wanted } = process.env;
if (wanted !== 'several') {
  await exitWithSuite({ source, extension: root });
}
if (wanted !== 'single') {
  await exitWithSuite({ source: join(source, 'several'), extension: root, severalFolders: true });
}
