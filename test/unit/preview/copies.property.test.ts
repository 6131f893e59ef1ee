import assert from 'node:assert/strict';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import Papa from 'papaparse';
import { exported } from '../../../client/src/insights/page/exports.ts';
import type { Figure } from '../../../client/src/insights/page/figures/figure.ts';
import { csvTable, markdownTable } from '../../../client/src/preview/page/copies.ts';
import { timeModes } from '../../../client/src/preview/page/messages.ts';
import { drawn } from '../../../server/src/timeline/phasePicture.ts';
import { hostileWords } from '../../support/hostileWords.ts';
import { rounds } from '../../support/properties.ts';
import { incident, postmortemWith, previewOfText, texts } from './support.ts';

const words = fc
  .array(fc.oneof(fc.constantFrom(...hostileWords), fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));

const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const controls = /(?![\t\n\r])\p{Cc}/u;

/** The cells of the tables of a Markdown text, by row; what is in them that is no text fails the test. */
function tableOf(markdown: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const tokens = new MarkdownIt({ html: true, linkify: false }).parse(markdown, {});
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'tr_open') {
      rows.push([]);
    } else if (type === 'th_open' || type === 'td_open') {
      const children = tokens[index + 1]?.children ?? [];
      assert.ok(
        children.every(
          (child) =>
            child.type !== 'image' && !/^<(?!br>)/.test(child.type === 'html_inline' ? child.content : ''),
        ),
        markdown,
      );
      rows.at(-1)?.push(children.map(({ content }) => content).join(''));
    }
  }
  return rows;
}

describe('what a page copies', () => {
  it('has as many rows and cells as the table, whatever stands in them', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...timeModes), (text, mode) => {
        const cell = text.replace(/[\r\n]/g, ' ').replaceAll('|', '\\|');
        const preview = previewOfText(
          postmortemWith(...incident, `| ${cell} | a ${cell} | ${cell} |`, `| 15:30 ${cell} | ${cell} | b |`),
        );
        const rows = preview.rows.length + 1;
        const markdown = tableOf(markdownTable(preview, mode, texts));
        assert.equal(markdown.length, rows, 'rows of Markdown');
        assert.ok(markdown.every((row) => row.length === 6));
        const csv = csvTable(preview, mode, texts);
        assert.doesNotMatch(csv, controls);
        const { data } = Papa.parse(csv.trimEnd(), { delimitersToGuess: [','] });
        assert.equal(data.length, rows, csv);
        for (const row of data) {
          assert.equal(row.length, 6, csv);
          assert.ok(
            row.every((one) => !formula.test(one)),
            csv,
          );
        }
      }),
      rounds(200),
    );
  });

  it('of the numbers is a table, a picture that is XML, and no formula', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const picture = drawn(
          'svg',
          { viewBox: '0 0 10 10', 'data-title': one },
          drawn('title', {}, one),
          drawn('text', { x: 0, 'data-behind': other }, other),
        );
        const rows = [
          [{ text: one }, { text: '1', behind: [0] }],
          [{ text: other }, { text: '2' }],
        ];
        const figure: Figure = {
          title: 'Factors',
          note: '',
          picture,
          legend: [{ name: other, series: 'open' }],
          heads: ['Factor', 'Incidents'],
          rows,
        };
        const svg = exported('svg', 'Numbers', [figure]);
        assert.equal(XMLValidator.validate(svg), true, svg);
        assert.doesNotMatch(svg, controls);
        assert.doesNotMatch(svg, /<(?!\/?(?:svg|rect|text|title)\b)/);
        assert.deepEqual(
          tableOf(exported('markdown', 'Numbers', [figure])).map((row) => row.length),
          [2, 2, 2],
        );
        const { data } = Papa.parse(exported('csv', 'Numbers', [figure]).trimEnd(), {
          delimitersToGuess: [','],
        });
        assert.equal(data.length, 4);
        assert.ok(data.every((row) => row.every((cell) => !formula.test(cell))));
      }),
      rounds(200),
    );
  });
});
