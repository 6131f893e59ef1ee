import { createHash } from 'node:crypto';
import type { ImportDeclaration, ImportExpression, Program } from 'acorn';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';
import { build } from 'esbuild';
import MagicString from 'magic-string';

/** The modules of a program by their names; they import each other as `./name`. */
export type Modules = ReadonlyMap<string, string>;

/** How much text of others a program may have to load with a module, in UTF-16 code units. */
const smallModule = 12_000;

/**
 * The same program in fewer modules. A bundler that shares code between programs makes a module for each set of programs
 * that share some, most of them tiny, and a runtime takes about a millisecond to find and open each. Small modules that
 * import none but each other become one; a small module that imports another, which loads all else that it imports,
 * becomes a part of that. No program loads a large module that it did not load before, nor one in a browser what is
 * there for others only.
 * @param programs the modules that others ask for by their names, with whether they run in a browser
 */
export async function mergedChunks(
  modules: Modules,
  programs: ReadonlyMap<string, boolean>,
): Promise<Modules> {
  const groups = groupsOf(modules, programs);
  const places = new Map<string, Place>();
  const written = new Map(modules);
  for (const members of groups) {
    const code = await joined(modules, members);
    const name = `${createHash('sha256').update(code).digest('hex').slice(0, 8).toUpperCase()}.js`;
    for (const [index, member] of members.entries()) {
      places.set(member, { name, index });
      written.delete(member);
    }
    written.set(name, code);
  }
  return new Map([...written].map(([name, code]) => [name, importing(code, places)]));
}

/** A module that the small modules merged into it are part of. */
interface Group {
  readonly members: string[];
  imports: ReadonlySet<Group>;
  readonly length: number;
  /** Whether somebody asks for it by its name, so that it must stay what it is. */
  readonly isNamed: boolean;
  readonly inBrowsers: boolean;
}

/** The members of modules that are to be made of several. */
function groupsOf(modules: Modules, programs: ReadonlyMap<string, boolean>): readonly (readonly string[])[] {
  const all = readGroups(modules, programs);
  for (const inBrowsers of [true, false]) {
    const leaves = [...all].filter(
      (group) => group.inBrowsers === inBrowsers && [...below(group)].every(isSmall),
    );
    for (const leaf of leaves.slice(1)) {
      merge(all, leaf, leaves[0]);
    }
  }
  for (;;) {
    const [group, home] = smallWithHome(all);
    if (!group) {
      return [...all].map(({ members }) => members).filter(({ length }) => length > 1);
    }
    merge(all, group, home);
  }
}

function readGroups(modules: Modules, programs: ReadonlyMap<string, boolean>): Set<Group> {
  const read = new Map([...modules].map(([name, code]) => [name, importsOf(code)]));
  const named = new Set([...programs.keys(), ...[...read.values()].flatMap(({ later }) => later)]);
  const inBrowsers = new Set<string>();
  const load = (name: string): void => {
    const { atStart = [], later = [] } = read.get(name) ?? {};
    if (!inBrowsers.has(name)) {
      inBrowsers.add(name);
      [...atStart.map(({ from }) => from), ...later].forEach(load);
    }
  };
  [...programs]
    .filter(([, inBrowser]) => inBrowser)
    .forEach(([name]) => {
      load(name);
    });
  const groups = new Map(
    [...modules].map(([name, { length }]): [string, Group] => [
      name,
      {
        members: [name],
        imports: new Set(),
        length,
        isNamed: named.has(name),
        inBrowsers: inBrowsers.has(name),
      },
    ]),
  );
  for (const [name, group] of groups) {
    const imports = read.get(name)?.atStart.flatMap(({ from }) => groups.get(from) ?? []);
    group.imports = new Set(imports);
  }
  return new Set(groups.values());
}

function isSmall({ length, isNamed }: Group): boolean {
  return length <= smallModule && !isNamed;
}

/** All that is loaded with a module, itself included. */
function below(group: Group, found = new Set<Group>()): ReadonlySet<Group> {
  if (!found.has(group)) {
    found.add(group);
    for (const one of group.imports) {
      below(one, found);
    }
  }
  return found;
}

/** A small module and the one that it may become a part of; none where there is no such module. */
function smallWithHome(all: ReadonlySet<Group>): readonly [Group, Group] | readonly [] {
  for (const group of all) {
    for (const home of isSmall(group) ? group.imports : []) {
      const loaded = below(home);
      const takes = !home.isNamed && home.inBrowsers === group.inBrowsers;
      if (takes && [...group.imports].every((one) => loaded.has(one))) {
        return [group, home];
      }
    }
  }
  return [];
}

function merge(all: Set<Group>, group: Group, home: Group | undefined): void {
  if (home) {
    all.delete(group);
    home.members.push(...group.members);
    home.imports = new Set(
      [...home.imports, ...group.imports].filter((one) => one !== home && one !== group),
    );
    for (const one of all) {
      if (one !== home && one.imports.has(group)) {
        one.imports = new Set([...one.imports].map((other) => (other === group ? home : other)));
      }
    }
  }
}

interface Import {
  readonly from: string;
  readonly node: ImportDeclaration;
}

/** What a module imports at its start, and what it asks for later. */
function importsOf(code: string): { readonly atStart: readonly Import[]; readonly later: readonly string[] } {
  const program = parsed(code);
  const atStart = program.body.flatMap((node): readonly Import[] => {
    if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source) {
      throw new Error(`A module hands on what another one exports: ${String(node.source.value)}`);
    }
    return node.type === 'ImportDeclaration' ? [{ from: nameOf(node.source.value), node }] : [];
  });
  const later: string[] = [];
  simple(program, {
    ImportExpression({ source }: ImportExpression) {
      later.push(source.type === 'Literal' ? nameOf(source.value) : '');
    },
  });
  return { atStart, later };
}

function nameOf(path: unknown): string {
  return String(path).replace(/^\.\//, '');
}

function parsed(code: string): Program {
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
}

function exportsOf(code: string): readonly string[] {
  return parsed(code).body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration'
      ? node.specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? [exported.name] : []))
      : [],
  );
}

/** Where a module has gone. */
interface Place {
  /** The name of the module that it is a part of. */
  readonly name: string;
  /** Which of its parts. */
  readonly index: number;
}

/** What a part exports under a name is exported so by the whole. */
function nameInWhole(part: number, name: string): string {
  return `${name}_${part}`;
}

/** One module of several, by the bundler, which knows how to keep their names apart. */
async function joined(modules: Modules, members: readonly string[]): Promise<string> {
  const entry = members.map((name, index) => {
    const exported = exportsOf(modules.get(name) ?? '');
    return `export {${exported.map((one) => `${one} as ${nameInWhole(index, one)}`).join()}} from './${name}';`;
  });
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n') },
    bundle: true,
    write: false,
    format: 'esm',
    target: ['node22', 'es2024'],
    supported: { 'regexp-unicode-property-escapes': true },
    minify: true,
    legalComments: 'none',
    plugins: [
      {
        name: 'members',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^/ }, ({ path }) =>
            members.includes(nameOf(path))
              ? { path: nameOf(path), namespace: 'member' }
              : { path, external: true },
          );
          onLoad({ filter: /^/, namespace: 'member' }, ({ path }) => ({ contents: modules.get(path) ?? '' }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? '';
}

/** A module that imports from where they have gone the modules that it imported. */
function importing(code: string, places: ReadonlyMap<string, Place>): string {
  const written = new MagicString(code);
  for (const { from, node } of importsOf(code).atStart) {
    const place = places.get(from);
    if (place) {
      const names = node.specifiers.map((one) => {
        if (one.type !== 'ImportSpecifier' || one.imported.type !== 'Identifier') {
          throw new Error(`A module imports all of another: ${from}`);
        }
        return `${nameInWhole(place.index, one.imported.name)} as ${one.local.name}`;
      });
      const what = names.length === 0 ? '' : `{${names.join()}}from`;
      written.update(node.start, node.end, `import${what}"./${place.name}";`);
    }
  }
  return written.toString();
}
