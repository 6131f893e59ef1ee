import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Node } from 'acorn';
import { parse } from 'acorn';
import * as z from 'zod';

/** A regular expression of the product. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** File and line. */
  readonly place: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every regular expression that the product's source states, or puts together when it runs; each one once. */
export function expressionsOfProduct(): readonly Expression[] {
  const all = [...statedIn('server/src'), ...statedIn('client/src'), ...constructedExpressions()];
  return [...new Map(all.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}

function statedIn(folder: string): readonly Expression[] {
  return nodesOf(folder, literal).map(({ node: { regex, loc }, name }) => ({
    source: regex.pattern,
    flags: regex.flags,
    place: `${folder}/${name}:${loc.start.line}`,
  }));
}

/** The parts of a folder's source that a schema fits, each with its file. */
function nodesOf<Fitting>(
  folder: string,
  schema: z.ZodType<Fitting>,
): readonly { readonly node: Fitting; readonly name: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      // Types become blanks, so that every line stays where it is.
      const tree = parse(stripTypeScriptTypes(text), {
        ecmaVersion: 'latest',
        sourceType: 'module',
        locations: true,
      });
      return nodesIn(tree, schema).map((node) => ({ node, name }));
    });
}

/** Where the product's source puts an expression together, as file and line. */
export function constructionPlaces(): readonly string[] {
  return ['server/src', 'client/src'].flatMap((folder) =>
    nodesOf(folder, construction).map(({ node, name }) => `${folder}/${name}:${node.loc.start.line}`),
  );
}

const construction = z.object({
  type: z.enum(['NewExpression', 'CallExpression']),
  callee: z.object({ type: z.literal('Identifier'), name: z.literal('RegExp') }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});

const literal = z.object({
  type: z.literal('Literal'),
  regex: z.object({ pattern: z.string(), flags: z.string() }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});

function nodesIn<Fitting>(tree: Node, schema: z.ZodType<Fitting>): readonly Fitting[] {
  const found: Fitting[] = [];
  const open: unknown[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'object' && next !== null && !(next instanceof RegExp)) {
      // Only few of very many nodes are worth the look of a schema.
      const read = 'regex' in next || 'callee' in next ? schema.safeParse(next) : undefined;
      if (read?.success) {
        found.push(read.data);
      }
      open.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null));
    }
  }
  return found;
}

const expressions = z.array(z.object({ source: z.string(), flags: z.string(), place: z.string() }));

/** Those that are put together where the samples and the rules' examples are checked, once for each place. */
export function constructedExpressions(): readonly Expression[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './test/setup/markdownText.mjs', 'test/support/constructedExpressions.ts'],
    { cwd: root, encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (stdout === '') {
    throw new Error(stderr);
  }
  return expressions.parse(JSON.parse(stdout));
}
