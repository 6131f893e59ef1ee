import { join, resolve } from 'node:path';

/** The repository, which is also the extension in development. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Where editors, browsers and bundled suites are kept between runs; nothing in it is versioned. */
export const scratch = join(root, '.vscode-test');
