import assert from 'node:assert/strict';
import { lull } from '../../../server/src/lull.ts';
import { nextTurn } from '../../../server/src/turns.ts';

describe('a lull', () => {
  it('comes when a few turns have passed without a message', async () => {
    let asked = 0;
    await lull(() => {
      asked += 1;
      return 7;
    }, 0);
    assert.equal(asked, 6);
  });

  it('lets all messages come that are waiting', async () => {
    let messages = 0;
    const talking = (async () => {
      while (messages < 20) {
        messages += 1;
        await nextTurn();
      }
    })();
    await lull(() => messages, 0);
    assert.equal(messages, 20);
    await talking;
  });

  it('does not wait for the end of a client that never ends', async () => {
    let messages = 0;
    await lull(() => {
      messages += 1;
      return messages;
    }, 0);
    assert.equal(messages, 100);
  });
});
