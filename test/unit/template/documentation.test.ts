import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { roleNames } from '../../../server/src/template/roles.ts';
import type { Template } from '../../../server/src/template/template.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';

const page = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```(markdown|json)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

function example(index: number): Template {
  const { text } = examples.filter(({ language }) => language === 'markdown')[index] ?? assert.fail();
  return parseTemplate('example', 'docs', text);
}

function missingIn(text: string, template: Template): readonly string[] {
  return problemsIn(text, { templates: [template], template: template.name })
    .filter(({ rule }) => rule.id.endsWith('-missing') || rule.id.endsWith('-missing-item'))
    .map(({ message }) => /“([^”]*)”/.exec(message)?.[1] ?? message);
}

describe('docs/templates.md', () => {
  it('has examples that can be read, none of them with a fault', () => {
    assert.equal(examples.length, 5);
    for (const { language, text } of examples) {
      if (language === 'json') {
        assert.deepEqual(readConfiguration(text, new Map()).errors, []);
      } else {
        assert.deepEqual(parseTemplate('example', 'docs', text).problems, []);
      }
    }
  });

  it('names every template that comes with the product, and every role', () => {
    for (const { name } of builtInTemplates()) {
      assert.match(page, new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
    }
    for (const names of Object.values(roleNames)) {
      assert.ok(page.includes(names.map((name) => `\`${name}\``).join(', ')), names.join());
    }
  });

  it('shows a first template that demands what the page says', () => {
    const template = example(0);
    assert.deepEqual([template.fields.length, template.sections.length], [3, 5]);
    assert.deepEqual(
      template.sections.map(({ labels, table }) => labels.length + (table?.columns.length ?? 0)),
      [0, 2, 2, 0, 4],
    );
    assert.deepEqual(
      missingIn('# Incident Review: INC-1\n\n**Date:** 2026-03-01\n\n## Summary\n\nA.\n', template),
      ['Severity', 'Author', 'Impact', 'Timeline', 'Root Cause', 'Actions'],
    );
  });

  it('shows fields in a table', () => {
    assert.deepEqual(
      example(1).fields.map(({ name, type }) => [name, type]),
      [
        ['Date', 'date'],
        ['Severity', 'severity'],
      ],
    );
  });

  it('shows statements that hold, and that new documents do not get', () => {
    const template = example(2);
    assert.ok(!plainText(template.text).includes('<!--'));
    assert.deepEqual(
      template.fields.map(({ name, role, allowed, optional }) => [name, role, allowed.length, optional]),
      [
        ['Date', 'incident-date', 0, false],
        ['Team', undefined, 3, false],
        ['Reviewed on', 'review-date', 0, true],
      ],
    );
    assert.deepEqual(
      template.sections.map(({ title, role, optional, alternatives }) => [
        title,
        role,
        optional,
        alternatives,
      ]),
      [
        ['What Broke', 'summary', false, ['Overview', 'In Short']],
        ['Background', 'background', true, []],
        ['Homework', 'actions', false, []],
      ],
    );
    assert.deepEqual(
      template.sections[2]?.table?.columns.map(({ role, type, optional }) => [role, type, optional]),
      [
        ['action', undefined, false],
        ['owner', undefined, false],
        ['due', 'date', false],
        [undefined, undefined, true],
      ],
    );
    const text = '# Incident Review: INC-1\n\n**Date:** 2026-03-01\n**Team:** Search\n\n## In Short\n\nA.\n';
    assert.deepEqual(missingIn(text, template), ['Homework']);
  });

  it('shows front matter that names a template, and that new documents do not get', () => {
    const { name, description, text, fields } = example(3);
    assert.deepEqual([name, fields[0]?.type], ['payments', 'number']);
    assert.match(description ?? '', /payment teams/);
    assert.match(plainText(text), /^# Payment Incident/);
  });
});
