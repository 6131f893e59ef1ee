import assert from 'node:assert/strict';
import { draftSample, goodSample, withoutSection } from '../support/samples.ts';
import { WireClient } from './support/client.ts';
import type { WireReviewReadiness } from './support/readinessSchema.ts';
import { reviewReadiness } from './support/readinessSchema.ts';

const uri = 'file:///postmortems/INC-1204-checkout-errors.md';

describe('the readiness for review over the wire', () => {
  let client: WireClient;

  beforeEach(async () => {
    client = new WireClient();
    await client.initialize({});
  });

  afterEach(async () => {
    assert.equal(await client.shutdown(), 0);
  });

  function readinessOf(text: string, of = uri): Promise<WireReviewReadiness> {
    client.open(of, text);
    return client.ask('postmortem/reviewReadiness', { uri: of }, reviewReadiness);
  }

  it('is there for a good postmortem', async () => {
    const { version, report } = await readinessOf(goodSample);
    assert.deepEqual([version, report?.verdict, report?.template], [1, 'ready', 'standard']);
    assert.ok(report?.groups.every(({ open, isMissing }) => open.length === 0 && !isMissing));
  });

  it('lists what keeps a draft from being published, as strictly as in a reviewed postmortem', async () => {
    const { report } = await readinessOf(draftSample);
    assert.equal(report?.verdict, 'not ready');
    const summary = report.groups.find(({ title }) => title === 'Executive Summary');
    assert.deepEqual(
      summary?.open.map(({ rule, severity, range }) => [rule, severity, range.start.line]),
      [['placeholder-left', 'error', 10]],
    );
    assert.equal(summary.range.start.line, 8);
  });

  it('follows the text, counts quick fixes, and is at its place with Windows line ends', async () => {
    await readinessOf(goodSample);
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: withoutSection(goodSample, 'Prevention').replaceAll('\n', '\r\n') }],
    });
    const { version, report } = await client.ask('postmortem/reviewReadiness', { uri }, reviewReadiness);
    const missing = report?.groups.at(-1);
    assert.deepEqual([version, missing?.title, missing?.isMissing], [2, 'Prevention', true]);
    assert.deepEqual(
      missing?.open.map(({ rule, severity, fixes }) => [rule, severity, fixes]),
      [['section-missing', 'warning', 1]],
    );
    const lines = withoutSection(goodSample, 'Prevention').split('\n').length;
    assert.deepEqual(missing?.range.start, { line: lines - 1, character: 0 });
  });

  it('names what is silenced', async () => {
    const text = `<!-- postmortem-disable-file section-missing -->\n\n${withoutSection(goodSample, 'Prevention')}`;
    const { report } = await readinessOf(text);
    assert.equal(report?.verdict, 'ready');
    assert.deepEqual(
      report.groups.flatMap(({ silenced }) => silenced.map(({ rule }) => rule)),
      ['section-missing'],
    );
  });

  it('is uncertain where no template fits', async () => {
    const { report } = await readinessOf('---\ntype: postmortem\n---\n\n# Notes\n', 'untitled:Untitled-1');
    assert.deepEqual([report?.verdict, report?.template], ['uncertain', null]);
  });

  it('says why there is none for other documents', async () => {
    const { because, report } = await readinessOf('# Notes\n', 'file:///project/notes.md');
    assert.equal(report, null);
    assert.notEqual(because, '');
  });

  it('lists no more than anybody reads, what keeps from publishing first', async () => {
    const items = '- TODO\n- [x](y\n'.repeat(600);
    const { report } = await readinessOf(goodSample.replace('## Impact', `## Impact\n\n${items}`));
    assert.ok(report && report.omitted > 0);
    const listed = report.groups.flatMap(({ open, worthALook }) => [...open, ...worthALook]);
    assert.equal(listed.length, 500);
    const { error, warning, information, hint } = report.counts;
    assert.equal(error + warning + information + hint, listed.length + report.omitted);
    assert.equal(
      listed.filter(({ severity }) => severity === 'error' || severity === 'warning').length,
      Math.min(500, error + warning),
    );
  });

  it('is null for what is not open', async () => {
    assert.equal(
      await client.request('postmortem/reviewReadiness', { uri: 'file:///postmortems/none.md' }),
      null,
    );
  });
});
