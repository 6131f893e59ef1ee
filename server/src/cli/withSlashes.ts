import { sep } from 'node:path';

/** A path as it is written everywhere, with slashes; a backslash that is a sign of a name, as it may be, stays one. */
export function withSlashes(path: string): string {
  return path.replaceAll(sep, '/');
}
