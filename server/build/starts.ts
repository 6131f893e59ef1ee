import { writeFileSync } from 'node:fs';
import { flagsOfExpressions, knownEngines } from '../src/node/lateMachineCode.ts';
import { flagsOfLittleRuns } from '../src/node/thrift.ts';
import { outdir } from './output.ts';

/** Writes the files that Node is given, each of which starts a program of the engine. */
export function writeStarts(): void {
  writeFileSync(
    `${outdir}/server.js`,
    setFlags([...flagsOfExpressions, ...flagsOfLittleRuns]) + start('server'),
  );
  writeFileSync(`${outdir}/cli.js`, `#!/usr/bin/env node\n${start('cli')}`);
  writeFileSync(`${outdir}/fileThread.js`, start('fileThread'));
}

/** What was compiled once is kept by Node for the next start, where it can. */
function start(program: string): string {
  return `require('node:module').enableCompileCache?.();\nimport('./engine/${program}.js');\n`;
}

/**
 * What was compiled is kept apart by the options that the engine has then, and none is taken that was compiled under
 * others: without its options before that, the server would throw away what the command line has kept, which has others,
 * and the command line what the server has.
 */
function setFlags(flags: readonly string[]): string {
  return `if (${knownEngines}.test(process.versions.v8)) {\n  ${JSON.stringify(flags)}.forEach((flag) => require('node:v8').setFlagsFromString(flag));\n}\n`;
}
