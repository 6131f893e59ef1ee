import assert from 'node:assert/strict';
import { once } from 'node:events';
import { startGroup, stopRequested } from '../../host/processes.ts';

describe('programs that a test starts', () => {
  it('leave nothing to do at the end of the process when they have ended', async () => {
    const before = process.listenerCount('exit');
    const group = startGroup(process.execPath, ['--eval', '0']);
    assert.equal(process.listenerCount('exit'), before + 1);
    await once(group, 'exit');
    assert.equal(process.listenerCount('exit'), before);
  });

  it('are ended on request, for which one listens once however many windows are opened', () => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    const before = signals.map((signal) => process.listeners(signal));
    const first = stopRequested();
    const listening = process.listenerCount('SIGINT');
    try {
      assert.equal(stopRequested(), first);
      assert.equal(process.listenerCount('SIGINT'), listening);
    } finally {
      // Nobody in this process waits for it.
      signals.forEach((signal, index) => {
        const added = process.listeners(signal).filter((listener) => !before[index]?.includes(listener));
        added.forEach((listener) => {
          process.off(signal, listener);
        });
      });
    }
  });
});
