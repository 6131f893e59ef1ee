import assert from 'node:assert/strict';
import { applyEdits, fixAll } from '../../../server/src/check/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsIn } from '../../support/checking.ts';

const title = '# Post-Incident Review: INC-1204';
const own = rules.filter(({ id }) => id === 'section-level' || id === 'section-empty');

/** The rules that report something in a text, each with the text that it marks. */
function reported(...lines: readonly string[]): readonly string[] {
  const text = [title, ...lines, ''].join('\n');
  return problemsIn(text, { rules: own, template: 'standard' }).map(
    ({ rule, range }) => `${rule.id}: ${text.slice(range.start, range.end)}`,
  );
}

describe('rules about the sections of a template', () => {
  const well = ['### What Went Well', '1. The alert fired within a minute.'];
  const better = ['### What Could Be Improved', '1. Nobody knew the owner of the pool.'];

  it('leave sections where the author gathered them below the lessons or a section of the own', () => {
    assert.deepEqual(reported('## Lessons Learned', ...well, ...better), []);
    assert.deepEqual(reported('## Lessons Learned', 'Bounds matter.', ...well, ...better), []);
    assert.deepEqual(reported('## How we did', ...well, ...better), []);
  });

  it('report a section that slipped below another of the template, and lessons without any', () => {
    assert.deepEqual(reported('## Impact', 'Checkouts failed.', ...well), [
      'section-level: ### What Went Well',
    ]);
    assert.deepEqual(reported(...well), ['section-level: ### What Went Well']);
    assert.deepEqual(reported('## Timeline', ...well), [
      'section-empty: ## Timeline',
      'section-level: ### What Went Well',
    ]);
    assert.deepEqual(reported('## Lessons Learned', '## Prevention', 'A bound for each caller.'), [
      'section-empty: ## Lessons Learned',
    ]);
    assert.deepEqual(
      reported('## Impact', 'Checkouts failed.', '### Asia', 'All.', '#### Root Cause', 'No bound.'),
      ['section-level: #### Root Cause'],
    );
    const shallow = ['## Timeline', '14:02 UTC: the alert fired', '# Root Cause', 'No bound.'];
    assert.deepEqual(reported(...shallow), ['section-level: # Root Cause']);
  });

  it('move sections unasked in a document of the template, and leave the order of an own form that looks like it', () => {
    const misplaced = (text: string): boolean => {
      const order = rules.filter(({ id }) => id === 'section-order');
      const problems = problemsIn(text, { rules: order });
      assert.ok(problems.length > 0, 'nothing is out of order');
      return fixAll(text, (now) => problemsIn(now, { rules: order })) === text;
    };
    const names = [
      'Impact',
      'Root Cause',
      'Timeline',
      'Contributing Factors',
      'What Went Well',
      'Prevention',
    ];
    const sections = ['Executive Summary', ...names]
      .map((name) => `## ${name}\n\nMail was late.\n`)
      .join('\n');
    assert.equal(misplaced(`${title}\n\n${sections}`), false);
    assert.equal(misplaced(`# Outage of the mail gateway\n\n${sections}`), true);
    const few = sections
      .replace('## Root Cause', '## How it came')
      .replace('## Executive Summary', '## In short');
    const fewer = few
      .replace('## Impact', '## Prevention')
      .replace(/## Prevention(?![\s\S]*## Prevention)/, '## Notes');
    assert.equal(misplaced(`${title}\n\n${fewer}`), true);
    assert.equal(
      misplaced(`---\ntemplate: standard\n---\n\n# Outage of the mail gateway\n\n${sections}`),
      false,
    );
  });

  it('number lists, move columns and fields and change levels unasked in a document of the template alone', () => {
    const part = (id: string): ((text: string) => boolean) => {
      const judging = rules.filter((rule) => rule.id === id);
      return (text) => {
        const problems = problemsIn(text, { rules: judging });
        assert.ok(problems.length > 0, `${id} reports nothing`);
        return fixAll(text, (now) => problemsIn(now, { rules: judging })) !== text;
      };
    };
    const names = ['Impact', 'Root Cause', 'Contributing Factors', 'Prevention'];
    const sections = names.map((name) => `## ${name}\n\nMail was late.\n`).join('\n');
    const actions =
      '## Action Items\n\n| # | Owner | Action | Priority | Due Date | Status |\n|---|---|---|---|---|---|\n| 1 | Ada | Bound the queue | P1 | 2026-04-01 | Open |\n';
    const fields = '**Severity:** SEV-2\n**Date of Incident:** 2026-03-17\n';
    const well = '## What Went Well\n\n- The alert fired within a minute.\n';
    const text = `${fields}\n## Executive Summary\n\nMail was late.\n\n${sections}\n${well}\n${actions}\n### Lessons Learned\n\n1. Bounds matter.\n`;
    for (const id of ['list-not-numbered', 'action-columns', 'field-order', 'section-level']) {
      assert.equal(part(id)(`${title}\n\n${text}`), true, `${id} in one of the template`);
      assert.equal(part(id)(`# Outage of the mail gateway\n\n${text}`), false, `${id} in an own form`);
    }
  });

  it('rename a slip of the name unasked, but no name that authors choose', () => {
    const renamed = (name: string): string =>
      fixAll(`${title}\n\n## ${name}\n\nThe digger cut both.\n`, (text) =>
        problemsIn(text, {
          rules: rules.filter(({ id }) => id === 'section-name-variant'),
          template: 'standard',
        }),
      ).split('\n')[2] ?? '';
    assert.equal(renamed('Rootcause'), '## Root Cause');
    assert.equal(renamed('Contributing Facotrs'), '## Contributing Factors');
    for (const name of ['Root Causes', 'Contributing Factor', 'Lessons Learnt']) {
      assert.equal(renamed(name), `## ${name}`);
    }
  });

  it('add a section beside those that the author gathered, never among them', () => {
    const gathered = ['## Analysis', '### Root Cause', 'No bound.', ...well, '### Notes', 'None.'];
    const text = [title, ...gathered, '## Prevention', 'A bound for each caller.', ''].join('\n');
    const added = (from: string, name: string): string => {
      const problem = problemsIn(from, { template: 'standard' }).find(
        ({ rule, message }) => rule.id === 'section-missing' && message.includes(`“${name}” is missing`),
      );
      return applyEdits(from, problem?.fixes?.()[0]?.edits ?? []);
    };
    const headings = (of: string): readonly string[] => of.match(/^#+ .*$/gm)?.slice(1) ?? [];
    const analysis = ['## Analysis', '### Root Cause', '### What Went Well', '### Notes'];
    assert.deepEqual(headings(added(text, 'Contributing Factors')), [
      ...analysis,
      '## Contributing Factors',
      '## Prevention',
    ]);
    assert.deepEqual(headings(added(text, 'Impact')), ['## Impact', ...analysis, '## Prevention']);
  });

  const lessons = ['## Lessons Learned', '### Where We Got Lucky', 'It was noon.', '### Notes', 'None.'];

  it('put a section beside one that holds others, never among what the author wrote below that', () => {
    const text = ['# INC-1: x (postmortem)', '## Action Items', '- Do it', ...lessons, ''].join('\n');
    const problem = problemsIn(text, { template: 'google-sre' }).find(
      ({ rule }) => rule.id === 'section-order',
    );
    assert.ok(problem);
    assert.equal(
      applyEdits(text, problem.fixes?.()[0]?.edits ?? []),
      ['# INC-1: x (postmortem)', ...lessons, '', '## Action Items', '- Do it', ''].join('\n'),
    );
  });

  it('add a section in front of a later one that holds the one before it', () => {
    const text = [title, '## Impact', 'None.', '## Lessons Learned', ...better, ''].join('\n');
    const problem = problemsIn(text, { template: 'standard' }).find(
      ({ rule, message }) => rule.id === 'section-missing' && message.includes('“Action Items” is missing'),
    );
    const headings = applyEdits(text, problem?.fixes?.()[0]?.edits ?? []).match(/^##+ .*$/gm);
    assert.deepEqual(headings, ['## Impact', '## Action Items', '## Lessons Learned', better[0]]);
  });

  it('add a section beside one that holds others, too', () => {
    const added = (lines: readonly string[], name: string): readonly string[] => {
      const text = ['# INC-1: x (postmortem)', ...lines, ''].join('\n');
      const problem = problemsIn(text, { template: 'google-sre' }).find(
        ({ rule, message }) => rule.id === 'section-missing' && message.includes(`“${name}” is missing`),
      );
      return applyEdits(text, problem?.fixes?.()[0]?.edits ?? []).match(/^##+ .*$/gm) ?? [];
    };
    const headings = ['### Where We Got Lucky', '### Notes'];
    assert.deepEqual(added(lessons, 'Action Items'), ['## Lessons Learned', ...headings, '## Action Items']);
    const renamed = ['## What we keep', ...lessons.slice(1)];
    assert.deepEqual(added(renamed, 'Detection'), ['## Detection', '## What we keep', ...headings]);
  });
});

describe('renaming a section', () => {
  /** What the fix of the first section that goes by another name makes of a text, and whether it is safe. */
  function renamed(...lines: readonly string[]): readonly [text: string, safe: boolean] {
    const text = [title, ...lines].join('\n');
    const problem = problemsIn(text, { template: 'standard' }).find(
      ({ rule }) => rule.id === 'section-name-variant',
    );
    const [fix] = problem?.fixes?.() ?? [];
    assert.ok(fix);
    return [applyEdits(text, fix.edits).slice(title.length + 1), fix.safe];
  }

  it('leaves what stands around the name: a number, an emoji, marks, a zone, an anchor', () => {
    for (const [written, mended] of [
      ['## 4. Timelne', '## 4. Timeline'],
      ['## 4.1 Timelne:', '## 4.1 Timeline:'],
      ['## 🕐 Timelne', '## 🕐 Timeline'],
      ['## **Timelne**', '## **Timeline**'],
      ['## Timelne (UTC)', '## Timeline (UTC)'],
      ['## Timelne (all times in CET):', '## Timeline (all times in CET):'],
      ['## Timelne {#when}', '## Timeline {#when}'],
      ['## Timelne (UTC) {#when} ##', '## Timeline (UTC) {#when} ##'],
      ['Timelne (UTC)\n---', 'Timeline (UTC)\n---'],
    ] as const) {
      assert.deepEqual(renamed(written), [mended, true], written);
    }
  });

  it('is not done unasked where a link would go', () => {
    assert.deepEqual(renamed('## [Timelne](when.md)'), ['## Timeline', false]);
  });

  it('leads links to the section on to its new name', () => {
    const lines = (name: string, anchor: string): readonly string[] => [
      `See [when](#${anchor}), [when][w], <a href="#${anchor}">when</a> and [the rest](#impact).`,
      '',
      `[w]: #${anchor}`,
      '',
      `## ${name}`,
      '',
      '## Impact',
    ];
    assert.deepEqual(renamed(...lines('Timelne (UTC)', 'timelne-utc')), [
      lines('Timeline (UTC)', 'timeline-utc').join('\n'),
      true,
    ]);
    const named = ['See [when](#timelne).', '', '## Timelne', '', '<a id="timelne"></a>'];
    assert.equal(renamed(...named)[0], named.join('\n').replace('## Timelne', '## Timeline'));
  });

  it('leads links to a second section of that name on, too', () => {
    const lines = ['See [first](#timelne) and [second](#timelne-1).', '', '## Timelne', '', '### Timelne'];
    assert.equal(
      renamed(...lines)[0],
      'See [first](#timeline) and [second](#timelne).\n\n## Timeline\n\n### Timelne',
    );
  });
});

describe('the second of two timelines', () => {
  const timelines = (...rows: readonly (readonly string[])[]): string =>
    [
      '# Post-Incident Review: INC-1204 – Checkout errors',
      '',
      '**Date of Incident:** 2026-03-17',
      '',
      ...rows.flatMap((one) => [
        '## Timeline (UTC)',
        '',
        '| Time | Event | Actor |',
        '| --- | --- | --- |',
        ...one,
        '',
      ]),
    ].join('\n');
  const offeredFor = (text: string): readonly string[] =>
    problemsIn(text, { template: 'standard' })
      .filter(({ rule }) => rule.id === 'section-duplicate')
      .flatMap(({ fixes }) => fixes?.() ?? [])
      .map(({ title: fix }) => fix);
  const early = ['| 14:02 | Errors rise | shop |', '| 14:09 | Alert fires | alerting |'];
  const late = ['| 14:30 | Ada rolls back | Ada |', '| 14:54 | Resolved | Ada |'];

  it('can be moved behind the first where it goes on from there', () => {
    assert.deepEqual(offeredFor(timelines(early, late)), ['Move this text to the first “Timeline (UTC)”']);
  });

  it('is left where the order or a day would be another', () => {
    assert.deepEqual(offeredFor(timelines(late, early)), []);
    assert.deepEqual(offeredFor(timelines([...early, '| 14:40 | Still failing | Ada |'], late)), []);
    const night = ['| 22:30 | Errors rise | shop |', '| 00:10 | Alert fires | alerting |'];
    assert.deepEqual(offeredFor(timelines(night, ['| 01:20 | Resolved | Ada |'])), []);
  });
});

describe('sections that no template asks for', () => {
  const empty = (...lines: readonly string[]): readonly string[] => {
    const text = ['# Search was down on 17 March 2026', '', ...lines, ''].join('\n');
    return problemsIn(text, { rules: own }).map(
      ({ range, severity }) => `${severity} ${text.slice(range.start, range.end)}`,
    );
  };

  it('are not left empty where their name tells what belongs there', () => {
    assert.deepEqual(empty('## Impact', '', '## Cause', '<!-- to do -->', '', '## Actions', '- ', '- [ ]'), [
      'information ## Impact',
      'information ## Cause',
      'information ## Actions',
    ]);
  });

  it('may be empty where they have others below them, another name, or only something to add', () => {
    assert.deepEqual(
      empty('## Impact', '### Users', 'All.', '## Our thoughts', '## Thanks', '## References'),
      [],
    );
  });
});
