import type { Plugin } from 'esbuild';

/** The functions that are taken of a library that is an ECMAScript module, or of one of its members: `iso.date`. */
interface Taken {
  readonly from: string;
  readonly names: readonly string[];
}

const taken: ReadonlyMap<string, Taken> = new Map(
  [
    { path: 'string-width', names: ['default'] },
    { path: 'entities', from: 'entities/decode', names: ['decodeHTMLStrict'] },
    { path: 'js-yaml', names: ['load'] },
    {
      path: 'zod',
      names: [
        'array',
        'boolean',
        'enum',
        'int',
        'iso.date',
        'number',
        'object',
        'record',
        'strictObject',
        'string',
        'tuple',
        'union',
        'unknown',
      ],
    },
    { path: 'temporal-polyfill/fns/Duration', names: ['fromString', 'total'] },
    { path: 'temporal-polyfill/fns/Instant', names: ['fromEpochMilliseconds', 'toZonedDateTimeISO'] },
    { path: 'temporal-polyfill/fns/PlainDate', names: ['create', 'dayOfWeek'] },
    { path: 'temporal-polyfill/fns/PlainDateTime', names: ['create', 'toZonedDateTime'] },
    { path: 'temporal-polyfill/fns/ZonedDateTime', names: ['toString'] },
    { path: './presetRules.ts', names: ['presetDetectors'] },
  ].map(({ path, from = path, names }) => [path, { from, names }]),
);

const filter =
  /^(?:string-width|entities|js-yaml|zod|temporal-polyfill\/fns\/\w+|\.\/presetRules\.ts|validator\/lib\/\w+\.js)$/;

/**
 * Libraries that most documents need nothing of are evaluated with the first call of what they offer: the widths of
 * letters that are not Latin, for which a platform lists the signs of Unicode, a third of a first check, the names of
 * letters in HTML, which are unpacked, the checks of addresses and numbers, with 250 expressions for phones alone, YAML,
 * the schemas of configurations, calendars and what tells secrets.
 */
export const lateLibraries: Plugin = {
  name: 'late-libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter }, ({ kind, path, resolveDir, namespace }) =>
      kind === 'import-statement' && namespace !== parts
        ? { path, namespace: late, pluginData: resolveDir }
        : undefined,
    );
    onResolve({ filter: partsMark }, ({ path, resolveDir }) => ({
      path: path.replace(partsMark, ''),
      namespace: parts,
      pluginData: resolveDir,
    }));
    onLoad({ filter, namespace: late }, ({ path, pluginData }) => ({
      contents: lateModule(path),
      resolveDir: pluginData,
    }));
    onLoad({ filter, namespace: parts }, ({ path, pluginData }) => ({
      contents: partsOf(path),
      resolveDir: pluginData,
    }));
  },
};

const late = 'late';
/** Of a library that is asked for as a whole nothing would be left out. */
const parts = 'late-parts';
const partsMark = /^parts of /;

function lateModule(path: string): string {
  const library = taken.get(path);
  if (library === undefined) {
    // Written as CommonJS; what they offer is taken from some of them as they are, from others by its name.
    return `const late = (...args) => require(${JSON.stringify(path)}).default(...args);
late.default = late;
export default late;`;
  }
  // What is asked for is looked up once: for each `require` of such a module a bundler makes another object of all it offers.
  const lines = library.names.map((name, index) => {
    const [exported, member] = name.split('.');
    const call = `(...args) => library().${name}(...args)`;
    return `const late${index} = ${member ? `{ ${member}: ${call} }` : call};
export { late${index} as ${exported} };`;
  });
  return [
    `let known; const library = () => known ??= require(${JSON.stringify(`parts of ${path}`)});`,
    ...lines,
  ].join('\n');
}

function partsOf(path: string): string {
  const { from = path, names = [] } = taken.get(path) ?? {};
  const exported = names.map((name) => name.split('.', 1)[0]);
  return `export { ${exported.join(', ')} } from ${JSON.stringify(from)};`;
}
