import { fileURLToPath } from 'node:url';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const clock = ['--require', path('standingClock.cjs')];

/** What Node.js is started with to be the bundled server, on the day of all tests. */
export const serverProgram: readonly string[] = [...clock, path('../../../dist/server.js'), '--stdio'];

/** What Node.js is started with to be the bundled command line, on the day of all tests. */
export const commandLineProgram: readonly string[] = [...clock, path('../../../dist/cli.js')];
