// Lays out what .vscode/launch.json starts from: the samples, the bundled suite and a folder for it to work in.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleSuite } from './bundle.ts';
import { root, samplesFolder, scratch } from './paths.ts';
import { copySamples, keepSamples } from './samples.ts';

const suite = join(scratch, 'debug-suite');
const workspace = join(scratch, 'debug-workspace');

await Promise.all([suite, workspace].map((directory) => rm(directory, { recursive: true, force: true })));
await keepSamples(samplesFolder);
await copySamples(workspace);
await bundleSuite(join(root, 'test', 'vscode'), suite);
