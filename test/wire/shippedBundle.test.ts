import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { analyse } from '../../server/src/check/analysis.ts';
import { rules } from '../../server/src/rules/index.ts';
import { defaultEnvironment } from '../../server/src/workspace/environment.ts';
import { layIncidents } from '../host/incidents.ts';
import { today } from '../support/checking.ts';
import { rulePages } from '../support/rulePages.ts';
import { WireClient } from './support/client.ts';
import { jsonProblems, runCommandLine } from './support/commandLine.ts';

/** What depends on other files, which the sources are not shown here. */
const aboutOthers = rules
  .filter(({ id, needs }) => needs === 'siblings' || id === 'evidence-broken-link')
  .map(({ id }) => id);

const off = Object.fromEntries(aboutOthers.map((id) => [id, 'off' as const]));
const environment = defaultEnvironment({ rules: off });

// The build writes regular expressions of the bundles anew: what is tested as sources is not quite what ships.
describe('the bundle that ships', () => {
  it('finds in every example of every rule what the sources find', async () => {
    const texts = [...new Set(rulePages().flatMap((page) => page.examples.map(({ text }) => text)))];
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-bundle-'));
    try {
      mkdirSync(join(folder, 'postmortems'));
      writeFileSync(join(folder, '.postmortem.json'), JSON.stringify({ rules: off }));
      const names = texts.map((text, index) => {
        const name = `postmortems/example-${index}.md`;
        writeFileSync(join(folder, name), text);
        return name;
      });
      const { out } = await runCommandLine(['check', 'postmortems', '--format', 'json'], folder);
      const printed = Map.groupBy(jsonProblems.parse(JSON.parse(out)), ({ file }) => file);
      for (const [index, text] of texts.entries()) {
        const path = names[index] ?? '';
        const { postmortem, result } = analyse({ text, path, today, environment });
        const { source } = postmortem.document;
        assert.deepEqual(
          (printed.get(path) ?? []).map(({ rule, severity, message, range }) => [
            rule,
            severity,
            message,
            range,
          ]),
          result.problems.map(({ rule, severity, message, range }) => [
            rule.id,
            severity,
            message,
            { start: source.positionAt(range.start), end: source.positionAt(range.end) },
          ]),
          text,
        );
      }
      assert.ok(printed.size > 100, 'hardly anything was compared');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }).timeout(600_000);

  // One sign beyond ASCII in a module: a start copies all of its text once more; one beyond Latin 1: it takes twice the memory.
  it('is written in ASCII where the server and the command line read it', async () => {
    for await (const path of glob('dist/{*,engine/*}.js')) {
      const [sign] = /[^\0-\x7f]/.exec(await readFile(path, 'utf8')) ?? [];
      assert.equal(sign, undefined, path);
    }
  });

  // The build loads modules of Node late, by their names.
  it('asks Git as the sources do', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'postmortem-bundle-'));
    const client = new WireClient();
    try {
      await layIncidents(folder, Date.parse(today));
      await client.initialize({}, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'shop' }] });
      const past = z.object({ days: z.array(z.string()), isCut: z.boolean() });
      const { days, isCut } = await client.ask('postmortem/insightsHistory', {}, past);
      assert.ok(days.length > 5 && !isCut, `${days.length} days`);
    } finally {
      await client.shutdown();
      rmSync(folder, { recursive: true });
    }
  });
});
