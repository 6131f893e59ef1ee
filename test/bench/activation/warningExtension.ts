import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';

const manifest = {
  name: 'warning',
  publisher: 'postmortem-bench',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  main: 'extension.js',
  activationEvents: ['onLanguage:markdown'],
  // A window is taken for open when the views are there that the extension in development brings.
  contributes: {
    viewsContainers: { activitybar: [{ id: 'bench', title: 'Postmortem', icon: '$(graph)' }] },
    views: { bench: [{ id: 'bench.view', name: 'Nothing' }] },
  },
};

const program = `
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { join } from 'node:path';
let client;
export function activate() {
  const server = { module: join(__dirname, 'server.js'), transport: TransportKind.ipc };
  const documentSelector = [{ scheme: 'file', language: 'markdown' }];
  client = new LanguageClient('warning', 'Warning', server, { documentSelector });
  void client.start();
}
export const deactivate = () => client?.stop();
`;

/** Makes an extension, in a folder, whose language server finds the same problem in every document: nobody is faster. */
export async function makeWarningExtension(folder: string): Promise<void> {
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
    external: ['vscode'],
  };
  await build({
    ...shared,
    stdin: { contents: program, resolveDir: import.meta.dirname },
    outfile: join(folder, 'extension.js'),
  });
  await build({
    ...shared,
    entryPoints: [join(import.meta.dirname, 'warningServer.ts')],
    outfile: join(folder, 'server.js'),
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}
