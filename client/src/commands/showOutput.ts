import type { Server } from '../server.ts';

/** Shows what client and server logged, without taking the cursor from the document. */
export function showOutput(server: Server): void {
  server.output.show(true);
}
