import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import type { RecognitionFacts } from '../../../server/src/document/recognise.ts';
import { recognise } from '../../../server/src/document/recognise.ts';
import { defaultEnvironment, globPath } from '../../../server/src/workspace/environment.ts';

const { files: globs } = defaultConfiguration;

function recognised(text: string, facts: Partial<RecognitionFacts> = {}): boolean {
  const { recognised: answer, because } = recognise(parseDocument(text), {
    path: undefined,
    globs,
    fits: undefined,
    ...facts,
  });
  assert.match(because, /^[^\s.].*[^\s.]$/su);
  return answer;
}

describe('a postmortem', () => {
  const titles = [
    'Postmortem',
    'Post-mortem of the outage',
    'Post mortem: queue stalls',
    'POSTMORTEM INC-12',
    'Post-Incident Review: [INC-1204]',
    'Post-incident report',
    'Incident report',
    'Incident Review',
    'Incident retrospective – INC 7',
    'Incident retro: logins failed',
    'Incident on 2026-03-17',
    'Outage Report',
    'Correction of Error: checkout',
    'Root Cause Analysis',
    'RCA: disk full',
    'INC-12 PIR',
    'Postmortem: search index corrupted',
    'Postmortem: payment process crashed',
    'Postmortem: a policy engine blocked every deploy',
    'Postmortem for the training cluster',
    'Incident report: mail template broken',
    '🔥 **Postmortem** `INC-12`',
  ];
  for (const title of titles) {
    it(`is recognised by the title “${title}”`, () => assert.ok(recognised(`# ${title}\n`)));
  }

  const others = [
    'Checkout service',
    'Postmortems',
    'Incident Reports',
    'Postmortem template',
    'Postmortem: template',
    'Template for a postmortem',
    'Postmortem guidelines',
    'Guide: postmortems',
    'How to write a postmortem',
    'Our Postmortem Process',
    'Postmortem policy',
    'The postmortem checklist',
    'Index of postmortems',
    'Example postmortem',
    'Postmortem examples',
    'Incident review handbook',
    'Postmortal care',
    'The pirate',
  ];
  for (const title of others) {
    it(`is not recognised by the title “${title}”`, () => assert.ok(!recognised(`# ${title}\n`)));
  }

  it('may have its title in front matter or at level 2', () => {
    assert.ok(recognised('---\ntitle: "Postmortem: queue"\n---\n\nText.'));
    assert.ok(recognised('## Postmortem: queue\n'));
    assert.ok(!recognised('---\ntitle: Queue\n---\n\n# Postmortem\n'));
    assert.ok(!recognised(''));
  });

  it('is what its front matter says, whatever else speaks', () => {
    assert.ok(recognised('---\ntype: Postmortem\n---\n', { path: 'templates/README.md' }));
    assert.ok(
      !recognised('---\ntype: none\n---\n# Postmortem\n', { path: 'postmortems/a.md', fits: 'it fits' }),
    );
    assert.ok(recognised('---\ntype: page\n---\n# Postmortem\n'));
  });

  it('is recognised where a template fits', () => {
    assert.ok(recognised('# Queue\n', { fits: 'it has 8 of the 10 sections' }));
    assert.ok(!recognised('# Queue\n', { fits: 'it fits', path: 'README.md' }));
  });
});

describe('the path of a postmortem', () => {
  const cases: readonly (readonly [path: string, expected: boolean])[] = [
    ['postmortems/INC-1.md', true],
    ['docs/Postmortems/2026/INC-1.md', true],
    ['incidents/queue.md', true],
    ['.github/postmortems/a.md', true],
    ['docs/postmortem-queue.md', true],
    ['postmortems/INC-12-broken-mail-template.md', true],
    ['postmortems/README.md', false],
    ['postmortems/index.md', false],
    ['postmortems/template.md', false],
    ['postmortems/postmortem-template.md', false],
    ['postmortems/templates/a.md', false],
    ['.postmortem/a.md', false],
    ['node_modules/postmortems/a.md', false],
    ['postmortems/a.txt', false],
    ['docs/queue.md', false],
  ];
  for (const [path, expected] of cases) {
    it(`${expected ? 'is' : 'is not'} “${path}”`, () =>
      assert.equal(recognised('# Queue\n', { path }), expected));
  }

  it('is given by globs, in which parentheses stand for themselves', () => {
    const matching: readonly (readonly [glob: string, path: string, expected: boolean])[] = [
      ['reviews/*.md', 'reviews/a.md', true],
      ['reviews/*.md', 'reviews/2026/a.md', false],
      ['{reviews,rca}/**', 'rca/2026/a.md', true],
      ['incidents (old)/*.md', 'incidents (old)/a.md', true],
      ['a+/*.md', 'a+/a.md', true],
      ['[', 'a.md', false],
      ['!', 'a.md', false],
      ['a'.repeat(70_000), 'a.md', false],
      ['(a+)+$', `${'a'.repeat(60)}!`, false],
      ['{a,aa}+', `${'a'.repeat(60)}!`, false],
    ];
    assert.deepEqual(
      matching.map(([glob, path]) => recognised('# Queue\n', { path, globs: [glob] })),
      matching.map(([, , expected]) => expected),
    );
  });

  it('may be taken out by a glob with an exclamation mark', () => {
    const own = ['reviews/**', '!reviews/drafts/**'];
    const paths = ['reviews/a.md', 'reviews/drafts/a.md', 'other/a.md'];
    assert.deepEqual(
      paths.map((path) => recognised('# Queue\n', { path, globs: own })),
      [true, false, false],
    );
    assert.ok(recognised('# Postmortem\n', { path: 'reviews/drafts/a.md', globs: own }));
  });

  it('is seen by globs without its drive, and relative to the folder of the configuration', () => {
    const environment = { ...defaultEnvironment(), root: 'file:///home' };
    assert.equal(globPath(environment, 'file:///home/docs/a%20b.md'), 'docs/a b.md');
    assert.equal(globPath(environment, 'file:///elsewhere/incidents/a.md'), 'elsewhere/incidents/a.md');
    assert.equal(globPath(environment, 'memfs:/home/docs/a.md'), 'home/docs/a.md');
    assert.equal(globPath(defaultEnvironment(), 'file:///C%3A/incidents/a.md'), 'incidents/a.md');
  });
});
