import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Puts something else in place of features of one of the editor's libraries, each of which has a file of its own.
 * @param library its package
 * @param files the files' names, without their extension
 * @param standIn the text of an expression for a feature, by the name of its file
 */
export function withoutFeatures(
  library: string,
  files: readonly string[],
  standIn: (file: string) => string,
): Plugin {
  const namespace = `unused-feature-of-${library}`;
  const inLibrary = new RegExp(`[\\\\/]${library}[\\\\/]lib[\\\\/]`);
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^\\./(?:${files.join('|')})$`) }, ({ path, importer, resolveDir }) =>
        inLibrary.test(importer) ? { path: join(resolveDir, `${basename(path)}.js`), namespace } : undefined,
      );
      onLoad({ filter: /^/, namespace }, ({ path }) => ({
        contents: featuresOf(path)
          .map((name) => `exports.${name} = ${standIn(basename(path, '.js'))};`)
          .join('\n'),
      }));
    },
  };
}

/** The names of the features that a module of such a library has. */
function featuresOf(path: string): readonly string[] {
  const names = [...readFileSync(path, 'utf8').matchAll(/^exports\.(\w+Feature) = \1;$/gm)];
  if (names.length === 0) {
    throw new Error(`${path} exports no features`);
  }
  return names.map(([, name = '']) => name);
}
