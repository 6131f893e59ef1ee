// Prints the regular expressions that the product puts together itself, as JSON: it loads every module of the engine and
// checks the samples, with a constructor that takes notes. Run by a test, in a process of its own.
import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Constructed {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const found = new Map<string, Constructed>();
const Original = RegExp;

/** Where in the product's own source something is put together; undefined in libraries. */
function placeOfCaller(): string | undefined {
  const frame = new Error('a look at the stack').stack
    ?.split('\n')
    .find((line) => line.includes(`${sep}src${sep}`) || line.includes('node_modules'));
  const place = frame?.slice(frame.indexOf(root) + root.length).replace(/:\d+\)?$/, '');
  return frame?.includes('node_modules') ? undefined : place?.split(sep).join('/');
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

const folder = join(root, 'server', 'src');
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
