import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnalysedDocument } from '../documents.ts';
import type { Postmortem } from '../postmortem.ts';
import type { ServerContext } from '../serverContext.ts';

/** An open document that is treated as a postmortem. */
export interface OpenPostmortem {
  readonly document: TextDocument;
  readonly analysed: AnalysedDocument;
  readonly postmortem: Postmortem;
}

/** The open document of a URI; undefined where it is not open or not treated as a postmortem. */
export async function openPostmortem(
  { documents, analyser }: ServerContext,
  uri: string,
): Promise<OpenPostmortem | undefined> {
  const document = documents.get(uri);
  const analysed = document && (await analyser.analyse(document));
  return document && analysed?.analysis.recognition.recognised
    ? { document, analysed, postmortem: analysed.analysis.postmortem }
    : undefined;
}
