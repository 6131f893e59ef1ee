import assert from 'node:assert/strict';
import { OffsetRanges } from '../../../server/src/export/external/offsetRanges.ts';
import { externalExportOf } from '../../support/externalEdition.ts';

const title = '# Incident report\n\n';

describe('what acts in a timeline and is nobody', () => {
  for (const event of [
    'Spinnaker deployed the build',
    'Skaffold rebuilt it',
    'Velero restored the volume',
    'Renovate merged the update',
    'Kraków took over',
    'Deploys to Ljubljana and Gdansk paused',
  ]) {
    it(`stays in the edition for readers outside, and is not listed: ${event}`, () => {
      const { text, mayBeNames } = externalExportOf(`${title}## Timeline\n\n- 14:00 UTC: ${event}\n`);
      assert.ok(text.includes(event), text);
      assert.deepEqual(mayBeNames, []);
    });
  }
});

describe('logins in the edition for readers outside', () => {
  it('are listed where they consist of an initial and a surname', () => {
    const { mayBeNames = [] } = externalExportOf(
      `${title}## Summary\n\nThen j.okwuosa and okwuosa_j left; see v.cluster, p.okwu.example and a.okwuosa().\n`,
    );
    assert.deepEqual(
      mayBeNames.map(({ text }) => text),
      ['j.okwuosa', 'okwuosa_j'],
    );
  });
});

describe('ranges of offsets', () => {
  const ranges = [
    { start: 9, end: 12 },
    { start: 2, end: 5 },
    { start: 3, end: 4 },
    { start: 5, end: 6 },
    { start: 20, end: 20 },
  ];

  it('hold what a set of all their offsets holds', () => {
    const all = new Set(
      ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
    );
    const known = new OffsetRanges(ranges);
    const offsets = Array.from({ length: 24 }, (_, offset) => offset);
    assert.deepEqual(
      offsets.filter((offset) => known.has(offset)),
      [...all].toSorted((one, other) => one - other),
    );
    for (const start of offsets) {
      for (const end of offsets.slice(start)) {
        const isHeld = offsets.slice(start, end).some((offset) => all.has(offset));
        assert.equal(known.meet({ start, end }), isHeld, `${start}-${end}`);
      }
    }
  });

  it('hold nothing where there are none', () => {
    assert.equal(new OffsetRanges([]).has(0), false);
  });
});
