import assert from 'node:assert/strict';
import { URI } from 'vscode-uri';
import { moveRenamed, renamedUri } from '../../../client/src/renamed.ts';

describe('panels whose files are renamed', () => {
  /** Renames files, and says which panel is under which address afterwards, and which were closed. */
  function renamed(files: readonly string[], ...renames: readonly (readonly [string, string])[]) {
    const panels = new Map(files.map((name) => [URI.file(name).toString(), { name, uri: URI.file(name) }]));
    const closed: string[] = [];
    const hasMoved = moveRenamed(
      panels,
      renames.map(([from, to]) => ({ oldUri: URI.file(from), newUri: URI.file(to) })),
      {
        uriOf: ({ uri }) => uri,
        move: (panel, uri) => {
          panel.uri = URI.from(uri);
        },
        close: ({ name }) => closed.push(name),
      },
    );
    for (const [key, { uri }] of panels) {
      assert.equal(key, uri.toString());
    }
    return { hasMoved, closed, at: [...panels.values()].map(({ name, uri }) => `${name} at ${uri.path}`) };
  }

  it('stay with them, in a folder, too', () => {
    assert.deepEqual(renamed(['/a.md', '/b/c.md'], ['/b', '/d']), {
      hasMoved: true,
      closed: [],
      at: ['/a.md at /a.md', '/b/c.md at /d/c.md'],
    });
  });

  it('are closed where there is one on the file that was replaced', () => {
    const { closed, at } = renamed(['/a.md', '/b.md'], ['/a.md', '/b.md']);
    assert.deepEqual([closed, at], [['/a.md'], ['/b.md at /b.md']]);
  });

  it('can change places', () => {
    const { closed, at } = renamed(['/a.md', '/b.md'], ['/a.md', '/b.md'], ['/b.md', '/a.md']);
    assert.deepEqual([closed, at], [[], ['/a.md at /b.md', '/b.md at /a.md']]);
  });

  it('are left alone where other files are', () => {
    assert.equal(renamed(['/a.md'], ['/b.md', '/c.md']).hasMoved, false);
    assert.equal(renamed(['/a.md'], ['/a', '/c']).hasMoved, false);
  });

  it('are left alone where a file of the same path is on another file system or machine', () => {
    const uri = URI.parse('vscode-remote://one/a.md');
    for (const place of ['vscode-remote://two', 'vscode-vfs://one', 'file://']) {
      const rename = { oldUri: URI.parse(`${place}/a.md`), newUri: URI.parse(`${place}/b.md`) };
      assert.equal(renamedUri(uri, [rename]), undefined, place);
    }
  });
});
