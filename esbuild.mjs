// Builds the extension client, the language server and the command line into dist/: the bundles as esbuild makes them and,
// for what is shipped, what is done to them afterwards.
import { writeBundles } from './server/build/bundles.ts';
import { mergeModules, prepareForChecks, shortenPrograms } from './server/build/engineModules.ts';
import { emptyOutput } from './server/build/output.ts';
import { writePages } from './server/build/pages.ts';
import { writeStarts } from './server/build/starts.ts';

const production = process.argv.includes('--production');

emptyOutput();
await writeBundles(production);
writeStarts();
writePages();
if (production) {
  await mergeModules();
  shortenPrograms();
  prepareForChecks();
}
