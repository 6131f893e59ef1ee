import { isOfIncident } from '../siblings/sibling.ts';
import { diskPathOf, uriOf } from '../uris.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { WorkspaceIndex } from '../workspace/index/workspaceIndex.ts';

/**
 * The paths of the postmortems of an incident in a folder and those below it, in their order. What cannot be read is left
 * out: that must keep nobody from writing.
 * @param environment what holds in the folder
 * @param today `YYYY-MM-DD`
 */
export async function postmortemsBelow(
  folder: string,
  id: string,
  environment: Environment,
  today: string,
): Promise<readonly string[]> {
  const index = new WorkspaceIndex({
    files: diskFiles,
    environmentOf: async () => environment,
    roots: () => [uriOf(folder)],
    exclusion: async () => () => false,
    today: () => today,
  });
  const found = await index.postmortems({ isCancelled: () => false });
  return [...found].flatMap(([place, { summary }]) =>
    isOfIncident(id, summary.id?.text) ? (diskPathOf(place) ?? []) : [],
  );
}
