import { dirname, resolve } from 'node:path';
import { read } from '../analysis.ts';
import type { IndexedPostmortem } from '../protocol.ts';
import { uriOf } from '../uris.ts';
import { globPath } from '../workspace/environment.ts';
import { indexed, stored } from '../workspace/index/storedPostmortem.ts';
import { configurationErrors } from './configurationErrors.ts';
import { findFiles } from './findFiles.ts';
import { FolderEnvironments } from './folderEnvironments.ts';
import type { Output } from './output.ts';
import { readText, withoutByteOrderMark } from './readText.ts';

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
  const said = new Set<string>();
  const environments = new FolderEnvironments(cwd, undefined, (environment) => {
    for (const line of configurationErrors(environment).filter((one) => !said.has(one))) {
      said.add(line);
      output.writeError(line);
    }
  });
  const postmortems: FolderPostmortem[] = [];
  for (const { path, named } of await findFiles(patterns, cwd)) {
    const place = resolve(cwd, path);
    const uri = uriOf(place);
    const environment = await environments.of(dirname(place));
    const { text } = withoutByteOrderMark(readText(place, path));
    const reading = read({ text, path: globPath(environment, uri), today, environment, always: named });
    const found = stored(uri, reading, environment.configuration);
    if (found) {
      postmortems.push({ file: path.replaceAll('\\', '/'), postmortem: indexed(uri, found, today) });
    }
  }
  return { postmortems, broken: said.size > 0 };
}
