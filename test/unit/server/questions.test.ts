import assert from 'node:assert/strict';
import { Questions } from '../../../server/src/session/questions.ts';

const uri = 'file:///postmortems/INC-1204.md';

describe('questions about documents', () => {
  /** Asks, and tells of each question whether it is superseded once the check that all wait for has ended. */
  async function superseded(
    asked: readonly (readonly [kind: string, version: number | undefined, of?: string])[],
  ): Promise<readonly boolean[]> {
    const questions = new Questions();
    const checked = Promise.withResolvers<void>();
    const answers = asked.map(([kind, version, of = uri]) =>
      questions.answer(kind, of, version, async (isSuperseded) => {
        await checked.promise;
        return isSuperseded();
      }),
    );
    checked.resolve();
    return Promise.all(answers);
  }

  it('are superseded by later ones of their kind about later versions', async () => {
    const asked = [1, 1, 2, 3, 3].map((version) => ['hover', version] as const);
    assert.deepEqual(await superseded(asked), [true, true, true, false, false]);
  });

  it('are not superseded by those of another kind, or about another document', async () => {
    assert.deepEqual(
      await superseded([
        ['hover', 1],
        ['documentSymbol', 2],
        ['hover', 5, 'file:///postmortems/INC-1205.md'],
      ]),
      [false, false, false],
    );
  });

  it('are superseded when the document is closed, or opened again', async () => {
    assert.deepEqual(
      await superseded([
        ['hover', 4],
        ['hover', undefined],
        ['hover', 1],
      ]),
      [true, true, false],
    );
  });

  it('are let go when they are answered, or fail', async () => {
    const questions = new Questions();
    await assert.rejects(
      questions.answer('hover', uri, 2, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await questions.answer('hover', uri, 1, async (isSuperseded) => isSuperseded()), false);
  });
});
