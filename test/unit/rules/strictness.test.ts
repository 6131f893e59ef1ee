import assert from 'node:assert/strict';
import type { Strictness } from '../../../server/src/config/configuration.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { DocumentRule } from '../../../server/src/rules/rule.ts';
import { strictRules } from '../../../server/src/rules/strictness.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { problemsIn } from '../../support/checking.ts';

/** A rule that reports the first character. */
const rule = (severity: DocumentRule['severity'], more: Partial<DocumentRule> = {}): DocumentRule => ({
  id: 'timeline-not-utc',
  summary: 'For tests',
  severity,
  softensInDraft: false,
  fix: 'none',
  needs: 'document',
  check: () => [{ range: { start: 0, end: 1 }, message: 'Here.' }],
  ...more,
});

const draft = '# Postmortem\n\n**Status:** Draft\n';

/** The severity with which a rule reports; undefined where it reports nothing. */
function severityOf(strictness: Strictness, one: DocumentRule, text = draft, own = {}): string | undefined {
  const configuration = { strictness, rules: own };
  return problemsIn(text, { rules: [one], configuration })[0]?.severity;
}

describe('strictness', () => {
  it('leaves errors alone when relaxed, and makes everything else one step milder', () => {
    const severities = (['error', 'warning', 'information', 'hint', 'off'] as const).map((severity) =>
      severityOf('relaxed', rule(severity)),
    );
    assert.deepEqual(severities, ['error', 'information', 'hint', undefined, undefined]);
  });

  it('is relaxed about a severity that a rule finds, too', () => {
    const finds = rule('error', {
      check: () => [{ range: { start: 0, end: 1 }, message: 'Here.', severity: 'warning' }],
    });
    assert.equal(severityOf('relaxed', finds), 'information');
    const hints = rule('error', {
      check: () => [{ range: { start: 0, end: 1 }, message: 'Here.', severity: 'hint' }],
    });
    assert.equal(severityOf('relaxed', hints), undefined);
  });

  it('runs more rules when strict, and leaves the others off', () => {
    assert.equal(severityOf('standard', rule('off')), undefined);
    assert.equal(severityOf('strict', rule('off')), 'information');
    assert.equal(severityOf('strict', rule('off', { id: 'wording-pronoun' })), undefined);
    assert.equal(severityOf('strict', rule('hint')), 'hint');
  });

  it('judges drafts one step nearer to the review when strict', () => {
    const softening = rule('error', { softensInDraft: true });
    const blank = plainText(builtInTemplates()[0]?.text ?? []);
    const severities = (text: string) => [
      severityOf('standard', softening, text),
      severityOf('strict', softening, text),
    ];
    assert.deepEqual(severities(blank), ['hint', 'warning']);
    assert.deepEqual(severities(draft), ['warning', 'error']);
  });

  it('never changes what is set for a rule', () => {
    const own = { 'timeline-not-utc': { severity: 'hint' as const, options: {} } };
    assert.equal(severityOf('relaxed', rule('hint'), draft, own), 'hint');
    assert.equal(severityOf('strict', rule('error'), draft, own), 'hint');
    const off = { 'timeline-not-utc': { severity: 'off' as const, options: {} } };
    assert.equal(severityOf('strict', rule('off'), draft, off), undefined);
  });

  it('knows the rules that it switches on, all of them off by default', () => {
    for (const id of strictRules.keys()) {
      assert.equal(rules.find((candidate) => candidate.id === id)?.severity, 'off', id);
    }
  });
});
