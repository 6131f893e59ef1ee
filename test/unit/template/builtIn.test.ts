import assert from 'node:assert/strict';
import { readBuiltInTemplates } from '../../../server/generate/builtInTemplates.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import type { Template } from '../../../server/src/template/template.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { checking, described, reading } from '../../support/checking.ts';
import { filled } from '../../support/filledTemplates.ts';

describe('a built-in template', () => {
  for (const template of builtInTemplates()) {
    describe(template.name, () => {
      const text = filled(template);

      it('can be read, and says what it is for', () => {
        assert.deepEqual(template.problems, []);
        assert.match(template.description ?? '', /^.{20,130}$/);
      });

      it('leaves no blank in a document that was filled', () => {
        assert.deepEqual(reading(text, { template: template.name }).leftovers, []);
      });

      it('is found for such a document among all of them', () => {
        assert.equal(reading(text).template?.name, template.name);
      });

      it('finds nothing wrong in it', () => {
        const { problems, failures } = checking(text, { template: template.name });
        assert.deepEqual(failures, []);
        assert.deepEqual(described(text, problems), []);
      });
    });
  }
});

describe('a built-in template', () => {
  it('is what is read of its file', () => {
    const withDocuments = (templates: readonly Template[]) =>
      templates.map((template) => ({ ...template, document: template.document() }));
    assert.deepEqual(withDocuments(builtInTemplates()), withDocuments(readBuiltInTemplates()));
  });

  it('knows the names that its source gives to fields and labels', () => {
    const missing = (name: string, text: string) =>
      described(text, checking(text, { template: name }).problems).filter((one) =>
        /^(?:field-missing|impact-missing-item)/.test(one),
      );
    const pagerDuty =
      '**Owner of Review Process:** A\n**Incident Date:** 2026-03-02\n**Severity:** SEV-2\n**Meeting Scheduled For:** 2026-03-04\n**Status:** Draft\n\n## Impact\n\n| Measure | Value |\n| --- | --- |\n| **Time in SEV-2** | 1 hour |\n| **Accounts affected** | 1,912 |\n| **Support requests raised** | 14 |\n';
    assert.deepEqual(missing('pagerduty', `# INC-7 Postmortem: late mail\n\n${pagerDuty}`), []);
    const atlassian =
      '**Incident date:** 2026-03-02\n**Severity:** SEV-2\n**Postmortem owner:** A\n**Reviewed:** 2026-03-04\n';
    assert.deepEqual(missing('atlassian', `# INC-7 Incident Postmortem: late mail\n\n${atlassian}`), []);
  });

  it('does not claim a document for a summary for executives and contributing factors', () => {
    const text = markdownOf('Postmortem: mail gateway', [
      ...[
        'Executive Summary',
        'Timeline',
        'Impact Assessment',
        'Root Cause Analysis',
        'Contributing Factors',
      ],
      ...['What Went Well', 'What Went Poorly', 'Action Items', 'Lessons Learned', 'Impact', 'Root Cause'],
    ]);
    assert.equal(reading(text).template, undefined);
  });

  it('does not claim a document that has its headings at other levels among each other', () => {
    const headings = [
      ...[
        '## Timeline',
        '### Root Cause',
        '## Resolution',
        '### What Went Well',
        '### What Could Be Improved',
      ],
      ...['### Action Items', '## Lessons Learned', '### Contributing Factors', '## Impact'],
    ];
    const text = ['# Outage of the mail gateway', ...headings, ''].join('\n\nMail was late.\n\n');
    assert.equal(reading(text).template, undefined);
    const flat = text.replaceAll('### ', '## ');
    assert.equal(reading(flat).template?.name, 'standard');
    assert.equal(reading(flat.replaceAll('## ', '### ')).template?.name, 'standard');
  });

  it('knows a document that has another title by headings of its own', () => {
    const usual = ['Executive Summary', 'Impact', 'Timeline', 'Root Cause', 'Contributing Factors'];
    for (const own of ['What Could Be Improved', 'Prevention']) {
      const text = markdownOf('Outage of the mail gateway', [...usual, own]);
      assert.equal(reading(text).template?.name, 'standard', own);
    }
  });

  it('knows a draft with few sections by its title', () => {
    const text = markdownOf('Post-Incident Review: INC-1204', ['Executive Summary', 'Contributing Factors']);
    assert.equal(reading(text).template?.name, 'standard');
    const missing = checking(text).problems.filter(({ rule }) => rule.id === 'section-missing');
    assert.equal(missing.length, 8);
  });

  it('does not claim a document that has nothing but the headings of all postmortems', () => {
    const everyday = ['Summary', 'Impact', 'Timeline', 'Root Cause', 'Resolution', 'Detection'];
    const more = ['What Went Well', 'What Went Wrong', 'Action Items', 'Lessons Learned', 'What Happened'];
    const text = markdownOf('Outage of the mail gateway', [...everyday, ...more]);
    assert.equal(reading(text).template, undefined);
    assert.equal(reading(text).templateBecause, 'no template has enough of its sections');
  });

  it('gives way to one of the team, even where it has more of the headings', () => {
    const standard = builtInTemplates()[0] ?? assert.fail();
    const text = filled(standard);
    const ours = parseTemplate('ours', 'ours.md', '# T\n\n## Impact\n\n## Timeline\n\n## Prevention\n');
    const templates = [...builtInTemplates(), ours];
    assert.equal(reading(text, { templates }).template?.name, 'standard', 'its title says so');
    const untitled = text.replace('Post-Incident Review', 'Review');
    assert.equal(reading(untitled).template?.name, 'standard');
    assert.equal(reading(untitled, { templates }).template?.name, 'ours');
  });
});

function markdownOf(title: string, headings: readonly string[]): string {
  return `# ${title}\n\n${headings.map((heading) => `## ${heading}\n\nText.\n`).join('\n')}`;
}
