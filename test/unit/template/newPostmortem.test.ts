import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { newPostmortem } from '../../../server/src/newPostmortem.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { plainText } from '../../../server/src/template/placeholders.ts';
import { parseTemplate, type Template } from '../../../server/src/template/template.ts';
import { problemsIn } from '../../support/checking.ts';

const standard = builtInTemplates()[0] ?? assert.fail('there is no built-in template');

describe('a new postmortem', () => {
  const team = parseTemplate(
    'ours',
    'ours.md',
    standard.document().source.text.replace('## Prevention', '## Ideas'),
  );
  const configuration = defaultConfiguration;

  /** What is written, and the template that it is held to afterwards. */
  function made(
    template: Template,
    options: Parameters<typeof newPostmortem>[2],
  ): readonly [string, string | undefined] {
    const text = plainText(newPostmortem(template, { id: 'INC-7' }, options));
    return [text, readPostmortem(parseDocument(text), options).template?.name];
  }

  it('names its template where it would be taken for one by another', () => {
    const [text, found] = made(standard, { templates: [standard, team], configuration });
    assert.match(text, /^---\ntemplate: "standard"\n---\n\n# Post-Incident Review: INC-7\n/);
    assert.equal(found, 'standard');
    const options = {
      templates: [standard, team],
      configuration: { ...configuration, template: 'standard' },
    };
    assert.deepEqual(made(team, options)[1], 'ours');
  });

  it('is no wall of problems, whatever its template says in its blanks', () => {
    const facts = { id: 'INC-7', title: 'Checkout down', date: '2026-03-19', startTime: '14:05 UTC' };
    for (const template of builtInTemplates()) {
      const parts = newPostmortem(template, facts, { templates: builtInTemplates(), configuration });
      const loud = problemsIn(plainText(parts)).filter(({ severity }) => severity !== 'hint');
      assert.deepEqual(
        loud.map(({ rule, message }) => `${template.name}: ${rule.id}: ${message}`),
        [],
      );
    }
  });

  it('names none where it is found without', () => {
    for (const template of [standard, team]) {
      const [text, found] = made(template, { templates: [template], configuration });
      assert.match(text, /^# Post-Incident Review: INC-7\n/);
      assert.equal(found, template.name);
    }
  });

  it('leaves a key of that name alone that is another program’s', () => {
    const paged = `---\ntemplate: page.html\n---\n\n${standard.document().source.text}`;
    const site = parseTemplate('site', 'site.md', paged);
    const options = { templates: [site, team], configuration: { ...configuration, template: 'ours' } };
    const [text] = made(site, options);
    assert.match(text, /^---\ntemplate: page\.html\n---\n/);
    assert.doesNotMatch(text, /"site"/);
  });

  it('names it in the front matter that the template has', () => {
    const own = parseTemplate(
      'own "notes"',
      'own.md',
      '---\nlayout: post\n---\n\n# Notes: [INC-XXXX]\n\n## Story\n\n[Story]\n',
    );
    const [text, found] = made(own, {
      templates: [own, team],
      configuration: { ...configuration, template: 'ours' },
    });
    assert.match(text, /^---\ntemplate: "own \\"notes\\""\nlayout: post\n---\n/);
    assert.equal(found, 'own "notes"');
  });
});
