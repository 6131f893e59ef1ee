import type { Postmortem } from '../postmortem.ts';
import type { AnalysedDocument } from '../session/documents.ts';
import type { EditedDocument } from '../session/editedDocument.ts';
import type { ServerContext } from '../session/serverContext.ts';
import type { ThrowIfUnwanted } from './newestQuestion.ts';

/** An open document that is treated as a postmortem. */
export interface OpenPostmortem {
  readonly document: EditedDocument;
  readonly analysed: AnalysedDocument;
  readonly postmortem: Postmortem;
}

/**
 * The open document of a URI; undefined where it is not open or not treated as a postmortem.
 * @param throwIfUnwanted called when it has been read
 */
export async function openPostmortem(
  { documents, analyser }: ServerContext,
  uri: string,
  throwIfUnwanted?: ThrowIfUnwanted,
): Promise<OpenPostmortem | undefined> {
  const document = documents.get(uri);
  const analysed = document && (await analyser.analyse(document));
  throwIfUnwanted?.();
  return document && analysed?.analysis.recognition.recognised
    ? { document, analysed, postmortem: analysed.analysis.postmortem }
    : undefined;
}
