import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { editor, inStandInEditor, TabInputText, TabInputTextDiff } from '../../support/standIn/editor.ts';

describe('the postmortem that a command means', () => {
  inStandInEditor();

  const [one = '', other = ''] = ['one', 'other'].map((name) =>
    URI.file(`/team/incidents/${name}/README.md`).toString(),
  );
  const quiet = () => ({ dispose: () => undefined });

  async function chosen(recognised: readonly string[], argument?: unknown): Promise<string | undefined> {
    const { OpenPostmortems } = await import('../../../client/src/capture/openPostmortems.ts');
    const postmortems = new OpenPostmortems({ recognised: () => recognised, onDidChange: quiet });
    return (await postmortems.choose(argument, 'Which?'))?.toString();
  }

  it('is the one in the active tab, also as the right side of a difference', async () => {
    editor.tab = new TabInputText(URI.parse(other));
    assert.equal(await chosen([one, other]), other);
    editor.tab = new TabInputTextDiff(URI.parse(other).with({ scheme: 'git' }), URI.parse(other));
    assert.equal(await chosen([one, other]), other);
    assert.deepEqual(editor.lists, []);
  });

  it('is the only one that is open', async () => {
    assert.equal(await chosen([one]), one);
  });

  it('is never another than the one that is named', async () => {
    assert.equal(await chosen([one], URI.parse(other)), undefined);
    assert.equal(await chosen([one, other], URI.parse(other)), other);
    assert.deepEqual(editor.lists, []);
  });

  it('is asked for where there are several, which can be told apart by their places', async () => {
    assert.equal(await chosen([one, other]), one);
    const [items = []] = editor.lists;
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['README.md', 'incidents/one/README.md'],
        ['README.md', 'incidents/other/README.md'],
      ],
    );
  });
});
