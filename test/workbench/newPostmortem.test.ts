import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { copySamples } from '../host/samples.ts';
import { withTemporaryDirectory } from '../host/temporaryDirectory.ts';
import { withWorkbench } from '../host/workbench.ts';

const open = 'INC-1204-checkout-errors.md';
const typed = 'about three quarters of an hour, as far as we know';

/** The text of a line, whose blanks an editor shows as such that no line breaks at. */
async function textOf(line: Locator): Promise<string> {
  return (await line.innerText()).replaceAll('\u00a0', ' ');
}

describe('New Postmortem in a window', function () {
  // A step that is in vain ends before, in order.
  this.timeout(600_000);

  it('takes what is typed behind the last answer for its first blank, and for nothing else', async () => {
    await withTemporaryDirectory(tmpdir(), async (directory) => {
      const folder = join(directory, 'shop');
      await copySamples(folder);
      await withWorkbench({ folder }, async (workbench) => {
        const { keyboard } = workbench.page;
        await workbench.openFile(`postmortems/${open}`);
        await workbench.runCommand('Postmortem: New Postmortem…');
        await workbench
          .question()
          .filter({ hasText: /\(1\/\d\)/ })
          .waitFor();
        const start = '2026-03-24 09:40 +00:00';
        for (const answer of [undefined, undefined, 'INC-1300', 'Login is slow', undefined, start]) {
          await workbench.answer(answer);
        }
        await keyboard.press('ControlOrMeta+A');
        await keyboard.type('Ada Okafor');
        await keyboard.press('Enter');
        await keyboard.type(typed, { delay: 30 });
        await workbench.activeTab('INC-1300').waitFor();
        const lines = workbench.page.locator('.editor-group-container .view-line');
        const title = lines.filter({ hasText: 'INC-1300' }).first();
        const duration = lines.filter({ hasText: 'Duration:' }).first();
        await title.waitFor();
        await duration.waitFor();
        assert.match(await textOf(title), /^# Post-Incident Review: INC-1300/);
        const answer = (await textOf(duration)).replace('**Duration:** ', '');
        assert.ok(answer === 'X hours Y minutes' || typed.endsWith(answer), answer);
        assert.equal(await workbench.page.locator('.tab.dirty', { hasText: open }).count(), 0);
      });
    });
  });
});
