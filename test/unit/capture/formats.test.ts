import assert from 'node:assert/strict';
import fc from 'fast-check';
import { certain } from '../../../server/src/capture/captured.ts';
import type { Recognised } from '../../../server/src/capture/formats/index.ts';
import { readCaptures } from '../../../server/src/capture/formats/index.ts';
import { openQuestions, resolveEvents } from '../../../server/src/capture/resolve.ts';
import { isoInstant, utc, zoneOf } from '../../../server/src/time/zone.ts';
import { rounds } from '../../support/properties.ts';

const today = { year: 2026, month: 3, day: 20 };
const date = { year: 2026, month: 3, day: 17 };
const berlin = zoneOf('Europe/Berlin') ?? utc;

function best(text: string): Recognised {
  const [first] = readCaptures(text);
  assert.ok(first, 'nothing was read');
  return first;
}

/** What was read, in one line per event: instant, actor, words. */
function told({ capture }: Recognised, zone = utc): readonly string[] {
  const epochs = resolveEvents(capture.events, { date, zone, today });
  return capture.events.map(({ actor, text }, index) =>
    [
      isoInstant(epochs[index] ?? 0, utc).replace(':00Z', 'Z'),
      actor ?? '-',
      text.replaceAll('\n', ' / '),
    ].join(' '),
  );
}

function unreadLines({ capture }: Recognised): readonly number[] {
  return capture.unread.map(({ line }) => line);
}

describe('a text copied from', () => {
  it('Slack, names above the times', () => {
    const read = best(
      [
        'Tuesday, March 17th',
        'Ada Okafor',
        '  2:05 PM',
        'Checkout errors are up',
        'looking at the graphs',
        '2:07',
        'it is the pool (edited)',
        ':eyes:',
        '2',
        'PagerDuty',
        'APP  2:09 PM',
        'Triggered: checkout error ratio',
        '3 replies',
        '',
        'Bo Reyes',
        '  2:20 PM',
        'Rolling back',
      ].join('\n'),
    );
    assert.equal(read.format, 'slack');
    assert.ok(read.capture.confidence > 0.6);
    assert.deepEqual(told(read), [
      '2026-03-17T14:05Z Ada Okafor Checkout errors are up / looking at the graphs',
      '2026-03-17T14:07Z Ada Okafor it is the pool',
      '2026-03-17T14:09Z PagerDuty Triggered: checkout error ratio',
      '2026-03-17T14:20Z Bo Reyes Rolling back',
    ]);
    assert.deepEqual(unreadLines(read), [8, 9, 13]);
  });

  it('Slack, times in brackets', () => {
    const read = best(
      [
        'Ada Okafor  [2:05 PM]',
        'Errors are up',
        '[2:06 PM] still',
        'Bo Reyes  [2:20 PM]',
        'Rolling back',
      ].join('\n'),
    );
    assert.equal(read.format, 'slack');
    assert.ok(read.capture.confidence >= certain);
    assert.deepEqual(told(read, berlin), [
      '2026-03-17T13:05Z Ada Okafor Errors are up',
      '2026-03-17T13:06Z Ada Okafor still',
      '2026-03-17T13:20Z Bo Reyes Rolling back',
    ]);
    assert.deepEqual(openQuestions(read.capture.events), { date: true, zone: true });
  });

  it('Slack, past midnight below one line for the day', () => {
    const read = best(
      [
        'Sunday, March 15th',
        'Ada Okafor  [11:40 PM]',
        'Deploying',
        'Bo Reyes  [11:58 PM]',
        'Paged',
        'Ada Okafor  [12:10 AM]',
        'Rolling back',
        'Today',
        'Bo Reyes  [9:00 AM]',
        'All is well',
      ].join('\n'),
    );
    assert.deepEqual(told(read), [
      '2026-03-15T23:40Z Ada Okafor Deploying',
      '2026-03-15T23:58Z Bo Reyes Paged',
      '2026-03-16T00:10Z Ada Okafor Rolling back',
      '2026-03-20T09:00Z Bo Reyes All is well',
    ]);
  });

  it('Slack, of people with initials, a suffix or a company in their names', () => {
    const read = best(
      [
        'Sam Reyes Jr.  [2:05 PM]',
        'Paged',
        'Ada O.  [2:06 PM]',
        'Looking',
        'Kim Sato | Acme  [2:07 PM]',
        'Us, too',
      ].join('\n'),
    );
    assert.deepEqual(told(read), [
      '2026-03-17T14:05Z Sam Reyes Jr. Paged',
      '2026-03-17T14:06Z Ada O. Looking',
      '2026-03-17T14:07Z Kim Sato | Acme Us, too',
    ]);
  });

  it('Microsoft Teams', () => {
    const read = best(
      [
        '[2:05 PM] Ada Okafor',
        'Errors are up',
        '',
        '[Yesterday 2:20 PM] Reyes, Bo',
        '    Rolling back',
        '    now',
      ].join('\n'),
    );
    assert.equal(read.format, 'teams');
    assert.ok(read.capture.confidence >= certain);
    assert.deepEqual(told(read), [
      '2026-03-17T14:05Z Ada Okafor Errors are up',
      '2026-03-19T14:20Z Reyes, Bo Rolling back /     now',
    ]);
    const dated = best(
      '[10:42 • 17/03/2026] Ada Okafor:\nErrors are up\n[10:50 • 17/03/2026] Bo Reyes:\nLooking',
    );
    assert.equal(dated.format, 'teams');
    assert.deepEqual(told(dated), [
      '2026-03-17T10:42Z Ada Okafor Errors are up',
      '2026-03-17T10:50Z Bo Reyes Looking',
    ]);
  });

  it('Microsoft Teams, with a message that is a picture', () => {
    const read = best('[2:05 PM] Ada Okafor\n\n[2:06 PM] Bo Reyes\nErrors are up\n[2:09 PM] Cy Ng\nLooking');
    assert.deepEqual(told(read), [
      '2026-03-17T14:06Z Bo Reyes Errors are up',
      '2026-03-17T14:09Z Cy Ng Looking',
    ]);
    assert.deepEqual(read.capture.unread, [{ line: 1, text: 'Ada Okafor' }]);
  });

  it('Google Chat', () => {
    const read = best(
      [
        'Ada Okafor, 2:05 PM',
        'Errors are up',
        'since the deploy',
        'Bo Reyes, Tue 2:20 PM, Edited',
        'Rolling back',
      ].join('\n'),
    );
    assert.equal(read.format, 'google-chat');
    assert.ok(read.capture.confidence >= certain);
    assert.deepEqual(told(read), [
      '2026-03-17T14:05Z Ada Okafor Errors are up / since the deploy',
      '2026-03-17T14:20Z Bo Reyes Rolling back',
    ]);
  });

  it('Google Chat, of people whose family name stands in front of a comma', () => {
    const read = best(
      ['Okafor, Ada, 2:05 PM', 'Paged', 'Reyes, Bo, Tue, Mar 17, 2:07 PM, Edited', 'Rolling back'].join('\n'),
    );
    assert.equal(read.format, 'google-chat');
    assert.deepEqual(told(read), [
      '2026-03-17T14:05Z Okafor, Ada Paged',
      '2026-03-17T14:07Z Reyes, Bo Rolling back',
    ]);
  });

  it('IRC and plain logs', () => {
    const irc = best('[23:50] <ada> errors\n[23:51] * bo looks\n[00:10] <@bo> rolled back\n-- end --');
    assert.equal(irc.format, 'log');
    assert.deepEqual(told(irc), [
      '2026-03-17T23:50Z ada errors',
      '2026-03-17T23:51Z bo looks',
      '2026-03-18T00:10Z bo rolled back',
    ]);
    assert.deepEqual(unreadLines(irc), [4]);
    assert.deepEqual(told(best('14:05 ada: errors\n14:06 Detected: error ratio\n14:07 Bo Reyes: looking')), [
      '2026-03-17T14:05Z ada errors',
      '2026-03-17T14:06Z - Detected: error ratio',
      '2026-03-17T14:07Z Bo Reyes looking',
    ]);
  });

  it('syslog and logs of programs', () => {
    const read = best(
      [
        'Mar 17 14:05:02 db1 postgres[81]: too many connections',
        '2026-03-17T14:06:00.123Z ERROR pool exhausted',
        '    at acquire (pool.js:1)',
        '2026-03-17 15:07:00 +01:00 web1 haproxy[2]: backend down',
        '2026-03-17 10:08:00 -0500 deploy started',
      ].join('\n'),
    );
    assert.equal(read.format, 'log');
    assert.ok(read.capture.confidence >= certain);
    assert.deepEqual(told(read), [
      '2026-03-17T14:05:02Z postgres too many connections',
      '2026-03-17T14:06Z - ERROR pool exhausted / at acquire (pool.js:1)',
      '2026-03-17T14:07Z haproxy backend down',
      '2026-03-17T15:08Z - deploy started',
    ]);
  });

  it("PagerDuty's and Opsgenie's API", () => {
    const entries = [
      {
        id: 'R1',
        type: 'trigger_log_entry',
        summary: 'Triggered through the API.',
        created_at: '2026-03-17T14:09:00Z',
        agent: { type: 'service_reference', summary: 'Checkout' },
      },
      {
        id: 'R2',
        type: 'acknowledge_log_entry',
        summary: 'Acknowledged by Ada Okafor.',
        created_at: '2026-03-17T10:12:00-04:00',
        agent: { summary: 'Ada Okafor' },
      },
      { id: 'R3', type: 'annotate_log_entry' },
    ];
    const pager = best(JSON.stringify({ log_entries: entries, more: false }, null, 2));
    assert.equal(pager.format, 'pagerduty');
    assert.deepEqual(told(pager), [
      '2026-03-17T14:09Z Checkout Triggered through the API.',
      '2026-03-17T14:12Z Ada Okafor Acknowledged by Ada Okafor.',
    ]);
    assert.equal(pager.capture.unread.length, 1);
    const alert = best(
      JSON.stringify({
        data: [
          {
            log: 'Alert acknowledged',
            type: 'system',
            owner: 'ada@example.com',
            createdAt: '2026-03-17T14:12:00.5Z',
            offset: '1',
          },
        ],
        took: 0.1,
      }),
    );
    assert.equal(alert.format, 'opsgenie');
    const incident = best(
      JSON.stringify({
        data: {
          entries: [
            {
              id: '1',
              type: 'Responder',
              eventTime: '2026-03-17T14:12:00Z',
              actor: { name: 'Ada', type: 'user' },
              description: { name: 'Joined', type: 'text' },
            },
          ],
        },
      }),
    );
    assert.deepEqual(told(incident), ['2026-03-17T14:12Z Ada Joined']);
  });

  it('CSV, with line breaks in cells and rows that cannot be read', () => {
    const read = best(
      'Time;Who;Message\r\n2026-03-17 14:05 UTC;Ada;"Errors;\r\nmany"\r\nsoon;Bo;later\r\n2026-03-17 14:07 UTC;Bo;"Said ""no"""\r\n',
    );
    assert.equal(read.format, 'csv');
    assert.deepEqual(told(read), ['2026-03-17T14:05Z Ada Errors; / many', '2026-03-17T14:07Z Bo Said "no"']);
    assert.deepEqual(unreadLines(read), [4]);
    const split = best('Date,Time,Event\n17/03/2026,2:05 PM,Errors\n17/03/2026,2:07 PM,Fixed\n');
    assert.deepEqual(told(split), ['2026-03-17T14:05Z - Errors', '2026-03-17T14:07Z - Fixed']);
  });

  it('CSV with date and clock in columns of their own, and with columns that say nothing', () => {
    for (const head of ['Date,Time', 'Day,Time']) {
      const read = best(
        `${head},Message,Summary\n2026-03-16,14:05 UTC,, Errors are up\n 2026-03-18 ,14:20 UTC,Rolling back,None\n`,
      );
      assert.deepEqual(
        told(read),
        ['2026-03-16T14:05Z - Errors are up', '2026-03-18T14:20Z - Rolling back'],
        head,
      );
      assert.deepEqual(openQuestions(read.capture.events), { date: false, zone: false });
    }
  });

  it('JSON of any program, also one object per line', () => {
    const slack = best(
      '[{"type":"message","user":"U1","user_profile":{"real_name":"Ada"},"text":"Errors","ts":"1773756300.000200"}]',
    );
    assert.equal(slack.format, 'json');
    assert.deepEqual(told(slack), ['2026-03-17T14:05Z Ada Errors']);
    const lines = best(
      '{"time":"2026-03-17T14:05:00Z","level":"error","msg":"a"}\n{"time":"2026-03-17T14:06:00Z","msg":"b"}\n',
    );
    assert.deepEqual(
      lines.capture.events.map(({ line }) => line),
      [1, 2],
    );
  });

  it('JSON with one object below the other, each on several lines', () => {
    const entries = [
      {
        time: '2026-03-17T14:05:00Z',
        msg: 'a',
        host: { name: 'db1' },
        spans: [{ at: '2026-03-17T14:01:00Z' }],
      },
      { time: '2026-03-17T14:06:00Z', msg: 'b' },
    ];
    const text = entries.map((entry) => JSON.stringify(entry, null, 2)).join('\n');
    for (const lineEnd of ['\n', '\r\n']) {
      const read = best(text.replaceAll('\n', lineEnd));
      assert.deepEqual(told(read), ['2026-03-17T14:05Z - a', '2026-03-17T14:06Z - b']);
      assert.deepEqual(
        read.capture.events.map(({ line }) => line),
        [1, text.split('\n').lastIndexOf('{') + 1],
      );
    }
  });

  it('JSON with objects that begin beside their brace, or are not indented', () => {
    const texts = [
      '{ "ts": "2026-03-17T14:05:00Z",\n  "message": "a" }',
      '{ "ts": "2026-03-17T14:05:00Z",\n  "message": "a"\n}',
      '{\n"host": {\n"name": "db1"\n},\n"ts": "2026-03-17T14:05:00Z",\n"message": "a"\n}',
    ];
    for (const text of texts) {
      const read = best(`${text}\n${text.replace('"a"', '"b"')}\n`);
      assert.deepEqual(told(read), ['2026-03-17T14:05Z - a', '2026-03-17T14:05Z - b'], text);
    }
  });

  it('JSON in which other lists stand within or beside the events', () => {
    const [one, other] = [
      '{"time":"2026-03-17T14:05:00Z","msg":"a","errors":[{"code":1}],"spans":[{"at":"2026-03-17T14:01:00Z"}]}',
      '{"time":"2026-03-17T14:06:00Z","msg":"b"}',
    ];
    for (const text of [
      `${one}\n${other}\n`,
      `[${one},\n${other}]`,
      `{"services":[{"name":"checkout"}],"events":[${one},\n${other}]}`,
      `{"events":[${one},\n${other}],"services":[{"name":"checkout"},{"name":"pay"}]}`,
    ]) {
      assert.deepEqual(told(best(text)), ['2026-03-17T14:05Z - a', '2026-03-17T14:06Z - b'], text);
    }
  });

  it('JSON with entries that cannot be read, which are told as they are written', () => {
    const entry = (more: object): string => JSON.stringify({ level: 3, ok: true, ...more });
    const long = entry({ time: 'soon', msg: 'x'.repeat(300) });
    const read = best(
      `[${[entry({ time: '2026-03-17T14:05:00Z', msg: 'a' }), entry({ msg: 'b' }), long].join(',\n')}]`,
    );
    assert.deepEqual(told(read), ['2026-03-17T14:05Z - a']);
    assert.deepEqual(read.capture.unread, [
      { line: 2, text: entry({ msg: 'b' }) },
      { line: 3, text: long.slice(0, 200) },
    ]);
    const figures = best('{"ts":1773756300,"message":true,"by":7}\n{"ts":1773756300500,"message":0}\n');
    assert.deepEqual(told(figures), ['2026-03-17T14:05Z 7 true', '2026-03-17T14:05Z - 0']);
  });

  it('a document is not taken for one of them with certainty', () => {
    const texts = [
      'At 14:05 the pool was exhausted, and the on-call was paged.',
      '- 14:05 UTC errors\n- 14:07 UTC fixed',
      '| 14:05 | errors |\n| 14:07 | fixed |',
      '14:05 UTC\n',
      'Release 4.18, 14:05\nsome words',
      '{"name": "postmortem"}',
      'a,b\n1,2',
      'Hello',
    ];
    for (const text of texts) {
      for (const { format, capture } of readCaptures(text)) {
        assert.ok(capture.confidence < certain, `${format}: ${text}`);
      }
    }
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '2:05 PM',
    '14:05',
    'Ada Okafor',
    '\n',
    ', ',
    ': ',
    '<ada> ',
    '{',
    '}',
    '"',
    '"time":',
    'Today',
    '\u0000',
    '\ud800',
    '|',
    '  ',
    '2026-03-17T14:05:00Z ',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('is read without failing, and no line is counted that is not there', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.split(/\r\n?|\n/).length;
        for (const { capture } of readCaptures(text)) {
          const numbers = [...capture.events, ...capture.unread].map(({ line }) => line);
          assert.ok(numbers.every((line) => line >= 1 && line <= lines));
          assert.ok(capture.confidence >= 0 && capture.confidence <= 1);
          const epochs = resolveEvents(capture.events, { date, zone: utc, today });
          assert.equal(epochs.length, capture.events.length);
        }
      }),
      rounds(400),
    );
  });

  it('names no zone that there is not', () => {
    for (const zone of ['-99:99', '-9999', ' -9900', '+14:59']) {
      const read = readCaptures(`2026-03-17T14:05:00${zone} ada: errors\n`);
      for (const { capture } of read) {
        assert.equal(resolveEvents(capture.events, { date, zone: utc, today }).length, 1, zone);
      }
    }
  });

  it('is read in a time that grows with its length only', () => {
    const hostile = [
      '[',
      ' ',
      'a ',
      '14:05 ',
      '"',
      '{"a":[',
      'a,',
      '[2:05 PM] ',
      '\n14:05 a',
      'Ada\n2:05 PM\n',
      '————',
      '<',
      '{"a":1}\n',
      ...['{\n', '{\n}\n', '{\n"a":1\n', '}\n'],
    ];
    for (const piece of hostile) {
      // Backtracking without bound would outlast the suite's patience.
      assert.doesNotThrow(() => readCaptures(piece.repeat(Math.ceil(300_000 / piece.length))), piece);
    }
  });
});
