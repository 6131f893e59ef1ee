import type { Server } from '../server.ts';
import { targetDocument } from '../target.ts';
import { stateInFrontMatter } from './stateInFrontMatter.ts';

/** Leaves a document in peace that was recognised by mistake. */
export async function doNotTreatAsPostmortem(server: Server, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document !== undefined) {
    await stateInFrontMatter(server, document, { type: 'none' });
  }
}
