import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFailures } from './failures.ts';
import { keepLastWords } from './lastWords.ts';
import { patience } from './patience.ts';

/**
 * Runs the bundled tests of a directory inside the extension host; `MOCHA_GREP` picks some by name,
 * and `MOCHA_REVERSED=1` takes the files in the opposite order, to find tests that need those before them. The spec
 * reporter writes to the host's console, which the launcher prints.
 */
export async function runMocha(directory: string): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  const { MOCHA_GREP: grep, MOCHA_REVERSED: reversed } = process.env;
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: patience, ...(grep ? { grep } : {}) });
  const files = (await readdir(directory)).filter((name) => name.endsWith('.test.js')).sort();
  // The first file is about the start of the extension, which happens once.
  const [first, ...others] = files;
  for (const file of reversed === '1' && first !== undefined ? [first, ...others.reverse()] : files) {
    mocha.addFile(join(directory, file));
  }
  const lastWords = keepLastWords();
  const failures = await new Promise<number>((resolve) => {
    explainFailures(mocha.run(resolve), lastWords);
  });
  if (failures > 0 || files.length === 0) {
    throw new Error(files.length === 0 ? `No tests in ${directory}` : `${failures} failed`);
  }
}
