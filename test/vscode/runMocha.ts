import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Runs the bundled tests of a directory inside the extension host; `MOCHA_GREP` picks some by name. The spec reporter
 * writes to the host's console, which the launcher prints.
 */
export async function runMocha(directory: string): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  const { MOCHA_GREP: grep } = process.env;
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 20_000, ...(grep ? { grep } : {}) });
  const files = (await readdir(directory)).filter((name) => name.endsWith('.test.js')).sort();
  for (const file of files) {
    mocha.addFile(join(directory, file));
  }
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0 || files.length === 0) {
    throw new Error(files.length === 0 ? `No tests in ${directory}` : `${failures} failed`);
  }
}
