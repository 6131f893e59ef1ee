import type { CancellationToken } from 'vscode-languageserver';
import { read } from '../check/analysis.ts';
import { insightsOf } from '../insights/insightsOf.ts';
import { monthEndsBefore } from '../insights/months.ts';
import type { InsightsHistory, InsightsResult } from '../protocol.ts';
import { nextTurn } from '../scheduling/turns.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { ActionSummary } from '../summary/actionSummary.ts';
import { isOverdue } from '../summary/actionSummary.ts';
import { placeIn } from '../uris.ts';
import { globPath } from '../workspace/environment.ts';
import { stored } from '../workspace/index/storedPostmortem.ts';
import { throwIfCancelled } from './guard.ts';
import { workspaceIndex } from './workspaceIndex.ts';

/** How many ends of months are looked back. */
const mostDays = 24;
/** How many versions of files are read at most; what lies further back is left out. */
const mostVersions = 3000;
/** How many versions Git is asked for at once. */
const atOnce = 200;

/** The numbers of the workspace as it is now. */
export async function insights(context: ServerContext, token: CancellationToken): Promise<InsightsResult> {
  const index = await workspaceIndex(context, {}, token);
  return insightsOf(index ?? { generation: 0, today: context.today(), capped: false, postmortems: [] });
}

/** One version of a postmortem: which file, and what Git calls its content. */
interface Version {
  readonly place: string;
  readonly id: string;
}

/** How the action items of today's postmortems stood at the ends of past months, as far as Git knows. */
export async function insightsHistory(
  context: ServerContext,
  token: CancellationToken,
): Promise<InsightsHistory | null> {
  // The files of the past are compared with those that are postmortems today.
  await context.index.postmortems({ isCancelled: () => token.isCancellationRequested });
  throwIfCancelled(token);
  const days: string[] = [];
  const open = new Map<string, number[]>();
  const overdue = new Map<string, number[]>();
  const known = new Map<string, readonly ActionSummary[]>();
  let isCut = false;
  // Backwards, so that the latest days are there where not all can be read.
  for (const day of monthEndsBefore(context.today(), mostDays).toReversed()) {
    const versions = await versionsOn(context, day);
    throwIfCancelled(token);
    if (versions === undefined) {
      break;
    }
    isCut = versions === 'unread' || !(await readThese(context, versions, known, token));
    throwIfCancelled(token);
    if (versions === 'unread' || isCut) {
      break;
    }
    days.unshift(day);
    const on = new Map(versions.map(({ place, id }) => [place, known.get(`${id} ${place}`) ?? []]));
    for (const place of new Set([...open.keys(), ...on.keys()])) {
      const actions = on.get(place) ?? [];
      prepend(open, place, actions.filter((action) => action.open).length, days.length);
      prepend(overdue, place, actions.filter((action) => isOverdue(action, day)).length, days.length);
    }
  }
  const files = [...open].map(([uri, counts]) => ({ uri, open: counts, overdue: overdue.get(uri) ?? [] }));
  return days.length === 0 && !isCut ? null : { days, files, isCut };
}

/** Puts a number before those of later days, on which there was nothing where there is none yet. */
function prepend(counts: Map<string, number[]>, place: string, count: number, length: number): void {
  const later = counts.get(place) ?? new Array<number>(length - 1).fill(0);
  counts.set(place, [count, ...later]);
}

/** The files of a day that are postmortems today; undefined where no folder has a history so long, or see `Git`. */
async function versionsOn(
  { git, environments, index }: ServerContext,
  day: string,
): Promise<readonly Version[] | 'unread' | undefined> {
  const found = await Promise.all(
    environments.folders.map(async (folder) => {
      const files = await git.filesOn(folder, day);
      return typeof files === 'string'
        ? files
        : files && [...files].map(([path, id]) => ({ place: placeIn(folder, path), id }));
    }),
  );
  // Numbers of some folders alone would be wrong.
  const all = found.flatMap((files) => (files === 'unread' ? [] : (files ?? [])));
  if (found.includes('unread')) {
    return 'unread';
  }
  return found.every((files) => files === undefined)
    ? undefined
    : all.filter(({ place }) => index.at(place) !== undefined);
}

/** Reads the versions that are not known yet; false where that would be too many, or Git does not have them all. */
async function readThese(
  context: ServerContext,
  versions: readonly Version[],
  known: Map<string, readonly ActionSummary[]>,
  token: CancellationToken,
): Promise<boolean> {
  const missing = versions.filter(({ place, id }) => !known.has(`${id} ${place}`));
  if (known.size + missing.length > mostVersions) {
    return false;
  }
  for (let from = 0; from < missing.length; from += atOnce) {
    const part = missing.slice(from, from + atOnce);
    const texts = await contentsOf(context, part);
    for (const { place, id } of part) {
      const text = texts.get(id);
      // In a clone of a part of the history it may be missing: numbers without it would be wrong.
      if (text === undefined) {
        return false;
      }
      known.set(`${id} ${place}`, await actionsIn(context, place, text));
      await nextTurn();
      throwIfCancelled(token);
    }
  }
  return true;
}

/** Each folder may be a repository of its own: every one is asked for what is in it. */
async function contentsOf(
  { git, environments }: ServerContext,
  versions: readonly Version[],
): Promise<ReadonlyMap<string, string>> {
  const byFolder = Map.groupBy(versions, ({ place }) => environments.workspaceFolderOf(place));
  const found = await Promise.all(
    [...byFolder].map(([folder, some]) =>
      folder === undefined ? new Map() : git.contents(folder, [...new Set(some.map(({ id }) => id))]),
    ),
  );
  return new Map(found.flatMap((texts) => [...texts]));
}

async function actionsIn(
  { environments, today }: ServerContext,
  place: string,
  text: string,
): Promise<readonly ActionSummary[]> {
  const environment = await environments.for(place);
  const path = globPath(environment, place);
  const reading = read({ text: text.replace(/^\uFEFF/, ''), path, today: today(), environment });
  return stored(place, reading, environment.configuration)?.summary.actions ?? [];
}
