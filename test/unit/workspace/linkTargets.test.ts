import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { diskPathOf, uriOf } from '../../../server/src/uris.ts';
import { LinkTargets } from '../../../server/src/workspace/linkTargets.ts';

const root = resolve('/team/repository');
const document = join(root, 'docs', 'review.md');

describe('the targets of links', () => {
  let there: Set<string>;
  let asked: string[];
  let targets: LinkTargets;

  beforeEach(() => {
    there = new Set([document]);
    asked = [];
    targets = new LinkTargets({
      async exists(uri) {
        const path = diskPathOf(uri) ?? uri;
        asked.push(path);
        return there.has(path);
      },
    });
  });

  const put = (...parts: readonly string[]): string => {
    const path = join(root, ...parts);
    there.add(path);
    return path;
  };

  async function missing(
    wanted: readonly string[],
    boundary?: string,
  ): Promise<readonly string[] | undefined> {
    const found = await targets.missing(wanted, uriOf(document), boundary && uriOf(boundary));
    return found && [...found];
  }

  it('are missing where no file is', async () => {
    put('docs', 'a.svg');
    assert.deepEqual(await missing(['a.svg', './b.svg', 'c/a.svg']), ['./b.svg', 'c/a.svg']);
  });

  it('are found whatever is written behind the path and however it is written', async () => {
    put('docs', 'a b.svg');
    put('docs', 'c', 'd.svg');
    assert.deepEqual(await missing(['a%20b.svg?raw=true#x', 'c\\d.svg', './c/../c/d.svg']), []);
  });

  it('are found where a page is made of the file', async () => {
    put('docs', 'a.md');
    assert.deepEqual(await missing(['a', 'a.html', 'a.HTM', 'b', 'b.html']), ['b', 'b.html']);
  });

  it('are found beside and above the document within the checkout', async () => {
    put('.git');
    put('graphs', 'a.svg');
    assert.deepEqual(await missing(['../graphs/a.svg', '../graphs/b.svg']), ['../graphs/b.svg']);
  });

  it('from the root are found in the checkout and in the workspace folder', async () => {
    put('docs', '.git');
    put('docs', 'a.svg');
    put('b.svg');
    assert.deepEqual(await missing(['/a.svg', '/b.svg', '/c.svg'], root), ['/c.svg']);
  });

  it('from the root are not judged where nobody knows the root', async () => {
    assert.deepEqual(await missing(['/a.svg'], root), []);
    assert.deepEqual(await missing(['/a.svg']), []);
  });

  it('are not known for a document that is not on the disk', async () => {
    there.clear();
    assert.equal(await missing(['a.svg']), undefined);
    assert.deepEqual(asked, [document]);
  });

  const outside = ['../../other/a', '..%2f..%2fother/a', '/../../a', '../../../../etc/passwd', '..\\..\\a'];
  for (const target of outside) {
    it(`are neither judged nor looked for outside, as with ${target}`, async () => {
      put('.git');
      assert.deepEqual(await missing([target]), []);
      assert.deepEqual(await missing([target], root), []);
      const strays = asked.filter((path) => !path.startsWith(root) && !path.endsWith('.git'));
      assert.deepEqual(strays, []);
    });
  }

  it('never lead to another machine', async () => {
    put('.git');
    await missing(['%2F%2Fhost/share/a', '%5C%5Chost%5Cshare%5Ca'], root);
    assert.deepEqual(
      asked.filter((path) => !path.startsWith(root)),
      [],
    );
  });

  it('above the document are not judged without a checkout and a workspace folder', async () => {
    assert.deepEqual(await missing(['../a.svg', 'b.svg']), ['b.svg']);
  });

  it('are looked for once', async () => {
    await missing(['a.svg']);
    const before = asked.length;
    await missing(['a.svg']);
    assert.equal(asked.length, before);
  });

  it('are looked for again when the file, or a folder above it, comes or goes', async () => {
    assert.deepEqual(await missing(['c/a.svg']), ['c/a.svg']);
    const file = put('docs', 'c', 'a.svg');
    const { generation } = targets;
    assert.equal(targets.changed([uriOf(join(root, 'docs', 'b.svg'))]), false);
    assert.equal(targets.generation, generation);
    assert.deepEqual(await missing(['c/a.svg']), ['c/a.svg']);
    assert.equal(targets.changed([uriOf(file)]), true);
    assert.notEqual(targets.generation, generation);
    assert.deepEqual(await missing(['c/a.svg']), []);
    there.delete(file);
    assert.equal(targets.changed([uriOf(join(root, 'docs', 'c'))]), true);
    assert.deepEqual(await missing(['c/a.svg']), ['c/a.svg']);
  });

  it('are looked for again when all is forgotten', async () => {
    await missing(['a.svg']);
    put('docs', 'a.svg');
    targets.forget();
    assert.deepEqual(await missing(['a.svg']), []);
  });

  it('are looked for up to a number that no document has', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `${index}.svg`);
    assert.equal((await missing(many))?.length, 500);
    assert.ok(asked.length < 600);
  });

  it('do not pile up without end', async () => {
    for (let round = 0; round < 45; round += 1) {
      await missing(Array.from({ length: 500 }, (_, index) => `${round}-${index}.svg`));
    }
    const before = asked.length;
    await missing(['0-0.svg']);
    assert.ok(asked.length > before);
  });
});
