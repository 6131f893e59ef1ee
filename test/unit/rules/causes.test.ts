import assert from 'node:assert/strict';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { problemsIn } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

const ids = [
  'root-cause-thin',
  'root-cause-no-evidence',
  'root-cause-unverified',
  'root-cause-no-trigger',
  'root-cause-vendor-only',
  'factors-too-few',
  'factors-no-detection',
  'prevention-no-reference',
];

/** The rules of this file that a text breaks. */
function found(text: string): readonly string[] {
  return problemsIn(text).flatMap(({ rule }) => (ids.includes(rule.id) ? [rule.id] : []));
}

/** The good sample with another text under a heading. */
function withSection(title: string, body: string): string {
  const start = goodSample.indexOf(`## ${title}\n\n`) + `## ${title}\n\n`.length;
  const end = goodSample.indexOf('\n## ', start);
  return `${goodSample.slice(0, start)}${body}\n${goodSample.slice(end)}`;
}

function withCause(body: string): readonly string[] {
  return found(withSection('Root Cause', body));
}

const told =
  'A query without a limit took every connection of the pool. Nothing bounds what one caller may hold.';
const more = 'It waited for cold data while other callers queued behind it until they gave up.';

describe('a root cause', () => {
  it('that is thin is told nothing else', () => {
    assert.deepEqual(withCause('The pool was too small.'), ['root-cause-thin']);
  });

  it('counts as thin below 25 words and below two sentences', () => {
    assert.deepEqual(withCause(told), ['root-cause-thin']);
    assert.equal(withCause(`${told} ${more}`).includes('root-cause-thin'), false);
    assert.equal(withCause(`${told} ${more}`.replaceAll('. ', ', ')).includes('root-cause-thin'), true);
  });

  it('may be told in a list, in subsections, or under two headings', () => {
    const parts = `${told} ${more}`.split('. ');
    assert.equal(withCause(parts.map((part) => `- ${part}`).join('\n')).includes('root-cause-thin'), false);
    assert.equal(
      withCause(parts.map((part) => `### Why\n\n${part}`).join('\n\n')).includes('root-cause-thin'),
      false,
    );
    const twice = withSection('Root Cause', `${told} ${more}`).replace(
      '## Root Cause',
      '## Five Whys\n\n- Why? Slow.\n\n## Root Cause',
    );
    assert.equal(found(twice).includes('root-cause-thin'), false);
  });

  it('shows what it rests on by a link, a picture, code or a figure', () => {
    const bare = `${told} ${more} Undoing the release ended it.`;
    assert.deepEqual(withCause(bare), ['root-cause-no-evidence']);
    for (const evidence of [
      'See [graph](g.md).',
      '![graph](graphs/connections.svg)',
      'See `pg_stat`.',
      'It took 40 of them.',
    ]) {
      assert.deepEqual(withCause(`${bare} ${evidence}`), [], evidence);
    }
  });

  it('is not verified by the line that waits to be filled, which is told as a blank', () => {
    const text = withSection('Root Cause', `${told} ${more} It held 40.`);
    const problem = problemsIn(text).find(({ rule }) => rule.id === 'root-cause-unverified');
    const fixed = applyEdits(text, problem?.fixes?.()[0]?.edits ?? []);
    assert.notEqual(fixed, text);
    assert.deepEqual(
      problemsIn(fixed).map(({ rule }) => rule.id),
      ['placeholder-left'],
    );
    assert.deepEqual(found(fixed.replace('[how the cause was confirmed]', 'a replay of the hour')), []);
  });

  it('has its trigger in itself, in the timeline up to the detection, or under a heading of its own', () => {
    const untold = withSection('Root Cause', `${told} ${more} It was reproduced with 40.`)
      .replace('Release 4.18 of the payment service is deployed, errors begin', 'First errors')
      .replace('| deploy pipeline    |', '| service            |');
    assert.deepEqual(found(untold), ['root-cause-no-trigger']);
    assert.deepEqual(found(untold.replace('First errors', 'First errors after a deployment')), []);
    assert.deepEqual(
      found(untold.replace('## Contributing', '## Trigger\n\nA report.\n\n## Contributing')),
      [],
    );
    assert.deepEqual(found(untold.replace('Nothing bounds', 'A restart began it. Nothing bounds')), []);
  });
});

describe('a supplier as the cause', () => {
  it('is asked about only where nothing of the own system is said', () => {
    const theirs =
      'An outage of AWS in one zone between 14:02 and 15:12 made the shop unreachable. It was confirmed by their report, which names a faulty release of a router.';
    assert.deepEqual(withCause(theirs), ['root-cause-vendor-only']);
    for (const own of ['We run in a single zone.', 'No failover exists.', 'The retries made it worse.']) {
      assert.deepEqual(withCause(`${theirs} ${own}`), [], own);
    }
  });

  it('is no place where something of the own was missing, and none where a link leads', () => {
    for (const own of [
      'The package was published without the private flag. No reviewer was asked for in the GitHub form.',
      'The package was published after [the build was cut](https://github.com/acme/icons/issues/7), which broke it.',
    ]) {
      assert.deepEqual(
        withCause(own).filter((rule) => rule === 'root-cause-vendor-only'),
        [],
        own,
      );
    }
  });
});

describe('contributing factors', () => {
  it('are counted as items and as subsections, not in prose', () => {
    assert.deepEqual(found(withSection('Contributing Factors', '1. The alert came late (-> #3)')), [
      'factors-too-few',
    ]);
    assert.deepEqual(found(withSection('Contributing Factors', '### The alert came late (-> #3)\n\nText.')), [
      'factors-too-few',
    ]);
    assert.deepEqual(
      found(withSection('Contributing Factors', 'The alert came late, and staging is small.')),
      [],
    );
  });
});

describe('a section on prevention', () => {
  it('names an action by “action”, a hash or AI', () => {
    for (const name of [
      'Action 1 closes it.',
      'Closed by actions 1 and 4.',
      'Closed by #4.',
      'Closed by AI-4.',
    ]) {
      assert.deepEqual(found(withSection('Prevention', name)), [], name);
    }
    assert.deepEqual(found(withSection('Prevention', 'It cannot come back in 2026.')), [
      'prevention-no-reference',
    ]);
  });

  it('is left alone where the actions have no numbers', () => {
    const list = withSection('Action Items', '- Reject queries').replace(/ \(-> #\d\)/g, '');
    assert.deepEqual(found(list.replace('Action 1 makes', 'This makes').replace('; action 4', '; it')), []);
  });
});

describe('a contributing factor', () => {
  it('in a subsection of the root cause does not repeat itself', () => {
    const cause = 'Release 4.18 added a report query without a time limit to the request path.';
    const factor = 'The staging data set holds a hundredth of the rows.';
    const text = (second: string) =>
      `# Postmortem: slow reports\n\n## Root Cause\n\n${cause}\n\n### Contributing Factors\n\n1. ${factor}\n2. ${second}\n`;
    const repeats = (written: string) =>
      problemsIn(written, { templates: [] }).filter(({ rule }) => rule.id === 'factor-repeats-cause').length;
    assert.equal(repeats(text('The alert watches the ratio over five minutes.')), 0);
    assert.equal(repeats(text(cause)), 1);
  });
});
