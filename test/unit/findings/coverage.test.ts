import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { coverageOf } from '../../../server/src/findings/coverage.ts';
import { reading } from '../../support/checking.ts';

/** What answers each finding: the numbers of the actions with how it is known, and the numbers that lead nowhere. */
function covered(findings: string, actions: string): readonly string[] {
  const text = `# Post-Incident Review: INC-1\n\n${findings}\n\n## Action Items\n\n${actions}\n`;
  const postmortem = reading(text);
  const { source } = postmortem.document;
  return coverageOf(postmortem, defaultConfiguration).findings.map(({ links, dangling }) =>
    [
      ...links.map(({ action, basis }) => `${action.number?.value ?? '-'} ${basis}`),
      ...dangling.map(({ range }) => `dangling ${source.slice(range)}`),
    ].join('; '),
  );
}

function factors(...items: readonly string[]): string {
  return `## Contributing Factors\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}`;
}

const table = [
  '| #    | Action                          |',
  '| ---- | ------------------------------- |',
  '| 1    | Reject queries without a limit  |',
  '| AI-2 | Alert when the pool is 80 % full |',
  '| #3   | Rotate certificates by job      |',
].join('\n');

describe('actions that a finding names', () => {
  const forms: readonly (readonly [text: string, expected: string])[] = [
    ['x (-> #1)', '1 stated at the finding'],
    ['x (→ #1)', '1 stated at the finding'],
    ['x (->#1)', '1 stated at the finding'],
    ['x (-> #1, #3)', '1 stated at the finding; 3 stated at the finding'],
    ['x (-> #1 and #3)', '1 stated at the finding; 3 stated at the finding'],
    ['x (-> AI-2)', '2 stated at the finding'],
    ['x (-> action 3)', '3 stated at the finding'],
    ['x, see AI-2', '2 stated at the finding'],
    ['x (-> #1)\n   and more\n   text (-> #3)', '1 stated at the finding; 3 stated at the finding'],
    ['x (-> #9)', 'dangling #9'],
    ['x (-> #1, #9)', '1 stated at the finding; dangling #9'],
    ['x, see #1', ''],
    ['x, see #881', ''],
    ['x `(-> #1)`', ''],
    ['x <!-- (-> #1) -->', ''],
    ['MAIN-2 is another tracker', ''],
  ];
  for (const [text, expected] of forms) {
    it(JSON.stringify(text), () => assert.deepEqual(covered(factors(text), table), [expected]));
  }

  it('are found whatever the line ends', () => {
    const text = factors('x (-> #1)', 'y (-> #9)').replaceAll('\n', '\r\n');
    assert.deepEqual(covered(text, table.replaceAll('\n', '\r\n')), [
      '1 stated at the finding',
      'dangling #9',
    ]);
  });
});

describe('findings that an action names', () => {
  const named = (action: string): string => `| # | Action |\n| - | - |\n| 4 | ${action} |`;

  it('by kind and number', () => {
    assert.deepEqual(covered(factors('x', 'y'), named('Do it (factor 2)')), ['', '4 stated at the action']);
    assert.deepEqual(covered(factors('x', 'y'), named('For contributing factors 1 and 2')), [
      '4 stated at the action',
      '4 stated at the action',
    ]);
  });

  it('not by the number of another kind', () => {
    assert.deepEqual(covered(factors('x', 'y'), named('Do it (improvement 2)')), ['', '']);
  });

  it('in a column of their own', () => {
    const actions = '| # | Action | Finding |\n| - | - | - |\n| 1 | Do it | Factor 1 |';
    assert.deepEqual(covered(factors('x'), actions), ['1 stated at the action']);
  });
});

describe('actions that share words with a finding', () => {
  it('are taken for its answer where nothing is stated', () => {
    assert.deepEqual(covered(factors('No alert covers the pool'), table), ['2 shared words']);
  });

  it('also where one of the texts says much more', () => {
    const long =
      'The scheduler does not check whether it runs inside of the maintenance window, and nobody sees its queue';
    const actions =
      '| # | Action |\n| - | - |\n| 1 | Let the scheduler refuse to begin outside of its window |';
    assert.deepEqual(covered(factors(long), actions), ['1 shared words']);
  });

  it('not by one word of two long texts', () => {
    const long = 'The scheduler does not check whether it runs inside of the maintenance window';
    const actions = '| # | Action |\n| - | - |\n| 1 | Train everybody who reads a graph of the scheduler |';
    assert.deepEqual(covered(factors(long), actions), ['']);
  });

  it('are told by stems, little words left out', () => {
    assert.deepEqual(covered(factors('The certificate was not rotated'), table), ['3 shared words']);
    assert.deepEqual(covered(factors('When the is by a without'), table), ['']);
  });

  it('do not count where something else is stated or decided', () => {
    assert.deepEqual(covered(factors('No alert covers the pool (-> #1)'), table), [
      '1 stated at the finding',
    ]);
    assert.deepEqual(covered(factors('No alert covers the pool (no action: it is replaced)'), table), ['']);
    assert.deepEqual(covered(factors('No alert covers the pool (-> #9)'), table), ['dangling #9']);
  });

  it('do not share the address of a link', () => {
    const actions = '- [One](https://example.com/pool/alert)';
    assert.deepEqual(covered(factors('See [that](https://example.com/pool/alert)'), actions), ['']);
  });
});

describe('findings', () => {
  it('are the items of lists under every heading for them', () => {
    const sections =
      '## What went wrong\n\n- No alert covers the pool\n\n## Contributing Factors\n\n* x (-> #1)';
    assert.deepEqual(covered(sections, table), ['2 shared words', '1 stated at the finding']);
  });

  it('are subsections where there is no list', () => {
    const sections =
      '## Contributing Factors\n\n### No alert covers the pool\n\nText (-> #3)\n\n### x\n\nText';
    assert.deepEqual(covered(sections, table), ['3 stated at the finding', '']);
  });

  it('are not empty items', () => {
    assert.deepEqual(covered('## Contributing Factors\n\n1.\n2. x\n3. `code`', table), ['']);
  });
});

describe('actions that answer no finding', () => {
  it('are told', () => {
    const text = `# Post-Incident Review: INC-1\n\n${factors('x (-> #1)')}\n\n## Action Items\n\n${table}\n`;
    const { unlinked } = coverageOf(reading(text), defaultConfiguration);
    assert.deepEqual(
      unlinked.map(({ number }) => number?.value),
      [2, 3],
    );
  });
});

describe('a document of very many findings and actions', () => {
  it('is read by what it states', () => {
    const many = Array.from({ length: 600 }, (_, index) => `pool ${index} (-> #${index + 1})`);
    const rows = Array.from({ length: 600 }, (_, index) => `| ${index + 1} | pool |`).join('\n');
    const found = covered(factors(...many, 'pool'), `| # | Action |\n| - | - |\n${rows}`);
    assert.equal(found.filter((one) => one.endsWith('stated at the finding')).length, 600);
    assert.equal(found.at(-1), '', 'not compared word by word');
  });
});
