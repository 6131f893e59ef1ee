import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { rules } from '../../../server/src/rules/index.ts';
import { optionsReader } from '../../../server/src/rules/options.ts';
import { rulePages } from '../../support/rulePages.ts';

const pages = new Map(rulePages().map((page) => [page.id, page]));

function optionsSection(id: string): string {
  const text = readFileSync(pages.get(id)?.path ?? '', 'utf8');
  return /^## Options$([\s\S]*?)^## /m.exec(text)?.[1] ?? '';
}

describe('the options of rules', () => {
  for (const { id, options: optionsOf } of rules) {
    const options = optionsOf?.();
    const names = Object.keys(options?.shape ?? {});
    it(`${id}: ${names.length === 0 ? 'has none' : names.join(', ')}, as its page says`, () => {
      const section = optionsSection(id);
      assert.equal(section !== '', names.length > 0);
      for (const name of names) {
        assert.match(section, new RegExp(`\`${name}\`|"${name}":`));
      }
    });

    it(`${id}: examples of its page are valid`, () => {
      const schema = options ?? z.strictObject({});
      const shown = pages.get(id)?.options ?? {};
      assert.deepEqual(schema.safeParse(shown).error, undefined);
      for (const [, text = ''] of optionsSection(id).matchAll(/\[\s*"\w+",\s*(\{[^}]*\})\s*\]/g)) {
        assert.deepEqual(schema.safeParse(JSON.parse(text)).error, undefined);
      }
    });

    if (options) {
      it(`${id}: its published page has a row for each, with type, default and meaning`, () => {
        const page = readFileSync(new URL(`../../../docs/rules/${id}.md`, import.meta.url), 'utf8');
        const rows = /^## Options$[\s\S]*?^\| --- [^\n]*\n((?:\|[^\n]*\n)+)/m
          .exec(page)?.[1]
          ?.trim()
          .split('\n');
        assert.deepEqual(
          rows?.map((row) => /^\| `(\w+)` \| \S[^|]* \| \S[^\n]* \| \S[^\n]* \|$/.exec(row)?.[1]),
          names,
        );
      });

      it(`${id}: each may be left out, is described, and others are refused`, () => {
        assert.ok(options.safeParse({}).success);
        assert.ok(!options.safeParse({ 'no such option': 1 }).success);
        const { properties = {} } = z.toJSONSchema(options);
        for (const property of Object.values(properties)) {
          assert.ok(typeof property === 'object' && property.description, 'an option has no description');
        }
      });
    }
  }
});

describe('options that are read', () => {
  const schemaOf = () => z.strictObject({ most: z.int().default(3), words: z.array(z.string()).optional() });

  it('are those that are written, with the defaults of the others', () => {
    assert.deepEqual(optionsReader(schemaOf, { most: 3 })({ options: { words: ['a'] } }), {
      most: 3,
      words: ['a'],
    });
  });

  it('are the defaults where one of them is wrong', () => {
    assert.deepEqual(optionsReader(schemaOf, { most: 3 })({ options: { most: '4', words: ['a'] } }), {
      most: 3,
    });
    assert.deepEqual(optionsReader(schemaOf, { most: 3 })({ options: { least: 4 } }), { most: 3 });
  });

  it('are the defaults where none is written, without a look at what there may be', () => {
    const noSchema = (): ReturnType<typeof schemaOf> => assert.fail('no schema is needed');
    assert.deepEqual(optionsReader(noSchema, { most: 3 })({ options: {} }), { most: 3 });
    assert.deepEqual(optionsReader(schemaOf, { most: 3 })({ options: {} }), schemaOf().parse({}));
  });
});
