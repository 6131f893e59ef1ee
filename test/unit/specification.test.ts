import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defaultConfiguration } from '../../server/src/config/configuration.ts';
import { parseDocument } from '../../server/src/document/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { builtInTemplates } from '../../server/src/template/builtIn.ts';
import { printed } from '../support/printed.ts';

const root = new URL('../../', import.meta.url);
const page = new URL('docs/specification.md', root);
const specification = new URL('../shared/reference/postmortem-prompt.md', root);
const document = parseDocument(readFileSync(page, 'utf8'));
const standard = builtInTemplates()[0] ?? assert.fail();

/** A row of the page: what it quotes, and what serves that. */
interface Row {
  readonly quotes: readonly string[];
  readonly served: string;
  readonly ruleIds: readonly string[];
}

const rows: readonly Row[] = document.blocks.flatMap((block) =>
  block.kind === 'table'
    ? block.table.rows.map(({ cells }) => {
        const [line = '', served = ''] = cells.map((cell) => document.source.slice(cell.range).trim());
        return { quotes: quotesIn(line), served, ruleIds: rulesIn(served) };
      })
    : [],
);

function quotesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, quote]) => normal((quote ?? '').replaceAll('\\|', '|')));
}

function rulesIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(rules\/([a-z-]+)\.md\)/g)].map(([, id]) => id ?? '');
}

/** A line without the blanks that align it. */
function normal(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}

/** The lines of a text that say something: not blank, not drawn, no fence, no catalogue data. */
function statementsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map(normal)
    .filter((line) => line !== '' && !/^(?:---|```.*|>.*|\|[-| ]+\|)$/.test(line));
}

/** The rules of the rows that quote exactly these. */
function rulesFor(...quotes: readonly string[]): readonly string[] {
  return rows
    .filter((row) => row.quotes.join('\n') === quotes.map(normal).join('\n'))
    .flatMap((row) => row.ruleIds);
}

describe('the page on the specification', () => {
  const quoted = new Set(rows.flatMap(({ quotes }) => quotes));

  it('quotes every line of the template', () => {
    const missing = statementsIn(standard.document().source.text).filter((line) => !quoted.has(line));
    assert.deepEqual(missing, []);
  });

  it('quotes every line of the specification, or has it as a heading', function () {
    if (!existsSync(specification)) {
      console.log('      skipped: the specification is not here');
      this.skip();
    }
    const text = readFileSync(specification, 'utf8');
    const known = new Set([...quoted, ...document.source.text.split('\n').filter((line) => /^#/.test(line))]);
    assert.deepEqual(
      statementsIn(text).filter((line) => !known.has(line)),
      [],
    );
    const lines = new Set(statementsIn(text));
    const columns = new Set(
      standard.sections.flatMap(({ table }) => table?.columns.map(({ name }) => name) ?? []),
    );
    assert.deepEqual(
      [...quoted].filter((quote) => !lines.has(quote) && !columns.has(quote)),
      [],
      'quoted, but not in the specification',
    );
  });

  it('names something that serves each line', () => {
    const idle = rows.filter(({ served }) => !/\]\(|\*Postmortem: |`postmortem /.test(served));
    assert.deepEqual(idle, []);
  });

  it('names a rule for the title and for each field of the template', () => {
    const lines = statementsIn(standard.document().source.text);
    const fields = standard.fields.map(
      ({ name }) => lines.find((line) => line.startsWith(`**${name}:**`)) ?? name,
    );
    assert.deepEqual(
      [lines[0] ?? '', ...fields].filter((line) => rulesFor(line).length === 0),
      [],
    );
  });

  for (const { title, labels, numbered, table, body } of standard.sections) {
    const heading = `## ${title}`;

    it(`names a rule for the section “${title}” with its labels, items and columns`, () => {
      const lines = statementsIn(body.map(({ text }) => text).join(''));
      const served = (line: string): boolean =>
        rows.some((row) => row.quotes.includes(line) && row.ruleIds.length > 0);
      assert.ok(rulesFor(heading).length > 0);
      assert.deepEqual(
        lines.filter((line) => !served(line)),
        [],
      );
      assert.equal(lines.filter((line) => /^- /.test(line)).length, labels.length);
      assert.equal(
        lines.some((line) => /^1\. /.test(line)),
        numbered,
      );
      const columns = table?.columns.map(({ name }) => name) ?? [];
      assert.deepEqual(
        columns.filter((column) => rulesFor(heading, column).length === 0),
        [],
      );
    });
  }

  it('names rules that exist, each by a link to its page', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const links = [...document.source.text.matchAll(/\[([^\]]+)\]\(rules\/([^)]+)\.md\)/g)];
    assert.ok(links.length > 0);
    for (const [, text, id] of links) {
      assert.equal(text, id);
      assert.ok(ids.has(id ?? ''), id);
    }
  });

  it('has links that lead somewhere', () => {
    const headings = document.sections.map(({ heading }) =>
      document.source.slice(heading.content).toLowerCase().replaceAll(' ', '-'),
    );
    for (const [, target = ''] of document.source.text.matchAll(/\]\(([^)]+)\)/g)) {
      const leads = target.startsWith('#')
        ? headings.includes(target.slice(1))
        : existsSync(new URL(target, page));
      assert.ok(leads, target);
    }
  });

  it('shows every example of the specification', () => {
    const folder = 'test/fixtures/specification/';
    const files = readdirSync(new URL(folder, root)).map((name) => `../${folder}${name}`);
    const linked = [...document.source.text.matchAll(/\]\((\.\.\/test\/[^)]+)\)/g)].map(([, path]) => path);
    assert.deepEqual(linked.toSorted(), files.toSorted());
  });

  it('names commands by their titles', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('package.nls.json', root), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null);
    const titles = new Map(
      Object.entries(manifest)
        .filter(([key]) => /^command\.[a-zA-Z]+$/.test(key))
        .map(([key, title]) => [String(title), key]),
    );
    const named = [...document.source.text.matchAll(/\*Postmortem: ([^*]+)\*/g)].map(([, title]) => title);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((title) => !titles.has(title ?? '')),
      [],
    );
  });

  it('names commands and options that the command line knows', async () => {
    const named = [...document.source.text.matchAll(/`postmortem ([a-z]+)(?: (--[a-z-]+))?`/g)];
    assert.ok(named.length > 0);
    for (const [, command = '', option] of named) {
      const help = await printed(command, '--help');
      assert.match(help, new RegExp(`^Usage: postmortem ${command}\\b`));
      assert.ok(option === undefined || help.includes(` ${option} `), `${command} ${option}`);
    }
  });

  it('names settings that exist', () => {
    const named = [...document.source.text.matchAll(/the setting `([a-zA-Z]+)`/g)].map(
      ([, key]) => key ?? '',
    );
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((key) => !(key in defaultConfiguration)),
      [],
    );
  });
});
