// Bundles the suite of the extension to where .vscode/launch.json looks for it.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSuite } from './bundle.ts';
import { root, scratch } from './paths.ts';

const outdir = join(scratch, 'debug-suite');
await rm(outdir, { recursive: true, force: true });
await bundleSuite(join(root, 'test', 'vscode'), outdir);
