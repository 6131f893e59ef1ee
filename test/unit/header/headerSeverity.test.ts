import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { severityRank } from '../../../server/src/header/headerSeverity.ts';
import { problemsIn, reading } from '../../support/checking.ts';

function rankIn(text: string): number | undefined {
  return severityRank({ postmortem: reading(text), configuration: defaultConfiguration });
}

describe('the rank of the severity', () => {
  const frontMatter = '---\nseverity: sev1\n---\n\n# Postmortem: late mail\n\n';

  it('is that of the front matter where the header states none', () => {
    assert.equal(rankIn(frontMatter), 0);
    assert.equal(rankIn(`${frontMatter}**Severity:** SEV-3\n`), 2);
    assert.equal(rankIn('---\nseverity: awful\n---\n\n# Postmortem: late mail\n'), undefined);
  });

  it('is that which rules judge actions by', () => {
    const actions =
      '## Action Items\n\n| Action | Owner | Priority |\n| - | - | - |\n| Bound the pool | Ada Okafor | P3 |\n';
    assert.ok(problemsIn(frontMatter + actions).some(({ rule }) => rule.id === 'action-none-urgent'));
  });
});
