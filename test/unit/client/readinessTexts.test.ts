import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { withoutIcons } from '../../../client/src/inertText.ts';
import { escapeMarkdown, splitMessage } from '../../../client/src/readiness/plainTexts.ts';

describe('the texts of a readiness report', () => {
  const messages: readonly (readonly [message: string, first: string, rest: string])[] = [
    ['One sentence.', 'One sentence.', ''],
    ['It is wrong. Mend it. Now.', 'It is wrong.', 'Mend it. Now.'],
    ['“A. B” is wrong. Mend it.', '“A. B” is wrong.', 'Mend it.'],
    ['It is wrong. “A” is right.', 'It is wrong.', '“A” is right.'],
    ['Names, e.g. of queues, are missing. Add them.', 'Names, e.g. of queues, are missing.', 'Add them.'],
    ['It\r\nis  wrong.\nMend it.', 'It is wrong.', 'Mend it.'],
    ['', '', ''],
  ];
  for (const [message, first, rest] of messages) {
    it(`divide ${JSON.stringify(message)} behind its first sentence`, () => {
      assert.deepEqual(splitMessage(message), { first, rest });
    });
  }

  it('divide a long message without a full stop in no time', () => {
    const message = '“. A'.repeat(100_000);
    assert.equal(splitMessage(message).rest, '');
  });

  it('have no icons that the document asks for', () => {
    assert.equal(withoutIcons('$(error) $($(x))'), '$ (error) $ ($ (x))');
  });

  it('say in Markdown just what they say', () => {
    const hostile = '<img src=x> [a](b) ![c](d) `e` **f** _g_ ~~h~~ a|b \\ &lt; <!-- i -->\n# j';
    const rendered = new MarkdownIt({ html: true }).renderInline(escapeMarkdown(hostile));
    const plain = rendered.replace(/&(lt|gt|amp|quot);/g, (_, name: string) =>
      name === 'lt' ? '<' : name === 'gt' ? '>' : name === 'quot' ? '"' : '&',
    );
    assert.doesNotMatch(rendered, /<\w/);
    assert.equal(plain, hostile.replace('\n', ' '));
  });
});
