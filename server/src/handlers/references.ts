import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { OffsetRange } from '../document/sourceText.ts';
import { declarationOf, mentionsOf } from '../findings/navigation.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { findingsAt } from './findingsAt.ts';
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
  const there = open && findingsAt(open, params);
  if (!there) {
    return null;
  }
  const { source, coverage, actions } = there;
  const ranges = new Map<number, OffsetRange>();
  for (const action of actions) {
    const declared = params.context.includeDeclaration ? [declarationOf(action)] : [];
    for (const range of [...declared, ...mentionsOf(action, coverage)]) {
      ranges.set(range.start, range);
    }
  }
  return [...ranges.values()]
    .toSorted((one, other) => one.start - other.start)
    .map((range) => ({ uri, range: rangeOf(source, range) }));
}
