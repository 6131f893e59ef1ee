import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { corpusFolder, hasCorpus } from '../support/corpus.ts';
import { draftSample, faultySample, goodSample } from '../support/samples.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

const schema = z
  .record(z.string(), z.unknown())
  .parse(JSON.parse(readFileSync(new URL('../fixtures/sarif/sarif-2.1.0.json', import.meta.url), 'utf8')));
// A pattern in the schema is one without the flag for Unicode only.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const isValid = ajv.compile(schema);

const region = z.object({
  startLine: z.int(),
  startColumn: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
});
const location = z.object({ artifactLocation: z.object({ uri: z.string() }), region });
/** What the tests look at; everything else is the schema's to judge. */
const log = z.object({
  runs: z.tuple([
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string(),
          level: z.string(),
          locations: z.tuple([z.object({ physicalLocation: location })]),
          relatedLocations: z.array(z.object({ physicalLocation: location })).optional(),
          fixes: z
            .array(
              z.object({
                artifactChanges: z.array(
                  z.object({
                    replacements: z.array(
                      z.object({ deletedRegion: region, insertedContent: z.object({ text: z.string() }) }),
                    ),
                  }),
                ),
              }),
            )
            .optional(),
          suppressions: z.array(z.unknown()).optional(),
        }),
      ),
    }),
  ]),
});
type Result = z.infer<typeof log>['runs'][0]['results'][number];
type Region = z.infer<typeof region>;

/** Cuts out what a region names, lines and columns counting from 1 in UTF-16 code units. */
function textIn(text: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = (line: number, column: number): number => (starts[line - 1] ?? Number.NaN) + column - 1;
  return text.slice(offset(startLine, startColumn), offset(endLine, endColumn));
}

const overdue = `| # | Action | Owner | Priority | Due Date | Status |
|---|--------|-------|----------|----------|--------|
| 1 | 🚒 Add a limit | Ada Park | P1 | 2020-02-30 | Open |
| 1 | Add an alert | Ada Park | P1 | 2020-01-02 | Open |
`;

describe('a log in SARIF', () => {
  let folder: string;
  let inside: string;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-')));
    inside = join(folder, 'team');
    mkdirSync(inside);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): void {
    const path = join(inside, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  async function check(...args: readonly string[]): Promise<readonly Result[]> {
    const { out, error, status } = await runCommandLine(
      ['check', '--format', 'sarif', '--today', '2026-06-01', ...args],
      inside,
    );
    assert.ok(status === 0 || status === 1, error);
    return resultsOf(out);
  }

  function resultsOf(out: string): readonly Result[] {
    const made: unknown = JSON.parse(out);
    assert.ok(isValid(made), JSON.stringify(isValid.errors?.slice(0, 5), undefined, 2));
    return log.parse(made).runs[0].results;
  }

  it('is held to a schema that refuses what is none', () => {
    const run = { tool: { driver: { name: 'a' } }, results: [] };
    const around = (results: unknown) => ({ version: '2.1.0', runs: [{ ...run, results }] });
    assert.ok(isValid(around([{ message: { text: 'a' } }])));
    for (const wrong of [
      around([{ message: {} }]),
      around([{ message: { text: 'a' }, level: 'information' }]),
      around([{ message: { text: 'a' }, locations: [{ physicalLocation: { region: { startLine: 0 } } }] }]),
      around([{ message: { text: 'a' }, fixes: [{ artifactChanges: [] }] }]),
      { version: '2.1.0', runs: [{ ...run, results: [], fingerprint: '' }] },
    ]) {
      assert.ok(!isValid(wrong), JSON.stringify(wrong));
    }
  });

  it('is one where there is no problem, and where there is no postmortem', async () => {
    assert.deepEqual(await check('.'), []);
    write('INC-1204.md', goodSample);
    write('README.md', '# Tools\n');
    assert.deepEqual(await check('.', '--quiet'), []);
  });

  it('holds every severity, what is silenced, other places, and fixes', async () => {
    write('.postmortem.json', '{ "rules": { "action-overdue": "hint", "action-no-owner": "error" } }');
    write('INC-1188.md', faultySample);
    write('INC-1211.md', draftSample);
    write('INC-1.md', `# Incident Postmortem: INC-1\n\n## Action Items\n\n${overdue}`);
    write(
      'again/INC-1.md',
      `<!-- postmortem-disable-file action-overdue -->\n# Incident Postmortem: INC-1\n\n## Action Items\n\n${overdue}`,
    );
    const results = await check('.');
    assert.deepEqual([...new Set(results.map(({ level }) => level))].toSorted(), [
      'error',
      'note',
      'warning',
    ]);
    assert.ok(results.some(({ suppressions = [] }) => suppressions.length > 0));
    assert.ok(results.some(({ fixes = [] }) => fixes.length > 0));
    const places = results.flatMap(({ locations: [{ physicalLocation }], relatedLocations = [] }) =>
      relatedLocations.map((related) => [
        physicalLocation.artifactLocation.uri,
        related.physicalLocation.artifactLocation.uri,
      ]),
    );
    assert.ok(
      places.some(([one, other]) => one === other),
      'a place in the same file',
    );
    assert.ok(
      places.some(([one, other]) => one === 'again/INC-1.md' && other === 'INC-1.md'),
      'a place in another file',
    );
    const errors = await check('.', '--quiet');
    assert.deepEqual(
      errors,
      results.filter(({ level }) => level === 'error'),
    );
  });

  for (const [name, mark, lineEnd] of [
    ['line feeds', '', '\n'],
    ['line ends of Windows', '', '\r\n'],
    ['carriage returns alone', '', '\r'],
    ['a mark of the byte order', '\uFEFF', '\r\n'],
  ] as const) {
    it(`counts lines and UTF-16 columns in a text with ${name} and emoji`, async () => {
      const text =
        `# 🔥 Incident Postmortem: INC-1\n\n🧯 All is well.\n\n## Action Items\n\n${overdue}`.replaceAll(
          '\n',
          lineEnd,
        );
      write('INC-1.md', mark + text);
      const results = await check('.');
      const json = jsonProblems.parse(
        JSON.parse(
          (await runCommandLine(['check', '--format', 'json', '--today', '2026-06-01', '.'], inside)).out,
        ),
      );
      assert.deepEqual(
        results.map(({ locations: [{ physicalLocation }] }) => [
          physicalLocation.region.startLine - 1,
          physicalLocation.region.startColumn - 1,
          physicalLocation.region.endLine - 1,
          physicalLocation.region.endColumn - 1,
        ]),
        json.map(({ range: { start, end } }) => [start.line, start.character, end.line, end.character]),
      );
      const noDay = results.find(({ ruleId }) => ruleId === 'date-invalid');
      assert.ok(noDay);
      assert.equal(textIn(text, noDay.locations[0].physicalLocation.region), '2020-02-30');
    });
  }

  it('has fixes that make the text that --fix makes', async () => {
    const text = goodSample.replace('| 14:09 UTC | Alert', '| 14:09 UTC | 🚨 Alert').replace('SEV-2', 'sev2');
    write('graphs/connections.svg', '<svg />');
    write('INC-1204.md', text);
    const [result, ...others] = await check('INC-1204.md');
    assert.equal(result?.ruleId, 'severity-format');
    assert.deepEqual(others, []);
    const [change] = result.fixes?.[0]?.artifactChanges ?? [];
    const [edit, ...more] = change?.replacements ?? [];
    assert.ok(edit && more.length === 0);
    const { startLine, startColumn } = edit.deletedRegion;
    const before = textIn(text, { startLine: 1, startColumn: 1, endLine: startLine, endColumn: startColumn });
    const behind = text.slice(before.length + textIn(text, edit.deletedRegion).length);
    await check('INC-1204.md', '--fix');
    assert.equal(
      readFileSync(join(inside, 'INC-1204.md'), 'utf8'),
      before + edit.insertedContent.text + behind,
    );
  });

  it('names files by relative addresses that lead to them, and files outside by whole ones', async () => {
    const names = [
      'a b/INC 1 ü.md',
      'INC-2 #1 100%?.md',
      'a:b.md',
      '事故/報告 🔥.md',
      '..INC-3.md',
      "it's [one] {x} \\ back.md",
    ];
    for (const name of names) {
      write(name, faultySample);
    }
    writeFileSync(join(folder, 'INC 4.md'), faultySample);
    const results = await check(...names, '../INC 4.md', join(inside, 'a:b.md'));
    const addresses = [
      ...new Set(
        results.map(({ locations: [{ physicalLocation }] }) => physicalLocation.artifactLocation.uri),
      ),
    ];
    const outside = pathToFileURL(join(folder, 'INC 4.md')).href;
    assert.equal(addresses.at(-1), outside);
    const base = pathToFileURL(`${inside}/`);
    assert.deepEqual(
      addresses.map((address) => decodeURIComponent(new URL(address, base).pathname)),
      [...names.map((name) => join(inside, name)), join(folder, 'INC 4.md')],
    );
    assert.ok(addresses.slice(0, -1).every((address) => !/^(?:[a-z]+:|\/|\.\.?\/)/.test(address)));
  });

  it('names standard input by the name that it is given', async () => {
    const args = ['check', '-', '--format', 'sarif', '--today', '2026-06-01'];
    const unnamed = resultsOf((await runCommandLine(args, inside, faultySample)).out);
    const named = resultsOf(
      (await runCommandLine([...args, '--stdin-filename', './a b.md'], inside, faultySample)).out,
    );
    const uri = ([result]: readonly Result[]) => result?.locations[0].physicalLocation.artifactLocation.uri;
    assert.deepEqual([uri(unnamed), uri(named)], ['stdin.md', 'a%20b.md']);
  });

  it('is valid for hostile texts', async () => {
    const hostile = [
      '\uD800 \u0000 </script> {0} [text](1) {{x}}',
      '# Incident Postmortem: \u2028\u2029 "\\',
      '## Timeline\n\n| Time | Event | Actor |\n|-|-|-|\n| 25:99 | \uDFFF | [a](b) |\n',
      '<!-- postmortem-disable-file nothing-of-ours -->',
    ];
    write('INC-9.md', `# Incident Postmortem: INC-9\n\n${hostile.join('\n\n')}\n`);
    assert.ok((await check('.')).length > 0);
  });

  it('is valid for public postmortems', async function () {
    if (!hasCorpus) {
      console.log('      skipped: the public postmortems are not here');
      this.skip();
    }
    assert.ok((await check(corpusFolder)).length > 100);
  });
});
