// Runs test/vscode inside a VS Code with this extension in development: first in a window of one folder, then in one of
// several, then in Restricted Mode, then in a browser alone. `POSTMORTEM_SUITE` picks one of them (`single`, `several`,
// `restricted`, `web`).
import { join } from 'node:path';
import { obtainHost } from './host.ts';
import { root } from './paths.ts';
import { exitWithSuite } from './suite.ts';
import { exitWithWebSuite } from './webSuite.ts';

const source = join(root, 'test', 'vscode');
const { POSTMORTEM_SUITE: wanted } = process.env;
const isWanted = (name: string): boolean => wanted === undefined || wanted === name;
if (isWanted('single')) {
  await exitWithSuite({ source, extension: root });
}
if (isWanted('several')) {
  await exitWithSuite({ source: join(source, 'several'), extension: root, severalFolders: true });
}
if (isWanted('restricted')) {
  // The library that starts a desktop trusts every folder.
  if ((await obtainHost()).kind === 'server') {
    await exitWithSuite({ source: join(source, 'restricted'), extension: root, restricted: true });
  } else {
    console.log('Restricted Mode is tested with POSTMORTEM_HOST=server only');
  }
}
if (isWanted('web')) {
  await exitWithWebSuite(join(source, 'web'));
}
