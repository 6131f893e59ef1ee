// Prints what activating the extension takes by VS Code's own clock, in windows that have come to rest, beside an extension
// that does nothing and VS Code's own. `npm run bench:activation` takes the number of windows of each kind, 5 by default,
// and the folders of other versions of the extension, which take turns with this one.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../../host/paths.ts';
import { withTemporaryDirectory } from '../../host/temporaryDirectory.ts';
import { type Workbench, withWorkbench } from '../../host/workbench.ts';
import { postmortemOf } from '../documents.ts';
import { median, timed } from '../statistics.ts';
import { type Row, tableOf } from '../table.ts';
import { emptyCommand, emptyExtension, installEmptyExtension } from './emptyExtension.ts';
import { makeWarningExtension } from './warningExtension.ts';

const own = 'postmortem.postmortem';
const peers: Readonly<Record<string, string>> = {
  [emptyExtension]: 'an empty extension',
  'vscode.emmet': "VS Code's Emmet",
  'vscode.markdown-language-features': "VS Code's Markdown",
};

/** How long a window gets to come to rest, and what was activated to end what it does, in milliseconds. */
const settling = 8000;
const pause = 1500;

const postmortem = 'INC-1204.md';
const plain = 'plain.txt';

/** A way to activate extensions. */
interface Way {
  readonly name: string;
  /** What the activation of this extension may take, in milliseconds. */
  readonly aim?: number;
  /** @returns what a user waited for, in milliseconds, where that is more than VS Code's clock tells */
  act(workbench: Workbench): Promise<number | undefined>;
}

const ways: readonly Way[] = [
  {
    name: 'each by itself',
    aim: 50,
    async act(workbench) {
      for (const command of [emptyCommand, 'Postmortem: Show Output']) {
        await workbench.runCommand(command);
        await setTimeout(pause);
      }
      // Any text activates Emmet, and nothing else.
      await workbench.openFile(plain);
      await setTimeout(pause);
      return undefined;
    },
  },
  {
    // VS Code starts the clocks of all of them before it loads the first: each is charged with those before it.
    name: 'together, by a Markdown file',
    async act(workbench) {
      const waited = await waitForProblem(workbench);
      await setTimeout(pause);
      return waited;
    },
  },
];

/** How long it takes from the click on a file to its first problem, in milliseconds. */
function waitForProblem(workbench: Workbench): Promise<number> {
  return timed(async () => {
    await workbench.clickFile(postmortem);
    await workbench.waitForSquiggle('warning');
  });
}

/** What VS Code says of all that is active: loading of the code, the call of `activate`, what that has others wait for. */
async function readTimes(workbench: Workbench): Promise<ReadonlyMap<string, readonly number[]>> {
  const { page } = workbench;
  await workbench.runCommand('Developer: Startup Performance');
  await workbench.activeTab('Startup Performance').waitFor();
  await page.locator('.monaco-editor .view-line', { hasText: 'System Info' }).first().waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  const rows = text.matchAll(/^\|\s*([\w.-]+)\s*\|\s*\w+\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|\s*(\d+)\s*\|/gm);
  return new Map([...rows].map(([, id = '', ...times]) => [id, times.map(Number)]));
}

/** The figures of one version of the extension in one kind of windows. */
class Figures {
  readonly #times = new Map<string, (readonly number[])[]>();
  readonly #waits: number[] = [];

  add(times: ReadonlyMap<string, readonly number[]>, waited: number | undefined): void {
    for (const [id, parts] of times) {
      this.#times.set(id, [...(this.#times.get(id) ?? []), parts]);
    }
    if (waited !== undefined) {
      this.#waits.push(waited);
    }
  }

  /** @param leastWait what a user waits for whose language server does nothing, in milliseconds */
  rows(way: Way, version: string, leastWait: number): readonly Row[] {
    const total = this.#medianOf(own, (parts) => sum(parts));
    const parts = ['loading', 'activate()', 'waiting for it'].map(
      (name, index): Row => ({
        what: `  ${name}`,
        own: this.#medianOf(own, (times) => times[index] ?? Number.NaN),
      }),
    );
    const others = Object.entries(peers)
      .filter(([id]) => this.#times.has(id))
      .map(
        ([id, name]): Row => ({ what: `  ${name}`, own: this.#medianOf(id, sum), base: total, of: 'ours' }),
      );
    return [
      {
        what: `activation${version}, ${way.name}`,
        own: total,
        ...(way.aim === undefined ? {} : { aim: way.aim }),
      },
      ...parts,
      ...others,
      ...(this.#waits.length > 0
        ? [
            {
              what: '  from the click on the file to its first problem',
              own: median(this.#waits),
              base: leastWait,
              of: 'a server that checks nothing',
            },
          ]
        : []),
    ];
  }

  #medianOf(id: string, figure: (parts: readonly number[]) => number): number {
    return median((this.#times.get(id) ?? []).map(figure));
  }
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}

const [, , count = '5', ...others] = process.argv;
const versions = [root, ...others];
const figures = new Map(
  versions.flatMap((version) => ways.map((way) => [`${version} ${way.name}`, new Figures()])),
);
const leastWaits: number[] = [];
await withTemporaryDirectory(tmpdir(), async (directory) => {
  const folder = join(directory, 'folder');
  await mkdir(folder);
  // An event whose time is early has a problem that every version of the extension finds.
  await writeFile(join(folder, postmortem), postmortemOf(6000, 1).replace('| 13:', '| 9:'));
  await writeFile(join(folder, plain), 'Some words.\n');
  const warning = join(directory, 'warning');
  await mkdir(warning);
  await makeWarningExtension(warning);
  for (let turn = 0; turn < Number(count); turn += 1) {
    await withWorkbench({ folder, extension: warning }, async (workbench) => {
      await setTimeout(settling);
      leastWaits.push(await waitForProblem(workbench));
      console.log('a server that checks nothing', leastWaits.at(-1));
    });
    for (const extension of versions) {
      for (const way of ways) {
        await withWorkbench({ folder, extension, prepare: installEmptyExtension }, async (workbench) => {
          await setTimeout(settling);
          const waited = await way.act(workbench);
          const times = await readTimes(workbench);
          figures.get(`${extension} ${way.name}`)?.add(times, waited);
          console.log(extension, way.name, times.get(own), times.get(emptyExtension), waited);
        });
      }
    }
  }
});
const rows = versions.flatMap((version) =>
  ways.flatMap(
    (way) =>
      figures
        .get(`${version} ${way.name}`)
        ?.rows(way, version === root ? '' : ` of ${version}`, median(leastWaits)) ?? [],
  ),
);
const processors = cpus();
console.log(`${processors.length} cores, ${processors[0]?.model.trim()}, Node ${process.version}\n`);
console.log(tableOf(rows));
