import type { CancellationToken } from 'vscode-languageserver';
import { Facts } from '../memory/facts.ts';
import type { Postmortem } from '../postmortem.ts';
import type { IndexedPostmortem, IndexParams, WorkspaceIndexResult } from '../protocol.ts';
import { plainText } from '../rendering/plainText.ts';
import { mapInSlices } from '../scheduling/slices.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { placeOf } from '../uris.ts';
import type { StoredPostmortem } from '../workspace/index/storedPostmortem.ts';
import { indexed, stored } from '../workspace/index/storedPostmortem.ts';
import { throwIfCancelled } from './guard.ts';
import { withProgress } from './progress.ts';

/** The postmortems of the workspace, unsaved text included. */
export async function workspaceIndex(
  context: ServerContext,
  { known, problems = false, again = false }: IndexParams,
  token: CancellationToken,
): Promise<WorkspaceIndexResult | null> {
  const { index, indexChanges, capabilities } = context;
  indexChanges.isAwaited = true;
  // Where nobody tells what changes, everything may have.
  if (again || !capabilities.watchFiles) {
    index.forget();
    indexChanges.changed();
  }
  const generation = indexChanges.generation;
  if (index.wasAsked && known === generation) {
    return null;
  }
  const isCancelled = (): boolean => token.isCancellationRequested;
  const saved = await withProgress(context, 'Reading postmortems', (progress) =>
    index.postmortems({ isCancelled, progress, problems }),
  );
  throwIfCancelled(token);
  const now = await withOpenTexts(context, saved);
  throwIfCancelled(token);
  const today = context.today();
  const capped = index.capped;
  const postmortems = await mapInSlices(now, ([place, postmortem]) =>
    asRead(indexed(place, postmortem, today)),
  );
  throwIfCancelled(token);
  return { generation, today, capped, postmortems };
}

/** Lists and pages show texts as they are: without the markup that they have in the file. */
function asRead(postmortem: IndexedPostmortem): IndexedPostmortem {
  return {
    ...postmortem,
    title: textAsRead(postmortem.title),
    actions: postmortem.actions.map((action) => ({ ...action, text: textAsRead(action.text) })),
  };
}

function textAsRead(markdown: string): string {
  // Most have no markup, and there may be thousands.
  return /[*_`~\\[\]<>&]/.test(markdown) ? plainText(markdown) : markdown;
}

/** What is open and not saved yet is what somebody means. */
async function withOpenTexts(
  context: ServerContext,
  saved: ReadonlyMap<string, StoredPostmortem>,
): Promise<ReadonlyMap<string, StoredPostmortem>> {
  const now = new Map(saved);
  for (const document of context.documents.all()) {
    const place = placeOf(document.uri);
    if (context.index.has(place)) {
      const postmortem = await openText(context, document, place);
      if (postmortem) {
        now.set(place, postmortem);
      } else {
        now.delete(place);
      }
    }
  }
  return new Map([...now].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

const summedUp = new Facts<Postmortem, { readonly as: StoredPostmortem | undefined }>();

async function openText(
  { analyser }: ServerContext,
  document: EditedDocument,
  place: string,
): Promise<StoredPostmortem | undefined> {
  const { analysis, environment } = await analyser.analyse(document);
  return summedUp.of(analysis.postmortem, () => ({
    as: stored(place, analysis, environment.configuration, analysis.result),
  })).as;
}
