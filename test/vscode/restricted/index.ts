import { runMocha } from '../runMocha.ts';

/** What VS Code calls to run the tests in a window whose folder is not trusted. */
export async function run(): Promise<void> {
  await runMocha(import.meta.dirname);
}
