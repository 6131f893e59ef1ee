import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { codeSpan, escapeMarkdown } from '../../../server/src/authoring/markdownText.ts';

const md = new MarkdownIt({ html: true, linkify: true });

/** The kinds of what a reader sees of a line of Markdown, each with its text. */
function shown(markdown: string): readonly (readonly [string, string])[] {
  const [inline] = md.parseInline(markdown, {});
  return (inline?.children ?? []).map(({ type, content }) => [type, content] as const);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').toWellFormed();
}

const pieces = fc
  .array(
    fc.constantFrom(
      '`',
      '``',
      ' ',
      '\n',
      'a',
      '*b*',
      '<c>',
      '[d](e)',
      '&amp;',
      'www.f.com',
      '@g',
      '\\',
      '\ud800',
    ),
    {
      maxLength: 8,
    },
  )
  .map((all) => all.join(''));

describe('a text of a document in Markdown of ours', () => {
  it('is shown as it is', () => {
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string()), (text) => {
        const parts = shown(`x${escapeMarkdown(text)}x`);
        assert.ok(
          parts.every(([type]) => type === 'text'),
          JSON.stringify(parts),
        );
        assert.equal(parts.map(([, content]) => content).join(''), `x${inOneLine(text)}x`);
      }),
    );
  });

  it('is shown as it is as code', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const line = inOneLine(text);
        fc.pre(line !== '');
        assert.deepEqual(shown(codeSpan(text)), [['code_inline', line]]);
      }),
    );
  });
});
