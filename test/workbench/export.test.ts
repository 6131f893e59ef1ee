import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, symlink, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { type Workbench, withWorkbench } from '../host/workbench.ts';

const text = `# Post-Incident Review: INC-7

**Severity:** SEV-2
**Author:** Ada Okafor

## Timeline

![Near](graphs/near%201.svg) ![Above](../above.png) ![Outside](../../outside.png) ![Linked](linked.png)
![In a linked folder](linked/secret.png) ![Large](large.png) ![Text](notes.txt) ![Missing](missing.png)
![Web](https://example.org/web.png) ![Pipe](pipe.png)
`;

const inBase64 = (words: string): string => Buffer.from(words).toString('base64');

/** Lays out a workspace in a folder, with pictures in it and around it. */
async function lay(directory: string): Promise<string> {
  const folder = join(directory, 'team');
  const postmortems = join(folder, 'postmortems');
  await mkdir(join(postmortems, 'graphs'), { recursive: true });
  await mkdir(join(directory, 'elsewhere'));
  await Promise.all([
    writeFile(join(postmortems, 'INC-7.md'), text),
    writeFile(join(postmortems, 'graphs', 'near 1.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    writeFile(join(folder, 'above.png'), 'above'),
    writeFile(join(directory, 'outside.png'), 'secret'),
    writeFile(join(directory, 'elsewhere', 'secret.png'), 'secret'),
    writeFile(join(postmortems, 'large.png'), Buffer.alloc(5_000_001)),
    writeFile(join(postmortems, 'notes.txt'), 'secret'),
    symlink(join(directory, 'outside.png'), join(postmortems, 'linked.png')),
    symlink(join(directory, 'elsewhere'), join(postmortems, 'linked')),
  ]);
  // Who reads it waits for ever.
  execFileSync('mkfifo', [join(postmortems, 'pipe.png')]);
  return folder;
}

/** The dialog for a file, once a web page and a file were chosen. */
class FileDialog {
  readonly #page: Page;
  readonly #widget: Locator;

  private constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget:not([inert])');
  }

  static async open(workbench: Workbench): Promise<FileDialog> {
    const dialog = new FileDialog(workbench.page);
    await workbench.runCommand('Postmortem: Export…');
    await dialog.#choose('Web Page');
    await dialog.#choose('Save as File…');
    // It shows the folder first, and the whole name when it has read the folder.
    await workbench.page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) =>
        value.endsWith('/postmortems/INC-7.html'),
      ),
    );
    return dialog;
  }

  async name(path: string): Promise<void> {
    await this.#widget.locator('input').first().fill(path);
  }

  async accept(): Promise<void> {
    await this.#widget.getByText('OK', { exact: true }).click();
  }

  /** Waits until it asks whether to replace what is there. */
  async asks(): Promise<void> {
    await this.#widget.locator('.quick-input-title', { hasText: 'already exists' }).waitFor();
  }

  /** Thinks again, of the question and of the dialog. */
  async close(): Promise<void> {
    while (await this.#widget.isVisible()) {
      await this.#page.keyboard.press('Escape');
    }
  }

  async #choose(label: string): Promise<void> {
    const row = this.#widget.locator('.monaco-list-row', { hasText: label }).first();
    await row.waitFor();
    await this.#widget.locator('input').first().fill(label);
    // Enter takes what has the focus, which moves when the list was filtered.
    await this.#widget.locator('.monaco-list-row.focused', { hasText: label }).waitFor();
    await this.#page.keyboard.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }
}

/** Waits for a page to be written, whole; what was there before is none. */
async function pageWritten(path: string): Promise<string> {
  for await (const { filename } of watch(dirname(path))) {
    const written = filename === basename(path) ? await readFile(path, 'utf8') : '';
    if (written.endsWith('</html>\n')) {
      return written;
    }
  }
  throw new Error(`Nobody wrote ${path}`);
}

describe('Export… in a window', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('writes the chosen file with the pictures of the workspace, and asks before it replaces one', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = await lay(directory);
      const written = join(folder, 'postmortems', 'INC-7.html');
      await withWorkbench({ folder }, async (workbench) => {
        const { page } = workbench;
        await workbench.openFile('postmortems/INC-7.md');
        // The title bar has it once the document is known to be a postmortem, and the palette has the command.
        await page.locator('.editor-actions .action-label[aria-label*="Timeline Preview"]').waitFor();

        // The name beside the document is proposed.
        const first = await FileDialog.open(workbench);
        const [html] = await Promise.all([pageWritten(written), first.accept()]);
        assert.deepEqual(
          [...html.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)].map(([, source, alternative]) => [
            alternative,
            source,
          ]),
          [
            ['Near', `data:image/svg+xml;base64,${inBase64('<svg xmlns="http://www.w3.org/2000/svg"/>')}`],
            ['Above', `data:image/png;base64,${inBase64('above')}`],
          ],
        );
        assert.ok(!html.includes(inBase64('secret')));
        assert.match(html, /\[Picture: Outside, \.\.\/\.\.\/outside\.png\]/);
        assert.match(html, /\[Picture: Large, large\.png\]/);
        assert.match(html, /\[Picture: Pipe, pipe\.png\]/);

        // It is there now: the dialog says so, and waits.
        await writeFile(written, 'mine');
        const asking = await FileDialog.open(workbench);
        await asking.accept();
        await asking.asks();
        assert.equal(await readFile(written, 'utf8'), 'mine');
        await asking.close();
        assert.equal(await readFile(written, 'utf8'), 'mine');

        // Another name is another file.
        const other = join(folder, 'for the board.html');
        const dialog = await FileDialog.open(workbench);
        await dialog.name(other);
        const [copy] = await Promise.all([pageWritten(other), dialog.accept()]);
        assert.equal(copy, html);
        assert.equal(await readFile(written, 'utf8'), 'mine');
        assert.equal(await readFile(join(folder, 'postmortems', 'INC-7.md'), 'utf8'), text);
      });
    });
  });
});
