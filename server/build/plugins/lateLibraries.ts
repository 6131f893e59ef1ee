import type { Plugin } from 'esbuild';

const filter = /^(?:string-width|entities|validator\/lib\/\w+\.js)$/;

/** What is taken of libraries that are ECMAScript modules. */
const taken = new Map([
  ['string-width', { from: 'string-width', name: 'default' }],
  ['entities', { from: 'entities/decode', name: 'decodeHTMLStrict' }],
]);

/**
 * Libraries that most documents need nothing of are evaluated with the first call of what they offer: the widths of
 * letters that are not Latin, for which a platform lists the signs of Unicode, a third of a first check, the names of
 * letters in HTML, which are unpacked, and the checks of addresses and numbers, with 250 expressions for phones alone.
 */
export const lateLibraries: Plugin = {
  name: 'late-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, ({ kind, path, resolveDir }) =>
      kind === 'import-statement' ? { path, namespace: 'late', pluginData: resolveDir } : undefined,
    );
    onLoad({ filter, namespace: 'late' }, ({ path, pluginData }) => ({
      contents: lateModule(path),
      resolveDir: pluginData,
    }));
  },
};

function lateModule(path: string): string {
  const library = taken.get(path);
  if (library === undefined) {
    // Written as CommonJS; what they offer is taken from some of them as they are, from others by its name.
    return `const late = (...args) => require(${JSON.stringify(path)}).default(...args);
late.default = late;
export default late;`;
  }
  const { from, name } = library;
  const exported = name === 'default' ? 'export default' : `export const ${name} =`;
  return `${exported} (...args) => require(${JSON.stringify(from)}).${name}(...args);`;
}
