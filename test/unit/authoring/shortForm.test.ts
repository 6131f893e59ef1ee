import assert from 'node:assert/strict';
import { linesToShow, shortFormOf, shortFormText } from '../../../server/src/authoring/shortForm.ts';

describe('the short form of a page', () => {
  it('survives being written into the page and read again, whatever marks are in its lines', () => {
    for (const line of ['a `b` c', '`code`', '``two`` and `one`', '| a \\| b |', '**x:** [y](z)']) {
      const lines = { reported: line, better: `${line} better` };
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
