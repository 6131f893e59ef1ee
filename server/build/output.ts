import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** The folder that everything is built into, and that of the engine's modules in it. */
export const outdir = 'dist';
export const engine = `${outdir}/engine`;

/** Empties the folder, and says to Node what the bundles in it are, whatever package stands above. */
export function emptyOutput(): void {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(engine, { recursive: true });
  // The sources are ECMAScript modules, the bundles are not.
  writeFileSync(`${outdir}/package.json`, '{ "type": "commonjs" }\n');
  // Those of the engine are, under an ending that every web server knows.
  writeFileSync(`${engine}/package.json`, '{ "type": "module" }\n');
}
