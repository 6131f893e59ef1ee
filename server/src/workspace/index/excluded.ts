import type { Connection } from 'vscode-languageserver';
import { matches } from '../../document/recognise.ts';

/** What the editor's settings for a workspace folder leave out of its file tree and its search. */
export async function excludedPaths(
  connection: Connection,
  canAsk: boolean,
  folder: string,
): Promise<(path: string) => boolean> {
  if (!canAsk) {
    return () => false;
  }
  try {
    const answers: unknown = await connection.workspace.getConfiguration([
      { scopeUri: folder, section: 'files.exclude' },
      { scopeUri: folder, section: 'search.exclude' },
    ]);
    const globs = (Array.isArray(answers) ? answers : []).flatMap(globsIn);
    return (path) => globs.some((glob) => matches(glob, path));
  } catch {
    // A client that does not know them leaves nothing out.
    return () => false;
  }
}

/** Globs that are switched on; those with a condition speak of what a compiler wrote. */
function globsIn(setting: unknown): readonly string[] {
  return typeof setting === 'object' && setting !== null
    ? Object.entries(setting).flatMap(([glob, on]) => (on === true ? [glob] : []))
    : [];
}
