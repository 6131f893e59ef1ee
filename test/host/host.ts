import { join } from 'node:path';
import { obtainCodeServer } from './codeServer.ts';
import { obtainDesktop } from './desktop.ts';

/**
 * A VS Code that runs extensions. `executable` takes the desktop's arguments either way, so that callers who only run
 * tests need not ask which one it is.
 */
export type Host =
  | { readonly kind: 'desktop'; readonly executable: string }
  | { readonly kind: 'server'; readonly executable: string; readonly serverMain: string };

/** Chooses the desktop where there can be one, else VS Code's server; `POSTMORTEM_HOST` insists on one of them. */
export async function obtainHost(): Promise<Host> {
  const { POSTMORTEM_HOST: wanted } = process.env;
  if (wanted !== undefined && wanted !== 'desktop' && wanted !== 'server') {
    throw new Error(`POSTMORTEM_HOST must be "desktop" or "server", not "${wanted}"`);
  }
  const executable = wanted === 'server' ? undefined : await obtainDesktop();
  if (executable !== undefined) {
    return { kind: 'desktop', executable };
  }
  if (wanted === 'desktop') {
    throw new Error('No desktop VS Code can be had here: set POSTMORTEM_VSCODE to its executable');
  }
  const serverMain = await obtainCodeServer();
  return { kind: 'server', executable: join(import.meta.dirname, 'launch.ts'), serverMain };
}
