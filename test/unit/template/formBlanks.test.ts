import assert from 'node:assert/strict';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { reading } from '../../support/checking.ts';

function templateOf(text: string) {
  return parseTemplate('own', 'own.md', text);
}

/** The blanks of a template's text. */
function blanksOf(text: string): readonly string[] {
  return templateOf(text).placeholders.map((blank) => blank.text);
}

/** The blanks of a template that are left in a document. */
function leftIn(template: string, document: string): readonly string[] {
  return reading(document, { templates: [templateOf(template)], template: 'own' }).leftovers.map(
    ({ text }) => text,
  );
}

describe('a blank by the form of a template of its own', () => {
  it('is words in angle brackets, and no tag, address, code or comment', () => {
    assert.deepEqual(
      blanksOf('# <Short title> on <date>\n\n## Summary\n\n<what happened, in two sentences>\n'),
      ['<Short title>', '<date>', '<what happened, in two sentences>'],
    );
    const others = [
      '<details>\n<summary>Log</summary>\n</details>',
      'One<br>two<br/>three',
      'See <https://example.com/a> or <ops@example.com>',
      '`<name>`',
      '<!-- <name> -->',
      '<img src="a.png">',
      'a < b and c > d',
      '```\n<name>\n```',
    ];
    for (const other of others) {
      assert.deepEqual(blanksOf(`# T\n\n## Summary\n\n${other}\n`), [], other);
    }
  });

  it('is a day as people write it', () => {
    assert.deepEqual(blanksOf('# T\n\n**Start:** DD/MM/YYYY\n**End:** mm.dd.yyyy\n'), [
      'DD/MM/YYYY',
      'mm.dd.yyyy',
    ]);
  });

  it('is what stands for a whole value, and not a value', () => {
    const values = [
      '$N',
      'XX %',
      'yes/no',
      'Draft / In review / Final',
      '@handle',
      'Sev X',
      'P1 / P2 / P3',
      '*which*',
    ];
    for (const value of values) {
      assert.deepEqual(blanksOf(`# T\n\n**Name:** ${value}\n`), [value]);
      assert.deepEqual(blanksOf(`# T\n\n## Impact\n\n- Name: ${value}\n`), [value]);
      assert.deepEqual(blanksOf(`# T\n\n## Actions\n\n| Name |\n| --- |\n| ${value} |\n`), [value]);
    }
    for (const value of ['Draft', 'Platform / SRE', '@ada', 'SEV-2', '12', 'EUR', 'no', 'P1', '**Search**']) {
      assert.deepEqual(blanksOf(`# T\n\n**Name:** ${value}\n`), [], value);
    }
  });

  it('is no level in brackets, which an action keeps', () => {
    assert.deepEqual(blanksOf('# T\n\n## Actions\n\n- [ ] [P1] [what is done]\n- [SEV-1] [what]\n'), [
      '[what is done]',
      '[what]',
    ]);
  });

  const template =
    '# Incident: <title>\n\n**Cost:** $N\n**State:** Draft / In review / Final\n\n## Summary\n\n<text>\n';

  it('is left in a document where it stands in full', () => {
    assert.deepEqual(leftIn(template, template), ['<title>', '$N', 'Draft / In review / Final', '<text>']);
    assert.deepEqual(leftIn(template, template.replaceAll('\n', '\r\n')).length, 4);
    assert.deepEqual(
      leftIn(
        template,
        '# Incident: Queue\n\n**Cost:** $N per day\n**State:** Final\n\n## Summary\n\n$N: Draft / In review / Final are states.\n',
      ),
      [],
    );
  });

  it('is none where another template is meant', () => {
    assert.deepEqual(
      leftIn(
        '# Incident: [title]\n\n## Summary\n\n[text]\n',
        '# Incident: Map\n\n## Summary\n\nA <text> tag, $N.\n',
      ),
      [],
    );
  });
});

describe('a section whose words tell what to write', () => {
  const template =
    '# Incident: [title]\n\n## Summary\n\n> One paragraph, for people outside.\n\n## Cause\n\n1. Why?\n2. Why?\n\n' +
    '## Glossary <!-- optional -->\n\nSEV-1: all are down.\n\n## Policy <!-- role: none -->\n\nReviews blame nobody.\n\n' +
    '## Links\n\nSee [the guide](https://example.com).\n';
  const document = template.replace('[title]', 'Queue').replace(/ <!--.*?-->/g, '');

  it('is a blank as long as it stands alone, but where it may be to stay', () => {
    assert.deepEqual(leftIn(template, document), [
      '> One paragraph, for people outside.',
      '1. Why?\n2. Why?',
    ]);
    assert.deepEqual(leftIn(template, document.replaceAll('\n', '\r\n')).length, 2);
    assert.deepEqual(
      leftIn(template, document.replace('people outside.', 'people outside.\n\nAll failed.')),
      ['1. Why?\n2. Why?'],
    );
    assert.deepEqual(leftIn(template, document.replace('2. Why?', '2. Why? The pool was small.')), [
      '> One paragraph, for people outside.',
    ]);
  });

  it('does not count where a blank is left in it', () => {
    const mixed = '# Incident: [title]\n\n## Summary\n\nWrite [what happened] here.\n';
    assert.deepEqual(leftIn(mixed, mixed.replace('[title]', 'Queue')), ['[what happened]']);
  });
});
