import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { faultySample, goodSample } from '../support/samples.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

const region = z.strictObject({
  startLine: z.int().min(1),
  startColumn: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
});
const sarif = z.object({
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      columnKind: z.literal('utf16CodeUnits'),
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int(),
          level: z.enum(['error', 'warning', 'note']),
          locations: z.tuple([
            z.object({
              physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }), region }),
            }),
          ]),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z.array(z.object({ kind: z.literal('inSource') })).optional(),
        }),
      ),
    }),
  ]),
});

const actions = `# Incident Postmortem: INC-7 <b>bold</b>

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
|---|--------|-------|----------|----------|--------|
| 1 | =HYPERLINK("x") | Ada Park | P1 | 2026-01-02 | Open |
| 2 | Add an alert | Mei Sato | P1 | 2027-01-02 | Open |
| 3 | Add a test | Mei Sato | P1 | 2026-01-02 | Done |
`;

describe('the command line for a folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'postmortems'));
    writeFileSync(join(folder, 'postmortems', 'INC-7.md'), actions);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]) => runCommandLine([...args, '--today', '2026-06-01'], folder);

  it('prints in SARIF the same problems as in JSON, and those that are silenced as such', async () => {
    const silenced = `<!-- postmortem-disable-file action-overdue -->\n${faultySample}`;
    writeFileSync(join(folder, 'postmortems', 'INC 1188 ü.md'), silenced);
    const json = jsonProblems.parse(JSON.parse((await run('check', '--format', 'json')).out));
    const log = sarif.parse(JSON.parse((await run('check', '--format', 'sarif')).out));
    const [{ results, tool }] = log.runs;
    const open = results.filter(({ suppressions }) => !suppressions);
    assert.ok(json.length > 5);
    assert.deepEqual(
      open.map(({ ruleId, locations: [{ physicalLocation }] }) => [
        ruleId,
        decodeURIComponent(physicalLocation.artifactLocation.uri),
        physicalLocation.region.startLine - 1,
        physicalLocation.region.startColumn - 1,
      ]),
      json.map(({ rule, file, range }) => [rule, file, range.start.line, range.start.character]),
    );
    for (const { ruleId, ruleIndex } of results) {
      assert.equal(tool.driver.rules[ruleIndex]?.id, ruleId);
    }
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['problem/v1']);
    assert.ok(prints.every((print) => print !== undefined));
  });

  it('prints workflow commands that no name of a file can break out of', async () => {
    writeFileSync(join(folder, 'postmortems', 'a,b:100%.md'), faultySample);
    const { out } = await run('check', '--format', 'github');
    const lines = out.trimEnd().split('\n');
    assert.ok(lines.every((line) => /^::(?:error|warning|notice) file=[^:]*,title=[a-z-]+::\S/.test(line)));
    assert.ok(lines.some((line) => line.includes('file=postmortems/a%2Cb%3A100%25.md,line=')));
  });

  it('lists open actions, and ends with status 1 where one that is listed is overdue', async () => {
    const all = await run('actions', 'postmortems', '--format', 'csv');
    assert.equal(all.status, 1);
    assert.match(
      all.out,
      /^INC-7,"'=HYPERLINK\(""x""\)",Ada Park,P1,2026-01-02,Open,yes,postmortems\/INC-7\.md:7\r$/m,
    );
    assert.doesNotMatch(all.out, /Add a test/);
    const hers = await run('actions', '--owner', '@mei sato', '--format', 'markdown');
    assert.equal(hers.status, 0);
    assert.match(hers.out, /\| \[INC-7\]\(postmortems\/INC-7\.md\) \| Add an alert \|/);
    const none = await run('actions', '--owner', 'nobody', '--overdue');
    assert.deepEqual([none.status, none.out], [0, '0 open, 0 overdue.\n']);
  });

  it('says of an action what stands in place of its day', async () => {
    const text = actions.replace('2027-01-02', 'next sprint').replace('2026-01-02', '-');
    writeFileSync(join(folder, 'postmortems', 'INC-7.md'), text);
    const { out, status } = await run('actions', 'postmortems');
    assert.equal(
      out,
      [
        'postmortems/INC-7.md:7: no due date P1 Ada Park: =HYPERLINK("x")',
        'postmortems/INC-7.md:8: next sprint P1 Mei Sato: Add an alert',
        '2 open, 0 overdue.\n',
      ].join('\n'),
    );
    assert.equal(status, 0);
  });

  it('writes an index page without HTML of the documents', async () => {
    writeFileSync(join(folder, 'postmortems', 'INC-1204.md'), goodSample);
    const marked = '# Incident Postmortem: INC-9: [Search](https://x.example) &amp; **all** was `down`\n';
    writeFileSync(join(folder, 'postmortems', 'INC-9.md'), marked);
    const page = await run('report', '--format', 'html');
    assert.equal(page.status, 0);
    assert.match(page.out, /&lt;b&gt;bold/);
    assert.match(page.out, /INC-9: Search &amp; all was down<\/a>/);
    assert.doesNotMatch(page.out, /<b>/);
    const table = (await run('report')).out;
    assert.match(table, /\| \[.*INC-7 &lt;b>bold/);
    assert.match(table, /INC-1204.* \| 1 h 10 min \| 2026-03-18 \|/);
    await runCommandLine(['new', 'INC-8'], folder);
    assert.match((await run('report')).out, /INC-8.*\| draft \|/);
  });

  it('leaves out of an index page what every postmortem is called, and names each by its id', async () => {
    const put = (name: string, text: string) => writeFileSync(join(folder, 'postmortems', name), text);
    put('INC-7.md', '# Post-Incident Review: Checkout fails\n\n**Date:** 2026-04-01\n');
    put('search.md', '# Post-Incident Review: Search is slow\n\n**Date:** 2026-03-01\n');
    assert.match((await run('report')).out, /\| \[INC-7 Checkout fails\]\(.*\n\| \[Search is slow\]\(/);
    const page = (await run('report', '--format', 'html')).out;
    assert.match(page, />INC-7 Checkout fails<\/a>[\s\S]*>Search is slow<\/a>/);
  });

  it('lists in an index page the newest first, what has no date last, with open and overdue actions', async () => {
    const put = (name: string, text: string) => writeFileSync(join(folder, 'postmortems', name), text);
    writeFileSync(join(folder, '.postmortem.json'), '{ "reviewWithinHours": 240 }');
    put('INC-1204.md', goodSample);
    put(
      'INC-5.md',
      goodSample.replaceAll('INC-1204', 'INC-5').replace('**Reviewed:** 2026-03-18', '**Reviewed:** pending'),
    );
    put('INC-3.md', '# Post-Incident Review: INC-3\n\n**Date:** 2026-04-01\n**Severity:** SEV-2\n');
    put('a (b).md', '# Post-Incident Review: INC-6\n\n**Date:** 2026-05-31\n**Severity:** High (P2)\n');
    const rows = [
      ['INC-6', 'a%20%28b%29', '2026-05-31', 'High (P2)', '', 'in work', '0', '0'],
      ['INC-3', 'INC-3', '2026-04-01', 'SEV-2', '', 'in work', '0', '0'],
      [
        ...['INC-1204 – Checkout returns errors', 'INC-1204', '2026-03-17', 'SEV-2'],
        ...['1 h 10 min', '2026-03-18', '0', '0'],
      ],
      [
        ...['INC-5 – Checkout returns errors', 'INC-5', '2026-03-17', 'SEV-2'],
        ...['1 h 10 min', 'overdue', '0', '0'],
      ],
      ['INC-7 <b>bold</b>', 'INC-7', '', '', '', 'in work', '2', '1'],
    ] as const;
    const heads = ['Incident', 'Date', 'Severity', 'Duration', 'Review', 'Open actions', 'Overdue'];
    const { out } = await run('report');
    assert.deepEqual(out.split('\n'), [
      ...['# Postmortems', '', `| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`],
      ...rows.map(
        ([title, name, ...cells]) =>
          `| [${title.replaceAll('<', '&lt;')}](postmortems/${name}.md) | ${cells.join(' | ')} |`,
      ),
      '',
    ]);
    const page = (await run('report', '--format', 'html')).out;
    const texts = [...page.matchAll(/<t[hd][^>]*>(?:<a [^>]*>)?([^<]*)(?:<\/a>)?<\/t[hd]>/g)];
    assert.deepEqual(
      texts.map(([, text]) => text),
      [
        ...heads,
        ...rows.flatMap(([title, _, ...cells]) => [
          title.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
          ...cells,
        ]),
      ],
    );
  });

  it('ends with 2 where a configuration is broken, and says where, but does its work', async () => {
    writeFileSync(join(folder, '.postmortem.json'), '{ "severities": 7 }');
    for (const args of [['report'], ['export', join('postmortems', 'INC-7.md'), '--format', 'jira']]) {
      const { status, out, error } = await runCommandLine(args, folder);
      assert.equal(status, 2, args.join(' '));
      assert.match(error, /^[^\n]*\.postmortem\.json:1:17: “severities” is not valid[^\n]*\n$/);
      assert.match(out, /INC-7/);
    }
  });

  it('keeps the block of a README up to date and every other byte as it is', async () => {
    const path = join(folder, 'postmortems', 'README.md');
    const before = '# Ours\r\n\r\n<!-- postmortem-index:begin -->';
    const behind = '<!-- postmortem-index:end -->\r\n\tlast  \nline';
    writeFileSync(path, `${before}\r\nstale words\r\n${behind}`);
    assert.equal((await run('report', '.', '--update', 'postmortems/README.md')).status, 0);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.startsWith(`${before}\r\n| Incident |`) && text.endsWith(behind));
    assert.match(text, /\]\(INC-7\.md\)/);
    assert.ok(!text.includes('stale words'));
    await run('report', '.', '--update', 'postmortems/README.md');
    assert.equal(readFileSync(path, 'utf8'), text, 'a second time changes nothing');
    const [begin, end] = ['<!-- postmortem-index:begin -->', '<!-- postmortem-index:end -->'];
    for (const unclear of [
      ...['# No block\n', `${begin}\n`, `${end}\n`, `${end}\n${begin}\n`],
      ...[
        `${begin}${begin}${end}`,
        `${begin}${end}${end}`,
        `${end}${begin}${end}`,
        `${begin}\n${end}\n${begin}\n${end}\n`,
      ],
    ]) {
      writeFileSync(path, unclear);
      const { status, error } = await run('report', '.', '--update', 'postmortems/README.md');
      assert.deepEqual([status, /once each/.test(error)], [2, true], unclear);
      assert.equal(readFileSync(path, 'utf8'), unclear);
    }
    writeFileSync(path, `${begin}${end}`);
    assert.equal((await run('report', '.', '--update', 'postmortems/README.md')).status, 0);
    const made = readFileSync(path, 'utf8');
    assert.ok(made.startsWith(`${begin}\n| Incident |`) && made.endsWith(` |\n${end}`), made);
  });

  it('refuses to write a block of a README in another form than Markdown, which it would not have', async () => {
    const path = join(folder, 'README.md');
    const block = '<!-- postmortem-index:begin -->\n<!-- postmortem-index:end -->\n';
    writeFileSync(path, block);
    for (const format of ['html', 'json']) {
      const { status, error } = await run('report', '.', '--format', format, '--update', 'README.md');
      assert.deepEqual([status, /--update/.test(error)], [2, true], format);
      assert.equal(readFileSync(path, 'utf8'), block);
    }
    const { status } = await run('report', '.', '--format', 'markdown', '--update', 'README.md');
    assert.equal(status, 0);
  });

  it('says nothing of problems in a report, since nothing is checked for it', async () => {
    const listed = z
      .array(z.record(z.string(), z.unknown()))
      .parse(JSON.parse((await run('report', '--format', 'json')).out));
    assert.equal(listed.length, 1);
    assert.ok(listed.every((one) => !('problems' in one)));
  });

  it('takes the configuration that is named, in every command that reads one, as a check does', async () => {
    const ours = '# [INC-XXXX]\n\n**Severity:** SEV-X\n\n## What Went On\n\n[what]\n';
    mkdirSync(join(folder, 'ci'));
    writeFileSync(join(folder, 'ci', 'ours.md'), ours);
    writeFileSync(
      join(folder, 'ci', 'postmortem.json'),
      '{ "templates": ["ours.md"], "roles": { "timeline": ["What Went On"] }, "severities": ["Bad"], "files": ["**/*.txt.md"] }',
    );
    writeFileSync(
      join(folder, 'a.md'),
      '# A\n\n**Severity:** Bad\n\n## What Went On\n\n- 10:00 UTC The site fails\n',
    );
    writeFileSync(join(folder, 'b.txt.md'), actions);
    const named = ['--config', join('ci', 'postmortem.json')];
    const runNamed = (...args: readonly string[]) => runCommandLine([...args, ...named], folder);
    assert.match((await runNamed('report', 'a.md')).out, /\| Bad \|/);
    assert.match((await runNamed('actions', '.')).out, /^b\.txt\.md:/m);
    assert.match((await runNamed('timeline', 'a.md')).out, /The site fails/);
    assert.match((await runNamed('export', 'a.md', '--format', 'slack')).out, /Bad/);
    assert.match((await runNamed('new', 'INC-1', '--severity', 'Bad', '--out', '-')).out, /What Went On/);
  });

  it('ends with 2 where the configuration that is named is not there', async () => {
    const file = join('postmortems', 'INC-7.md');
    for (const args of [
      ['report', '.'],
      ['actions', '.'],
      ['timeline', file],
      ['export', file, '--format', 'slack'],
      ['new', 'INC-1', '--out', '-'],
    ]) {
      const { status, out, error } = await runCommandLine([...args, '--config', 'none.json'], folder);
      assert.deepEqual([status, out], [2, ''], args.join(' '));
      assert.match(error, /^There is no configuration file “none\.json”, or it cannot be read\.\n$/);
    }
  });

  it('leaves a backslash in the name of a file as it is, where it is no slash', async function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    writeFileSync(join(folder, 'postmortems', 'a\\b.md'), faultySample);
    writeFileSync(
      join(folder, 'README.md'),
      '<!-- postmortem-index:begin -->\n<!-- postmortem-index:end -->\n',
    );
    assert.match((await run('check', '--format', 'github')).out, /file=postmortems\/a\\b\.md,line=/);
    assert.match((await run('report')).out, /\]\(postmortems\/a%5Cb\.md\)/);
    assert.match((await run('actions', '--format', 'csv')).out, /postmortems\/a\\b\.md:/);
    await run('report', '.', '--update', 'README.md');
    assert.match(readFileSync(join(folder, 'README.md'), 'utf8'), /\]\(postmortems\/a%5Cb\.md\)/);
  });
});
