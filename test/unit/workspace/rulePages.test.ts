import assert from 'node:assert/strict';
import { RulePages } from '../../../server/src/workspace/rulePages.ts';

describe('the pages of rules', () => {
  it('reads a page once, and again only where it could not be read', async () => {
    const page = '# some-rule\n\nWhy.\n';
    const answers: (string | undefined)[] = [undefined, page];
    let readings = 0;
    const files = {
      readText: async () => answers[readings++],
      exists: async () => true,
      list: async () => [],
    };
    const pages = new RulePages(files, 'file:///rules/');
    assert.equal(await pages.shortForm('some-rule'), undefined);
    const form = await pages.shortForm('some-rule');
    assert.ok(form);
    assert.equal(await pages.shortForm('some-rule'), form);
    assert.equal(readings, 2);
  });
});
