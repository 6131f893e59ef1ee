import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { goodSample } from '../support/samples.ts';
import { configuration, Desk, installed } from './support/editor.ts';

const driver = fileURLToPath(new URL('vim.vim', import.meta.url));
const seen = z.array(z.object({ line: z.number(), column: z.number(), text: z.string() }));

describe('Vim with ALE', () => {
  const program = installed('vim');
  // Where Debian has it; another place is named by `ALE`.
  const plugin = process.env['ALE'] ?? '/usr/share/vim-ale';

  before(function () {
    if (program === undefined || !existsSync(plugin)) {
      process.stdout.write('Vim or ALE is not installed; their test is left out.\n');
      this.skip();
    }
  });

  it('shows problems, with the configuration that the page has for it', async () => {
    assert.ok(program);
    const desk = new Desk();
    const text = goodSample.replace('every connection in use', 'é TODO');
    desk.write('project/postmortems/INC-1204.md', text);
    const vimrc = desk.write(
      'vimrc',
      `set nocompatible\nset rtp^=${plugin}\nfiletype plugin on\nruntime plugin/ale.vim\n${configuration('vim-ale')}\n`,
    );
    const { output } = await desk.run(program, ['-N', '-es', '-u', vimrc, '-S', driver]);
    const line = text.split('\n').findIndex((one) => one.includes('TODO'));
    const todo = seen
      .parse(JSON.parse(desk.read('project', 'seen.json')))
      .find((one) => one.text.startsWith('placeholder-todo'));
    assert.equal(todo?.line, line + 1, output);
    desk.remove();
  }).timeout(600_000);
});
