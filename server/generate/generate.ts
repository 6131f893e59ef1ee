// Writes what is made from rules and templates. `npm run generate`; a test fails where the files have drifted.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generatedFiles.ts';
import { extensionTexts, textsPath } from './localisation.ts';

const root = new URL('../../', import.meta.url);

for (const [path, text] of [...generatedFiles(), [textsPath, await extensionTexts()] as const]) {
  const file = fileURLToPath(new URL(path, root));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
