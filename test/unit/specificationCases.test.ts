import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Configuration, RuleSetting } from '../../server/src/config/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { problemsIn } from '../support/checking.ts';
import { goodSample } from '../support/samples.ts';

const folder = new URL('../fixtures/specification/', import.meta.url);

/** A demand of the specification with two postmortems: one that meets it, and one that differs in nothing else. */
interface Case {
  /** The demand, as the specification words it. */
  readonly demand: string;
  /** What the failing one gives, in document order: the rule, and words of the line it stands on. */
  readonly problems: readonly (readonly [rule: string, line: string])[];
  /** Rules that are off by default and switched on here. */
  readonly on?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  // Quality expectations
  blameless: {
    demand: 'BLAMELESS — Focus on systems, not individuals',
    problems: [
      ['root-cause-person', 'The engineer on duty forgot to check'],
      ['wording-judgement', 'carelessly enabled all of them'],
      ['root-cause-person', 'carelessly enabled all of them'],
      ['wording-human-error', 'It was human error.'],
      ['wording-blame', 'The platform team failed to look at the quota alert'],
      ['wording-counterfactual', 'The platform team should have known'],
    ],
  },
  actionable: {
    demand: 'Actionable — Every finding has an action item',
    problems: [['finding-no-action', '2. The list of gateways in the runbook was out of date']],
  },
  concrete: {
    demand: 'Concrete — Specific actions, not vague "improve monitoring"',
    problems: [
      ['action-vague', '| 1   | Fix the bug'],
      ['action-vague', '| 2   | Improve monitoring'],
      ['action-vague', '| 3   | Investigate health checks'],
      ['action-people-change', '| 4   | Remind the recording team'],
    ],
  },
  timely: {
    demand: 'Timely — Completed within 48 hours',
    problems: [['review-late', '**Reviewed:** 2026-03-16']],
  },
  shared: {
    demand: 'Shared — Published for organizational learning',
    // The template has no place that says so, so that the rule is off unless a team wants it.
    on: ['review-not-published'],
    problems: [['review-not-published', '**Reviewed:** 2026-03-13']],
  },
  // Failure cases
  'blame-attribution': {
    demand: 'Blame attribution → Redirect to systemic causes',
    problems: [
      ['root-cause-person', 'The incident was caused by Dana'],
      ['root-cause-person', 'The operator is to blame'],
      ['wording-procedure', 'the instructions were ignored'],
    ],
  },
  'no-action-items': {
    demand: 'No action items → Every finding needs at least one action',
    problems: [
      ['finding-no-action', '1. Nothing in the configuration knows the limit of the clearing house'],
      ['finding-no-action', '2. The alert waits for ten minutes of age'],
      ['finding-no-action', '1. Batch sizes are changed everywhere at once'],
      ['finding-no-action', '2. The queue retries a batch without end'],
      ['actions-missing', '## Action Items'],
    ],
  },
  'stale-action-items': {
    demand: 'Stale action items → Track completion with deadlines',
    problems: [
      ['action-overdue', '| 1   | Resize each picture'],
      ['action-no-due', '| 3   | Add 500 pictures'],
      ['action-overdue', '| 4   | Deploy updates of libraries'],
    ],
  },
  // Evidence expectations
  'complete-incident-timeline': {
    demand: 'Complete incident timeline',
    problems: [
      ['timeline-no-detection', '## Timeline'],
      ['timeline-no-resolution', '## Timeline'],
      ['timeline-too-few', '## Timeline'],
      ['timeline-no-actor', '| 08:34 UTC | [Connections by model]'],
    ],
  },
  'monitoring-data': {
    demand: 'Monitoring data',
    problems: [
      ['evidence-none', '# Post-Incident Review: INC-0190'],
      ['timeline-no-evidence', '## Timeline'],
    ],
  },
  'root-cause-verification': {
    demand: 'Root cause verification',
    problems: [['root-cause-unverified', '## Root Cause']],
  },
  'action-item-tracking': {
    demand: 'Action item tracking',
    problems: [
      ['action-done-no-proof', '| 1   | Close parties'],
      ['action-no-owner', '| 2   | Alert when open parties'],
      ['action-no-priority', '| 3   | Let a fifth'],
      ['action-status-unknown', '| 4   | Release seasons'],
    ],
  },
};

/**
 * What nobody can do right who follows the template in every point: it puts the fields of the header on adjacent lines,
 * and asks neither where the review was published nor whether the incident struck before.
 */
const beyondTheTemplate = ['field-soft-break', 'review-not-published', 'recurrence-unchecked'];

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

function switchedOn(ids: readonly string[]): Partial<Configuration> {
  const setting: RuleSetting = { severity: 'warning', options: {} };
  return { rules: Object.fromEntries(ids.map((id) => [id, setting])) };
}

/** The rules that are off by default, but for some. */
function offExcept(ids: readonly string[]): readonly string[] {
  return rules.filter(({ id, severity }) => severity === 'off' && !ids.includes(id)).map(({ id }) => id);
}

/** Problems as their rule with the whole line on which they start. */
function found(text: string, on: readonly string[] = []): readonly (readonly [string, string])[] {
  return problemsIn(text, { configuration: switchedOn(on) }).map(({ rule, range }) => {
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    return [rule.id, text.slice(start).split('\n', 1)[0] ?? ''];
  });
}

/** What was found, each line cut down to the expected words that it holds. */
function cutTo(expected: Case['problems'], actual: readonly (readonly [string, string])[]): Case['problems'] {
  return actual.map(([rule, line], index) => {
    const words = expected[index]?.[1];
    return [rule, words !== undefined && line.includes(words) ? words : line];
  });
}

describe('a demand of the specification', () => {
  for (const [name, { demand, problems, on }] of Object.entries(cases)) {
    describe(`“${demand}”`, () => {
      it('is missed by a postmortem of which nothing else is to be said', () => {
        const actual = found(read(`${name}.failing.md`), on);
        assert.deepEqual(cutTo(problems, actual), problems);
      });

      it('is met by one without a problem', () => {
        const text = read(`${name}.passing.md`);
        assert.deepEqual(found(text), []);
        assert.deepEqual(found(text, [...offExcept(beyondTheTemplate), ...(on ?? [])]), []);
      });
    });
  }

  it('has its two postmortems, and no postmortem is without a demand', () => {
    const names = Object.keys(cases).flatMap((name) => [`${name}.failing.md`, `${name}.passing.md`]);
    assert.deepEqual(readdirSync(folder).toSorted(), names.toSorted());
  });
});

describe('a postmortem that follows the template in every point', () => {
  const fileName = 'INC-1204-checkout-errors.md';

  it('gives nothing', () => {
    assert.deepEqual(problemsIn(goodSample, { fileName }), []);
  });

  it('gives nothing where all rules run, but those that ask for more than the template', () => {
    const configuration = switchedOn(offExcept(beyondTheTemplate));
    assert.deepEqual(problemsIn(goodSample, { fileName, configuration }), []);
  });

  it('gives nothing where really all rules run, once it says what those ask for', () => {
    const text = goodSample
      .replace('**Reviewed:** 2026-03-18', '$&\n**Published:** 2026-03-18, in the engineering library')
      .replace(/^(\*\*.*)\n(?=\*\*)/gm, '$1\\\n')
      .replace('## Contributing Factors', 'This cause has not struck before: first occurrence.\n\n$&');
    assert.deepEqual(problemsIn(text, { fileName, configuration: switchedOn(offExcept([])) }), []);
  });
});
