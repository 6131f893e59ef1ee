import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { RunFunction } from './functionsThatRun.ts';
import { functionsThatRun, stretchesThatRest } from './functionsThatRun.ts';
import { mergedChunks } from './mergedChunks.ts';
import { engine, outdir } from './output.ts';
import { programs, programsInBrowsers } from './programs.ts';
import { denser } from './rewriting/denser.ts';
import { withEagerFunctions } from './rewriting/eagerFunctions.ts';
import { withLateValues } from './rewriting/lateValues.ts';

// What is done to the modules of the engine and to the other programs when they are bundled, for those who run them.

/**
 * A function that is called in one place is written there, which makes it anew with each call: shorter, but slower. Those
 * that a check of the samples calls so often are given to a variable, and stay where they are.
 */
const oftenRun = 20;

const checkOfSamples = ['check', '--today=2026-03-20', 'test/fixtures/samples/postmortems'];

/** Makes fewer modules of the engine's: a start finds and opens each. */
export async function mergeModules(): Promise<void> {
  const names = readdirSync(engine).filter((name) => name.endsWith('.js'));
  const modules = new Map(names.map((name) => [name, readFileSync(`${engine}/${name}`, 'utf8')]));
  const inBrowsers = Object.keys(programs).map((name): [string, boolean] => [
    `${name}.js`,
    programsInBrowsers.includes(name),
  ]);
  const merged = await mergedChunks(modules, new Map(inBrowsers));
  for (const name of names) {
    rmSync(`${engine}/${name}`);
  }
  for (const [name, code] of merged) {
    writeFileSync(`${engine}/${name}`, code);
  }
}

/** Writes the modules of the engine and the other programs in fewer letters. */
export function shortenPrograms(): void {
  const often = functionsOfSamples((count) => count >= oftenRun);
  for (const name of readdirSync(engine).filter((one) => one.endsWith('.js'))) {
    rewrite(`${engine}/${name}`, (code) => denser(withEagerFunctions(code, often.get(name) ?? [])));
  }
  for (const name of ['preview/page', 'insights/page', 'extension', 'extension.web']) {
    rewrite(`${outdir}/${name}.js`, denser);
  }
}

/** What a check of a document runs is compiled with its module, and kept so; what it does not need is not made. */
export function prepareForChecks(): void {
  for (const [name, idle] of ofEngine(stretchesThatRest(`${outdir}/cli.js`, checkOfSamples))) {
    rewrite(`${engine}/${name}`, (code) => withLateValues(code, idle));
  }
  for (const [name, ran] of functionsOfSamples(() => true)) {
    rewrite(`${engine}/${name}`, (code) => withEagerFunctions(code, ran));
  }
}

function rewrite(path: string, change: (code: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Which functions of the engine's modules a check of samples runs, by the names of the modules. */
function functionsOfSamples(counts: (count: number) => boolean): ReadonlyMap<string, readonly RunFunction[]> {
  const ran = [...ofEngine(functionsThatRun(`${outdir}/cli.js`, checkOfSamples))];
  return new Map(ran.map(([name, functions]) => [name, functions.filter(({ count }) => counts(count))]));
}

/** What is known of the engine's modules, by their names in place of their paths. */
function ofEngine<Known>(known: ReadonlyMap<string, Known>): ReadonlyMap<string, Known> {
  return new Map(
    [...known].flatMap(([path, value]): readonly [string, Known][] =>
      dirname(path) === resolve(engine) ? [[basename(path), value]] : [],
    ),
  );
}
