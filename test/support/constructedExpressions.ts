// Prints the regular expressions that the product puts together itself, as JSON: it loads every module of the engine and
// checks the samples, with a constructor that takes notes. Run by a test, in a process of its own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Constructed {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const root = new URL('../../', import.meta.url).href;
/** Where a line of a stack leads within the product's own source. */
const own = /[ (]((?:server|client)\/src\/.+?:\d+)/;
const found = new Map<string, Constructed>();
const Original = RegExp;

/** Where in the product's own source something is put together; undefined in libraries. */
function placeOfCaller(): string | undefined {
  // What a checkout lies in may be called as anything in it.
  const frames = new Error('a look at the stack').stack?.replaceAll(root, '').split('\n') ?? [];
  const frame = frames.find((line) => own.test(line) || line.includes('node_modules'));
  return own.exec(frame ?? '')?.[1];
}

function note(expression: RegExp): RegExp {
  const place = placeOfCaller();
  const { source, flags } = expression;
  if (place !== undefined) {
    found.set(`${source}/${flags} ${place}`, { source, flags, place });
  }
  return expression;
}

globalThis.RegExp = new Proxy(Original, {
  construct: (target, [pattern, flags]) => note(new target(pattern, flags)),
  apply: (target, _, [pattern, flags]) => note(new target(pattern, flags)),
});

const folder = fileURLToPath(new URL('server/src', root));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  // Entry points start to serve as soon as they are loaded.
  if (
    file.endsWith('.ts') &&
    !file.endsWith('.d.ts') &&
    !/^(?:main\.\w+|cli|fileThread|browser.loadServer)\.ts$/.test(file)
  ) {
    await import(pathToFileURL(join(folder, file)).href);
  }
}
const { checking } = await import('./checking.ts');
const { faultySample, goodSample, draftSample } = await import('./samples.ts');
const { rulePages } = await import('./rulePages.ts');
const examples = rulePages().flatMap((page) => page.examples.map(({ text }) => text));
for (const text of [faultySample, goodSample, draftSample, ...examples]) {
  const { problems } = checking(text, { fileName: 'INC-1204.md' });
  for (const { fixes } of problems) {
    fixes?.();
  }
}
process.stdout.write(JSON.stringify([...found.values()]));
