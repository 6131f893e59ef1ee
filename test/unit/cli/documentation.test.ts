import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { printed } from '../../support/printed.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/commands.md', root), 'utf8');
const [inEditor = '', onCommandLine = ''] = page.split('\n## On the command line\n');

function json(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, root), 'utf8'));
}

/** The parts of the page, each of which is about one command of the program. */
function partAbout(command: string): string {
  const parts = [
    ...onCommandLine.split(/^### /m).filter((part) => !part.startsWith('Others')),
    ...onCommandLine.split('\n').filter((line) => line.startsWith('| `postmortem ')),
  ];
  const heads = new RegExp(`^(?:\\| )?\`postmortem ${command}\\b`);
  return parts.find((part) => heads.test(part)) ?? assert.fail(`${command} is not on the page`);
}

function optionsIn(text: string): readonly string[] {
  return [
    ...new Set([...text.matchAll(/(?<![\w-])--[a-zA-Z][a-zA-Z-]*/g)].map(([option]) => option)),
  ].toSorted();
}

describe('docs/commands.md', () => {
  it('has every command of the editor by its name', () => {
    const { contributes } = z
      .object({ contributes: z.object({ commands: z.array(z.object({ title: z.string() })) }) })
      .parse(json('package.json'));
    const names = z.record(z.string(), z.string()).parse(json('package.nls.json'));
    for (const { title } of contributes.commands) {
      const name = names[title.slice(1, -1)] ?? assert.fail(title);
      assert.ok(inEditor.includes(`\n| ${name} |`) || inEditor.includes(`*${name}*`), name);
    }
  });

  it('has every command of the command line with its options, and no others', async () => {
    const [, list = ''] = (await printed('--help')).split('Commands:');
    const commands = [...list.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
    const own = commands.filter((name) => name !== 'help');
    assert.notEqual(own.length, 0);
    for (const command of own) {
      const [, help = ''] = (await printed(command, '--help')).split('Options:');
      const options = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-zA-Z-]+)/gm)].map(([, option]) => option ?? '');
      const wanted = options.filter((option) => option !== '--help').toSorted();
      assert.deepEqual(optionsIn(partAbout(command)), wanted, command);
    }
  });

  it('has every form of output', async () => {
    for (const command of ['check', 'timeline', 'actions', 'report', 'export', 'rules']) {
      const help = (await printed(command, '--help')).replace(/\s+/g, ' ');
      const [, choices = ''] = /--format <format>[^(]*\(choices: ([^)]*?)(?:, default|\))/.exec(help) ?? [];
      const names = [...choices.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? '');
      assert.notEqual(names.length, 0);
      const part = partAbout(command);
      assert.deepEqual(
        names.filter((name) => !part.includes(`\`${name}\``)),
        [],
        command,
      );
    }
  });
});
