import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { frontMatterText } from '../../../server/src/document/frontMatter.ts';
import { frontMatterEdits } from '../../../server/src/handlers/frontMatter.ts';

describe('stating in front matter what a document is', () => {
  const cases: readonly (readonly [name: string, before: string, after: string])[] = [
    ['makes front matter', '# A', '---\ntype: none\n---\n\n# A'],
    ['makes it behind a byte order mark', '\uFEFF# A', '\uFEFF---\ntype: none\n---\n\n# A'],
    ['makes it with the line ends of the document', '# A\r\nb', '---\r\ntype: none\r\n---\r\n\r\n# A\r\nb'],
    ['adds to front matter', '---\ntitle: a\n---\n# A', '---\ntitle: a\ntype: none\n---\n# A'],
    ['adds to empty front matter', '---\n---\n', '---\ntype: none\n---\n'],
    ['replaces what it says', '---\ntype: postmortem # why\nb: c\n---\n', '---\ntype: none\nb: c\n---\n'],
    ['replaces what it says under a quoted key', '---\n"type" : "x"\n---\n', '---\ntype: none\n---\n'],
    [
      'leaves what only looks like it',
      '---\na:\n  type: x\ntypes: y\n---\n',
      '---\na:\n  type: x\ntypes: y\ntype: none\n---\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => {
      assert.equal(applyEdits(before, frontMatterEdits(parseDocument(before), { type: 'none' })), after);
    });
  }

  it('writes names that are read back as they are', () => {
    for (const template of [
      'standard',
      'our own',
      'no',
      'true',
      'null',
      '7',
      'a: b',
      '"',
      '\\',
      '- x',
      '# x',
      'é',
    ]) {
      const after = applyEdits('# A', frontMatterEdits(parseDocument('# A'), { template, type: undefined }));
      assert.equal(frontMatterText(parseDocument(after).frontMatter, 'template'), template);
    }
  });

  it('changes nothing where nothing is to be said', () => {
    assert.deepEqual(frontMatterEdits(parseDocument('# A'), { type: undefined }), []);
  });
});
