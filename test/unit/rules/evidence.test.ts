import assert from 'node:assert/strict';
import { check } from '../../../server/src/check/check.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { evidenceBrokenLink } from '../../../server/src/rules/evidence/evidence-broken-link.ts';
import { evidenceMovingLink } from '../../../server/src/rules/evidence/evidence-moving-link.ts';
import { evidenceNoAlt } from '../../../server/src/rules/evidence/evidence-no-alt.ts';
import { evidenceNone } from '../../../server/src/rules/evidence/evidence-none.ts';
import { showsEvidence } from '../../../server/src/rules/evidence/shownEvidence.ts';
import type { Template } from '../../../server/src/template/template.ts';
import { parseTemplate } from '../../../server/src/template/template.ts';
import { described, problemsIn, reading, today } from '../../support/checking.ts';
import { draftSample, goodSample } from '../../support/samples.ts';

describe('evidence', () => {
  const shown: readonly (readonly [name: string, text: string, shows: boolean])[] = [
    ['is a picture', '![a](https://a.example/b)', true],
    ['is a picture in HTML', '<img src="a">', true],
    ['is a file beside the document', '[the numbers](data/a.csv)', true],
    ['is not another document', '[the guide](guide.md)', false],
    ['is not a folder', '[the others](../)', false],
    ['is not another place in the document', '[above](#impact)', false],
    ['is another document that is said to hold it', '[the logs](more.md)', true],
    ['is a dashboard by its host', '[this](https://grafana.a.example/d/b)', true],
    ['is a dashboard by its host without a text', 'https://app.datadoghq.com/notebook/1', true],
    ['is not a host of another kind', '[the room](https://chat.a.example/b)', false],
    ['is not a word in a path', '[the room](https://chat.a.example/grafana)', false],
    ['is told of in the link', '[error graph](https://a.example/b)', true],
    ['is told of in front of the link', 'Dashboard: https://a.example/b', true],
    ['is told of behind the link', '[here](https://a.example/b) is the query', true],
    ['is not told of on another line', 'A dashboard.\n\n[here](https://a.example/b)', false],
    ['is not told of far away', `Logs ${'and more '.repeat(20)} [here](https://a.example/b)`, false],
    ['is a commit', '[this](https://forge.example/a/b/commit/0a1b2c3)', true],
    ['is a change that was asked for', 'https://forge.example/a/b/pull/7', true],
    ['is a change in Gerrit', 'https://review.example/c/a/+/12', true],
    ['is a ticket', '[this](https://tickets.example/browse/OPS-7)', true],
    ['is not a project', '[this](https://forge.example/a/b)', false],
    ['is a commit by its name', 'We took back 0a1b2c3d.', true],
    ['is not a number', 'We took back 20260317 and 1234567.', false],
    ['is not a word of such letters', 'The defaced facade was effaced.', false],
    ['is code', '```\nERROR pool is empty\n```', true],
    ['is code in a list', '- a\n\n  ```\n  ERROR pool is empty\n  ```', true],
    ['is not a drawing', '```mermaid\ngraph TD\n```', false],
    ['is not in a comment', '<!-- ![a](b.png) -->', false],
  ];
  for (const [name, text, shows] of shown) {
    it(name, () => assert.equal(showsEvidence(parseDocument(text)), shows));
  }
});

describe('evidence-none', () => {
  const bare = goodSample.replace('[Connection graph](graphs/connections.svg)', 'The pool');
  const problems = (text: string, templates?: readonly Template[]): readonly string[] =>
    described(
      text,
      problemsIn(text, {
        rules: [evidenceNone],
        ...(templates ? { templates, template: 'ours' } : {}),
      }),
    );

  it('speaks of a finished postmortem that shows nothing', () => {
    assert.deepEqual(problems(bare), [
      'evidence-none @2 "Post-Incident Review: INC-1204 – Checkout returns errors"',
    ]);
  });

  it('leaves drafts, notes and documents without a template alone', () => {
    assert.deepEqual(problems(draftSample), []);
    assert.deepEqual(problems(bare.slice(0, bare.indexOf('## Impact'))), []);
    assert.deepEqual(
      problems(`# Postmortem\n\n## Thoughts\n\n${'The queue stalled again. '.repeat(60)}`),
      [],
    );
  });

  it('stands at the section for evidence where there is one, which needs no second', () => {
    const text = `${bare}\n## Supporting Information\n\nTo be found.\n`;
    const found = problemsIn(text, { rules: [evidenceNone] });
    assert.match(described(text, found).join(), /"Supporting Information"$/);
    assert.deepEqual(found[0]?.fixes?.(), []);
  });

  it('adds no section that the template has', () => {
    const template = parseTemplate(
      'ours',
      'ours.md',
      '# Review\n\n## Story\n\n[Tell it]\n\n## References\n\n[Links]\n',
    );
    const text = `# Review\n\n## Story\n\n${'The queue stalled again. '.repeat(60)}\n`;
    const found = problemsIn(text, { rules: [evidenceNone], templates: [template], template: 'ours' });
    assert.equal(found.length, 1);
    assert.deepEqual(found[0]?.fixes?.(), []);
  });

  it('adds its section with the line ends and at the level of the others', () => {
    const text = bare.replaceAll('\n', '\r\n');
    const fix = problemsIn(text, { rules: [evidenceNone] })[0]?.fixes?.()[0];
    const fixed = applyEdits(text, fix?.edits ?? []);
    assert.ok(
      fixed.endsWith(
        '\r\n\r\n## Supporting Information\r\n\r\n- [link to the graph, log, query or commit that shows it]\r\n',
      ),
    );
    assert.doesNotMatch(fixed, /[^\r]\n/);
    assert.equal(fix?.safe, false);
  });
});

describe('evidence-moving-link', () => {
  const moving: readonly string[] = [
    'https://grafana.example/d/a/b?orgId=1&from=now-6h&to=now',
    'https://grafana.example/explore?left=%7B%22range%22:%7B%22from%22:%22now-1h%22,%22to%22:%22now%22%7D%7D',
    "https://kibana.example/app/discover#/?_g=(filters:!(),time:(from:'now-15m',to:now))",
    'https://kibana.example/app/discover#/?_g=(time%3A(from%3Anow-15m%2Cto%3Anow))',
    'https://kibana.example/app/apm/services?rangeFrom=now-15m&rangeTo=now',
    'https://app.datadoghq.eu/dashboard/a-b?from_ts=1773755000000&to_ts=1773761000000&live=true',
    'https://console.aws.amazon.com/cloudwatch/home?region=eu-west-1#dashboards:name=a;start=PT3H',
    "https://console.aws.amazon.com/cloudwatch/home#metricsV2:graph=~(view~'timeSeries~start~'-PT3H~end~'P0D)",
    "https://console.aws.amazon.com/cloudwatch/home#logsV2:logs-insights$3FqueryDetail$3D~(end~0~start~-3600~timeType~'RELATIVE~unit~'seconds)",
    'https://console.aws.amazon.com/cloudwatch/home#logsV2:logs-insights$3FqueryDetail$3D$257E$2528timeType$257E$2527RELATIVE',
    'https://splunk.example/en-US/app/search/search?q=a&earliest=-24h%40h&latest=now',
    'https://a.sentry.io/issues/7/?project=1&statsPeriod=14d',
    'https://console.cloud.google.com/logs/query;query=a;timeRange=PT1H?project=b',
    'https://a.live.dynatrace.com/#dashboard;gtf=-2h;gf=all',
  ];
  const fixed: readonly string[] = [
    'https://grafana.example/d/a/b?from=1773755000000&to=1773761000000',
    'https://grafana.example/dashboard/snapshot/a',
    "https://kibana.example/app/discover#/?_g=(time:(from:'2026-03-17T14:00:00Z',to:'2026-03-17T15:30:00Z'))",
    'https://app.datadoghq.eu/dashboard/a-b?from_ts=1773755000000&to_ts=1773761000000&live=false',
    'https://shop.example/search?live=true',
    'https://console.aws.amazon.com/cloudwatch/home#dashboards:name=a;start=2026-03-17T14:00:00Z',
    'https://splunk.example/en-US/app/search/search?earliest=1773755000&latest=1773761000',
    'https://a.sentry.io/issues/7/?start=2026-03-17T14%3A00%3A00&end=2026-03-17T15%3A00%3A00',
    'https://console.cloud.google.com/logs/query;timeRange=PT30S;cursorTimestamp=2026-03-17T14:00:00Z?project=b',
    'https://news.example/?from=nowhere',
  ];
  const found = (address: string): number =>
    problemsIn(`[a](<${address}>)`, { rules: [evidenceMovingLink] }).length;
  for (const address of moving) {
    it(`speaks of ${address}`, () => assert.equal(found(address), 1));
  }
  for (const address of fixed) {
    it(`leaves ${address} alone`, () => assert.equal(found(address), 0));
  }

  it('stands at the reference, not at its definition', () => {
    const text = '[a][b]\n\n[b]: https://grafana.example/d/a?from=now-1h\n';
    const problems = problemsIn(text, { rules: [evidenceMovingLink] });
    assert.deepEqual(described(text, problems), ['evidence-moving-link @0 "[a][b]"']);
  });
});

describe('evidence-no-alt', () => {
  const pictures: readonly (readonly [text: string, problems: number])[] = [
    ['![]( a.png )', 1],
    ['![image](a.png)', 1],
    ['![Screenshot 2026-03-17 at 14.02.11](a.png)', 1],
    ['![IMG_1204.png](a.png)', 1],
    ['![Pasted image 20260317140211.png](a.png)', 1],
    ['![[what the picture shows]](a.png)', 1],
    ['![][a]\n\n[a]: b.png', 1],
    ['<img src="a.png">', 1],
    ['<img src="a.png" alt="">', 0],
    ['![Errors](a.png)', 0],
    ['![Image of the error ratio](a.png)', 0],
    ['![Fehlerrate](a.png)', 0],
    ['[](a.png)', 0],
  ];
  for (const [text, count] of pictures) {
    it(`finds ${count} in ${JSON.stringify(text)}`, () => {
      assert.equal(problemsIn(text, { rules: [evidenceNoAlt] }).length, count);
    });
  }

  it('has no second blank for a blank', () => {
    const [problem] = problemsIn('![[what the picture shows]](a.png)', { rules: [evidenceNoAlt] });
    assert.deepEqual(problem?.fixes?.(), []);
  });
});

describe('evidence-broken-link', () => {
  const problems = (text: string, missing?: readonly string[]): readonly string[] =>
    described(
      text,
      check(reading(text), {
        configuration: defaultConfiguration,
        today,
        rules: [evidenceBrokenLink],
        missingTargets: missing && new Set(missing),
      }).problems,
    );

  it('speaks of what is known to be missing, at the target', () => {
    const text = '[a](b%20c.md#d) ![e](f.png) [g](h.md)';
    assert.deepEqual(problems(text, ['b%20c.md#d', 'f.png']), [
      'evidence-broken-link @4 "b%20c.md#d"',
      'evidence-broken-link @21 "f.png"',
    ]);
  });

  it('stands at the reference, not at its definition', () => {
    assert.deepEqual(problems('[a][b]\n\n[b]: c.md\n', ['c.md']), ['evidence-broken-link @0 "[a][b]"']);
  });

  it('says nothing where nobody has looked', () => {
    assert.deepEqual(problems('[a](b.md)'), []);
  });
});
