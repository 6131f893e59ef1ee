import assert from 'node:assert/strict';
import { chatAsRows } from '../../../server/src/capture/chatAsRows.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { reading } from '../../support/checking.ts';

const reader = { configuration: defaultConfiguration, read: (text: string) => reading(text) };
const slack = [
  'Nora  10:02 AM',
  'seeing errors',
  'Sam  10:03 AM',
  'rolled back',
  '',
  'Nora  10:12 AM',
  'all gone',
];
const irc = ['[10:02] <nora> seeing errors', '[10:03] <sam> rolled back', '[10:12] <nora> all gone'];
const table = ['| Time | Event | Actor |', '| --- | --- | --- |'];

/** What stands below the heading of the timeline when its chat was turned into rows. */
function turned(first: string, ...lines: readonly string[]): readonly string[] | undefined {
  const text = `# Post-Incident Review: INC-1204\n\n## Timeline\n\n${lines.join('\n')}\n\n## Root Cause\n\nText.\n`;
  const rows = chatAsRows(reader, reading(text), text.indexOf(first), { year: 2026, month: 3, day: 20 });
  const after = rows && applyEdits(text, rows.edits);
  assert.ok(after === undefined || after.endsWith('\n\n## Root Cause\n\nText.\n'), after);
  return after?.slice(after.indexOf('## Timeline') + 13, after.indexOf('\n\n## Root')).split('\n');
}

const squeezed = (lines: readonly string[] = []): readonly string[] =>
  lines.map((line) => line.replace(/ +\|/g, ' |'));

const rows = [
  '| 10:02 UTC | seeing errors | Nora |',
  '| 10:03 UTC | rolled back | Sam |',
  '| 10:12 UTC | all gone | Nora |',
];

describe('a chat pasted as text', () => {
  it('becomes the rows of a table where none is', () => {
    const heads = ['| Time | Event | Actor |', '| ---- | ----- | ----- |'];
    assert.deepEqual(squeezed(turned('Nora', ...slack)), [...heads, ...rows]);
    const named = rows.map((row) => row.replace('Nora', 'nora').replace('Sam', 'sam'));
    assert.deepEqual(squeezed(turned('[10:02]', ...irc)), [...heads, ...named]);
  });

  it('becomes rows of the table above it, each at its place', () => {
    const there = '| 10:05 UTC | Alert fires | alerting |';
    const expected = [...table, ...rows.toSpliced(2, 0, there)];
    assert.deepEqual(squeezed(turned('Nora', ...table, there, '', ...slack)), expected);
    assert.deepEqual(squeezed(turned('Nora', ...table, there, ...slack)), expected);
  });

  it('leaves what stands in front of it, below it, and is no message', () => {
    const after = turned('Nora', 'From the channel:', '', ...slack, '', 'The record is kept.') ?? [];
    assert.ok(after.includes('From the channel:'), after.join('\n'));
    assert.ok(after.includes('The record is kept.'), after.join('\n'));
    const noted = turned('Nora', ...slack.slice(0, 2), '3 replies', ...slack.slice(2)) ?? [];
    assert.ok(noted.includes('3 replies'), noted.join('\n'));
    assert.equal(noted.filter((line) => line.startsWith('| 10:')).length, 3);
  });

  it('ends where rows of the table go on', () => {
    const last = '| 10:20 UTC | Resolved | Sam |';
    assert.deepEqual(squeezed(turned('Nora', ...table, ...slack, last)), [...table, ...rows, last]);
  });

  it('leaves a paragraph of the author between two messages what it is', () => {
    const own = ['Nobody saw the page.', 'The phone was off.'];
    const expected = [...table, ...rows, '', ...own];
    assert.deepEqual(
      squeezed(turned('Nora', ...table, ...slack.slice(0, 4), '', ...own, '', ...slack.slice(5))),
      expected,
    );
    // The words of a message may stand below a blank line, too.
    const spaced = slack.toSpliced(1, 0, '').toSpliced(4, 0, '');
    assert.deepEqual(squeezed(turned('Nora', ...table, '', ...spaced)), [...table, ...rows]);
  });

  it('writes the others as rows where one has an impossible time', () => {
    const named = rows.map((row) => row.replace('Nora', 'nora').replace('Sam', 'sam'));
    const slip = '[25:99] <ada> deploying';
    const expected = [...table, ...named, '', slip];
    assert.deepEqual(squeezed(turned('[10:02]', ...table, ...irc.toSpliced(1, 0, slip))), expected);
  });

  it('is left alone where it is not understood', () => {
    assert.equal(turned('Some', 'Some words.', 'And others.'), undefined);
  });
});
