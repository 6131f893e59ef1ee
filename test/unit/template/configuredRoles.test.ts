import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { SectionRole } from '../../../server/src/document/sectionNames.ts';
import { sectionsWithRole } from '../../../server/src/postmortem.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { reading } from '../../support/checking.ts';

/** The sections that serve a role in a document with the headings of a team's own template. */
function serving(role: SectionRole, headings: readonly string[]): readonly string[] {
  const text = `# Review [INC-XXXX]\n\n${headings.map((heading) => `## ${heading}\n\n[what]\n`).join('\n')}`;
  const template = parseTemplate('ours', 'docs', text);
  const configuration = {
    ...defaultConfiguration,
    roles: { timeline: ['What Went On', 'Resolution'], impact: ['Impact'] },
  };
  const document = text.replace('[INC-XXXX]', 'INC-7').replace(/ <!--.*?-->/g, '');
  const postmortem = reading(document, { templates: [template], template: 'ours', configuration });
  return sectionsWithRole(postmortem, role, configuration).map(({ name }) => name);
}

describe('the roles that a team gives to names of sections', () => {
  it('hold for a section of its own template that has no role by its name', () => {
    assert.deepEqual(serving('timeline', ['What Went On']), ['what went on']);
  });

  it('are added to the one that the name of the section has', () => {
    assert.deepEqual(serving('timeline', ['Resolution']), ['resolution']);
    assert.deepEqual(serving('resolution', ['Resolution']), ['resolution']);
    assert.deepEqual(serving('impact', ['Impact']), ['impact']);
  });

  it('give way to what the template states of the section', () => {
    assert.deepEqual(serving('timeline', ['What Went On <!-- role: narrative -->']), []);
    assert.deepEqual(serving('narrative', ['What Went On <!-- role: narrative -->']), ['what went on']);
    assert.deepEqual(serving('timeline', ['What Went On <!-- role: none -->']), []);
  });
});
