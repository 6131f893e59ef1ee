import assert from 'node:assert/strict';
import { pageText } from '../../../server/src/rendering/pageText.ts';

const page = [
  '# a-rule',
  '',
  'Says **it** with `a **b** [c](d)`, see [the page](https://example.org/a) and [a rule](b.md).',
  '',
  '## Examples',
  '',
  '````markdown',
  '# Not a heading',
  '```',
  '**bold**',
  '````',
  '',
  'end',
  '',
].join('\n');

describe('a page in the terminal', () => {
  it('is plain text with indented examples', () => {
    assert.equal(
      pageText(page, false),
      [
        'a-rule',
        '======',
        '',
        'Says it with `a **b** [c](d)`, see the page (https://example.org/a) and a rule.',
        '',
        'Examples',
        '--------',
        '',
        '    # Not a heading',
        '    ```',
        '    **bold**',
        '',
        'end',
        '',
      ].join('\n'),
    );
  });

  it('has headings in bold and faint examples where there are colours', () => {
    const lines = pageText(page, true).split('\n');
    assert.equal(lines[0], '\u001B[1ma-rule\u001B[0m');
    assert.equal(lines[8], '\u001B[90m    # Not a heading\u001B[0m');
  });
});
