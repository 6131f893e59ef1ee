import assert from 'node:assert/strict';
import { check } from '../../../server/src/check/check.ts';
import { defaultConfiguration as configuration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { reparseDocument } from '../../../server/src/document/reparse.ts';
import { readPostmortem } from '../../../server/src/postmortem.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type {
  DocumentRule,
  Rule,
  RuleContext,
  SuppressionRule,
  TemplateRule,
} from '../../../server/src/rules/rule.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { today } from '../../support/checking.ts';
import { goodSample } from '../../support/samples.ts';

/** The ids of the rules that ran at an edit, in alphabetical order. */
interface Ran {
  /** On all of the postmortem. */
  readonly onAll: readonly string[];
  /** On no more than what was edited. */
  readonly onPart: readonly string[];
}

/** The same rule, which tells a spy on how much it runs. Nothing is compared here: rules about others never run. */
function spiedOn(rule: Rule, seen: (context: RuleContext) => void): Rule {
  switch (rule.needs) {
    case 'document':
      return spiedDocumentRule(rule, seen);
    case 'template':
      return spiedTemplateRule(rule, seen);
    case 'suppressions':
      return spiedSuppressionRule(rule, seen);
    case 'siblings':
      return rule;
  }
}

function spiedDocumentRule(rule: DocumentRule, seen: (context: RuleContext) => void): DocumentRule {
  return {
    ...rule,
    check(context) {
      seen(context);
      return rule.check(context);
    },
  };
}

function spiedTemplateRule(rule: TemplateRule, seen: (context: RuleContext) => void): TemplateRule {
  return {
    ...rule,
    check(context, template) {
      seen(context);
      return rule.check(context, template);
    },
  };
}

function spiedSuppressionRule(rule: SuppressionRule, seen: (context: RuleContext) => void): SuppressionRule {
  return {
    ...rule,
    check(context, ids) {
      seen(context);
      return rule.check(context, ids);
    },
  };
}

/** What runs when one text takes the place of another in a postmortem that was checked. */
function ranAt(text: string, from: string, to: string): Ran {
  assert.equal(text.split(from).length, 2, `“${from}” has to stand there once`);
  const ran: { readonly id: string; readonly isPart: boolean }[] = [];
  const judgedBy = rules.map((rule) =>
    spiedOn(rule, ({ document, timeline }) => {
      const isPart = document.part !== undefined || timeline()?.events.length !== events;
      ran.push({ id: rule.id, isPart });
    }),
  );
  const options = { configuration, today, fileName: 'INC-1204.md', rules: judgedBy };
  const reading = { templates: builtInTemplates(), configuration };
  let events: number | undefined;
  const postmortem = readPostmortem(parseDocument(text), reading);
  const result = check(postmortem, options);
  const { document, change } = reparseDocument(postmortem.document, text.replace(from, to));
  const earlier = change && { postmortem, change, options, result };
  const now = readPostmortem(document, reading, earlier);
  events = eventsOf(document.source.text);
  ran.length = 0;
  check(now, options, earlier);
  const ids = (wanted: boolean): readonly string[] =>
    ran
      .filter(({ isPart }) => isPart === wanted)
      .map(({ id }) => id)
      .toSorted();
  return { onAll: ids(false), onPart: ids(true) };
}

/** How many events the timeline of the sample has. */
function eventsOf(text: string): number {
  return text.split('\n').filter((line) => /^(?:\| |- )\d\d:\d\d UTC/.test(line)).length;
}

/** Those that look at anything in a document, or at nothing that takes time. */
const always = [
  'document-too-long',
  'evidence-none',
  'field-missing',
  'merge-conflict',
  'privacy-personal-data',
  'privacy-secret',
  'section-empty',
  'suppression-unknown-rule',
  'suppression-unused',
  'table-broken',
  'timeline-no-zone',
  'title-no-id',
];
const aboutCauses = [
  'factor-repeats-cause',
  'root-cause-no-evidence',
  'root-cause-no-trigger',
  'root-cause-thin',
  'root-cause-unverified',
  'root-cause-vendor-only',
];
const aboutSummaries = [
  'severity-inconsistent',
  'summary-conflict',
  'summary-jargon',
  'summary-length',
  'summary-no-number',
  'summary-no-outcome',
  'summary-wordy',
  'wording-outage',
];
const aboutImpacts = [
  'impact-duration-mismatch',
  'impact-item-empty',
  'impact-missing-item',
  'impact-no-unit',
  'impact-percent-invalid',
  'impact-revenue-not-quantified',
  'impact-slo-format',
  'impact-slo-over-100',
  'impact-slo-unnamed',
  'impact-users-not-quantified',
  'impact-vague-magnitude',
  'impact-vague-quantity',
  'severity-implausible',
  'summary-conflict',
  'wording-outage',
];
/** Those that have to know all of what the timeline tells. */
const aboutEvents = [
  'root-cause-no-trigger',
  'severity-inconsistent',
  'timeline-chat-pasted',
  'timeline-found-by-people',
  'timeline-no-acknowledgement',
  'timeline-no-detection',
  'timeline-no-evidence',
  'timeline-no-mitigation',
  'timeline-no-resolution',
  'timeline-no-zone',
  'timeline-row-duplicate',
];
/** Those that compare its times with each other and with the header. */
const aboutTimes = [
  'date-future',
  'date-slip',
  'review-before-incident',
  'review-late',
  'review-pending',
  'timeline-crowded-minute',
  'timeline-date-outside',
  'timeline-dst-ambiguous',
  'timeline-duration-mismatch',
  'timeline-future',
  'timeline-gap',
  'timeline-milestone-order',
  'timeline-mixed-zones',
  'timeline-no-start',
  'timeline-out-of-order',
  'timeline-time-format',
  'timeline-too-few',
];
const aboutFindings = [
  'action-compound',
  'action-no-finding',
  'action-number-duplicate',
  'action-reference-dangling',
  'factors-no-detection',
  'factors-too-few',
  'finding-no-action',
];
const aboutActions = [
  'action-compound',
  'action-done-no-proof',
  'action-due-before-incident',
  'action-due-too-far',
  'action-duplicate',
  'action-empty',
  'action-no-due',
  'action-no-finding',
  'action-no-owner',
  'action-no-priority',
  'action-no-ticket',
  'action-none-urgent',
  'action-not-imperative',
  'action-number-duplicate',
  'action-number-gap',
  'action-overdue',
  'action-owner-team',
  'action-priority-all-same',
  'action-priority-unknown',
  'action-reference-dangling',
  'action-several-owners',
  'action-status-unknown',
  'actions-missing',
  'actions-no-prevention',
  'actions-too-many',
  'date-invalid',
  'finding-no-action',
  'lesson-repeats',
  'prevention-no-reference',
  'timeline-found-by-people',
];

const isOn = ({ severity, needs }: Rule): boolean => severity !== 'off' && needs !== 'siblings';
const all = rules.filter(isOn).map(({ id }) => id);

function thatRead(...wanted: readonly Rule['reads'][]): readonly string[] {
  return rules.filter((rule) => isOn(rule) && wanted.includes(rule.reads)).map(({ id }) => id);
}

/** Those that judge each block, or each sentence or link of it, by itself. */
const ofBlocks = thatRead('blocks', 'sentences', 'links');
const ofEntries = thatRead('entries', 'neighbours');

interface EditCase {
  readonly from: string;
  readonly to: string;
  readonly onAll: readonly (readonly string[])[];
  readonly onPart: readonly (readonly string[])[];
}

const frontMatter = '---\ntype: postmortem\n---\n\n';

const cases: Readonly<Record<string, EditCase>> = {
  'a sentence of the root cause': {
    from: 'request path. The',
    to: 'request paths. The',
    onAll: [always, aboutCauses],
    onPart: [ofBlocks],
  },
  'the summary': {
    from: 'failed with',
    to: 'failed by',
    onAll: [always, aboutSummaries],
    onPart: [ofBlocks],
  },
  'an item of the impact': {
    from: '1,204 (8',
    to: '1,205 (8',
    onAll: [always, aboutImpacts],
    onPart: [ofBlocks],
  },
  'what an event of the timeline tells': {
    from: 'Alert “checkout',
    to: 'Alarm “checkout',
    onAll: [always, aboutEvents],
    onPart: [ofBlocks, ofEntries],
  },
  'a time of the timeline': {
    from: '14:09',
    to: '14:08',
    onAll: [always, aboutEvents, aboutTimes],
    onPart: [ofBlocks, ofEntries],
  },
  'who acted in the timeline': {
    from: 'alerting',
    to: 'alerts',
    onAll: [always, aboutEvents, ['timeline-actor-inconsistent']],
    onPart: [ofBlocks, ofEntries],
  },
  'a contributing factor': {
    from: 'staging data set',
    to: 'staging dataset',
    onAll: [always, aboutFindings, ['factor-repeats-cause', 'lesson-repeats', 'list-not-numbered']],
    onPart: [ofBlocks],
  },
  'a lesson': {
    from: 'A pool shared',
    to: 'The pool shared',
    onAll: [always, ['lesson-repeats', 'list-not-numbered']],
    onPart: [ofBlocks],
  },
  'the text of an action': {
    from: 'Reject queries',
    to: 'Refuse queries',
    onAll: [always, aboutActions, ofBlocks],
    onPart: [],
  },
  'the due date of an action': {
    from: '2026-04-15',
    to: '2026-04-16',
    onAll: [always, aboutActions, ofBlocks],
    onPart: [],
  },
  'a paragraph at the end': {
    from: 'an outage for all\n',
    to: 'an outage for all\n\n',
    onAll: [always, ['lesson-repeats', 'list-not-numbered', 'prevention-no-reference']],
    onPart: [ofBlocks],
  },
  'a heading, whose spaces say nothing': {
    from: '## Contributing Factors',
    to: '## Contributing  Factors',
    onAll: [always, aboutCauses, aboutFindings, ['lesson-repeats', 'list-not-numbered']],
    onPart: [ofBlocks],
  },
  'the words of a heading': {
    from: '## Contributing Factors',
    to: '## Contributing Factor',
    onAll: [all],
    onPart: [],
  },
  'a field below the title': { from: 'Ada Okafor', to: 'Ada Okafo', onAll: [all], onPart: [] },
  'the title': { from: 'Checkout returns', to: 'Checkout gives', onAll: [all], onPart: [] },
  'front matter': { from: 'type: postmortem', to: 'type:  postmortem', onAll: [all], onPart: [] },
};

/** The sample as other people write it. */
interface Form {
  readonly name: string;
  readonly formed: (text: string) => string;
  /** What runs at an edit of the timeline beside what runs for the standard template. */
  readonly inTimeline?: readonly string[];
  /** What runs everything, unlike with the standard template. */
  readonly everything?: readonly string[];
}

const forms: readonly Form[] = [
  { name: 'after the standard template', formed: (text) => text },
  {
    name: 'headed by bold text',
    formed: (text) => text.replace(/^## (.*)$/gm, '**$1**'),
    // A line such as “Users affected: 1,204” may be a field of the header.
    everything: ['an item of the impact'],
  },
  {
    name: 'with a list for its timeline',
    formed: (text) =>
      text.replace(/^\| Time .*\n\| -.*\n/m, '').replace(row, (_, time, event) => `- ${time}: ${event}`),
    inTimeline: ['timeline-columns', 'timeline-not-table'],
  },
  {
    name: 'with a list for its timeline, headed by bold text',
    formed: (text) =>
      text
        .replace(/^## (.*)$/gm, '**$1**')
        .replace(/^\| Time .*\n\| -.*\n/m, '')
        .replace(row, (_, time, event) => `- ${time}: ${event}`),
    inTimeline: ['timeline-columns', 'timeline-not-table'],
    everything: ['an item of the impact'],
  },
  {
    name: 'with a timeline whose head names no times',
    formed: (text) => text.replace('| Time ', '| UTC  '),
  },
];

const row = /^\| (\d\d:\d\d UTC) \| (.*?) *\| .*\|$/gm;

describe('an edit of a postmortem', () => {
  for (const { name, formed, inTimeline = [], everything = [] } of forms) {
    const text = formed(frontMatter + goodSample);
    // Lists name no actors, and bold text is no heading.
    const written = Object.entries(cases).filter(([, { from }]) => text.includes(from));
    for (const [what, { from, to, onAll, onPart }] of written) {
      it(`of ${what} runs the rules that read it, ${name}`, () => {
        const isInTimeline = onPart.includes(ofEntries);
        const expected = everything.includes(what)
          ? { onAll: [all], onPart: [] }
          : { onAll: [...onAll, isInTimeline ? inTimeline : []], onPart };
        assert.deepEqual(ranAt(text, from, to), {
          onAll: sorted(expected.onAll),
          onPart: sorted(expected.onPart),
        });
      });
    }
  }
});

function sorted(ids: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(ids.flat())].toSorted();
}
