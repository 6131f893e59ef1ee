import type { Server } from '../server.ts';

/** Gives the user a way on when checks hang or the server is gone. */
export async function restartServer(server: Server): Promise<void> {
  await server.restart();
}
