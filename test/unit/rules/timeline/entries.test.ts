import assert from 'node:assert/strict';
import { marked, offered, problemsOfRule, timelineTitle } from '../../../support/timelineRules.ts';

describe('rows that divide a table', () => {
  it('are no entries, and marks that repeat the time above are fine', () => {
    const table = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | One |',
      '| " | Two |',
      '| **After the incident** | |',
    ];
    assert.deepEqual(marked('timeline-time-format', table), []);
    assert.deepEqual(marked('timeline-empty-cell', table), []);
  });

  it('may hold a date, in the column of the time or in one of its own', () => {
    const table = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | One |',
      '| 2026-03-18 | |',
      '| 14:02 | Two |',
    ];
    assert.deepEqual(marked('timeline-empty-cell', table), []);
    const rows = [
      '| 2026-03-17 | 14:02 | One |',
      '| 2026-03-18 | | |',
      '| | 14:02 | Two |',
      '| 2026-03-18 | | Three |',
    ];
    const dated = ['| Date | Time | Event |', '| --- | --- | --- |', ...rows];
    assert.deepEqual(marked('timeline-empty-cell', dated), ['']);
  });
});

describe('timeline-empty-cell', () => {
  it('takes dots for nothing, and leaves a missing cell to the rule about rows', () => {
    const table = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | One |',
      '| 14:05 | ... |',
      '| … | Two |',
      '| 14:10 |',
    ];
    assert.deepEqual(marked('timeline-empty-cell', table), ['...', '…']);
  });

  it('removes a blank row with its line', () => {
    const table = ['| Time | Event |', '| --- | --- |', '|   |   |', '| 14:02 | One |'];
    assert.deepEqual(Object.values(offered('timeline-empty-cell', table)), [
      ['## Timeline (UTC)', '', '| Time | Event |', '| --- | --- |', '| 14:02 | One |'],
    ]);
  });
});

describe('timeline-too-few', () => {
  const said = (count: number, severity: string): readonly string[] => {
    const entries = ['- 14:02 One', '- 14:03 Two', '- 14:04 Three', '- 14:05 Four', '- 14:06 Five'];
    const lines = [
      timelineTitle,
      '',
      `**Severity:** ${severity}`,
      '',
      '## Timeline (UTC)',
      '',
      ...entries.slice(0, count),
      '',
    ];
    return problemsOfRule('timeline-too-few', lines.join('\n')).map(
      ({ message }) => message.split('.')[0] ?? '',
    );
  };

  it('counts the entries, and expects more of an incident of the highest severity', () => {
    assert.deepEqual(said(1, 'SEV2'), ['This timeline has one entry']);
    assert.deepEqual(said(2, 'SEV1'), ['This timeline has 2 entries']);
    assert.deepEqual(said(3, 'SEV2'), []);
    assert.deepEqual(said(4, 'SEV1'), [
      'This timeline has 4 entries for an incident of the highest severity',
    ]);
    assert.deepEqual(said(5, 'SEV1'), []);
  });
});

describe('timeline-chat-pasted', () => {
  it('takes more than 60 entries for a record', () => {
    const entries = (count: number): readonly string[] =>
      Array.from(
        { length: count },
        (_, index) => `- 14:${String(index % 60).padStart(2, '0')} Event ${index}`,
      );
    assert.deepEqual(marked('timeline-chat-pasted', entries(60)), []);
    assert.deepEqual(marked('timeline-chat-pasted', entries(61)), ['Timeline (UTC)']);
  });

  it('leaves entries alone that name who acted', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `- 14:0${index} Nora: restarts host ${index}`);
    assert.deepEqual(marked('timeline-chat-pasted', lines), []);
  });

  it('knows lines of several chats', () => {
    for (const line of [
      '[14:02] <nora> hello',
      '14:02:11 <nora> hello',
      'Nora Lind  2:02 PM',
      '**nora** [14:02] hello',
    ]) {
      const lines = Array.from({ length: 5 }, () => [line, '']).flat();
      assert.equal(marked('timeline-chat-pasted', ['- 14:00 Errors begin', '', ...lines]).length, 1, line);
    }
  });

  it('sees a chat that was pasted right below the table, of which its lines are rows', () => {
    const lines = [
      '| Time | Event |',
      '| --- | --- |',
      '| 14:02 | Errors begin |',
      '| 14:03 | <nora> hello |',
    ];
    const chat = Array.from({ length: 5 }, () => '14:12 <nora> anyone else?');
    assert.deepEqual(marked('timeline-chat-pasted', [...lines, ...chat]), chat.slice(0, 1));
    assert.deepEqual(marked('timeline-chat-pasted', lines), []);
  });
});

describe('timeline-analysis', () => {
  it('leaves facts alone: a cause that was found, quoted words, code', () => {
    const facts = [
      'Root cause identified',
      'Team confirms the root cause',
      'Mails “because of us”',
      '`because` is run',
    ];
    assert.deepEqual(
      marked(
        'timeline-analysis',
        facts.map((fact) => `- 14:02 ${fact}`),
      ),
      [],
    );
  });
});
