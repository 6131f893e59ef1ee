import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import { foldsOf } from '../authoring/folds.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Says which lines can be folded. */
export async function foldingRanges(
  context: ServerContext,
  { textDocument }: FoldingRangeParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<FoldingRange[]> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  const folds = open ? foldsOf(open.postmortem.document) : [];
  return folds.map(({ start, end, kind }) => ({
    startLine: start,
    endLine: end,
    ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
  }));
}
