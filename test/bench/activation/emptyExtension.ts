import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile } from '../../host/profile.ts';

export const emptyExtension = 'postmortem-bench.empty';
/** The command that activates it, as the palette shows it. */
export const emptyCommand = 'Bench: Do Nothing';

const manifest = {
  name: 'empty',
  publisher: 'postmortem-bench',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  main: 'extension.js',
  activationEvents: ['onLanguage:markdown'],
  contributes: { commands: [{ command: 'bench.nothing', title: 'Do Nothing', category: 'Bench' }] },
};

const program = `const { commands } = require('vscode');
exports.activate = ({ subscriptions }) => {
  subscriptions.push(commands.registerCommand('bench.nothing', () => {}));
};
`;

/** Installs an extension whose one command does nothing. */
export async function installEmptyExtension({ extensions }: Profile): Promise<void> {
  const folder = join(extensions, `${emptyExtension}-${manifest.version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, manifest.main), program);
}
