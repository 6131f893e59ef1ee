import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goodSample } from '../support/samples.ts';
import type { CommandLineResult } from './support/commandLine.ts';
import { runCommandLine } from './support/commandLine.ts';
import type { WireTimeline } from './support/timelineSchemas.ts';
import { timelineModel } from './support/timelineSchemas.ts';

describe('the command line: timeline', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function run(text: string, ...options: readonly string[]): Promise<CommandLineResult> {
    writeFileSync(join(folder, 'INC-1204.md'), text);
    return runCommandLine(['timeline', 'INC-1204.md', ...options], folder);
  }

  async function modelOf(text: string): Promise<WireTimeline> {
    const { status, out, error } = await run(text, '--format', 'json');
    assert.deepEqual({ status, error }, { status: 0, error: '' });
    return timelineModel.parse(JSON.parse(out));
  }

  function withTimeline(...lines: readonly string[]): string {
    return ['# Incident of 2026-03-17', '', '## Timeline', '', ...lines, ''].join('\n');
  }

  it('prints the model as JSON', async () => {
    const model = await modelOf(goodSample);
    assert.equal(model.events.length, 6);
    assert.equal(model.zone, 'UTC');
    assert.equal(model.span, 'PT1H10M');
    assert.deepEqual(model.metrics.timeToAcknowledge, { duration: 'PT3M', from: 1, to: 2 });
  });

  it('prints the same whatever the line ends, and with a byte order mark', async () => {
    const model = await modelOf(goodSample);
    assert.deepEqual(await modelOf(goodSample.replaceAll('\n', '\r\n')), model);
    assert.deepEqual(await modelOf(`\uFEFF${goodSample}`), model);
  });

  it('says null for what nobody wrote', async () => {
    const model = await modelOf(withTimeline('- 14:02 XYZT 🔥', '- 14:?? b', '- 14:05 c'));
    assert.equal(model.zone, null);
    assert.deepEqual(
      model.events.map(({ instant, actor, milestone }) => [instant, actor, milestone]),
      [
        ['2026-03-17T14:02:00', null, null],
        [null, null, null],
        ['2026-03-17T14:05:00', null, null],
      ],
    );
    assert.deepEqual(Object.values(model.metrics), [null, null, null, null]);
  });

  it('prints a table for people, and each metric with its two events', async () => {
    const { status, out, error } = await run(goodSample);
    assert.deepEqual({ status, error }, { status: 0, error: '' });
    const lines = out.split('\n');
    assert.match(lines[0] ?? '', /^Time +T\+ +Gap +Milestone +Event +Actor$/);
    assert.match(lines[3] ?? '', /^14:09 UTC {2}7 min +7 min +detected +Alert .* fires +alerting$/);
    assert.match(out, /^6 events, span 1 h 10 min, time zone UTC$/m);
    assert.match(
      out,
      /^Time to mitigate +1 h 2 min +from “Release 4\.18 .*” \(14:02 UTC\) to “Release 4\.18 is rolled back” \(15:04 UTC\)$/m,
    );
  });

  it('shows of links, pictures and marks what a reader sees', async () => {
    const link =
      '[**Graph** of `pool`](https://example.com/d/1?from=1&to=2) shows [no connection][g] &amp; ![a map](a.png)';
    const { out } = await run(`${withTimeline(`- 14:02 UTC ${link}`, '- 14:09 UTC Resolved: [x](y.md)')}`);
    assert.match(out, /14:02 UTC .* Graph of pool shows \[no connection\]\[g\] & a map$/m);
    assert.match(out, /14:09 UTC .* Resolved: x$/m);
  });

  it('says which milestone is missing, and why a metric is not there', async () => {
    const { out } = await run(
      withTimeline('- 14:12 UTC Started: a', '- 14:05 UTC Detected: b', '- 14:20 Resolved: c'),
    );
    assert.match(out, /^Time to detect +– +the detection is earlier than the start$/m);
    assert.match(out, /^Time to mitigate +– +no event is recognised as the mitigation$/m);
    assert.match(out, /^Time to resolve +– +only one of the two times has a zone$/m);
    assert.match(out, /−7 min/);
  });

  it('lets no document steer the terminal', async () => {
    const { out } = await run(withTimeline('- 14:02 \u001B[31mred', '- 14:05 b'));
    assert.ok(!out.includes('\u001B'));
  });

  it('obeys the names that a team gives its sections', async () => {
    writeFileSync(join(folder, '.postmortem.json'), '{ "roles": { "timeline": ["How it went"] } }');
    const { status, out } = await run('# A\n\n## How it went\n\n- 14:02 UTC a\n- 14:05 UTC b\n');
    assert.equal(status, 0);
    assert.match(out, /^2 events, span 3 min/m);
  });

  it('ends with 2 and one sentence where there is nothing to print', async () => {
    for (const text of ['# Incident\n', '# Incident\n\n## Timeline\n\nNobody knows.\n', '']) {
      const { status, out, error } = await run(text);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(error, /^“INC-1204\.md” has no timeline: [^\n]+\.\n$/);
    }
    mkdirSync(join(folder, 'folder'));
    for (const [name, fault] of [
      ['nowhere.md', 'There is no file “nowhere.md”.\n'],
      ['folder', '“folder” is a folder, and a file is wanted.\n'],
    ] as const) {
      const { status, error } = await runCommandLine(['timeline', name], folder);
      assert.deepEqual({ status, error }, { status: 2, error: fault });
    }
    assert.equal((await runCommandLine(['timeline'], folder)).status, 2);
    assert.equal((await run(goodSample, '--format', 'xml')).status, 2);
  });
});
