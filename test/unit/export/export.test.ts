import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
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

  it('shows what is folded, and boxes for what is to be done', () => {
    const { text: page } = make(
      'html',
      '# Incident report\n\n<details markdown>\n<summary>\n\nThe log\n\n</summary>\n\n`<details>`\n\n</details>\n\n- [ ] One\n- [x] Two\n- [y] Three\n',
    );
    assert.match(page, /<p>The log<\/p>\s*<p><code>&lt;details&gt;<\/code><\/p>\s*<ul>/);
    assert.match(page, /<li>☐ One<\/li>\n<li>☑ Two<\/li>\n<li>\[y\] Three<\/li>/);
    assert.doesNotMatch(page, /<p><\/p>|&lt;\/?(?:details markdown|summary)/);
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
    assert.match(issues, /From action 1 of the postmortem “Post-Incident Review: INC-7 \\<b\\>\\& more/);
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

  it('has no name in small letters in places for people, and nobody whom a sign calls', () => {
    const { text: made } = make(
      'external',
      withPeople(
        ['Ada Okafor', 'ada', 'okafor (payments on-call)'],
        '@zed and @yana.k looked, @sre-team helped, @here too. `@types/node` and a@b stay, ada does.',
      ),
    );
    assert.match(made, /\| Errors start \| payments on-call \|/);
    assert.match(made, /\| Bound the pool \| payments on-call \|/);
    assert.match(made, /\n\[name removed\] and \[name removed\] looked, @sre-team helped, @here too\./);
    assert.match(made, /`@types\/node` and a@b stay, ada does\./, 'a word of a text may be a word');
  });

  it('keeps systems that act, where the document says that they are some', () => {
    const prose = [
      'The Consul cluster lost its leader. Consul came back at 14:10.',
      'CoreDNS and RabbitMQ had no part in it. Vitess 19 did.',
      "Nomad looked at Nomad's dashboard.",
    ].join('\n');
    for (const [actor, isKept] of [
      ['Consul', true],
      ['CoreDNS', true],
      ['RabbitMQ', true],
      ['Vitess', true],
      ['Kafka', true],
      ['Nomad', false],
    ] as const) {
      const { text: made } = make('external', withPeople(['Ada', actor, 'Ada'], prose));
      assert.equal(made.includes(`| ${actor} |`), isKept, actor);
      assert.equal(made.includes('Nomad'), actor !== 'Nomad', actor);
    }
    const { text: owned } = make('external', withPeople(['Ada', 'Consul', 'Consul'], prose));
    assert.doesNotMatch(owned, /Consul/, 'who owns an action is a person');
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

/** Texts that mean something where an export is read, each to stand in every place of a document. */
const hostile = [
  ...[
    ']]>',
    '<![CDATA[',
    '</ac:plain-text-body></ac:structured-macro><ac:link>',
    '<ri:user ri:userkey="a"/>',
    '<p',
  ],
  ...[
    '&nbsp;',
    '&amp;lt;',
    '&#0;',
    '&#x1F;',
    '&#xD800;',
    '&undefined;',
    '"',
    "'",
    '\u0000',
    '\u0007',
    '\uD800',
    '\uFFFE',
  ],
  ...["=cmd|'/C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\t=1', '＝1+1', '",=1,"', '\n=1', ';=1'],
  ...[
    '<!channel>',
    '<!here|x>',
    '<@U012AB3CD>',
    '<#C012>',
    '<https://evil.example|https://bank.example>',
    '@here',
    '@channel',
  ],
  ...[
    '@octocat',
    '@org/team',
    '#12',
    'GH-12',
    'org/repo#12',
    '&#64;octocat',
    '&amp;#64;octocat',
    'fixes #3',
    '<at>Ada</at>',
  ],
  ...[
    '[bank](https://evil.example)',
    '![x](https://evil.example/p.png)',
    '<img src=x onerror=alert(1)>',
    '<script>',
    '<b>',
  ],
  ...[
    '~~~',
    '```',
    '---',
    '# Heading',
    '- item',
    '1. one',
    '$$x$$',
    '\\',
    '\\\\',
    '<!--',
    '-->',
    '{{7*7}}',
    '%0a',
    '\u202E',
  ],
] as const;

/** A postmortem with one text in every place that an export reads, in one line each. */
function everywhere(words: string): string {
  const line = words.replace(/[\r\n]/g, ' ');
  const cell = line.replaceAll('|', '\\|');
  return [
    `# Post-Incident Review: ${line}`,
    `**Severity:** ${line}\n**Author:** ${line}\n**Date of Incident:** ${line}\n**Duration:** ${line}`,
    `## Executive Summary\n\nWords ${line} and more.`,
    `## Impact\n\n- Users affected: ${line}\n- **${line}:** 12`,
    `## Timeline\n\n| Time | Event | Actor |\n| - | - | - |\n| 14:00 UTC | Errors start ${cell} | ${cell} |\n| 14:07 UTC | The alert fired | ${cell} |`,
    `## Root Cause\n\n> ${line}\n\n\`${line}\` [${line}](<${line}>) ![${line}](<${line}>)\n\n    ${line}`,
    `## Action Items\n\n| # | Action | Owner | Priority | Due Date | Status | Ticket |\n| - | - | - | - | - | - | - |\n| 1 | ${cell} and more | ${cell} | ${cell} | ${cell} | Open | ${cell} |\n| 2 | Bound ${cell} | ${cell} | P1 | 2026-04-01 | Open | ${cell} |\n| 3 | ${cell} ${'long '.repeat(60)} | ${cell} | P1 | 2026-04-01 | Open | |`,
  ].join('\n\n');
}

/** The same, and the text as blocks. */
function everywhereAndAsBlocks(words: string): string {
  return `${everywhere(words)}\n\n## Lessons Learned\n\n${words}\n\n\`\`\`${words}\n${words}\n\`\`\`\n\n${words}\n`;
}

/** Texts of one or some of these. */
const hostileWords = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));

function wellFormedness(body: string): true | object {
  // What the validator lets pass.
  const invalid = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u.exec(body.replaceAll(/[\u007F-\u009F]/g, ''));
  return invalid
    ? { invalid: invalid[0] }
    : XMLValidator.validate(
        `<page xmlns:ac="urn:ac" xmlns:ri="urn:ri">${body.replaceAll('&nbsp;', ' ')}</page>`,
      );
}

/** The cells of CSV (RFC 4180), read by its grammar. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  for (const { index, 0: all, 1: cell = '', 2: end } of csv.matchAll(
    /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g,
  )) {
    assert.equal(index, at, csv);
    at += all.length;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  assert.equal(at, csv.length, csv);
  return rows.slice(0, -1);
}

describe('exports of hostile texts', () => {
  /** Runs with each text alone, then with mixtures. */
  function withHostileTexts(property: (words: string) => void): void {
    for (const words of hostile) {
      property(words);
    }
    fc.assert(fc.property(hostileWords, property), { numRuns: 30 });
  }

  it('for Confluence are XML, with no element of theirs', () => {
    withHostileTexts((words) => {
      const { text: body } = make('confluence', everywhereAndAsBlocks(words));
      assert.equal(wellFormedness(body), true, `${JSON.stringify(words)}\n${body}`);
      const outsideCode = body.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
      const names = new Set([...outsideCode.matchAll(/<([\w:]+)/g)].map(([, name = '']) => name));
      for (const name of ['ac:link', 'ri:user', 'script', 'img', 'b', 'at']) {
        assert.ok(!names.has(name), `${name} from ${JSON.stringify(words)}`);
      }
    });
  });

  it('as a page have no element and no attribute of theirs', () => {
    withHostileTexts((words) => {
      const { text: page } = make('html', everywhereAndAsBlocks(words));
      assert.doesNotMatch(page, /<(?:script|img|b|at|ac:|ri:|iframe)[\s>:]|\sonerror=(?=[^<]*>)/);
      assert.doesNotMatch(page.slice(page.indexOf('<main>')), /<!\[CDATA|<!--/);
    });
  });

  it('for Jira have as many cells in each row as there are columns, none a formula', () => {
    withHostileTexts((words) => {
      const { text: csv } = make('jira', everywhere(words));
      const [, ...rows] = rowsOf(csv);
      assert.equal(rows.length, 3, csv);
      for (const row of rows) {
        assert.equal(row.length, 7, csv);
        for (const cell of row) {
          assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/, csv);
        }
      }
    });
  });

  it('for Slack call nobody and link nothing', () => {
    withHostileTexts((words) => {
      const { text: summary } = make('slack', everywhereAndAsBlocks(words));
      assert.doesNotMatch(summary, /<|>|@(?=[\p{L}\p{N}_])/u);
      assert.doesNotMatch(summary, /&(?!amp;|lt;|gt;)/);
    });
  });

  for (const format of ['teams', 'github'] as const) {
    it(`for ${format} call nobody, link nothing, and are what they say when they are read as Markdown`, () => {
      const md = new MarkdownIt('commonmark', { html: true }).enable(['table', 'strikethrough']);
      withHostileTexts((words) => {
        const { text: made } = make(format, everywhere(words));
        const tokens = md.parse(made, {});
        const inline = tokens.flatMap(({ children }) => children ?? []);
        const kinds = new Set([...tokens, ...inline].map(({ type }) => type));
        for (const kind of [
          'link_open',
          'image',
          'html_block',
          'html_inline',
          'fence',
          'code_block',
          'table_open',
          's_open',
        ]) {
          assert.ok(!kinds.has(kind), `${kind} from ${JSON.stringify(words)}\n${made}`);
        }
        const shown = inline
          .filter(({ type }) => type === 'text')
          .map(({ content }) => content)
          .join('');
        assert.doesNotMatch(shown, /(?<!https?:\/\/\S*)@(?=[\p{L}\p{N}_])/u, made);
        if (format === 'github') {
          const outsideTicket = made.replace(/^- \*\*Ticket:.*$/gm, '');
          assert.doesNotMatch(outsideTicket, /(?<!https?:\/\/\S*)(?:#|\bGH-)\d/i, made);
          assert.equal(tokens.filter(({ type }) => type === 'heading_open').length, 3, made);
        }
      });
    });
  }

  it('for readers outside are made', () => {
    withHostileTexts((words) => assert.ok(make('external', everywhereAndAsBlocks(words)).text.length > 0));
  });

  it('have a name of a file that is one', () => {
    for (const format of Object.keys(exports)) {
      assert.ok(isFormat(format));
      for (const words of hostile) {
        const { fileName } = make(format, everywhere(words));
        assert.match(fileName, /^INC-7[\w.-]*$/);
      }
    }
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
