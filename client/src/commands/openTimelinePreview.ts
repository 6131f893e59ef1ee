import * as vscode from 'vscode';
import type { TimelinePreviews } from '../preview/previews.ts';
import { targetDocument } from '../target.ts';

/** Shows a document's timeline beside it. A code lens names the document as the server does, by a string. */
export async function openTimelinePreview(previews: TimelinePreviews, argument: unknown): Promise<void> {
  const document = await targetDocument(typeof argument === 'string' ? vscode.Uri.parse(argument) : argument);
  if (document !== undefined) {
    previews.open(document.uri);
  }
}
