// Makes the package of what was built: `node server/packaging/package.ts [--out FILE]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { tighter } from './tighter.ts';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { out = `${name}-${version}.vsix` } = parseArgs({ options: { out: { type: 'string' } } }).values;
await createVSIX({
  packagePath: out,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  readmePath: 'dist/readme.md',
});
const packed = await tighter(readFileSync(out));
writeFileSync(out, packed);
process.stdout.write(`Compressed again: ${packed.length} bytes.\n`);
