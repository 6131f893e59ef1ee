import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { inertItem } from '../../../client/src/inertItem.ts';
import { inertText } from '../../../client/src/inertText.ts';

const client = fileURLToPath(new URL('../../../client/src/', import.meta.url));
/** What VS Code makes a link of in notifications, prompts and the language status, and an icon. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /(?<!\\)\$\([a-z0-9-]+(?:~[a-z]+)?\)/i;

const hostile = [
  '[Details](command:workbench.action.terminal.sendSequence?%7B%22text%22%3A%22x%22%7D)',
  '[a](COMMAND:x)',
  '[a](https://evil.example "Our wiki")',
  '[a](file:///etc/passwd)',
  '[[a](command:x)](command:y)',
  '[a]((command:x)',
  '$(error) $(sync~spin) $($(x))',
  '[$(error)](command:x)',
];

function filesWith(expression: RegExp): readonly string[] {
  const files = globSync('**/*.ts', { cwd: client });
  assert.ok(files.length > 50);
  return files.filter((name) => expression.test(readFileSync(join(client, name), 'utf8')));
}

describe('a text of a document where VS Code makes links and icons', () => {
  for (const text of hostile) {
    it(`is no link and no icon: ${text}`, () => {
      const shown = inertText(text);
      assert.doesNotMatch(shown, link);
      assert.doesNotMatch(shown, icon);
      assert.equal(shown.replaceAll(/[\u200B ]/g, ''), text.replaceAll(' ', ''), 'it looks the same');
    });
  }

  it('is no link and no icon, whatever it is', () => {
    const parts = fc.constantFrom('[', ']', '(', ')', '$', 'command:x', 'file:a', ' ', '"', 'a', ...hostile);
    fc.assert(
      fc.property(
        fc.array(parts).map((all) => all.join('')),
        (text) => !link.test(inertText(text)) && !icon.test(inertText(text)),
      ),
    );
  });

  it('is none in a list, which has its own icons', () => {
    const text = '$(error) $(sync~spin)';
    const shown = inertItem({ icon: 'edit', label: text, description: text, detail: text, owner: text });
    const words = '$ (error) $ (sync~spin)';
    assert.deepEqual(shown, {
      ...{ icon: 'edit', label: `$(edit) ${words}`, description: words, detail: words },
      ...{ owner: text, isInert: true },
    });
    assert.deepEqual(inertItem({ label: text }), { label: words, isInert: true });
  });

  it('comes there by one way only', () => {
    const messages =
      /\b(?:show(?:Information|Warning|Error)Message|showInputBox|setStatusBarMessage|withProgress)\(/;
    assert.deepEqual(filesWith(messages), ['notices.ts']);
    assert.deepEqual(filesWith(/\b(?:showQuickPick|createQuickPick)\b/), ['lists.ts']);
    assert.deepEqual(filesWith(/\b(?:createStatusBarItem|supportThemeIcons)\b/), []);
  });
});
