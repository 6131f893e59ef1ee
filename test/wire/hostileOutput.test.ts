import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import MarkdownIt from 'markdown-it';
import { faultySample, goodSample } from '../support/samples.ts';
import type { CommandLineResult } from './support/commandLine.ts';
import { runCommandLine } from './support/commandLine.ts';

/** Words that steer a terminal or a pipeline where they are printed as they are. */
const hostile = [
  '\u001B[2J\u001B]0;title\u0007',
  '\u001B]8;;http://evil.example\u001B\\click\u009B31m',
  '\u0000\u0008\u007F\u0085',
  '##vso[task.setvariable variable=a]b',
  '##[add-mask]c',
  '##teamcity[buildStatus]',
  '\u202Egnirts\u2066',
  '::add-mask::d',
  '<script>alert(1)</script>![t](http://evil.example/t.png)',
  "=cmd|'/C calc'!A0",
  '\uD83D',
] as const;

/** A postmortem with some words in every place that a command prints, or that a rule quotes. */
function documentWith(words: string): string {
  const cell = words.replaceAll('|', '\\|');
  return [
    '---\ntype: postmortem\n---',
    `# Post-Incident Review: INC-7 ${words}`,
    `**Date of Incident:** ${words}\n**Duration:** ${words}\n**Severity:** SEV-9 ${words}\n**Author:** ${words}\n**Reviewed:** ${words}`,
    `## Impact\n\n- Users affected: many ${words}`,
    `## Timeline\n\n| Time | Event | Actor |\n| - | - | - |\n| 14:02 UTC | ${cell} started | ${cell} |\n| 13:07 UTC ${cell} | The alert fired ${cell} | ${cell} |\n| ${cell} | b | c |`,
    `## ${words}\n\nBob ${words} should have known. See #99 [${words}](nowhere-${encodeURIComponent('x')}.md).`,
    `## What Could Be Improved\n\n1. ${words} is missing (-> #77)`,
    `## Action Items\n\n| # | Action | Owner | Priority | Due | Status |\n| - | - | - | - | - | - |\n| 1 | ${cell} | ${cell} | ${cell} | ${cell} | ${cell} |\n| 2 | Fix ${cell} | ${cell} | P1 ${cell} | 2026-01-01 | Open |`,
  ].join('\n\n');
}

const controls = /(?![\t\n\r])\p{Cc}/u;
const commands = /^\s*::(?!(?:error|warning|notice) file=)|##(?:vso|teamcity)?\[/im;

function assertHarmless(text: string, of: string): void {
  assert.doesNotMatch(text, controls, `${of} steers a terminal`);
  assert.doesNotMatch(text, commands, `${of} steers a pipeline`);
}

describe('what the command line prints of hostile documents', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    write('all.md', documentWith(hostile.slice(0, -1).join(' ')));
    write(
      'block.md',
      `${documentWith('b')}\n\n\`\`\`\n${hostile.slice(3, 8).join('\n')}\n  ::error::e\n\`\`\`\n`,
    );
    for (const [index, words] of hostile.entries()) {
      write(`${index}/INC-${index}.md`, documentWith(words));
    }
    if (process.platform !== 'win32') {
      write('names/::add-mask::a.md', documentWith('a'));
      write('names/b\n::error::b.md', documentWith('b'));
      write('names/\u001B[31mc##vso[x]d\u202E.md', documentWith('c'));
      write('names/"$(touch d)`touch d`\'.md', documentWith('d'));
      write('names/-rf.md', documentWith('e'));
      write('names/[e](javascript:x).md', documentWith('f'));
    }
    const key = 'k\n::add-mask::e\u001B[31m##vso[x]';
    write('broken/.postmortem.json', JSON.stringify({ [key]: 1, rules: { [key]: 'off' } }));
    write('broken/INC-9.md', documentWith('g'));
    write('rule/.postmortem.json', JSON.stringify({ rules: { [key]: 'off' }, template: key }));
    write('rule/INC-9.md', documentWith('g'));
  });

  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  async function run(...args: string[]): Promise<CommandLineResult> {
    const result = await runCommandLine(args, folder);
    assert.doesNotMatch(result.error, /Something went wrong|\n {4}at /);
    assertHarmless(result.error, `the error output of ${args.join(' ')}`);
    return result;
  }

  for (const format of ['text', 'json', 'github', 'sarif', '--quiet']) {
    it(`steers nothing, as problems: ${format}`, async () => {
      const { out } = await run('check', '.', ...(format === '--quiet' ? [format] : ['--format', format]));
      assert.ok(out.includes('INC-3'), out);
      // A file has the name that it has, and a line that begins with a command is that command.
      assertHarmless(out.replace(/(?<=^::\w+ )file=[^,]*/gm, 'file='), format);
    });
  }

  it('is the same for what reads JSON', async () => {
    const { out } = await run('check', 'all.md', '--format', 'json');
    assert.ok(out.includes('\\u0023#vso['), out);
    const messages: readonly { readonly message: string }[] = JSON.parse(out);
    assert.ok(messages.some(({ message }) => message.includes('##vso[task.setvariable variable=a]b')));
  });

  for (const format of ['text', 'csv', 'markdown', 'json']) {
    it(`steers nothing, as actions: ${format}`, async () => {
      const { out } = await run('actions', '.', '--format', format, '--today', '2026-03-20');
      assert.ok(out.includes('Fix '), out);
      assertHarmless(out, format);
      if (format === 'markdown') {
        const tokens = new MarkdownIt({ html: true })
          .parse(out, {})
          .flatMap(({ children }) => children ?? []);
        assert.ok(tokens.every(({ type }) => type !== 'image' && type !== 'html_inline'));
      }
    });
  }

  for (const format of ['markdown', 'html', 'json']) {
    it(`steers nothing, as an index: ${format}`, async () => {
      const { out } = await run('report', '.', '--format', format);
      assert.ok(out.includes('INC-3'), out);
      assertHarmless(out, format);
      if (format === 'html') {
        assert.equal(XMLValidator.validate(out.replace(/<!doctype html>|<meta[^>]*>/g, '')), true);
      }
    });
  }

  it('as an index has one row for each postmortem, each with one link that leads to its file', async () => {
    const { out } = await run('report', 'names');
    const tokens = new MarkdownIt({ html: true }).parse(out, {});
    const rows = tokens.filter(({ type }) => type === 'tr_open').length - 1;
    const targets = tokens
      .flatMap(({ children }) => children ?? [])
      .filter(({ type }) => type === 'link_open' || type === 'image' || type === 'html_inline')
      .map((token) => decodeURIComponent(String(token.attrGet('href'))));
    assert.equal(targets.length, rows);
    assert.ok(targets.every((target) => target.startsWith('names/')));
  });

  for (const format of ['text', 'json']) {
    it(`steers nothing, as a timeline: ${format}`, async () => {
      for (const [index] of hostile.entries()) {
        const { out } = await run('timeline', `${index}/INC-${index}.md`, '--format', format);
        assertHarmless(out, format);
      }
    });
  }

  for (const format of ['html', 'confluence', 'slack', 'teams', 'jira', 'github', 'external']) {
    it(`steers nothing, as an export: ${format}`, async () => {
      assertHarmless((await run('export', 'all.md', '--format', format)).out, format);
      assertHarmless((await run('export', 'block.md', '--format', format)).out, format);
    });
  }

  it('steers nothing, as a template', async () => {
    const comment = `<!--\n${hostile.join('\n')}\n  ::error::e\n-->`;
    write('comment.md', `${documentWith('c')}\n\n${comment}\n`);
    assertHarmless((await run('template', 'all.md')).out, 'a template');
    assertHarmless((await run('template', 'comment.md')).out, 'a template with a comment');
  });

  it('says what is wrong with a name in one line', async () => {
    const { status, error } = await run('check', 'none\n::error::x\u001B[31m.md');
    assert.equal(status, 2);
    assert.equal(error.trimEnd().split('\n').length, 1, error);
  });
});

describe('links in a folder that is checked', () => {
  let folder: string;

  beforeEach(function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'postmortem-'));
    mkdirSync(join(folder, 'repository', 'postmortems'), { recursive: true });
    mkdirSync(join(folder, 'repository', '.git'));
    writeFileSync(join(folder, 'secret.md'), goodSample.replaceAll('INC-1204', 'INC-6666'));
    writeFileSync(join(folder, 'repository', 'INC-1.md'), goodSample.replaceAll('INC-1204', 'INC-1'));
    link('../../secret.md', 'away.md');
    link('/dev/zero', 'endless.md');
    link('/proc/self/environ', 'environment.md');
    link('nowhere.md', 'gone.md');
    link('user@host.1234:1', '.#lock.md');
    link('loop.md', 'loop.md');
    link('one.md', 'two.md');
    link('two.md', 'one.md');
    link('..', 'folder.md');
    execFileSync('mkfifo', [inside('pipe.md')]);
    link('pipe.md', 'to-pipe.md');
    link('../INC-1.md', 'alias.md');
    writeFileSync(inside('INC-3.md'), goodSample.replaceAll('INC-1204', 'INC-3'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const inside = (name: string): string => join(folder, 'repository', 'postmortems', name);
  const link = (target: string, name: string): void => symlinkSync(target, inside(name));

  for (const [pattern, ...expected] of [
    ['.', 'INC-3.md', 'alias.md'],
    ['**/*.md', 'INC-3.md'],
    ['*.md', 'INC-3.md'],
  ] as const) {
    it(`lead nowhere outside the checkout, round in circles, or to what never ends: ${pattern}`, async () => {
      const { status, out, error } = await runCommandLine(
        ['report', pattern, '--format', 'json'],
        inside('.'),
      );
      assert.equal(error, '');
      assert.equal(status, 0);
      const files = JSON.parse(out).map(({ file }: { file: string }) => file);
      assert.deepEqual(files, expected);
    });
  }

  it('have nothing outside the checkout mended', async () => {
    writeFileSync(join(folder, 'secret.md'), faultySample);
    await runCommandLine(['check', '.', '--fix'], inside('.'));
    assert.equal(readFileSync(join(folder, 'secret.md'), 'utf8'), faultySample);
    await runCommandLine(['check', 'away.md', '--fix'], inside('.'));
    assert.notEqual(readFileSync(join(folder, 'secret.md'), 'utf8'), faultySample);
  });

  it('are followed where they are named', async () => {
    const { out } = await runCommandLine(['report', 'away.md', '--format', 'json'], inside('.'));
    assert.equal(JSON.parse(out)[0].id, 'INC-6666');
  });

  it('fetch no picture out of a pipe', async () => {
    execFileSync('mkfifo', [inside('pipe.png')]);
    writeFileSync(inside('INC-2.md'), `${goodSample}\n![a](pipe.png)\n`);
    const { status, out } = await runCommandLine(['export', 'INC-2.md', '--format', 'html'], inside('.'));
    assert.equal(status, 0);
    assert.ok(out.includes('pipe.png'));
  });
});
