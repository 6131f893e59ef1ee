import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { configuration, Desk, installed } from './support/editor.ts';

const driver = fileURLToPath(new URL('neovim.lua', import.meta.url));

const seen = z.object({
  opened: z.array(
    z.object({ code: z.string(), line: z.number(), column: z.number(), source: z.literal('postmortem') }),
  ),
  menu: z.array(z.string()),
  fixed: z.string(),
  hover: z.string(),
  completion: z.array(z.string()),
  faulty: z.number(),
  all: z.string(),
  log: z.string(),
});

/** The blocks of the page that are for a version. */
function blocksFor(minor: number): readonly string[] {
  if (minor < 8) {
    return ['neovim-0.7'];
  }
  return [minor < 11 ? 'neovim-0.8' : 'neovim-0.11', 'neovim-fix-all'];
}

describe('Neovim', () => {
  const program = installed('nvim');

  before(function () {
    if (program === undefined) {
      process.stdout.write('Neovim is not installed; its test is left out.\n');
      this.skip();
    }
  });

  it('shows problems, mends them, explains and completes, with the configuration that the page has for it', async function () {
    assert.ok(program);
    this.timeout(600_000);
    const version = /^NVIM v0\.(\d+)/m.exec(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout);
    assert.ok(version);
    const desk = new Desk();
    const text = withoutSection(goodSample, 'Prevention').replace('every connection in use', 'é🔥 TODO');
    desk.write('project/postmortems/INC-1204.md', text);
    desk.write('project/postmortems/graphs/connections.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>\n');
    desk.write('project/postmortems/INC-1188.md', faultySample);
    const init = desk.write('init.lua', `${blocksFor(Number(version[1])).map(configuration).join('\n')}\n`);
    const { output } = await desk.run(program, ['--headless', '-u', init, '-c', `luafile ${driver}`]);
    const written: unknown = JSON.parse(desk.read('project', 'seen.json'));
    assert.equal(z.object({ failure: z.string().optional() }).parse(written).failure, undefined, output);
    const data = seen.parse(written);

    const todo = data.opened.find(({ code }) => code === 'placeholder-todo');
    const line = text.split('\n')[todo?.line ?? -1] ?? '';
    // Neovim counts bytes; the server counted UTF-16.
    assert.equal(Buffer.from(line).subarray(todo?.column).toString().startsWith('TODO'), true);
    assert.ok(data.menu.some((title) => title.startsWith('Disable section-missing')));
    assert.match(data.fixed, /\n## Prevention\n\n\[/);
    assert.ok(data.fixed.includes('é🔥 TODO'));
    assert.match(data.hover, /What should we keep\?/);
    assert.equal(data.completion[0], 'Prevention');
    assert.ok(data.all.includes('\n## Root Cause\n'));
    assert.doesNotMatch(data.log, /\[(?:WARN|ERROR)\]/);
    desk.remove();
  });
});
