import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { joinPages, pageAddress, pageIn } from '../../../server/src/rendering/joinedPages.ts';

const root = new URL('../../../', import.meta.url);

describe('pages in one file', () => {
  const folder = new URL('docs/rules/', root);
  const pages = new Map(
    readdirSync(folder).map((name) => [basename(name, '.md'), readFileSync(new URL(name, folder), 'utf8')]),
  );

  it('are all of the rules’ pages, each as it was', () => {
    const joined = readFileSync(new URL('dist/rules.md', root), 'utf8');
    assert.equal(joined, joinPages(pages));
    for (const [name, page] of pages) {
      assert.equal(pageIn(joined, name), page, name);
    }
  });

  it('link to each other within the file, and to others as they did', () => {
    const joined = joinPages(
      new Map([
        ['one', '# one\n\n[two](two.md), [three](three.md), [below](#below)\n'],
        ['two', '# two\n'],
      ]),
    );
    assert.match(joined, /\[two\]\(#two\), \[three\]\(three\.md\), \[below\]\(#below\)/);
    assert.equal(pageIn(joined, 'one'), '# one\n\n[two](two.md), [three](three.md), [below](#below)\n');
  });

  it('have no page of another name', () => {
    const joined = joinPages(pages);
    for (const name of ['', 'nothing', 'action', '../action-vague', 'constructor']) {
      assert.equal(pageIn(joined, name), undefined, name);
    }
  });

  it('have addresses in a folder and in a file', () => {
    assert.equal(pageAddress('file:///docs/rules/', 'one'), 'file:///docs/rules/one.md');
    assert.equal(pageAddress('file:///rules.md', 'one'), 'file:///rules.md#one');
  });
});
