import assert from 'node:assert/strict';
import {
  findFileOf,
  findNameFault,
  findTaken,
  nextFreeName,
  withMarkdownExtension,
} from '../../../client/src/newPostmortem/fileName.ts';

describe('file name', () => {
  it('finds a file whatever its capitals and its way of writing accents', () => {
    assert.equal(findTaken('inc-7.md', ['INC-6.md', 'INC-7.MD']), 'INC-7.MD');
    assert.equal(findTaken('sto\u0308rung.md', ['St\u00f6rung.md']), 'St\u00f6rung.md');
    assert.equal(findTaken('INC-8.md', ['INC-7.md']), undefined);
  });

  it('finds the file of an incident', () => {
    assert.equal(findFileOf('inc-7', ['INC-70.md', 'INC-7-checkout.md']), 'INC-7-checkout.md');
    assert.equal(findFileOf('INC-7', ['INC-7.md']), 'INC-7.md');
    assert.equal(findFileOf('INC-7', ['INC-70.md', 'INC-7a.md', 'old-INC-7.md']), undefined);
    assert.equal(findFileOf(' ', ['INC-7.md']), undefined);
    assert.equal(findFileOf('INC-7', ['INC-7', 'INC-7.png', 'INC-7.markdown']), 'INC-7.markdown');
  });

  it('counts up to a free name', () => {
    assert.equal(nextFreeName('INC-7.md', ['INC-7.md']), 'INC-7-2.md');
    assert.equal(nextFreeName('INC-7.md', ['inc-7.md', 'inc-7-2.md', 'INC-7-3.md']), 'INC-7-4.md');
  });

  it('adds the extension that is left out', () => {
    assert.equal(withMarkdownExtension(' INC-7 '), 'INC-7.md');
    assert.equal(withMarkdownExtension('INC-7.1'), 'INC-7.1.md');
    assert.equal(withMarkdownExtension('INC-7.MD'), 'INC-7.MD');
  });

  it('says what is wrong with a name', () => {
    assert.equal(findNameFault('', []), 'name-empty');
    assert.equal(findNameFault('../INC-7.md', []), 'name-illegal');
    assert.equal(findNameFault('a\tb', []), 'name-illegal');
    assert.equal(findNameFault('NUL', []), 'name-illegal');
    assert.equal(findNameFault('ä'.repeat(127), []), 'name-illegal');
    assert.equal(findNameFault('inc-7', ['INC-7.md']), 'name-taken');
    assert.equal(findNameFault('INC-8', ['INC-7.md']), undefined);
  });
});
