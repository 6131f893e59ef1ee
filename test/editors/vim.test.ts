import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { faultySample, goodSample } from '../support/samples.ts';
import { configuration, Desk, installed } from './support/editor.ts';
import { Terminal } from './support/terminal.ts';

const driver = fileURLToPath(new URL('vim.vim', import.meta.url));
const seen = z.array(z.object({ line: z.number(), column: z.number(), text: z.string() }));

describe('Vim with ALE', () => {
  const program = installed('vim');
  // Where Debian has it; another place is named by `ALE`.
  const plugin = process.env['ALE'] ?? '/usr/share/vim-ale';

  const settings = `set nocompatible\nset rtp^=${plugin}\nfiletype plugin on\nruntime plugin/ale.vim\n${configuration('vim-ale')}\n`;

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
    const vimrc = desk.write('vimrc', settings);
    const { output } = await desk.run(program, ['-N', '-es', '-u', vimrc, '-S', driver]);
    const line = text.split('\n').findIndex((one) => one.includes('TODO'));
    const todo = seen
      .parse(JSON.parse(desk.read('project', 'seen.json')))
      .find((one) => one.text.startsWith('placeholder-todo'));
    assert.equal(todo?.line, line + 1, output);
    desk.remove();
  }).timeout(600_000);

  it('applies a quick fix that somebody chooses', async function () {
    const tmux = installed('tmux');
    if (tmux === undefined) {
      this.skip();
    }
    assert.ok(program);
    const desk = new Desk();
    const file = desk.write('project/postmortems/INC-1188.md', faultySample);
    const vimrc = desk.write('vimrc', settings);
    const command = [program, '-N', '-u', vimrc, file];
    const terminal = new Terminal(tmux, desk.path('project'), desk.environment, command);
    try {
      await terminal.shows('is not written as YYYY-MM-DD');
      terminal.type('7', 'g', 'g', 'g', '_', ':ALECodeAction', 'Enter');
      await terminal.shows('for this file');
      terminal.type('1', 'Enter');
      await terminal.shows('**Reviewed:** 2026-03-02');
      await terminal.showsNot('is not written as YYYY-MM-DD');
    } finally {
      terminal.end();
    }
    desk.remove();
  }).timeout(600_000);
});
