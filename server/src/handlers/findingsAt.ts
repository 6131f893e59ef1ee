import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { ActionItem } from '../actions/actionItem.ts';
import { actionsOf } from '../actions/actionsOf.ts';
import type { SourceText } from '../document/sourceText.ts';
import type { Coverage } from '../findings/coverage.ts';
import { coverageOf } from '../findings/coverage.ts';
import type { Place } from '../findings/navigation.ts';
import { placeAt } from '../findings/navigation.ts';
import type { OpenPostmortem } from './openPostmortem.ts';

/** What of findings and actions stands where somebody asks, and which actions belong to it. */
export interface FindingsThere {
  readonly source: SourceText;
  readonly coverage: Coverage;
  readonly place: Place;
  /** Those that are named there, that answer the finding there, or the one there itself. */
  readonly actions: readonly ActionItem[];
}

/** The findings and actions at a position; undefined where there are none. */
export function findingsAt(
  { postmortem, analysed }: OpenPostmortem,
  { position }: TextDocumentPositionParams,
): FindingsThere | undefined {
  const { source } = postmortem.document;
  const { configuration } = analysed.environment;
  const coverage = coverageOf(postmortem, configuration);
  const place = placeAt(coverage, actionsOf(postmortem, configuration).items, source.offsetAt(position));
  return place && { source, coverage, place, actions: actionsAt(place) };
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
