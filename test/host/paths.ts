import { join, resolve } from 'node:path';

/** The repository, which is also the extension in development. */
export const root = resolve(import.meta.dirname, '..', '..');

/** A folder of postmortems to play with in the extension in development; it belongs to the person. */
export const samplesFolder = join(root, '.samples');

/** Where editors, browsers and bundled suites are kept between runs; nothing in it is versioned. */
export const scratch = join(root, '.vscode-test');
