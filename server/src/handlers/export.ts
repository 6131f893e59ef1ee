import { exported } from '../export/exports.ts';
import { pictureTargets } from '../export/pictures.ts';
import type { ExportImagesParams, ExportImagesResult, ExportParams, ExportResult } from '../protocol.ts';
import type { ServerContext } from '../session/serverContext.ts';
import { nameOf, pathOf } from '../uris.ts';

/** The pictures beside a document. */
export async function exportImages(
  context: ServerContext,
  { uri }: ExportImagesParams,
): Promise<ExportImagesResult> {
  const document = context.documents.get(uri);
  if (!document) {
    return [];
  }
  const { analysis } = await context.analyser.analyse(document);
  return pictureTargets(analysis.postmortem.document);
}

/** A document in another form. */
export async function exportDocument(
  context: ServerContext,
  { uri, format, images }: ExportParams,
): Promise<ExportResult | null> {
  const document = context.documents.get(uri);
  if (!document) {
    return null;
  }
  const { analysis, environment } = await context.analyser.analyse(document);
  return exported(format, {
    postmortem: analysis.postmortem,
    configuration: environment.configuration,
    fileName: pathOf(uri) === undefined ? 'postmortem.md' : nameOf(uri),
    today: context.analyser.today(),
    images: new Map(Object.entries(images)),
  });
}
