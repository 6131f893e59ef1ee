import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { inertLines } from './cli/printed.ts';
import { compileLate } from './lateMachineCode.ts';
import { lazily } from './lazily.ts';
import { localToday } from './localToday.ts';
import { pageIn } from './rendering/joinedPages.ts';
import { withoutControls } from './rendering/withoutControls.ts';
import { runtimeRefusal } from './runtimeRefusal.ts';
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

// Whoever reads the output may have seen enough, as "head" does.
function leftAlone<Stream extends NodeJS.WritableStream>(stream: Stream): Stream {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') {
      throw error;
    }
  });
  return stream;
}
leftAlone(process.stdout);
/** Made on first need: most runs write nothing to it. */
const errorOutput = lazily(() => leftAlone(process.stderr));

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
  compileLate();
  let joinedPages: Promise<string | undefined> | undefined;
  const { runProgram } = await import('./cli/program.ts');
  return runProgram(args, {
    cwd: process.cwd(),
    workspace: process.env['GITHUB_WORKSPACE'],
    output: {
      write: (text) => process.stdout.write(text),
      writeError: (text) => errorOutput().write(inertLines(withoutControls(text))),
      colours: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
    },
    // What reads it brings much of the platform with it.
    get input() {
      return process.stdin;
    },
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
