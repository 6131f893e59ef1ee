import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { configurationSchema } from '../../../server/src/config/schema.ts';
import { parseDocument } from '../../../server/src/document/document.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { strictRules } from '../../../server/src/rules/strictness.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/configuration.md', root), 'utf8');
const document = parseDocument(page);

/** By their first cells: the second cells of the page's rows. What is configured stands before front matter. */
const rows = new Map(
  document.blocks
    .flatMap((block) =>
      block.kind === 'table'
        ? block.table.rows.map(({ cells }): [string, string] => {
            const [first = '', second = ''] = cells.map((cell) => document.source.slice(cell.range).trim());
            return [first.replaceAll('`', ''), second];
          })
        : [],
    )
    .toReversed(),
);

const manifest = z
  .object({
    contributes: z.object({
      configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.json() })) }),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));

/** A default without the blanks that its layout has. */
function defaultOf(key: string): unknown {
  const cell = rows.get(key) ?? assert.fail(`${key} is not on the page`);
  return cell === 'none' ? undefined : JSON.parse(cell.replaceAll('`', ''));
}

describe('docs/configuration.md', () => {
  const { $schema: _, ...shape } = configurationSchema().shape;

  it('has every key of the file with its default, and no other', () => {
    const keys = Object.keys(shape);
    for (const [key, value] of Object.entries(defaultConfiguration)) {
      assert.deepEqual(defaultOf(key), value, key);
    }
    const section = page.slice(page.indexOf('\n## Keys'), page.indexOf('\n### Strictness'));
    const told = [...section.matchAll(/^\| `([A-Za-z]+)` /gm)].map(([, key]) => key);
    assert.deepEqual(told.toSorted(), keys.toSorted());
  });

  it('has every setting that is the editor’s own, with its default', () => {
    const own = Object.entries(manifest.contributes.configuration.properties).filter(
      ([name]) => !(name.replace('postmortem.', '') in shape),
    );
    assert.notEqual(own.length, 0);
    for (const [name, setting] of own) {
      assert.deepEqual(defaultOf(name), setting.default, name);
    }
  });

  it('names the rules that a strict team has on', () => {
    const strict = rows.get('strict') ?? assert.fail();
    const named = [...strict.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id);
    assert.deepEqual(named, [...strictRules.keys()].toSorted());
    assert.deepEqual([...new Set(strictRules.values())], ['information']);
  });

  it('has an example that can be read, with every key', () => {
    const [, text = ''] = /```jsonc\n([\s\S]*?)```/.exec(page) ?? [];
    const known = new Map(rules.map((rule) => [rule.id, rule.options]));
    const { written, errors } = readConfiguration(text, known);
    assert.deepEqual(errors, []);
    assert.deepEqual(Object.keys(written).toSorted(), Object.keys(shape).toSorted());
  });
});
