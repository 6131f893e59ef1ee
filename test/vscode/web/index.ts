import 'mocha';
import { explainFailures } from '../failures.ts';
import { patience } from '../patience.ts';

/**
 * What VS Code calls to run the tests in a browser. There are no files to load there: the tests that need nothing of
 * Node, of the samples, or of VS Code's own Markdown extension, which the workbench in use lacks, are named here.
 */
export async function run(): Promise<void> {
  const { MOCHA_GREP: grep } = process.env;
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: patience, ...(grep ? { grep } : {}) });
  await import('./web.test.ts');
  await import('../problems.test.ts');
  await import('../newPostmortem.test.ts');
  await import('../preview.test.ts');
  await import('../views.test.ts');
  await import('../assistant.test.ts');
  await import('../authoring.test.ts');
  await import('../createTemplate.test.ts');
  await import('../export.test.ts');
  await import('../findings.test.ts');
  await import('../status.test.ts');
  await import('../timeline.test.ts');
  await import('../walkthrough.test.ts');
  const failures = await new Promise<number>((resolve) => {
    explainFailures(mocha.run(resolve));
  });
  if (failures > 0) {
    throw new Error(`${failures} failed`);
  }
}
