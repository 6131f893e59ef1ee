import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { actionsOf } from '../actions/actionsOf.ts';
import { linksOf } from '../document/links.ts';
import type { OffsetRange } from '../document/sourceText.ts';
import { coverageOf } from '../findings/coverage.ts';
import type { Place } from '../findings/navigation.ts';
import { declarationOf, mentionsOf, placeAt } from '../findings/navigation.ts';
import { rangeOf } from '../lspConversion.ts';
import type { ServerContext } from '../serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Leads from a finding, or a number in it, to the actions that answer it, and from an action to what asks for it. */
export async function definition(
  context: ServerContext,
  params: DefinitionParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<LocationLink[] | Location[] | null> {
  const { uri } = params.textDocument;
  const open = await openPostmortem(context, uri, throwIfUnwanted);
  if (!open) {
    return null;
  }
  const { source } = open.postmortem.document;
  const { configuration } = open.analysed.environment;
  const coverage = coverageOf(open.postmortem, configuration);
  const { items } = actionsOf(open.postmortem, configuration);
  const offset = source.offsetAt(params.position);
  // A link in the text leads where it says.
  const isLink = linksOf(open.postmortem.document).some(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
  const place = isLink ? undefined : placeAt(coverage, items, offset);
  const targets = place ? targetsOf(place, (action) => mentionsOf(action, coverage)) : [];
  if (!place || targets.length === 0) {
    return null;
  }
  const ranges = targets.map((target) => rangeOf(source, target));
  return context.capabilities.definitionLinks
    ? ranges.map((range) => ({
        originSelectionRange: rangeOf(source, place.range),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }))
    : ranges.map((range) => ({ uri, range }));
}

function targetsOf(
  place: Place,
  mentions: (action: Extract<Place, { kind: 'action' }>['action']) => readonly OffsetRange[],
): readonly OffsetRange[] {
  switch (place.kind) {
    case 'reference':
      return place.actions.map(declarationOf);
    case 'finding':
      return place.covered.links.map(({ action }) => declarationOf(action));
    case 'action':
      return mentions(place.action);
  }
}
