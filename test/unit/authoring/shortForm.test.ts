import assert from 'node:assert/strict';
import { publishedRulePages } from '../../../server/generate/rulePages.ts';
import { codeSpan } from '../../../server/src/authoring/markdownText.ts';
import {
  linesToShow,
  shortFormOf,
  shortFormText,
  shownExample,
} from '../../../server/src/authoring/shortForm.ts';

describe('the short form of a page', () => {
  it('survives being written into the page and read again, whatever marks are in its lines', () => {
    for (const line of ['a `b` c', '`code`', '``two`` and `one`', '| a \\| b |', '**x:** [y](z)']) {
      const lines = { reported: codeSpan(line), better: `${line} better` };
      const page = `# a-rule\n\nSeverity: **hint** by default. Fix: none.\n\nSays it.\n\n${shortFormText(lines)}\n## Why\n`;
      assert.deepEqual(shortFormOf(page), { summary: 'Says it.', ...lines });
      assert.deepEqual(shortFormOf(page.replaceAll('\n', '\r\n')), { summary: 'Says it.', ...lines });
    }
  });

  it('has no lines where the page shows none', () => {
    assert.equal(shortFormText({ reported: '', better: 'x' }), '');
    assert.deepEqual(shortFormOf('# a-rule\n\nSays it.\n'), {
      summary: 'Says it.',
      reported: '',
      better: '',
    });
    assert.deepEqual(shortFormOf(''), { summary: '', reported: '', better: '' });
  });
});

describe('what is shown of a rule', () => {
  const advice = 'Keep one.';

  it('is a line and a better one as code', () => {
    const better = { text: '**A:** `y`\n', isFixed: true };
    assert.deepEqual(shownExample('**A:** ⟦x⟧\n', better, advice), {
      reported: '`**A:** x`',
      better: '`` **A:** `y` ``',
    });
  });

  it('is all of a paragraph, whose lines end no sentence, and never one of code or front matter', () => {
    const sentences =
      'From 14:02 on 8 % of payments failed. A release held every connection. Rolling it back ended it.';
    const good = `# T\n\n${sentences.replaceAll('. ', '.\n')}\n\n~~~\na\nb\n~~~\n`;
    assert.deepEqual(
      shownExample('# T\n\n⟦It failed,\nand was mended.⟧\n', { text: good, isFixed: false }, advice),
      {
        reported: '`It failed, and was mended.`',
        better: `\`${sentences}\``,
      },
    );
    const code = { text: '# T\n\n~~~\na\nc\n~~~\n', isFixed: true };
    assert.deepEqual(shownExample('# T\n\n~~~\na\n⟦b⟧\n~~~\n', code, advice), {
      reported: '`b`',
      better: '`c`',
    });
    const key = { text: '---\ntype: postmortem\nid: 8\n---\n', isFixed: true };
    assert.deepEqual(shownExample('---\ntype: postmortem\n⟦id: 7⟧\n---\n', key, advice), {
      reported: '`id: 7`',
      better: '`id: 8`',
    });
  });

  it('is what to do where no line is better', () => {
    const good = { text: '# T\n\n## A\n', isFixed: false };
    assert.deepEqual(shownExample('# T\n\n## A\n\n⟦## A⟧\n', good, advice), {
      reported: '`## A`',
      better: advice,
    });
  });

  it('is in which order two lines belong where the fix moves one and changes none', () => {
    const bad = '# T\n\n## A\n\n1\n\n⟦## D⟧\n\n4\n\n### C\n\n## B\n\n2\n';
    const text = '# T\n\n## A\n\n1\n\n## B\n\n2\n\n## D\n\n4\n\n### C\n';
    assert.deepEqual(shownExample(bad, { text, isFixed: true }, advice), {
      reported: '`## D` above `## B`',
      better: '`## B` above `## D`',
    });
    const rows = '| T | E |\n| - | - |\n| 1 | a |\n| 3 | c |\n⟦| 2 | b |⟧\n';
    const sorted = '| T | E |\n| - | - |\n| 1 | a |\n| 2 | b |\n| 3 | c |\n';
    assert.deepEqual(shownExample(rows, { text: sorted, isFixed: true }, advice), {
      reported: '`| 3 | c |` above `| 2 | b |`',
      better: '`| 2 | b |` above `| 3 | c |`',
    });
  });

  it('says in every page what is better', () => {
    const pages = [...publishedRulePages()].filter(([path]) => !path.endsWith('README.md'));
    const without = pages.filter(([, page]) => {
      const { reported, better } = shortFormOf(page);
      return better === '' || better === reported;
    });
    assert.deepEqual(
      without.map(([path]) => path),
      [],
    );
  });
});

describe('the lines to show of a rule', () => {
  const linesOf = (bad: string, text: string, isFixed = false) => linesToShow(bad, { text, isFixed });

  it('are the one with the mark and the one that the fix puts in its place', () => {
    const bad = '# T\n\n**A:** ⟨1⟩\n**B:** ⟦x⟧\n';
    assert.deepEqual(linesOf(bad, '# T\n\n**A:** 1\n**B:** y\n', true), {
      reported: '**B:** x',
      better: '**B:** y',
    });
  });

  it('are in one place where the fix rewrites several lines, however alike another is', () => {
    const bad = '# T\n\n- ⟦look⟧ at the queue\n- ⟦test⟧ the queue\n';
    assert.deepEqual(
      linesOf(bad, '# T\n\n- decide between two limits by Friday\n- fail at the queue\n', true),
      {
        reported: '- look at the queue',
        better: '- decide between two limits by Friday',
      },
    );
  });

  it('have none in place of a line that the fix takes away, though it touches up another', () => {
    const bad = '# T\n\n**Duration:** 45 minutes\\\n**Author:** Jane\\\n⟦**Duration:** 45 minutes⟧\n';
    assert.equal(linesOf(bad, '# T\n\n**Duration:** 45 minutes\\\n**Author:** Jane\n', true).better, '');
  });

  it('are what the fix adds where it leaves the marked line alone', () => {
    assert.equal(linesOf('# T\n\n⟦## A⟧\n', '# T\n\n## A\n\n| - |\n\nnew\n', true).better, 'new');
  });

  it('of another example are a line of the same kind, and no head of a table', () => {
    const bad = '## A\n\n| T | E |\n| - | - |\n| ⟦soon⟧ | alarm |\n';
    const good = '## A\n\n| Time | E |\n| - | - |\n| 14:02 | alarm |\n\ntext\n';
    assert.equal(linesOf(bad, good).better, '| 14:02 | alarm |');
    assert.equal(linesOf('## A\n\n- ⟦x⟧\n', '## A\n\ntext\n').better, '');
  });

  it('say for a heading what stands below it in another example, else how that one is called', () => {
    assert.equal(linesOf('⟦## A⟧\n\nold\n', '## A\n\nold\nnew\n\n## B\n\nother\n').better, 'new');
    assert.equal(linesOf('⟦## Wether⟧\n', '# T\n\n## Weather\n').better, '## Weather');
  });

  it('start with the first line of prose that was written anew', () => {
    const good = 'The pool had no bound, so that queries\nheld it: a vague word.\n';
    assert.equal(linesOf('⟦Something broke.⟧\n', good).better, 'The pool had no bound, so that queries');
  });

  it('are none without a mark', () => {
    assert.deepEqual(linesToShow('text\n', undefined), { reported: '', better: '' });
  });
});
