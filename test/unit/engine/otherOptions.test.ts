import assert from 'node:assert/strict';
import type { CheckOptions, CheckResult } from '../../../server/src/check/check.ts';
import { check } from '../../../server/src/check/check.ts';
import { defaultConfiguration as configuration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { today } from '../../support/checking.ts';
import { faultySample, goodSample } from '../../support/samples.ts';

const reading = { templates: builtInTemplates(), configuration };
const options: CheckOptions = { configuration, today, fileName: 'INC-1204.md' };

function shown({ problems }: CheckResult): readonly string[] {
  return problems.map(({ rule, severity, range }) => `${severity} ${rule.id} ${range.start}-${range.end}`);
}

const allOff = Object.fromEntries(rules.map(({ id }) => [id, { severity: 'off' as const, options: {} }]));

describe('an edit of a postmortem that was checked with other options', () => {
  const changes: Readonly<Record<string, { readonly text: string; readonly before: Partial<CheckOptions> }>> =
    {
      'another configuration': {
        text: faultySample,
        before: { configuration: { ...configuration, rules: allOff } },
      },
      'another day': { text: goodSample, before: { today: '2025-01-01' } },
      'another file name': { text: goodSample, before: { fileName: 'INC-1205.md' } },
      'other rules': {
        text: faultySample,
        before: { rules: [] },
      },
    };
  for (const [what, { text, before }] of Object.entries(changes)) {
    it(`is checked with ${what}, not with what was found before`, () => {
      const postmortem = readPostmortem(parseDocument(text), reading);
      const optionsBefore = { ...options, ...before };
      const result = check(postmortem, optionsBefore);
      const { document, change } = reparseDocument(postmortem.document, text.replace(/^1\. .*/m, '$& today'));
      assert.ok(change, 'only what was edited is read');
      const earlier = { postmortem, change, options: optionsBefore, result };
      const edited = readPostmortem(document, reading, earlier);
      const fresh = shown(check(edited, options));
      assert.notDeepEqual(shown(check(edited, optionsBefore)), fresh, 'the options make a difference');
      assert.deepEqual(shown(check(edited, options, earlier)), fresh);
    });
  }
});
