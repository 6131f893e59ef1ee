import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Modules } from '../../../server/build/mergedChunks.ts';
import { mergedChunks } from '../../../server/build/mergedChunks.ts';

const large = `var unused = ${JSON.stringify('x'.repeat(20_000))};`;

const modules: Modules = new Map([
  [
    'main.js',
    'import{a as t,big as u}from"./top.js";import"./empty.js";export{t,u,l};var l=()=>import("./later.js");',
  ],
  ['other.js', 'import{a as t}from"./leaf.js";export{t};'],
  ['later.js', 'import{a as e}from"./leaf.js";var a=[...e,"later"];export{a};'],
  ['empty.js', ''],
  ['leaf.js', 'import{b as e}from"./deep.js";var a=["leaf",e];export{a};'],
  ['deep.js', 'import{sep as e}from"node:path";var b=e.length;export{b};'],
  [
    'top.js',
    'import{c as e,d as o}from"./home.js";import{a as t}from"./leaf.js";var a=["top",e,...t];export{a,o as big};',
  ],
  ['home.js', `import{b as e}from"./deep.js";${large}var a=e,c=["home",a],d=unused.length;export{c,d};`],
]);
const programs = new Map([
  ['main.js', false],
  ['other.js', false],
]);

/** What a program exports, and what it asks for later exports. */
async function run(program: Modules): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'postmortem-chunks-'));
  try {
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, code] of program) {
      await writeFile(join(folder, name), code);
    }
    const { l, ...main } = await import(pathToFileURL(join(folder, 'main.js')).href);
    const other = await import(pathToFileURL(join(folder, 'other.js')).href);
    return { main: { ...main }, other: { ...other }, later: { ...(await l()) } };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('modules that are merged', () => {
  it('do what they did, those that are asked for by name under their names', async () => {
    const merged = await mergedChunks(modules, programs);
    assert.deepEqual(await run(merged), await run(modules));
    const named = ['later.js', 'main.js', 'other.js'];
    assert.deepEqual(
      named.filter((name) => merged.has(name)),
      named,
    );
  });

  it('are the small ones: one of those that import nothing large, and those that become part of a large one', async () => {
    const merged = await mergedChunks(modules, programs);
    assert.equal(merged.size, 5);
    // What needs a small module only does not load the large one.
    const other = merged.get('other.js') ?? '';
    const [, leaves = ''] = /from ?"\.\/(\w+\.js)"/.exec(other) ?? [];
    assert.ok((merged.get(leaves)?.length ?? Number.POSITIVE_INFINITY) < 1000);
  });

  it('are kept apart where one does not run in a browser', async () => {
    const node = [
      'node.js',
      'import{sep as e}from"node:path";import{a as t}from"./leaf.js";var b=e+t;export{b};',
    ] as const;
    const leaf = ['leaf.js', 'var a=1;export{a};'] as const;
    const browser = ['page.js', 'import{a as t}from"./leaf.js";export{t};'] as const;
    const desktop = ['desk.js', 'import{b as t}from"./node.js";export{t};'] as const;
    const mixed = new Map([node, leaf, browser, desktop]);
    const merged = await mergedChunks(
      mixed,
      new Map([
        ['page.js', true],
        ['desk.js', false],
      ]),
    );
    assert.deepEqual(merged, mixed);
  });

  it('hand on nothing, and are imported by the names of what they export', async () => {
    const leaf = ['leaf.js', 'var a=1;export{a};'] as const;
    const deep = ['deep.js', 'var a=2;export{a};'] as const;
    const withMain = (code: string): Modules => new Map([['main.js', code], leaf, deep]);
    await assert.rejects(mergedChunks(withMain('export{a}from"./leaf.js";'), programs), /hands on/);
    await assert.rejects(
      mergedChunks(withMain('import*as t from"./leaf.js";export{t};'), programs),
      /imports all/,
    );
  });
});
