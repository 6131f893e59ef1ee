import assert from 'node:assert/strict';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { Link } from '../../../server/src/document/links.ts';
import { isRelative, isWebAddress, linksIn, linksOf } from '../../../server/src/document/links.ts';

/** A link as `kind text -> target`, all as written. */
function described(text: string): readonly string[] {
  const { source } = parseDocument(text);
  const show = (link: Link): string => {
    const label = link.text === undefined ? '' : ` ${source.slice(link.text)}`;
    const title = link.title === undefined ? '' : ` "${link.title}"`;
    return `${link.kind}${label} -> ${link.target}${title}`;
  };
  return linksOf(parseDocument(text)).map(show);
}

describe('the links of a document', () => {
  const cases: readonly (readonly [name: string, text: string, links: readonly string[]])[] = [
    ['are written with a target', 'a [b](c) d', ['link b -> c']],
    [
      'may have a title',
      'a [b](c "d") [e](f \'g\') [h](i (j))',
      ['link b -> c "d"', 'link e -> f "g"', 'link h -> i "j"'],
    ],
    ['may lead nowhere', '[b]() [c](<>)', ['link b -> ', 'link c -> ']],
    ['may have white space around the target', '[b]( c\n"d" )', ['link b -> c "d"']],
    ['may have the target in angle brackets', '[b](<c d>)', ['link b -> c d']],
    ['may have balanced parentheses in the target', '[b](c(d(e))) f)', ['link b -> c(d(e))']],
    ['may have escaped characters', '[b\\]](c\\)d&amp;e)', ['link b\\] -> c)d&e']],
    ['are none with a blank in the target', '[b](c d)', []],
    ['are none with a parenthesis that nothing closes', '[b](c', []],
    ['are none with a blank before the parenthesis', '[b] (c)', []],
    ['are none behind an escaped bracket', '\\[b](c)', []],
    ['may have brackets in the text', '[a [b] c](d)', ['link a [b] c -> d']],
    ['hold no other link', '[a [b](c) d](e)', ['link b -> c']],
    ['may hold an image', '[![a](b)](c)', ['link ![a](b) -> c', 'image a -> b']],
    ['may stand within an image', '![a [b](c)](d)', ['image a [b](c) -> d', 'link b -> c']],
    ['may stand one beside another', '[[a](b)[c](d)', ['link a -> b', 'link c -> d']],
    ['have any character in the text', '[🔥 b](c🔥)', ['link 🔥 b -> c🔥']],
    [
      'are images behind an exclamation mark',
      '![a](b.png "c") ![](d.png)',
      ['image a -> b.png "c"', 'image  -> d.png'],
    ],
    ['are no images behind an escaped one', '\\![a](b)', ['link a -> b']],
    ['reach over a line end', '[a\r\nb](c)', ['link a\r\nb -> c']],
    ['end at a blank line', '[a\n\nb](c)', []],
    ['end at the next item', '- [a\n- b](c)', []],
    ['stand in headings', '# [a](b)\n\n[c](d)\n---', ['link a -> b', 'link c -> d']],
    ['stand in lists', '- [a](b)\n  - [c](d)\n\n1. [e](f)', ['link a -> b', 'link c -> d', 'link e -> f']],
    ['stand in quotations', '> [a](b)\n>\n> [c\n> d](e)', ['link a -> b', 'link c\n> d -> e']],
    ['end at a blank line of a quotation', '> [a\n>\n> b](c)', []],
    ['stand in cells', '| a |\n| - |\n| [b](c) \\| [d](e\\|f) |', ['link b -> c', 'link d -> e|f']],
    ['end at a cell’s end', '| a | b |\n| - | - |\n| [b | c](d) |', []],
    ['are none in code', '`[a](b)` https://a.example\n\n```\n[a](b)\n```', ['url -> https://a.example']],
    ['are none in comments', '<!-- [a](b) https://a.example -->', []],
    ['are none in front matter', '---\na: https://a.example\n---\n', []],

    [
      'are autolinks',
      '<https://a.example/b?c=d> <mailto:a@b.example>',
      ['autolink -> https://a.example/b?c=d', 'autolink -> mailto:a@b.example'],
    ],
    ['are no autolinks with a blank', '<b: c>', []],
    [
      'may have an autolink in front of a bracket',
      '[<https://a.example/](b)>',
      ['autolink -> https://a.example/](b)'],
    ],
    [
      'are addresses without anything',
      'See https://a.example/b, http://c.example.',
      ['url -> https://a.example/b', 'url -> http://c.example'],
    ],
    ['are addresses in parentheses', '(https://a.example/b_(c))', ['url -> https://a.example/b_(c)']],
    ['are addresses without a scheme', 'see www.a.example/b.', ['url -> www.a.example/b']],
    ['are no addresses within words', 'ahttps://a.example', []],
    ['are no addresses without a host', 'https:// and https://)', []],
    [
      'are addresses once',
      '[https://a.example](https://b.example) https://c.example',
      ['link https://a.example -> https://b.example', 'url -> https://c.example'],
    ],
    [
      'are addresses between two others',
      '[a](b)https://a.example[c](d)',
      ['link a -> b', 'url -> https://a.example', 'link c -> d'],
    ],

    [
      'refer to a definition',
      '[a][b] [c][] [d]\n\n[b]: e "f"\n[C]: <g h>\n[d]:\n  i\n',
      ['reference a -> e "f"', 'reference c -> g h', 'reference d -> i'],
    ],
    ['refer to a definition further up', '[b]: e\n[a][B]', ['reference a -> e']],
    ['refer to the first definition', '[b]\n\n[b]: c\n[b]: d', ['reference b -> c']],
    ['refer with an image', '![a][b]\n\n[b]: c.png', ['reference a -> c.png']],
    ['refer to a definition in a list', '- [b]: c\n\n[a][b]', ['reference a -> c']],
    ['refer with Windows’ line ends', '[a][b]\r\n\r\n[b]: c\r\n[d]: e\r\n', ['reference a -> c']],
    ['refer with brackets in the text', '[a [b] c][d]\n\n[d]: e', ['reference a [b] c -> e']],
    ['refer with what stands in parentheses', '[b](c d)\n\n[b]: e', ['reference b -> e']],
    ['refer to nothing without a definition', '[a][b] [c]\n\n[a]: d', []],
    ['refer to nothing in code', '[a]\n\n```\n[a]: b\n```', []],
    ['refer to nothing in the middle of a paragraph', '[a]\n[a]: b', []],

    [
      'are written in HTML',
      'a <a href="b&amp;c" title=d>e</a> <A HREF=\'f\'>g',
      ['link e -> b&c "d"', 'link -> f'],
    ],
    [
      'are images in HTML',
      '<p>\n<img alt="a" src=b.png>\n</p>\n\nc <img src="d\\e.png"/>',
      ['image a -> b.png', 'image -> d\\e.png'],
    ],
    ['are none of anchors without a target', '<a name="b">c</a> <img alt="d">', []],
    ['are none of other elements', '<abbr href="b">c</abbr>', []],
    ['may have a sign for the end in a value', '<img alt="a > b" src="c">', ['image a > b -> c']],
    ['are none of a tag that does not end', '<img src="a" [b](c)', ['link b -> c']],
    ['are Markdown’s none in a block of HTML', '<div>\n[a](b) <a href="c">d</a>\n</div>', ['link d -> c']],
    [
      'may have brackets around HTML',
      '[<img src="a" alt="b">](c)',
      ['link <img src="a" alt="b"> -> c', 'image b -> a'],
    ],
  ];
  for (const [name, text, links] of cases) {
    it(name, () => assert.deepEqual(described(text), links));
  }

  it('lie where they are written', () => {
    const text = '🔥 [a][b] ![c](<d>)\r\n\r\n[b]: e\r\n';
    const document = parseDocument(text);
    assert.deepEqual(
      linksOf(document).map((link) => [
        document.source.slice(link.range),
        document.source.slice(link.targetRange),
        link.targetRange.start,
        link.image,
      ]),
      [
        ['[a][b]', 'e', text.indexOf('e'), false],
        ['![c](<d>)', 'd', text.indexOf('d'), true],
      ],
    );
  });

  it('are found once for each document', () => {
    const document = parseDocument('[a](b)');
    assert.equal(linksOf(document), linksOf(document));
  });

  it('are looked for in a tag with an endless name', () => {
    const text = `<a ${'b'.repeat(200_000)}>\n\n<a ${'b '.repeat(100_000)} href=c>\n`;
    assert.deepEqual(
      linksOf(parseDocument(text)).map((link) => link.target),
      ['c'],
    );
  });

  it('are known by their place', () => {
    const document = parseDocument('[a](b) [c [](d)](e) [![f](g)](h) [i](j)');
    const from = document.source.text.indexOf('[c');
    const end = document.source.text.indexOf(' [i]');
    assert.deepEqual(
      linksIn(document, { start: from, end }).map((link) => link.target),
      ['d', 'h', 'g'],
    );
    assert.deepEqual(linksIn(document, { start: from, end: from + 3 }), []);
  });

  const floods: readonly string[] = [
    '[',
    ']',
    '![',
    '[]',
    '[](',
    '[](a',
    '[](<a',
    '[](a "',
    '[a][',
    '<a:',
    '<img "',
    '<a href="b">',
    '[a [b] ',
    'https://',
    'https://a.example/[',
    'www.',
    '\\',
    '[a]: b\n',
    '[a]:\n',
    '> [a\n',
    '[a](b)',
    '[a](b)\n\n',
    'a\n\n',
    '(',
    '<img a=',
    '<a ',
  ];
  for (const flood of floods) {
    it(`are looked for in a flood of ${JSON.stringify(flood)}`, () => {
      const text = `${flood.repeat(100_000)}\n\n[z](y)\n\n[a]: b`;
      assert.ok(linksOf(parseDocument(text)).some((link) => link.target === 'y'));
    });
  }
});

describe('a target', () => {
  const targets: readonly (readonly [target: string, relative: boolean, web: boolean])[] = [
    ['a.png', true, false],
    ['../a.md#b', true, false],
    ['/a', true, false],
    ['#b', true, false],
    ['', false, false],
    ['https://a.example', false, true],
    ['HTTP://a.example', false, true],
    ['www.a.example', true, true],
    ['//a.example/b', false, true],
    ['\\\\host\\b', false, false],
    ['mailto:a@b.example', false, false],
    ['c:\\a', false, false],
  ];
  for (const [target, relative, web] of targets) {
    it(`${JSON.stringify(target)} is ${relative ? '' : 'not '}relative and ${web ? '' : 'not '}on the web`, () => {
      assert.deepEqual([isRelative(target), isWebAddress(target)], [relative, web]);
    });
  }
});
