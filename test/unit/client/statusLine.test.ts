import assert from 'node:assert/strict';
import { fitLine } from '../../../client/src/statusLine.ts';

describe('a line of the language status', () => {
  it('says all where it fits', () => {
    const line = { text: 'Postmortem: standard, no problems', detail: 'it was named' };
    assert.deepEqual(fitLine(line, 'Change…'), line);
  });

  it('has room for its link: the end of its detail goes first', () => {
    const line = {
      text: 'Postmortem: standard, 23 problems',
      detail: 'its title starts with “Post-Incident Review:”',
    };
    assert.deepEqual(fitLine(line, 'Change…'), { ...line, detail: 'its title starts with “Po…' });
  });

  it('says nothing of a detail rather than a word of it, and shortens a text that is too long by itself', () => {
    const text = `Postmortem: ${'long'.repeat(12)}, no problems`;
    const { text: shown, detail } = fitLine(
      { text, detail: 'its title starts with “Postmortem”' },
      'Change…',
    );
    assert.equal(detail, '');
    assert.equal(shown, `${text.slice(0, 58)}…`);
  });

  it('keeps a short detail whole in little room', () => {
    const text = 'x'.repeat(50);
    assert.deepEqual(fitLine({ text, detail: 'Checking' }, 'Open'), { text, detail: 'Checking' });
  });
});
