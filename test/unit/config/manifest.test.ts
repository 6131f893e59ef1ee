import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { configurationSchema } from '../../../server/src/config/schema.ts';

const manifest = z
  .object({
    contributes: z.object({
      configuration: z.object({
        properties: z.record(z.string(), z.looseObject({ default: z.unknown(), order: z.unknown() })),
      }),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')));

describe("the editor's settings", () => {
  // An editor hands over its defaults as if somebody had set them.
  for (const [key, value] of Object.entries(defaultConfiguration)) {
    it(`have the default of “${key}” that the command line has`, () => {
      const setting = manifest.contributes.configuration.properties[`postmortem.${key}`];
      assert.deepEqual(setting?.default, value ?? '');
    });
  }

  /** What decides whether a value is valid, as far as both can say it. */
  const restrictions = z.object({
    type: z.unknown().optional(),
    enum: z.unknown().optional(),
    items: z.object({ type: z.unknown().optional() }).optional(),
    minItems: z.unknown().optional(),
    exclusiveMinimum: z.unknown().optional(),
    maximum: z.unknown().optional(),
  });
  const { $schema: _, ...shape } = configurationSchema().shape;
  for (const [key, schema] of Object.entries(shape)) {
    it(`accept for “${key}” what the file accepts`, () => {
      const inFile = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      const setting = manifest.contributes.configuration.properties[`postmortem.${key}`];
      assert.deepEqual(restrictions.parse(setting), restrictions.parse(inFile));
    });
  }

  it('are handed over to the server, all that the file knows', () => {
    const client = readFileSync(new URL('../../../client/src/settings.ts', import.meta.url), 'utf8');
    const keys = /const keys = \[([^\]]*)\]/.exec(client)?.[1]?.match(/\w+/g);
    assert.deepEqual(keys?.toSorted(), Object.keys(shape).toSorted());
  });

  it('are shown in an order of their own', () => {
    const orders = Object.values(manifest.contributes.configuration.properties).map(({ order }) => order);
    assert.equal(new Set(orders).size, orders.length);
    assert.ok(orders.every((order) => typeof order === 'number'));
  });
});
