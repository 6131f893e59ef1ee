import { resolve } from 'node:path';
import { read } from '../analysis.ts';
import type { IndexedPostmortem } from '../protocol.ts';
import { parentOf, uriOf } from '../uris.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, globPath, loadEnvironment } from '../workspace/environment.ts';
import { indexed, stored } from '../workspace/index/storedPostmortem.ts';
import { configurationErrors, readText, withoutByteOrderMark } from './checkCommand.ts';
import { findFiles } from './findFiles.ts';
import type { Output } from './output.ts';

/** A postmortem of a folder, with its path as it is printed. */
export interface FolderPostmortem {
  readonly file: string;
  readonly postmortem: IndexedPostmortem;
}

/** What was read, and whether a configuration is broken. */
export interface FolderIndex {
  readonly postmortems: readonly FolderPostmortem[];
  readonly broken: boolean;
}

/** Sums up the postmortems that some arguments mean; what is wrong with configurations goes to the error output. */
export async function folderIndex(
  patterns: readonly string[],
  { cwd, output }: { readonly cwd: string; readonly output: Output },
  today: string,
): Promise<FolderIndex> {
  const environments = new Map<string, Promise<Environment>>();
  const said = new Set<string>();
  const environmentIn = async (folder: string): Promise<Environment> => {
    const file = await findConfigurationFile(diskFiles, folder, undefined);
    const environment = await loadEnvironment(diskFiles, file, {}, uriOf(cwd));
    for (const line of configurationErrors(environment).filter((one) => !said.has(one))) {
      said.add(line);
      output.writeError(line);
    }
    return environment;
  };
  const postmortems: FolderPostmortem[] = [];
  for (const { path, named } of await findFiles(patterns, cwd)) {
    const uri = uriOf(resolve(cwd, path));
    const folder = parentOf(uri);
    const loading = environments.get(folder) ?? environmentIn(folder);
    environments.set(folder, loading);
    const environment = await loading;
    const { text } = withoutByteOrderMark(await readText(resolve(cwd, path), path));
    const reading = read({ text, path: globPath(environment, uri), today, environment, always: named });
    const found = stored(uri, reading, environment.configuration);
    if (found) {
      postmortems.push({ file: path.replaceAll('\\', '/'), postmortem: indexed(uri, found, today) });
    }
  }
  return { postmortems, broken: said.size > 0 };
}
