import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import { fileTargets, pathIn } from '../../../server/src/document/links/fileTargets.ts';

describe('the files that a document links to', () => {
  it('are each named once, as they are written', () => {
    const text = '[a](b%20c.md?d#e) ![f](/g.svg) ![f](/g.svg) [h][i]\n\n[i]: ../j\n';
    assert.deepEqual(fileTargets(parseDocument(text)), ['b%20c.md?d#e', '/g.svg', '../j']);
  });

  const others = ['#a', '', '?a', 'https://a.example', '//a.example/b', 'mailto:a@b.example', 'c:/d'];
  for (const target of [...others, '{{site.url}}/a', '/{%link%}', '\u0024{a}/b', '\\\\\\\\host\\a']) {
    it(`are not named by ${JSON.stringify(target)}`, () => {
      assert.deepEqual(fileTargets(parseDocument(`[a](<${target}>)`)), []);
    });
  }

  it('are not named by an address that stands in the text', () => {
    assert.deepEqual(fileTargets(parseDocument('www.a.example/b')), []);
  });

  const paths: readonly (readonly [target: string, path: string])[] = [
    ['a.md#b', 'a.md'],
    ['a.md?b', 'a.md'],
    ['a%20b%23.md', 'a b#.md'],
    ['a\\b.md', 'a/b.md'],
    ['100%.md', '100%.md'],
  ];
  for (const [target, path] of paths) {
    it(`have the path ${path} where ${target} is written`, () => assert.equal(pathIn(target), path));
  }
});
