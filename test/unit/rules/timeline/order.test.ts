import assert from 'node:assert/strict';
import { marked, offered, timelineRows } from '../../../support/timelineRules.ts';

describe('timeline-out-of-order', () => {
  const sorted = (...lines: readonly string[]): readonly string[] | undefined =>
    offered('timeline-out-of-order', lines)['Sort the timeline by time']?.slice(2);

  it('sorts rows and items, and leaves those of one time in their order', () => {
    assert.deepEqual(sorted('- 14:10 One', '- 14:02 Two', '- 14:05 Three', '- 14:05 Four'), [
      '- 14:02 Two',
      '- 14:05 Three',
      '- 14:05 Four',
      '- 14:10 One',
    ]);
    assert.deepEqual(sorted('- 2026-03-17 14:10 One', '- 14:12 Two', '- 2026-03-16 14:05 Three'), [
      '- 2026-03-16 14:05 Three',
      '- 2026-03-17 14:10 One',
      '- 14:12 Two',
    ]);
  });

  it('reports a timeline that runs backwards throughout once, and turns it', () => {
    const lines = ['- 14:54 One', '- 14:30 Two', '- 14:30 Three', '- 14:11 Four', '- 14:02 Five'];
    assert.deepEqual(marked('timeline-out-of-order', lines, '## Timeline (UTC)'), ['14:54']);
    assert.deepEqual(sorted(...lines), lines.toReversed());
    assert.equal(
      marked('timeline-out-of-order', lines.toSpliced(4, 0, '- 14:12 Six'), '## Timeline (UTC)').length,
      3,
    );
  });

  it('tells of times that go back, whatever word stands behind them', () => {
    assert.deepEqual(sorted('- 14:10 Cache nodes ran out', '- 14:02 Before the rollback, all was well'), [
      '- 14:02 Before the rollback, all was well',
      '- 14:10 Cache nodes ran out',
    ]);
    assert.equal(sorted('- ca. 14:10 One', '- 14:02 Two'), undefined);
  });

  it('offers no order that would change the day of an entry', () => {
    assert.equal(sorted('- 2026-03-17 14:10 One', '- 14:02 Two'), undefined);
    assert.equal(sorted('- 2026-03-17 14:10 One', '- 14:05 Two', '- 2026-03-16 14:20 Three'), undefined);
    assert.equal(sorted('- 23:50 One', '- 00:10 Two', '- 00:05 Three'), undefined);
    const days = [
      '### 17 March 2026',
      '',
      '- 14:10 One',
      '- 14:02 Two',
      '',
      '### 18 March 2026',
      '',
      '- 09:00 Three',
    ];
    assert.equal(sorted(...days), undefined);
  });

  it('offers no order of what cannot change places', () => {
    assert.equal(sorted(...timelineRows('14:10', '14:02', 'later')), undefined);
    assert.equal(sorted(...timelineRows('14:10', '14:02'), '', '- 14:20 One'), undefined);
    assert.equal(sorted('- 14:10 One', '  - 14:02 Two'), undefined);
    assert.equal(sorted('14:10 One', '', '14:02 Two'), undefined);
  });

  it('leaves the markers of a list in their places', () => {
    assert.deepEqual(sorted('1. 14:00 One', '2. 14:10 Two', '3. 14:02 Three'), [
      '1. 14:00 One',
      '2. 14:02 Three',
      '3. 14:10 Two',
    ]);
    assert.deepEqual(sorted('- 14:10 One', '  - with more', '- 14:02 Two', '  goes on'), [
      '- 14:02 Two',
      '  goes on',
      '- 14:10 One',
      '  - with more',
    ]);
    assert.equal(sorted('- 14:10 One', '  - with more', '-   14:02 Two'), undefined);
  });

  it('moves nothing from one table or list to another', () => {
    const wide = ['| Time | Event | Actor |', '| --- | --- | --- |', '| 14:10 | One | Nora |'];
    assert.equal(sorted(...wide, '', 'Later:', '', ...timelineRows('14:02')), undefined);
    assert.equal(sorted('- 14:10 One', '', 'Later:', '', '* 14:02 Two'), undefined);
  });
});

describe('timeline-midnight', () => {
  it('adds the date of the day that 24:00 ends', () => {
    const lines = ['- 20:00 One', '- 24:00 Two', '- 23:00 Three', '- 01:00 Four'];
    assert.deepEqual(offered('timeline-midnight', lines)['Add the dates to the times']?.slice(2), [
      '- 2026-03-17 20:00 One',
      '- 2026-03-17 24:00 Two',
      '- 2026-03-18 23:00 Three',
      '- 2026-03-19 01:00 Four',
    ]);
  });
});
