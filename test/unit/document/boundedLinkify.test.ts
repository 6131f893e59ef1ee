import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { boundLinkify } from '../../../server/src/document/links/boundedLinkify.ts';

describe('addresses in texts, as a library finds them', () => {
  const linkify = () => new MarkdownIt({ linkify: true }).linkify.set({ fuzzyEmail: false });
  const bounded = boundLinkify(linkify());
  const usual = linkify();
  const found = (finder: typeof usual, text: string): readonly string[] =>
    finder.match(text)?.map(({ url }) => url) ?? [];

  for (const text of [
    'See http://example.com/a?b=c#d, https://xn--bcher-kva.example and ftp://a.example.',
    'https://xn--a.xn--b.xn--c.example/xn--d.xn--e.xn--f.xn--g is one, //b.example/c is another.',
    'Write to mailto:ann@example.com or bob@example.com; www.example.com http:// https://- mailto:',
  ]) {
    it(`are those that it finds by itself: ${text}`, () => {
      assert.deepEqual(found(bounded, text), found(usual, text));
    });
  }

  // Each such part doubles the time that the library takes for what turns out to be no address in the end.
  it('are none where the name of the host has more parts in other letters than any host has', () => {
    const host = `${'xn--a.'.repeat(4)}example`;
    for (const address of [`http://${host}`, `HTTPS://${host}/`, `ftp://${host}`, `mailto:ann@${host}`]) {
      assert.notDeepEqual(found(usual, address), [], address);
      assert.deepEqual(found(bounded, address), [], address);
    }
  });
});
