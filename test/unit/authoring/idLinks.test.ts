import assert from 'node:assert/strict';
import { idLinks } from '../../../server/src/authoring/idLinks.ts';
import { isIdMask } from '../../../server/src/config/linkMask.ts';
import { parseDocument } from '../../../server/src/document/document.ts';

const addresses = {
  'INC-XXXX': 'https://incidents.example.com/{id}',
  '#X': 'https://tickets.example.com/{number}?from={id}',
  'PM-XXXX-XX': 'https://reviews.example.com/{number}',
};

function links(text: string, own: Readonly<Record<string, string>> = addresses): readonly string[] {
  return idLinks(parseDocument(text), own).map(({ range, id, target }) => {
    assert.equal(text.slice(range.start, range.end), id);
    return `${id} ${target}`;
  });
}

describe('ids that lead somewhere', () => {
  it('are found in title, text and tables', () => {
    assert.deepEqual(
      links('# Review: INC-7\n\nAs in INC-1204, (INC-12) and PM-2026-03.\n\n| A |\n| - |\n| #12 |\n'),
      [
        'INC-7 https://incidents.example.com/INC-7',
        'INC-1204 https://incidents.example.com/INC-1204',
        'INC-12 https://incidents.example.com/INC-12',
        'PM-2026-03 https://reviews.example.com/03',
        '#12 https://tickets.example.com/12?from=%2312',
      ],
    );
  });

  it('are no parts of other words, of addresses, and of numbers of something else', () => {
    for (const text of [
      'xINC-1',
      'INC-',
      'INC-12a',
      'INC-1-2',
      'INC-1.5',
      'INC-123456789012345678901',
      'inc-1',
      'acme/repo#12',
      'repo#12',
      '&#38;',
      'see https://x.example/INC-1',
      'pre-INC-1',
    ]) {
      assert.deepEqual(links(`# T\n\n${text}\n`), [], text);
    }
    assert.equal(links('# T\n\nINC-1.\n').length, 1);
  });

  it('are not in links, code, comments and front matter, and numbers of actions stay what they are', () => {
    for (const text of [
      '[INC-1](https://example.com)',
      '`INC-1`',
      '<!-- INC-1 -->',
      '```\nINC-1\n```',
      'A factor (-> #1, #2)',
      'A factor (-> #1)',
    ]) {
      assert.deepEqual(links(`---\nid: INC-9\n---\n\n# T\n\n${text}\n`), [], text);
    }
  });

  it('take the longest of several forms', () => {
    const own = { 'A-X': 'https://a.example/{id}', 'A-X-X': 'https://b.example/{id}' };
    assert.deepEqual(links('# T\n\nA-1-2 and A-3\n', own), [
      'A-1-2 https://b.example/A-1-2',
      'A-3 https://a.example/A-3',
    ]);
  });

  it('are found in linear time', () => {
    const text = `# T\n\n${'INC-1 #2 INC-#'.repeat(20_000)}\n`;
    assert.ok(links(text).length > 10_000);
    assert.deepEqual(links('INC-'.repeat(50_000)), []);
  });
});

describe('the form of an id', () => {
  it('is something that stands for itself with X for a number behind it', () => {
    for (const mask of ['INC-XXXX', 'INC-X', '#X', 'OPS_XX', 'FIX-XXXX', 'PM-XXXX-XX']) {
      assert.ok(isIdMask(mask), mask);
    }
    for (const mask of ['', 'X', 'XXXX-INC', 'INC-1', 'INC XXXX', `A-${'X'.repeat(80)}`]) {
      assert.ok(!isIdMask(mask), mask);
    }
  });
});
