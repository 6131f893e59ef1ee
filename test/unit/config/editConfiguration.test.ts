import assert from 'node:assert/strict';
import * as z from 'zod';
import type { PlainEdit } from '../../../server/src/check/fix.ts';
import { applyEdits } from '../../../server/src/check/fix.ts';
import type { RuleInForce } from '../../../server/src/config/editConfiguration.ts';
import { accept, newConfiguration, turnOff } from '../../../server/src/config/editConfiguration.ts';

const rule: RuleInForce = { id: 'wording-human-error', severity: 'information', options: {} };

function after(text: string, edits: readonly PlainEdit[] | undefined): string | undefined {
  return edits && applyEdits(text, edits);
}

describe('an edit of the configuration', () => {
  it('accepts a phrase where nothing is said of the rule yet', () => {
    const text = '{\n  // ours\n  "reviewWithinHours": 24\n}\n';
    assert.equal(
      after(text, accept(text, rule, 'operator error')),
      '{\n  // ours\n  "reviewWithinHours": 24,\n  "rules": {\n    "wording-human-error": [\n      "information",\n      {\n        "allow": [\n          "operator error"\n        ]\n      }\n    ]\n  }\n}\n',
    );
  });

  it('keeps the options that are in force from elsewhere, where the text says nothing of the rule', () => {
    const inForce = { ...rule, options: { allow: ['a'], most: 3 } };
    assert.deepEqual(JSON.parse(after('{}', accept('{}', inForce, 'b')) ?? ''), {
      rules: { 'wording-human-error': ['information', { allow: ['a', 'b'], most: 3 }] },
    });
  });

  it('adds to the phrases that are accepted, and keeps severity, options and comments', () => {
    const text = '{ "rules": { "wording-human-error": ["hint", { "allow": ["a"] /* agreed */ }] } }';
    const edited = after(text, accept(text, rule, 'b')) ?? '';
    assert.match(edited, /agreed/);
    assert.deepEqual(JSON.parse(edited.replace(/\/\*.*?\*\//, '')), {
      rules: { 'wording-human-error': ['hint', { allow: ['a', 'b'] }] },
    });
  });

  it('edits the last of several keys alike, which holds', () => {
    const id = '"wording-human-error"';
    for (const [text, off] of [
      [`{"rules":{"a":"hint"},"rules":{${id}:"warning"}}`, `{"rules":{"a":"hint"},"rules":{${id}:"off"}}`],
      [`{"rules":{${id}:"hint",${id}:"warning"}}`, `{"rules":{${id}:"hint",${id}:"off"}}`],
      [
        `{"rules":{${id}:"hint"},"r\\u0075les":{${id}:["warning",{}]}}`,
        `{"rules":{${id}:"hint"},"r\\u0075les":{${id}:["off",{}]}}`,
      ],
    ] as const) {
      assert.equal(after(text, turnOff(text, rule)), off);
      const { rules } = z
        .looseObject({ rules: z.record(z.string(), z.unknown()) })
        .parse(JSON.parse(after(text, accept(text, rule, 'b')) ?? ''));
      assert.deepEqual(rules[rule.id], ['warning', { allow: ['b'] }]);
    }
  });

  it('leaves keys alone that do not hold, on the same line, too', () => {
    const text = '{"rules":{"a":"off"},"rules":{}}';
    assert.equal(
      after(text, turnOff(text, rule)),
      '{"rules":{"a":"off"},"rules":{"wording-human-error": "off"}}',
    );
    const allowed = '{"rules":{"wording-human-error":["error",{"allow":["x"],"allow":["y"]}]}}';
    assert.equal(
      after(allowed, accept(allowed, rule, 'b')),
      '{"rules":{"wording-human-error":["error",{"allow":["x"],"allow":["y","b"]}]}}',
    );
  });

  it('keeps the severity of a rule that has no options', () => {
    for (const text of [
      '{"rules":{"wording-human-error":"warning"}}',
      '{"rules":{"wording-human-error":["warning"]}}',
    ]) {
      assert.deepEqual(JSON.parse(after(text, accept(text, rule, 'b')) ?? ''), {
        rules: { 'wording-human-error': ['warning', { allow: ['b'] }] },
      });
    }
  });

  it('keeps the options that have nothing to do with phrases', () => {
    const text = '{"rules":{"wording-human-error":["hint",{"most":3}]}}';
    assert.deepEqual(JSON.parse(after(text, accept(text, rule, 'b')) ?? ''), {
      rules: { 'wording-human-error': ['hint', { most: 3, allow: ['b'] }] },
    });
  });

  it('is written as the text is: by its line ends, its tabs or blanks, and its commas', () => {
    for (const [text, edited] of [
      [
        '{\r\n\t"rules": {}\r\n}\r\n',
        '{\r\n\t"rules": {\r\n\t\t"wording-human-error": "off"\r\n\t}\r\n}\r\n',
      ],
      ['{\n    "rules": {}\n}', '{\n    "rules": {\n        "wording-human-error": "off"\n    }\n}'],
      ['{"rules":{"wording-human-error":["hint",],},}', '{"rules":{"wording-human-error":["off",],},}'],
    ] as const) {
      assert.equal(after(text, turnOff(text, rule)), edited);
    }
  });

  it('turns a rule off and keeps its options for the day that it comes back', () => {
    const text = '{"rules":{"wording-human-error":["hint",{"allow":["a"]}]}}';
    assert.deepEqual(JSON.parse(after(text, turnOff(text, rule)) ?? ''), {
      rules: { 'wording-human-error': ['off', { allow: ['a'] }] },
    });
  });

  it('leaves what is broken alone', () => {
    for (const text of ['', '{ "rules": ', '[]', '{"rules": []}', '{"rules": null}']) {
      assert.equal(turnOff(text, rule), undefined, text);
      assert.equal(accept(text, rule, 'b'), undefined, text);
    }
  });

  it('is a configuration by itself where there is none', () => {
    assert.equal(
      newConfiguration((text) => turnOff(text, rule)),
      '{\n  "rules": {\n    "wording-human-error": "off"\n  }\n}\n',
    );
  });
});
