import type { DocumentFormattingParams, DocumentRangeFormattingParams } from 'vscode-languageserver';
import type { TextEdit } from 'vscode-languageserver-types';
import type { OffsetRange } from '../document/sourceText.ts';
import { rangesMeet } from '../document/sourceText.ts';
import { alignment } from '../rules/tables/alignment.ts';
import { offsetsOf, plainEdit } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import type { OpenPostmortem } from './openPostmortem.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Aligns the tables of a postmortem and touches nothing else. */
export async function formatting(
  context: ServerContext,
  { textDocument }: DocumentFormattingParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<TextEdit[]> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  return open ? aligned(open, () => true) : [];
}

/** Aligns the tables that a range touches. */
export async function rangeFormatting(
  context: ServerContext,
  { textDocument, range }: DocumentRangeFormattingParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<TextEdit[]> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  if (!open) {
    return [];
  }
  const asked = offsetsOf(open.postmortem.document.source, range);
  return aligned(open, (table) => rangesMeet(table, asked));
}

function aligned({ postmortem }: OpenPostmortem, isAsked: (table: OffsetRange) => boolean): TextEdit[] {
  const { source, blocks } = postmortem.document;
  return blocks
    .flatMap((block) =>
      block.kind === 'table' && isAsked(block.range) ? alignment(source, block.table) : [],
    )
    .map((edit) => plainEdit(source, edit));
}
