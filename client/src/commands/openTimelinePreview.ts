import type { TimelinePreviews } from '../preview/previews.ts';
import { targetDocument } from '../target.ts';

/** Shows a document's timeline beside it. */
export async function openTimelinePreview(previews: TimelinePreviews, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document !== undefined) {
    await previews.open(document.uri);
  }
}
