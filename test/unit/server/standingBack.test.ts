import assert from 'node:assert/strict';
import { standingBack } from '../../../server/src/standingBack.ts';

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
