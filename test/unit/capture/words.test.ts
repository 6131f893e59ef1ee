import assert from 'node:assert/strict';
import { isName } from '../../../server/src/capture/messages.ts';
import { safeCell, safeLine, safeText } from '../../../server/src/capture/safeText.ts';

describe('a name above a message', () => {
  it('is a few words, and no sentence, link or markup', () => {
    for (const name of [
      'Ada',
      'ada.okafor',
      'Dr. Ada  van der Berg-Okafor Jr',
      'PagerDuty APP',
      '李雷',
      'x'.repeat(60),
    ]) {
      assert.ok(isName(name), name);
    }
    for (const words of [
      ...[
        '',
        ' ',
        '42',
        '2:05',
        'It broke.',
        'Why?',
        'Now!',
        'As follows:',
        'one two three four five six seven',
      ],
      ...['<ada>', '[x]', '{a}', 'a|b', 'https://x.example/a', 'x'.repeat(61)],
    ]) {
      assert.ok(!isName(words), words);
    }
  });
});

describe('foreign words in a timeline', () => {
  it('are in one line, with their code, and no HTML, picture or sign that is not seen', () => {
    for (const [text, safe] of [
      [' a \n\t b\u0007\u200b\u202ec ', 'a b c'],
      ['<https://x.example/a|label> <http://y.example>', 'https://x.example/a http://y.example'],
      ['<b>x</b> <!-- y --> 1 < 2 <3', '&lt;b>x&lt;/b> &lt;!-- y --> 1 < 2 <3'],
      ['![x](y) [x](y) a!', '!\\[x](y) [x](y) a!'],
      ['`<b> ![` <b>', '`<b> ![` &lt;b>'],
      // Where it is not plain what is code, nothing is.
      ['``<b>`` `<i>`', '``&lt;b>`` `&lt;i>`'],
      ['`<b>', '`&lt;b>'],
      ['\\`<b>\\`', '\\`&lt;b>\\`'],
    ] as const) {
      assert.equal(safeText(text), safe, text);
    }
  });

  it('begin no block, and escape nothing that begins none', () => {
    for (const start of [
      ...[
        '# a',
        '###### a',
        '#',
        '> a',
        '- a',
        '+ a',
        '* a',
        '-',
        '---',
        '* * *',
        '_ _',
        '```',
        '~~~',
        '==',
        '[x]: y',
      ],
    ]) {
      assert.equal(safeLine(start), `\\${start}`, start);
    }
    for (const number of ['1', '123456789']) {
      assert.equal(safeLine(`${number}. a`), `${number}\\. a`);
      assert.equal(safeLine(`${number})`), `${number}\\)`);
    }
    for (const plain of [
      '#7 a',
      '-1 a',
      '*a*',
      '_a_',
      '1.5 a',
      '1234567890. a',
      '= a',
      '[x] y',
      'a - b',
      '``a',
    ]) {
      assert.equal(safeLine(plain), plain);
    }
  });

  it('end no cell', () => {
    for (const [text, safe] of [
      ['a|b `c|d`', 'a\\|b `c\\|d`'],
      ['path C:\\', 'path C:\\ '],
      ['# a', '# a'],
    ] as const) {
      assert.equal(safeCell(text), safe);
    }
  });
});
