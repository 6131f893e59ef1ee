import { runMocha } from '../vscode/runMocha.ts';

/** What VS Code calls to run the tests of the installed package. */
export async function run(): Promise<void> {
  await runMocha(import.meta.dirname);
}
