import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { inertLines } from './cli/printed.ts';
import { lazily } from './memory/lazily.ts';
import { compileLate } from './node/lateMachineCode.ts';
import { runtimeRefusal } from './node/runtimeRefusal.ts';
import { pageIn } from './rendering/joinedPages.ts';
import { withoutControls } from './rendering/withoutControls.ts';
import { localToday } from './scheduling/localToday.ts';
import { diskFiles } from './workspace/diskFiles.ts';

// The rules' pages lie beside the bundles, in the repository as in the package.
const pages = fileURLToPath(new URL('../../dist/rules.md', import.meta.url));
const threadProgram = new URL('../fileThread.js', import.meta.url);
/** A check leaves much garbage behind; with less room for what is young it is collected sooner. In megabytes. */
const threadLimits = { maxYoungGenerationSizeMb: 48 };
/**
 * By how many percent of what is alive the memory of a thread may grow before it is looked through. As the runtime has
 * it, a multiple: it takes memory in place of time, in each of the threads.
 */
const growth = 50;

/** Made on first need: most runs write nothing to it. Where it cannot be written, there is nowhere to say so. */
const errorOutput = lazily(() => process.stderr.on('error', () => {}));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads the output may have seen enough, as "head" does.
  if (error.code !== 'EPIPE') {
    errorOutput().write(`The output cannot be written (${error.message}).\n`);
    process.exit(2);
  }
});

void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

async function run(args: readonly string[]): Promise<number> {
  const refusal = runtimeRefusal(process.versions.node);
  if (refusal !== undefined) {
    process.stderr.write(refusal);
    return 2;
  }
  if (args.length === 1 && args[0] === '--version') {
    process.stdout.write(`${productVersion}\n`);
    return 0;
  }
  const cwd = workingFolder();
  if (cwd === undefined) {
    errorOutput().write('The folder in which this runs is not there any more. Run it in another one.\n');
    return 2;
  }
  compileLate();
  let joinedPages: Promise<string | undefined> | undefined;
  const { runProgram } = await import('./cli/program.ts');
  return runProgram(args, {
    cwd,
    workspace: process.env['GITHUB_WORKSPACE'],
    output: {
      write: (text) => process.stdout.write(text),
      writeError: (text) => errorOutput().write(inertLines(withoutControls(text))),
      // As the runtime reads NO_COLOR, FORCE_COLOR and TERM.
      colours: process.stdout.isTTY === true && process.stdout.hasColors(),
    },
    input: () => process.stdin,
    today: localToday(new Date()),
    now: () => localToday(new Date()),
    loadMcp: () => import('./mcp/serveMcp.ts'),
    version: productVersion,
    startThread: (workerData) => {
      setFlagsFromString(`--heap-growing-percent=${growth}`);
      return new Worker(threadProgram, { workerData, resourceLimits: threadLimits });
    },
    serveEditor: () => import('./main.node.ts'),
    rulePage: async (id) => {
      joinedPages ??= diskFiles.readText(pages);
      return pageIn((await joinedPages) ?? '', id);
    },
  });
}

/** Undefined where it was removed meanwhile. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}
