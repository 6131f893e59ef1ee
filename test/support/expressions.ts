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
  const all = [...statedIn('server/src'), ...statedIn('client/src'), ...constructed()];
  return [...new Map(all.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}

function statedIn(folder: string): readonly Expression[] {
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
      return literalsIn(tree).map(({ regex, line }) => ({
        source: regex.pattern,
        flags: regex.flags,
        place: `${folder}/${name}:${line}`,
      }));
    });
}

const literal = z.object({
  type: z.literal('Literal'),
  regex: z.object({ pattern: z.string(), flags: z.string() }),
  loc: z.object({ start: z.object({ line: z.number() }) }),
});

interface Literal {
  readonly regex: { readonly pattern: string; readonly flags: string };
  readonly line: number;
}

function literalsIn(tree: Node): readonly Literal[] {
  const found: Literal[] = [];
  const open: unknown[] = [tree];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'object' && next !== null && !(next instanceof RegExp)) {
      // Only few of very many nodes are worth the look of a schema.
      const read = literal.safeParse('regex' in next ? next : undefined);
      if (read.success) {
        found.push({ regex: read.data.regex, line: read.data.loc.start.line });
      } else {
        open.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null));
      }
    }
  }
  return found;
}

const expressions = z.array(z.object({ source: z.string(), flags: z.string(), place: z.string() }));

function constructed(): readonly Expression[] {
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
