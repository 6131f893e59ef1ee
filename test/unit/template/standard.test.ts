import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';

const specification = new URL('../../../../shared/reference/postmortem-prompt.md', import.meta.url);

describe('the standard template', () => {
  it('is that of the specification, word for word', function () {
    if (!existsSync(specification)) {
      console.log('      skipped: the specification is not here');
      this.skip();
    }
    const text = /```markdown\n([\s\S]*?)```/.exec(readFileSync(specification, 'utf8'))?.[1];
    assert.equal(builtInTemplates()[0]?.document().source.text, text);
  });

  it('states what a document must have', () => {
    const template = builtInTemplates()[0] ?? assert.fail();
    assert.deepEqual(template.title, { prefix: 'Post-Incident Review:', idMask: 'INC-XXXX' });
    assert.deepEqual(
      template.fields.map(({ role, type }) => `${role}: ${type}`),
      [
        'incident-date: date',
        'duration: duration',
        'severity: severity',
        'author: text',
        'review-date: date',
      ],
    );
    assert.deepEqual(
      template.sections.map((section) => section.role),
      [
        'summary',
        'impact',
        'timeline',
        'root-cause',
        'contributing-factors',
        'went-well',
        'improvements',
        'actions',
        'lessons',
        'prevention',
      ],
    );
    assert.equal(template.placeholders.length, 30);
  });
});
