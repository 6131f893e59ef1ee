import { runMocha } from './runMocha.ts';

/** What VS Code calls to run the tests of the extension in development. */
export async function run(): Promise<void> {
  await runMocha(import.meta.dirname);
}
