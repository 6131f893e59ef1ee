import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import * as z from 'zod';
import { rules } from '../../server/src/rules/index.ts';
import { runCommandLine } from './support/commandLine.ts';

const listed = z.array(
  z.strictObject({
    id: z.string(),
    severity: z.enum(['off', 'hint', 'information', 'warning', 'error']),
    softensInDraft: z.boolean(),
    fix: z.enum(['safe', 'assisted', 'none']),
    summary: z.string().min(1),
  }),
);

describe('the command line about rules', () => {
  const run = (...args: string[]) => runCommandLine(args, tmpdir());

  it('lists every rule in a table and as JSON', async () => {
    const table = await run('rules');
    assert.equal(table.status, 0);
    const [head, ...rows] = table.out.trimEnd().split('\n');
    assert.match(head ?? '', /^Rule +Severity +Fix +What it reports$/);
    assert.equal(rows.length, rules.length);
    assert.ok(rows.some((row) => /^action-no-owner +error +\w+ +\S/.test(row)));
    const json = await run('rules', '--format', 'json');
    assert.deepEqual(
      listed.parse(JSON.parse(json.out)).map(({ id }) => id),
      rules.map(({ id }) => id),
    );
  });

  it('explains every rule', async () => {
    const { status, out, error } = await run('explain', 'action-no-owner');
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, /^action-no-owner\n=+\n\nSeverity: error/);
    assert.match(out, /\nWhy\n---\n[\s\S]*\nExamples\n/);
    assert.match(out, /postmortem-disable-next-line action-no-owner/);
  });

  it('proposes the nearest rules for one that does not exist, and ends with 2', async () => {
    const { status, out, error } = await run('explain', 'action-no-ownr');
    assert.deepEqual([status, out], [2, '']);
    assert.match(error, /^There is no rule “action-no-ownr”\. Did you mean “action-no-owner”/);
    assert.match((await run('explain', 'xyzzy')).error, /“postmortem rules” lists them all/);
    assert.match((await run('explain', 'zone')).error, /“timeline-no-zone”/);
    assert.equal((await run('explain')).status, 2);
  });
});
