import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';

const manifest = z
  .object({
    contributes: z.object({
      configuration: z.object({ properties: z.record(z.string(), z.object({ default: z.unknown() })) }),
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
});
