import assert from 'node:assert/strict';
import { plainText } from '../../../server/src/rendering/plainText.ts';

describe('Markdown as its reader sees it', () => {
  it('takes no mark in a bare address for emphasis', () => {
    for (const [markdown, shown] of [
      [
        'See https://wiki.example.org/_runbooks_/a_b, _now_.',
        'See https://wiki.example.org/_runbooks_/a_b, now.',
      ],
      ['http://x.example/*a*/~~b~~', 'http://x.example/*a*/~~b~~'],
      [
        '**https://x.example/_a_** and _https://x.example/b_',
        'https://x.example/_a_ and https://x.example/b',
      ],
      ['[https://x.example/_a_](https://x.example)', 'https://x.example/_a_'],
      ['(https://x.example/_a_) <https://x.example/_b_>', '(https://x.example/_a_) https://x.example/_b_'],
      ['`a`://_b_', 'a://b'],
    ] as const) {
      assert.equal(plainText(markdown), shown);
    }
  });
});
