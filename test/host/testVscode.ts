// Runs test/vscode inside a VS Code with this extension in development.
import { join } from 'node:path';
import { root } from './paths.ts';
import { exitWithSuite } from './suite.ts';

await exitWithSuite({ source: join(root, 'test', 'vscode'), extension: root });
