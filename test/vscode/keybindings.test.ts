import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';

const bindings = z.array(z.object({ command: z.string(), key: z.string() }));

describe('the key bindings of the extension', () => {
  it('are keys that the editor itself has no use for', async () => {
    const { packageJSON } = vscode.extensions.getExtension('postmortem.postmortem') ?? assert.fail();
    const { keybindings } = z
      .object({ keybindings: bindings })
      .parse(z.object({ contributes: z.unknown() }).parse(packageJSON).contributes);
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    // Comments stand around the list and in none of its members; no key has two slashes.
    const listed = defaults.getText().replaceAll(/^\s*\/\/.*$/gm, '');
    const known = bindings.parse(JSON.parse(listed.slice(listed.indexOf('['), listed.lastIndexOf(']') + 1)));
    assert.ok(known.length > 100);
    const sorted = (key: string): string => key.split(/[+\s]/).toSorted().join('+');
    const own = new Map(keybindings.map(({ command, key }) => [sorted(key), command]));
    assert.deepEqual(
      known.filter(({ command, key }) => (own.get(sorted(key)) ?? command) !== command),
      [],
    );
  });
});
