import assert from 'node:assert/strict';
import { configurationText, rulesLine } from '../../../client/src/commands/configurationText.ts';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { mergeConfiguration } from '../../../server/src/config/mergeConfiguration.ts';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import { configurationSchema } from '../../../server/src/config/schema.ts';
import { rules } from '../../../server/src/rules/index.ts';

const known = new Map(rules.map((rule) => [rule.id, rule.options]));

describe('a new configuration file', () => {
  it('names each key once', () => {
    const keys = [...configurationText.matchAll(/^ {2}(?:\/\/ )?"(\w+)":/gm)].map(([, key]) => key);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it('can be read and changes nothing', () => {
    const { written, errors } = readConfiguration(configurationText, known);
    assert.deepEqual(errors, []);
    assert.deepEqual(mergeConfiguration(written), defaultConfiguration);
  });

  it('shows every key that there is, and all of them are valid when they are taken in', () => {
    const uncommented = configurationText
      .replace(/^(\s*)\/\/ (?=")/gm, '$1')
      .replace(/^ {2}("[a-z]+": (?:\[.*\]|\{.*\}|"\w+"|\d+))$/gim, '  $1,');
    const { written, errors } = readConfiguration(uncommented, known);
    assert.deepEqual(errors, []);
    const keys = Object.keys(configurationSchema().shape).filter((key) => key !== '$schema');
    assert.deepEqual(Object.keys(written).toSorted(), keys.toSorted());
    assert.deepEqual(written.files, defaultConfiguration.files);
    assert.equal(written.reviewWithinHours, defaultConfiguration.reviewWithinHours);
    assert.deepEqual(written.severities, defaultConfiguration.severities);
    assert.ok(Object.keys(written.rules ?? {}).length > 1);
  });

  it('puts the cursor into the rules', () => {
    assert.equal(configurationText.split('\n')[rulesLine], '  "rules": {');
  });
});
