import type { Plugin } from 'esbuild';

/** As the library has them: the blanks that stand before a first token. */
const blanks = `export const cachedSpaces = Array.from({ length: 20 }, (_, index) => ' '.repeat(index));`;

/**
 * The library that reads and edits JSON with comments makes 1,200 line breaks with indents when it is loaded, for
 * documents that are formatted all the time. It writes those that it has not made when it needs them.
 */
export const writtenIndents: Plugin = {
  name: 'written-indents',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/string-intern$/ }, ({ importer }) =>
      /[\\/]jsonc-parser[\\/]/.test(importer)
        ? { path: 'string-intern', namespace: 'written-indents' }
        : undefined,
    );
    onLoad({ filter: /^/, namespace: 'written-indents' }, () => ({
      contents: `${blanks}\nexport const cachedBreakLinesWithSpaces = {};\nexport const supportedEols = [];`,
    }));
  },
};
