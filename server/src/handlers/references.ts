import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { ActionItem } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { coverageOf } from '../findings/coverage.ts';
import type { Place } from '../findings/navigation.ts';
import { declarationOf, mentionsOf, placeAt } from '../findings/navigation.ts';
import { rangeOf } from '../lspConversion.ts';
import type { ServerContext } from '../serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Lists where findings speak of the action at a place, or of those that answer the finding there. */
export async function references(
  context: ServerContext,
  params: ReferenceParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<Location[] | null> {
  const { uri } = params.textDocument;
  const open = await openPostmortem(context, uri, throwIfUnwanted);
  if (!open) {
    return null;
  }
  const { source } = open.postmortem.document;
  const { configuration } = open.analysed.environment;
  const coverage = coverageOf(open.postmortem, configuration);
  const { items } = actionsOf(open.postmortem, configuration);
  const place = placeAt(coverage, items, source.offsetAt(params.position));
  if (!place) {
    return null;
  }
  const ranges = new Map<number, OffsetRange>();
  for (const action of actionsAt(place)) {
    const declared = params.context.includeDeclaration ? [declarationOf(action)] : [];
    for (const range of [...declared, ...mentionsOf(action, coverage)]) {
      ranges.set(range.start, range);
    }
  }
  return [...ranges.values()]
    .toSorted((one, other) => one.start - other.start)
    .map((range) => ({ uri, range: rangeOf(source, range) }));
}

function actionsAt(place: Place): readonly ActionItem[] {
  switch (place.kind) {
    case 'reference':
      return place.actions;
    case 'finding':
      return place.covered.links.map(({ action }) => action);
    case 'action':
      return [place.action];
  }
}
