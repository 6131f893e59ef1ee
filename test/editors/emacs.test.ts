import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { faultySample, goodSample, withoutSection } from '../support/samples.ts';
import { configuration, Desk, installed } from './support/editor.ts';

const driver = fileURLToPath(new URL('emacs.el', import.meta.url));

const seen = z.object({
  todo: z.string(),
  menu: z.array(z.string()),
  fixed: z.string(),
  hover: z.string(),
  completion: z.array(z.string()),
  all: z.string(),
});

/** Whether an Emacs has what the configuration asks for. */
function hasPackages(program: string): boolean {
  const asked = "(progn (package-initialize) (require 'eglot) (require 'markdown-mode))";
  return spawnSync(program, ['--batch', '--eval', asked]).status === 0;
}

describe('Emacs', () => {
  const program = installed('emacs');

  before(function () {
    if (program === undefined || !hasPackages(program)) {
      process.stdout.write('Emacs with Eglot and markdown-mode is not installed; its test is left out.\n');
      this.skip();
    }
  });

  it('shows problems, mends them, explains and completes, with the configuration that the page has for it', async function () {
    assert.ok(program);
    this.timeout(600_000);
    const desk = new Desk();
    const text = withoutSection(goodSample, 'Prevention').replace('every connection in use', 'é🔥 TODO');
    desk.write('project/postmortems/INC-1204.md', text);
    desk.write('project/postmortems/INC-1188.md', faultySample);
    const project = JSON.stringify(`${desk.path('project')}/`);
    const init = desk.write(
      'init.el',
      [
        // Emacs does this by itself where it starts with a window or a terminal.
        '(package-initialize)',
        `(defvar project ${project})`,
        configuration('emacs'),
        configuration('emacs-fix-all'),
        '',
      ].join('\n'),
    );
    const { output } = await desk.run(program, ['--batch', '-l', init, '-l', driver]);
    const written: unknown = JSON.parse(desk.read('project', 'seen.json'));
    assert.equal(z.object({ failure: z.string().optional() }).parse(written).failure, undefined, output);
    const data = seen.parse(written);
    assert.equal(data.todo, 'TODO');
    assert.ok(data.menu.some((title) => title.startsWith('Disable section-missing')));
    assert.match(data.fixed, /\n## Prevention\n\n\[/);
    assert.ok(data.fixed.includes('é🔥 TODO'));
    assert.match(data.hover, /What should we keep\?/);
    assert.ok(data.completion.some((label) => label.includes('Prevention')));
    assert.ok(data.all.includes('\n## Root Cause\n'));
    desk.remove();
  });
});
