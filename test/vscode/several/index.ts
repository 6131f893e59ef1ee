import { runMocha } from '../runMocha.ts';

/** What VS Code calls to run the tests in a window with several folders, one of them on a virtual file system. */
export async function run(): Promise<void> {
  await runMocha(import.meta.dirname);
}
