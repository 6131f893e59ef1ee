import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { WireClient } from './client.ts';

/** In place of a rule: all of a check fails. */
export const everyRule = '*';

/** A server that runs from its sources on a fixed day and tells how much memory it uses; a rule of it may be made to fail. */
export function startTestServer(failingRule = ''): WireClient {
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const program = [
    ...['--expose-gc', '--import', path('../../setup/markdownText.mjs')],
    ...[path('testServer.ts'), '--stdio'],
  ];
  return new WireClient(
    spawn(process.execPath, program, { env: { ...process.env, FAILING_RULE: failingRule } }),
  );
}
