import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { idLinks } from '../authoring/idLinks.ts';
import { rangeOf } from '../session/lspConversion.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';
import { openPostmortem } from './openPostmortem.ts';

/** Leads from the ids of incidents and tickets to where the configuration says that they are. */
export async function documentLinks(
  context: ServerContext,
  { textDocument }: DocumentLinkParams,
  throwIfUnwanted: ThrowIfUnwanted,
): Promise<DocumentLink[]> {
  const open = await openPostmortem(context, textDocument.uri, throwIfUnwanted);
  if (!open) {
    return [];
  }
  const { document } = open.postmortem;
  const { links } = open.analysed.environment.configuration;
  return idLinks(document, links).map(({ range, id, target }) => ({
    range: rangeOf(document.source, range),
    target,
    tooltip: `Open ${id}`,
  }));
}
