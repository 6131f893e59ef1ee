import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import type { Exported, ExportInput } from '../../../server/src/export/exportInput.ts';
import { exports } from '../../../server/src/export/exports.ts';
import type { ExportFormat } from '../../../server/src/protocol.ts';
import { problemsIn, reading, today } from '../../support/checking.ts';
import { corpusFiles } from '../../support/corpus.ts';

const text = readFileSync(
  new URL('../../fixtures/samples/postmortems/INC-1188-search-index.md', import.meta.url),
  'utf8',
);

function inputOf(markdown: string, more: Partial<ExportInput> = {}): ExportInput {
  return {
    postmortem: reading(markdown),
    configuration: defaultConfiguration,
    fileName: 'INC-7.md',
    today,
    images: new Map(),
    ...more,
  };
}

function make(format: ExportFormat, markdown: string, more: Partial<ExportInput> = {}): Exported {
  return exports[format](inputOf(markdown, more));
}

const document = `---
title: internal
---
# Post-Incident Review: INC-7 <b>& more</b>

**Date of Incident:** 2026-03-02
**Severity:** SEV-2
**Author:** Ada Okafor

## Executive Summary

Checkout failed for 8 % of users. <!-- ask legal --> See [the channel](https://acme.slack.com/archives/C1) and
[the notice](https://status.example.org/7).

## Impact

- Users affected: 1,204
- Duration: 47 minutes

## Timeline

| Time | Event | Actor |
| ---- | ----- | ----- |
| 2026-03-02 14:00 UTC | Errors start, [graph](graphs/errors.svg) | deploy pipeline |
| 2026-03-02 14:07 UTC | The alert fired, Ada looked<br>at once | Ada Okafor |
| 2026-03-02 14:47 UTC | Resolved by Ruiz | J. Ruiz (payments on-call) |

## Root Cause

The pool had no bound <script>alert(1)</script>. ![Pool](graphs/pool.png) [run](javascript:alert(1)) \`\`\`ignored\`\`\`

\`\`\`sh
echo ]]> </ac:plain-text-body> Ada https://grafana.acme.internal/d/1
\`\`\`

## Contributing Factors

1. Ada's dashboard at http://10.1.2.3/d/1 had no alert; mail jane@kundin-shop.de or @ruiz.

## Action Items

| # | Action | Owner | Priority | Due Date | Status |
| - | ------ | ----- | -------- | -------- | ------ |
| 1 | =HYPERLINK("x") Bound the pool @here | Ada Okafor | P1 | 2026-04-01 | Open |
| 2 | Alert on wait time | J. Ruiz | P2 | 2026-04-02 | Done |
`;

describe('an export as a page', () => {
  const { fileName, text: html } = make('html', document, {
    images: new Map([['graphs/pool.png', 'data:image/png;base64,AAAA']]),
  });

  it('is one file that loads and runs nothing', () => {
    assert.equal(fileName, 'INC-7.html');
    assert.match(
      html,
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;/,
    );
    assert.doesNotMatch(html, /<script|"javascript:|<b>|src="(?!data:)|<link/);
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;/);
  });

  it('has the phases, the time since the start and the pictures beside the document', () => {
    assert.match(html, /class="phase-bar"/);
    assert.match(html, /Detect 7\u00a0min/);
    assert.match(html, /<th>Since start<\/th>/);
    assert.match(html, /<img src="data:image\/png;base64,AAAA" alt="Pool" \/>/);
  });

  it('has each field of the header on its own line', () => {
    assert.match(html, /2026-03-02<br \/>\s*<strong>Severity:<\/strong> SEV-2<br \/>\s*<strong>Author:/);
  });

  it('has neither front matter nor comments, and links to the web only', () => {
    assert.doesNotMatch(html, /ask legal|title: internal/);
    assert.match(html, /<a href="https:\/\/status\.example\.org\/7">/);
    assert.match(html, /Errors start, graph</);
    assert.match(html, /looked<br \/>\s?at once/);
  });

  it('says of pictures that it does not carry where they are', () => {
    assert.match(make('html', document).text, /\[Picture: Pool, graphs\/pool\.png\]/);
  });
});

describe('an export for Confluence', () => {
  const { text: xml } = make('confluence', document);
  const wrapped = (body: string): string =>
    `<page xmlns:ac="urn:ac" xmlns:ri="urn:ri">${body.replaceAll('&nbsp;', ' ')}</page>`;

  it('is XML, whatever the document holds', () => {
    for (const markdown of [document, text, 'a \u0000 \uD800 & <x', '```\n]]>\n']) {
      const { text: body } = make('confluence', markdown);
      assert.equal(XMLValidator.validate(wrapped(body)), true, body);
    }
  });

  it('has code as macros, pictures as attachments, and phases as text', () => {
    assert.match(xml, /<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">sh</);
    assert.match(xml, /<ri:attachment ri:filename="pool\.png" \/>/);
    assert.match(xml, /<p>Detect 7\u00a0min/);
    assert.doesNotMatch(xml, /<svg|<h1|INC-7/);
    const parsed = JSON.stringify(new XMLParser({ cdataPropName: 'cdata' }).parse(wrapped(xml)));
    assert.match(parsed, /echo \]/);
  });
});

describe('summaries for chats', () => {
  it('say in short what happened and what is open', () => {
    const { text: slack } = make('slack', document);
    assert.match(
      slack,
      /^\*Post-Incident Review: INC-7 &lt;b&gt;&amp; more&lt;\/b&gt;\*\nSEV-2 · 2026-03-02\n/,
    );
    assert.match(slack, /\n\*Impact\*\n• Users affected: 1,204\n/);
    assert.match(slack, /\n\*Open actions \(1\)\*\n• #1 /);
    const { text: teams } = make('teams', document);
    assert.match(teams, /\n\*\*Impact\*\*\n\n- Users affected: 1,204\n- /);
    assert.doesNotMatch(teams, /Alert on wait time/);
  });

  it('call nobody', () => {
    for (const format of ['slack', 'teams', 'github'] as const) {
      assert.doesNotMatch(make(format, document).text, /@here|@ruiz/, format);
    }
  });
});

describe('exports of actions', () => {
  it('give Jira a row for each open one, which no spreadsheet computes', () => {
    assert.deepEqual(make('jira', document).text.split('\r\n'), [
      'Issue Type,Summary,Priority,Assignee,Due date,Labels,Description',
      [
        'Task',
        `"'=HYPERLINK(""x"") Bound the pool @here"`,
        'High',
        'Ada Okafor',
        '2026-04-01',
        'postmortem INC-7',
        'From the postmortem “Post-Incident Review: INC-7 <b>& more</b>” (INC-7.md).',
      ].join(','),
      '',
    ]);
  });

  it('give GitHub a text for each open one', () => {
    const { text: issues } = make('github', document);
    assert.equal(issues.match(/^## /gm)?.length, 1);
    assert.match(issues, /\*\*Owner:\*\* Ada Okafor\n- \*\*Priority:\*\* P1\n- \*\*Due:\*\* 2026-04-01\n/);
    assert.match(issues, /From action 1 of the postmortem “Post-Incident Review: INC-7 \\<b\\>& more/);
    assert.equal(make('github', '# Incident report\n').text, 'No action is open.\n');
  });
});

describe('the edition for readers outside', () => {
  const { fileName, text: edition } = make('external', document);

  it('has roles for names, everywhere and always the same', () => {
    assert.equal(fileName, 'INC-7-external.md');
    assert.doesNotMatch(edition, /\bAda\b|Okafor|Ruiz|@ruiz/);
    assert.match(edition, /\*\*Author:\*\* Responder A\n/);
    assert.match(edition, /\| The alert fired, Responder A looked<br>at once \| Responder A \|/);
    assert.match(edition, /Resolved by payments on-call \| payments on-call \|\n/);
    assert.match(edition, /\| 2 \| Alert on wait time \| payments on-call \|/);
    assert.match(edition, /1\. Responder A's dashboard/);
  });

  it('has no internal links, no comments, no front matter and no personal data', () => {
    assert.match(edition, /^# Post-Incident Review: INC-7/);
    assert.doesNotMatch(edition, /acme\.internal|slack\.com|10\.1\.2\.3|graphs\/|ask legal|kundin-shop/);
    assert.match(edition, /See the channel and\n\[the notice\]\(https:\/\/status\.example\.org\/7\)/);
    assert.match(edition, /\[picture removed: Pool\]/);
    assert.match(edition, /mail \[e-mail address removed\] or/);
  });

  it('has no secret', () => {
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    assert.doesNotMatch(make('external', `# Incident report\n\nToken ${secret} leaked.\n`).text, /ghp_/);
  });

  /** A postmortem with some people in its cells and a text. */
  const withPeople = (people: readonly string[], prose: string): string =>
    `# Post-Incident Review: INC-7\n\n**Author:** ${people[0]}\n\n## Executive Summary\n\n${prose}\n\n## Timeline\n\n| Time | Event | Actor |\n| - | - | - |\n| 2026-03-02 14:00 UTC | Errors start | ${people[1]} |\n\n## Action Items\n\n| # | Action | Owner | Priority | Due Date | Status |\n| - | - | - | - | - | - |\n| 1 | Bound the pool | ${people[2]} | P1 | 2026-04-01 | Open |\n`;

  it('has no name in links, pictures, code, logins, initials and other spellings', () => {
    const prose = [
      "Ada's fix, Okafor’s, OKAFOR, Zoë and Zoe, A.O., AO, Adams",
      '`deploy --user ada`, ada.okafor, @aokafor, Ada_Okafor, **Ada**Okafor',
      '[Ada Okafor](/people/ada), [page](https://example.org/u/ada-okafor), https://example.org/Ada%20Okafor',
      '![Ada at the desk](desk.png) ![Ada](https://example.org/a.png) <b title="Ada">x</b>',
      'Will will do it. Jan van der Berg did.',
    ].join('\n');
    const { text: made } = make(
      'external',
      withPeople(
        ['Ada Okafor, Will', 'Zoë Ng (Will, payments on-call) + SRE: Jan van der Berg', 'Grace & 李雷'],
        `${prose}\n李雷`,
      ),
    );
    assert.doesNotMatch(
      made,
      /\bAda\b|Okafor|OKAFOR|okafor|\bZo[eë]|\bA\.O|\bAO\b|\bada\b|Will|Berg|Grace|李雷|desk\.png/,
    );
    assert.match(made, /Adams/);
    assert.match(made, /Responder [A-Z] will do it\./);
  });

  it('has no address, host or mailbox of the inside, as link text either', () => {
    const { text: made } = make(
      'external',
      '# Incident report\n\ndb-prod-03.acme.internal:5432, 10.2.3.4, 10.0.0.0/8, fe80::1; [ops@acme.com](mailto:ops@acme.com); version 1.2.3.4.\n',
    );
    assert.doesNotMatch(made, /acme|10\.|fe80/);
    assert.match(made, /version 1\.2\.3\.4\./);
  });

  it('never leaves a name of somebody whom the document names as author, actor or owner', () => {
    const part = fc
      .tuple(
        fc.constantFrom(...'BDFGKLMNRTVZ'),
        fc.stringMatching(/^[aeiou][bdfgklmnrtvz][aeiou][xqj]{1,3}$/),
      )
      .map(([first, rest]) => `${first}${rest}`);
    const name = fc.array(part, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(name, name, name, (author, actor, owner) => {
        const names = [author, actor, owner];
        const prose = names.map(
          (words) => `Then ${words.join(' ')} and ${words[0]}'s team, \`${words.at(-1)}\`, @${words[0]}.`,
        );
        const { text: made } = make(
          'external',
          withPeople(
            names.map((words) => words.join(' ')),
            prose.join('\n'),
          ),
        );
        for (const word of names.flat()) {
          assert.ok(!made.includes(word), `${word} in\n${made}`);
        }
      }),
    );
  });

  it('changes nothing else', () => {
    const plain = '# Incident report\n\nThe pool had no bound. See [docs](https://example.org/a).\r\n';
    assert.equal(make('external', plain).text, plain);
    const rulesOf = (markdown: string): readonly string[] =>
      problemsIn(markdown)
        .map(({ rule }) => rule.id)
        .filter((id) => id.startsWith('table-') || id.startsWith('section-'));
    assert.deepEqual(rulesOf(make('external', text).text), rulesOf(text));
  });
});

describe('every export', () => {
  it('of public postmortems is made, and its page and XML are well formed', function () {
    const files = corpusFiles();
    if (!files) {
      console.log('      skipped: the public postmortems are not here');
      this.skip();
    }
    for (const { name, text: markdown } of files) {
      for (const format of Object.keys(exports)) {
        assert.ok(isFormat(format));
        const made = make(format, markdown).text;
        if (format === 'confluence') {
          const checked = XMLValidator.validate(
            `<page xmlns:ac="a" xmlns:ri="r">${made.replaceAll('&nbsp;', ' ')}</page>`,
          );
          assert.equal(checked, true, `${name} ${JSON.stringify(checked)}`);
        }
      }
    }
  });
});

function isFormat(name: string): name is ExportFormat {
  return name in exports;
}
