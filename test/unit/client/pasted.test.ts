import assert from 'node:assert/strict';
import { pasted } from '../../../client/src/export/pasted.ts';

describe('an export that is pasted', () => {
  it('has the signs themselves for Slack, whose field for messages shows escapes as they are', () => {
    assert.equal(
      pasted('slack', 'R&amp;D: a &lt; b -&gt; c, &amp;lt; &copy;'),
      'R&D: a < b -> c, &lt; &copy;',
    );
  });

  it('is as it is for others', () => {
    assert.equal(pasted('confluence', '<p>R&amp;D</p>'), '<p>R&amp;D</p>');
    assert.equal(pasted('teams', 'R&amp;D'), 'R&amp;D');
  });
});
