import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Reads and judges a text; what it finds does not matter here. */
export type Checker = (text: string) => unknown;

/** Another checker of Markdown or of prose; undefined where it is not installed. */
export interface Peer {
  readonly name: string;
  readonly check: Checker | undefined;
}

/** The linters that run in the same process. */
export async function peers(): Promise<readonly Peer[]> {
  return [
    { name: 'write-good', check: await loaded(writeGood) },
    { name: 'markdownlint', check: await loaded(markdownlint) },
    { name: 'remark-lint', check: await loaded(remarkLint) },
    { name: 'alex', check: await loaded(alex) },
  ];
}

async function loaded(load: () => Promise<Checker>): Promise<Checker | undefined> {
  try {
    return await load();
  } catch {
    return undefined;
  }
}

async function writeGood(): Promise<Checker> {
  const { default: suggest } = await import('write-good');
  return (text) => suggest(text);
}

async function markdownlint(): Promise<Checker> {
  const { lint } = await import('markdownlint/sync');
  return (text) => lint({ strings: { text } });
}

async function remarkLint(): Promise<Checker> {
  const [{ remark }, { default: preset }] = await Promise.all([
    import('remark'),
    import('remark-preset-lint-recommended'),
  ]);
  const processor = remark().use(preset).freeze();
  return (text) => processor.process(text);
}

async function alex(): Promise<Checker> {
  const { markdown } = await import('alex');
  return (text) => markdown(text);
}

/**
 * The program of rumdl itself, without the script around it; undefined where it is not installed. It is no dependency
 * of the project, since its programs are not to be had for every platform: `npm install --no-save rumdl` brings it.
 */
export function rumdl(): string | undefined {
  const { platform, arch } = process;
  try {
    const folder = dirname(
      createRequire(createRequire(import.meta.url).resolve('rumdl/package.json')).resolve(
        `@rumdl/cli-${platform}-${arch}/package.json`,
      ),
    );
    const program = join(folder, platform === 'win32' ? 'rumdl.exe' : 'rumdl');
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}
