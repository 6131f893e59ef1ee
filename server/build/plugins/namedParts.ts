import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Takes what modules import of a library by name from one module. A library that is no ECMAScript module would be copied
 * by each module that imports something of it, all of it: of the editor's protocol, 50 KB for each of a dozen.
 * @param library its package; its entries, which stand behind a slash, are taken alike
 * @param folder of the modules, ending with no slash
 */
export function namedParts(library: string, folder: string): Plugin {
  const namespace = `named-parts-of-${library}`;
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      const names = importedNames(library, folder);
      onResolve({ filter: new RegExp(`^${library}(?:/|$)`) }, ({ path, kind, resolveDir }) =>
        kind === 'import-statement' && names.has(path)
          ? { path, namespace, pluginData: resolveDir }
          : undefined,
      );
      onLoad({ filter: /^/, namespace }, ({ path, pluginData }) => ({
        contents: `export const { ${[...(names.get(path) ?? [])].join(', ')} } = require(${JSON.stringify(path)});`,
        resolveDir: pluginData,
      }));
    },
  };
}

/** The values, not the types, that are imported of each entry of a library. */
function importedNames(library: string, folder: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new RegExp(`^import \\{([^}]*)\\} from '(${library}(?:/[\\w/]+)?)';$`, 'gm');
  const names = new Map<string, Set<string>>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.ts')) {
      for (const [, list = '', path = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(imports)) {
        const values = list.split(',').map((name) => name.trim());
        const known = names.get(path) ?? [];
        names.set(path, new Set([...known, ...values.filter((name) => /^(?!type )\w/.test(name))]));
      }
    }
  }
  return names;
}
