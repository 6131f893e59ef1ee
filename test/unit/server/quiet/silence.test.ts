import assert from 'node:assert/strict';
import { lull, standingBack } from '../../../../server/src/scheduling/silence.ts';
import { nextTurn } from '../../../../server/src/scheduling/turns.ts';

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

describe('what takes long', () => {
  it('goes on at once where the client says nothing', async () => {
    let asked = 0;
    const standBack = standingBack(() => {
      asked += 1;
      return 7;
    });
    await standBack();
    await standBack();
    assert.equal(asked, 3);
  });

  it('stands back until a client that talks is silent', async () => {
    let asked = 0;
    const messages = (): number => {
      asked += 1;
      return Math.min(asked, 6);
    };
    await standingBack(messages, Number.POSITIVE_INFINITY)();
    assert.ok(asked > 6, `${asked}`);
  });

  it('does not wait for the end of a client that never ends', async () => {
    let messages = 0;
    const standBack = standingBack(() => {
      messages += 1;
      return messages;
    }, 0);
    await standBack();
    await standBack();
  });
});
