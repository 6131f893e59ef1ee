import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getL10nJson } from '@vscode/l10n-dev';
import { builtInTemplates } from '../src/template/builtIn.ts';

const client = fileURLToPath(new URL('../../client/src/', import.meta.url));

/** Where the texts of the extension lie that translators work from. */
export const textsPath = 'l10n/bundle.l10n.json';

/** Every text that the extension shows through `vscode.l10n`, as translators need them; templates describe themselves. */
export async function extensionTexts(): Promise<string> {
  const sources = readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => ({ extension: extname(path), contents: readFileSync(join(client, path), 'utf8') }));
  const texts = await getL10nJson(sources);
  const descriptions = builtInTemplates().flatMap(({ description }) => description ?? []);
  const all = { ...texts, ...Object.fromEntries(descriptions.map((text) => [text, text])) };
  return `${JSON.stringify(all, undefined, 2)}\n`;
}
