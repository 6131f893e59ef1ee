import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { faultySample } from '../support/samples.ts';
import { configuration, Desk, installed } from './support/editor.ts';
import { Terminal } from './support/terminal.ts';

describe('Helix', () => {
  const program = installed('hx');
  const tmux = installed('tmux');

  before(function () {
    if (program === undefined || tmux === undefined) {
      process.stdout.write(
        'Helix and tmux, which types into it, are not installed; their test is left out.\n',
      );
      this.skip();
    }
  });

  it('shows problems, mends them, explains and completes, with the configuration that the page has for it', async function () {
    assert.ok(program !== undefined && tmux !== undefined);
    this.timeout(600_000);
    const desk = new Desk();
    const file = desk.write('project/postmortems/INC-1188.md', faultySample);
    desk.write('home/helix/languages.toml', configuration('helix'));
    desk.write('home/helix/config.toml', '[editor]\nend-of-line-diagnostics = "hint"\n');
    assert.equal(spawnSync(program, ['--version']).status, 0);
    const terminal = new Terminal(tmux, desk.path('project'), desk.environment, [program, file]);
    try {
      await terminal.shows('There is no 2026-02-30');
      await terminal.shows('Search and statistics count each spelling');

      terminal.type('7', 'g', 'g', 'g', 'l', 'Space', 'a');
      await terminal.shows('for this file');
      terminal.type('Enter', 'Enter');
      await terminal.shows('**Reviewed:** 2026-03-02');
      await terminal.showsNot('is not written as YYYY-MM-DD');

      terminal.type('Escape', '3', '5', 'g', 'g', 'w', 'Space', 'k');
      await terminal.shows('went-well-empty: Nothing stands under what went well.');

      terminal.type('Escape', 'g', 'e', 'o', '## ');
      await terminal.shows('Where We Got Lucky');

      terminal.type('Escape', 'Escape', 'u');
      desk.write('project/.postmortem.json', '{ "rules": { "date-invalid": "off" } }');
      terminal.type(':w', 'Enter', 'g', 'g');
      await terminal.showsNot('There is no 2026-02-30');
      assert.match(desk.read('project', 'postmortems', 'INC-1188.md'), /\*\*Reviewed:\*\* 2026-03-02\n/);
    } finally {
      terminal.end();
    }
    desk.remove();
  });
});
