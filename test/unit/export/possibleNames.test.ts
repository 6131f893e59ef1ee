import assert from 'node:assert/strict';
import { leftAsTheyAre } from '../../../server/src/cli/leftAsTheyAre.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { exported, exportFormats } from '../../../server/src/export/exports.ts';
import { reading, today } from '../../support/checking.ts';
import { corpusFiles } from '../../support/corpus.ts';

function made(markdown: string, format: (typeof exportFormats)[number] = 'external') {
  return exported(format, {
    postmortem: reading(markdown),
    configuration: defaultConfiguration,
    fileName: 'INC-7.md',
    today,
    images: new Map(),
  });
}

/** What is listed of a report with this text. */
function listed(text: string): readonly string[] {
  return (made(`# Incident report\n\n${text}\n`).mayBeNames ?? []).map((name) => name.text);
}

describe('what may still be a name in the edition for readers outside', () => {
  it('is told with the line of the edition where it stands first, each once', () => {
    const markdown =
      '---\ntitle: x\n---\n# Incident report\n\nIt was mended with Okwuosa.\n\nIt was for Okwuosa and Ximena Tlaloc.\n';
    assert.deepEqual(made(markdown).mayBeNames, [
      { text: 'Okwuosa', line: 3 },
      { text: 'Ximena Tlaloc', line: 5 },
    ]);
  });

  it('is no text of any length', () => {
    const names = listed(`With ${'Okwuosa Bakytzhan '.repeat(1000)}.`);
    assert.ok(Math.max(...names.map(({ length }) => length)) < 100);
  });

  it('is told of this edition alone', () => {
    for (const format of exportFormats) {
      const { mayBeNames } = made('# Incident report\n\nIt was mended with Okwuosa.\n', format);
      assert.equal(mayBeNames === undefined, format !== 'external', format);
    }
  });

  for (const [text, names] of [
    ['The queue was drained by Bakytzhan.', ['Bakytzhan']],
    ['Bakytzhan drained the queue.', ['Bakytzhan']],
    ['| Who |\n| - |\n| Bakytzhan |', ['Bakytzhan']],
    ['## Talk with Bakytzhan', ['Bakytzhan']],
    ['_Bakytzhan_ and **Þóra**', ['Bakytzhan', 'Þóra']],
    ['Seen by Bakytzhan/Tuấn, told to Bakytzhan', ['Bakytzhan', 'Tuấn']],
    ['We told Grace, and Joy Okwuosa.', ['Grace', 'Joy Okwuosa']],
    ['Hope restarts the broker.', ['Hope']],
    ['Then Дмитрий restarted it.', ['Дмитрий']],
    ['Run `kill @bakytzhan` now', ['@bakytzhan']],
    ['Power noticed it, and Case joined.', ['Power', 'Case']],
    ['Lee was paged.', ['Lee']],
    ["Lee's laptop broke.", ['Lee']],
    ['Lee is looking at it.', ['Lee']],
    ['Fixed (Lee)', ['Lee']],
    ['Rich-led call', ['Rich']],
    ['Power was paged.', ['Power']],
    ['Virginia was paged, then Sydney joined.', ['Virginia', 'Sydney']],
    ['Virginia failed over to Sydney.', []],
    ['We paged Le, whose laptop broke.', ['Le']],
    ['Le serveur est en panne.', []],
    ['Look at `pod/Sarah`', ['Sarah']],
    ['Customers were informed, Finance was told.', []],
    ['The power was out. Power noticed it. It was fine.', ['Power']],
    ['The bank was down when Banks acked.', ['Banks']],
    ['It was late, so we told House and paged Case.', ['House', 'Case']],
    ['| 14:00 | House confirmed it |', ['House']],
    ['Mended with Okwuosa. It was for Joy Okwuosa.', ['Okwuosa', 'Joy Okwuosa']],
    ['It was Bakytžan, not Bakytzan, and Bakytžan again.', ['Bakytžan', 'Bakytzan']],
    ["With O'Kwuosa and O’Kwuosa.", ["O'Kwuosa", 'O’Kwuosa']],
    ['Mended with Mr. Okwuosa, Mr Bakytzhan and the Dr.', ['Okwuosa', 'Bakytzhan']],
    ['Mended with Okwu\u0007osa.', ['Okwuosa']],
    ['We compared Victoria Metrics with it.', ['Victoria Metrics']],
    ['It ran on web01:8080, db-prod-03 and kafka-12.', ['web01:8080', 'db-prod-03', 'kafka-12']],
    ['It was seen by 田中 and नेहा.', ['田中', 'नेहा']],
    ['Then bakytzhan restarted it, and we told okwuosa about it.', ['bakytzhan', 'okwuosa']],
    ['BAKYTZHAN noticed it, and TJ acked.', ['BAKYTZHAN', 'TJ']],
    ['It was run by bakytzhan without a copy.', ['bakytzhan']],
    [
      'Run `sudo -u bakytzhan ls`, `ssh okwuosa@web` and `su mokwuosa`.',
      ['bakytzhan', 'okwuosa', 'mokwuosa'],
    ],
    ['See `deploy-sarah.yaml` and `user: thomas`.', ['sarah', 'thomas']],
    ['It was handed over to House, and then Power restarted it.', ['House', 'Power']],
    ['Stackdriver sends emails.', ['Stackdriver']],
  ] as const) {
    it(`is ${names.join(', ')} in: ${text}`, () => {
      assert.deepEqual(listed(text), names);
    });
  }

  for (const text of [
    'Errors start. Checkout returned 502, Kubernetes evicted pods, Google Cloud was slow in Frankfurt.',
    'On Cyber Monday the queue was full. Re-introduce it on redis:6 with utf-8, sha256 and react@18.',
    'The kubectl itself, witnessed by us, is configurable. `ssh git@host`, `user=root`.',
    'ระบบล่มในวันจันทร์ และทีมงานได้แก้ไขแล้วในวันอังคาร',
    'Grace periods ended in May 2026. On Tuesday, 4 June, nobody noticed.',
    'The zubble was full. Zubble after zubble failed, and Zubbles were slow.',
    'See [Okwuosa](https://example.org/Okwuosa-Guide "x").'.replace('[Okwuosa]', '[this]'),
    'Run `@types/node` and `new Okwuosa()`.',
    '## Root Cause Analysis\n\n| Priority | Due Date |\n| - | - |\n| High | Soon |',
    'Power was lost, and Case studies were late. Grid Power came back.',
    'Team acknowledged it, Support said no, Customers noticed it, Users asked, Engineers agreed, We told Operations.',
    'Page acked. Alert acknowledged. Root cause confirmed. Rollback suggested. Plan agreed. Latency noticed by us.',
    'Logs confirmed it, Datadog said no, One wonders, Analysis suggests more, Verizon told us, Monday said so.',
    'Unfortunately, the rollback failed. Additionally, Node.js crashed, and CoreDNS too.',
  ]) {
    it(`is nothing in: ${text.slice(0, 70)}`, () => {
      assert.deepEqual(listed(text), []);
    });
  }

  it('is nothing that the edition says itself', () => {
    const { text, mayBeNames } = made(
      '# Incident report\n\n**Author:** Ada Okafor\n\nAda Okafor, okafor@acme.io and @zed.\n',
    );
    assert.match(text, /Responder A/);
    assert.deepEqual(mayBeNames, []);
  });

  it('is told in one line of the command line, the first of many', () => {
    const names = Array.from({ length: 23 }, (_, index) => ({ text: `N${index}`, line: index + 1 }));
    const line = leftAsTheyAre(names);
    assert.match(line, /^Left as they are, look at them before you share: N0 \(line 1\), N1 \(line 2\), /);
    assert.match(line, /, N19 \(line 20\), and 3 more$/);
    assert.equal(
      leftAsTheyAre(names.slice(0, 2)),
      'Left as they are, look at them before you share: N0 (line 1), N1 (line 2)',
    );
  });

  it('is little enough to be read in public postmortems', function () {
    const files = corpusFiles();
    if (!files) {
      console.log('      skipped: the public postmortems are not here');
      this.skip();
    }
    const counts = files.map(({ text }) => made(text).mayBeNames?.length ?? 0).toSorted((a, b) => a - b);
    assert.ok((counts[counts.length >> 1] ?? 0) < 5, String(counts));
    assert.ok((counts.at(-1) ?? 0) <= 20, String(counts));
  });
});
