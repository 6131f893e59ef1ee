import type { Server } from '../server.ts';
import { targetDocument } from '../target.ts';
import { stateInFrontMatter } from './stateInFrontMatter.ts';

/** Has a document checked that was not recognised. */
export async function treatAsPostmortem(server: Server, argument: unknown): Promise<void> {
  const document = await targetDocument(argument);
  if (document !== undefined) {
    await stateInFrontMatter(server, document, { type: 'postmortem' });
  }
}
