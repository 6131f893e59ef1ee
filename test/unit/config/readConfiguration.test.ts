import assert from 'node:assert/strict';
import * as z from 'zod';
import { defaultConfiguration } from '../../../server/src/config/configuration.ts';
import { mergeConfiguration } from '../../../server/src/config/mergeConfiguration.ts';
import { readConfiguration } from '../../../server/src/config/readConfiguration.ts';
import type { KnownRules } from '../../../server/src/config/ruleOptions.ts';

const known: KnownRules = new Map([
  ['section-missing', undefined],
  [
    'section-empty',
    () => z.strictObject({ most: z.int().optional(), words: z.array(z.string()).optional() }),
  ],
]);

/** The errors of a configuration, each with the text that stands at its place. */
function errorsIn(text: string): readonly string[] {
  return readConfiguration(text, known).errors.map(({ message, range }) => {
    assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
    return `${text.slice(range.start, range.end)} | ${message}`;
  });
}

describe('a configuration', () => {
  const valid: Readonly<Record<string, unknown>> = {
    '{}': {},
    '{ // why\n "template": "ours", /* and */ }': { template: 'ours' },
    '\uFEFF{ "template": "ours" }': { template: 'ours' },
    '{ "$schema": "./schema.json" }': { $schema: './schema.json' },
    '{ "templates": ["a.md"], "files": ["**/*.md",] }': { templates: ['a.md'], files: ['**/*.md'] },
    '{ "rules": { "section-missing": "off", "section-empty": ["hint"] } }': {
      rules: { 'section-missing': 'off', 'section-empty': ['hint'] },
    },
    '{ "rules": { "section-empty": ["error", { "most": 3 }] } }': {
      rules: { 'section-empty': ['error', { most: 3 }] },
    },
    '{ "roles": { "timeline": ["Log"] }, "reviewWithinHours": 0.5, "severities": ["P1"] }': {
      roles: { timeline: ['Log'] },
      reviewWithinHours: 0.5,
      severities: ['P1'],
    },
    '{ "template": "a", "template": "b" }': { template: 'b' },
    '{ "links": { "INC-XXXX": "http://x.example/{id}", "#X": "https://x.example/?n={number}&b" } }': {
      links: { 'INC-XXXX': 'http://x.example/{id}', '#X': 'https://x.example/?n={number}&b' },
    },
    '{ "workspaceDiagnostics": "overdue", "strictness": "strict" }': {
      workspaceDiagnostics: 'overdue',
      strictness: 'strict',
    },
  };
  for (const [text, written] of Object.entries(valid)) {
    it(`says what stands in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readConfiguration(text, known), { written, errors: [] });
    });
  }

  const severities = 'expected off, hint, information, warning, error, or a list of one of them and options';
  const broken: Readonly<Record<string, readonly string[]>> = {
    '': [' | This is not JSON: value expected.'],
    '{ "template" "a" }': ['"a" | This is not JSON: colon expected.'],
    '{ "template": "a"': [' | This is not JSON: close brace expected.'],
    '{ "template": a }': ['a | This is not JSON: invalid symbol.', '} | This is not JSON: value expected.'],
    '{} {}': ['{ | This is not JSON: end of file expected.'],
    '[]': ['[] | The configuration is not valid: expected object, received array.'],
    '{ "rulez": {}, "x": 1 }': [
      '"rulez" | There is no key “rulez”. Did you mean “rules”?',
      '"x" | There is no key “x”.',
    ],
    '{ "rules": [] }': ['[] | “rules” is not valid: expected object, received array.'],
    '{ "template": 7 }': ['7 | “template” is not valid: expected string, received number.'],
    '{ "files": ["a", 7] }': ['7 | “files.1” is not valid: expected string, received number.'],
    '{ "rules": { "section-missing": "warn" } }': [
      `"warn" | “rules.section-missing” is not valid: ${severities}.`,
    ],
    '{ "rules": { "section-missing": ["off", 1] } }': [
      `["off", 1] | “rules.section-missing” is not valid: ${severities}.`,
    ],
    '{ "rules": { "section-mising": "off", "section-empty": "off" } }': [
      '"section-mising" | There is no rule “section-mising”. Did you mean “section-missing”?',
    ],
    '{ "rules": { "section-empty": ["hint", { "most": "3" }] } }': [
      '"3" | The option “most” of “section-empty” is not valid: expected number, received string.',
    ],
    '{ "rules": { "section-empty": ["hint", { "words": ["a", 7] }] } }': [
      '7 | The option “words” of “section-empty” is not valid: expected string, received number.',
    ],
    '{ "rules": { "section-empty": ["hint", { "least": 3 }] } }': [
      '"least" | The rule “section-empty” has no option “least”. It has: most, words.',
    ],
    '{ "rules": { "section-missing": ["hint", { "most": 3 }] } }': [
      '"most" | The rule “section-missing” has no option “most”. It has none.',
    ],
    '{ "strictness": "mild" }': [
      '"mild" | “strictness” is not valid: expected "relaxed", "standard", "strict".',
    ],
    '\uFEFF{ "reviewWithinHours": 0 }': ['0 | “reviewWithinHours” is not valid: expected more than 0.'],
    '{ "reviewWithinHours": 20000 }': ['20000 | “reviewWithinHours” is not valid: expected 10000 at most.'],
    '{ "severities": [] }': ['[] | “severities” is not valid: expected a list of at least 1.'],
    ...Object.fromEntries(
      [
        'ftp://x.example/{id}',
        'javascript://https://x.example/{id}',
        'https://x.example/',
        'https://x.example/{id} b',
      ].map((target) => [
        `{ "links": { "INC-XXXX": "${target}" } }`,
        [`"${target}" | “links.INC-XXXX” is not valid: expected a web address with {id} or {number} in it.`],
      ]),
    ),
    ...Object.fromEntries(
      ['INC', 'XXXX-INC', 'INC XX', `INC-${'X'.repeat(60)}`].map((mask) => [
        `{ "links": { "${mask}": "https://x.example/{id}" } }`,
        [
          `"${mask}" | “links.${mask}” is not valid: expected a name with X for its number, such as INC-XXXX.`,
        ],
      ]),
    ),
    '{ "template": "" }': ['"" | “template” is not valid: expected a text that is not empty.'],
    '{ "roles": { "timeline": [""] } }': [
      '"" | “roles.timeline.0” is not valid: expected a text that is not empty.',
    ],
    '{ "files": [""], "severities": [""] }': [
      '"" | “files.0” is not valid: expected a text that is not empty.',
      '"" | “severities.0” is not valid: expected a text that is not empty.',
    ],
    '{ "templates": [""] }': ['"" | “templates.0” is not valid: expected a text that is not empty.'],
    '{ "rules": { "nothing-alike": "warn", "section-empty": ["off", { "least": 3 }] }, "strictness": 1 }': [
      '"nothing-alike" | There is no rule “nothing-alike”.',
      `"warn" | “rules.nothing-alike” is not valid: ${severities}.`,
      '"least" | The rule “section-empty” has no option “least”. It has: most, words.',
      '1 | “strictness” is not valid: expected "relaxed", "standard", "strict".',
    ],
    '{ "rulez": {}, "rules": ["section-mising"] }': [
      '"rulez" | There is no key “rulez”. Did you mean “rules”?',
      '["section-mising"] | “rules” is not valid: expected object, received array.',
    ],
    '{ "roles": { "time-line": ["Log"], "impact": ["Harm"], "x": [] }, "rulez": {} }': [
      '"time-line" | There is no role “time-line”. Did you mean “timeline”?',
      '"x" | There is no role “x”.',
      '"rulez" | There is no key “rulez”. Did you mean “rules”?',
    ],
    '{ "roles": { "toString": ["a"] } }': ['"toString" | There is no role “toString”.'],
    '{ "__proto__": { "template": "a" } }': ['"__proto__" | There is no key “__proto__”.'],
    '{ "constructor": 1 }': ['"constructor" | There is no key “constructor”.'],
    '{ "rules": { "constructor": "off" } }': ['"constructor" | There is no rule “constructor”.'],
  };
  for (const [text, errors] of Object.entries(broken)) {
    it(`tells at its place what is wrong in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(errorsIn(text), errors);
    });
  }

  it('offers what was probably meant, as JSON', () => {
    const text = '{ "templat": "a", "rules": { "section-emtpy": "off", "nothing-alike": "off" } }';
    const offered = (written: string): readonly (string | undefined)[] =>
      readConfiguration(written, known).errors.map(({ replacement }) => replacement);
    assert.deepEqual(offered(text), ['"template"', '"section-empty"', undefined]);
    assert.deepEqual(offered(text.replace('templat"', 'template"')), ['"section-empty"', undefined]);
    assert.deepEqual(offered('{ "rules": { "section-empty": ["off", { "mots": 1 }] } }'), ['"most"']);
    assert.deepEqual(offered(JSON.stringify({ ['rules'.repeat(10_000)]: {} })), [undefined]);
  });

  it('is not applied in part where it is broken, but with an unknown rule or role', () => {
    const { written } = readConfiguration('{ "template": "a", "files": 1 }', known);
    assert.deepEqual(written, {});
    for (const text of ['"rules": { "x": "off" }', '"roles": { "x": ["b"] }']) {
      const unknown = readConfiguration(`{ "template": "a", ${text} }`, known);
      assert.equal(unknown.written.template, 'a', text);
      assert.equal(unknown.errors.length, 1, text);
    }
  });

  it('applies to a rule without the options that are wrong', () => {
    const text =
      '{ "template": "a", "rules": { "section-empty": ["error", { "most": "3", "words": ["a"] }] } }';
    const { written } = readConfiguration(text, known);
    assert.deepEqual(written, { template: 'a', rules: { 'section-empty': ['error'] } });
  });

  it('does no harm with the names of what every object has', () => {
    const text = '{ "rules": { "__proto__": "off" }, "roles": { "__proto__": ["a"], "toString": ["b"] } }';
    const { written } = readConfiguration(text, known);
    const { rules, roles } = mergeConfiguration(written);
    assert.equal(Object.getPrototypeOf(rules), Object.prototype);
    assert.equal(Object.getPrototypeOf(roles), Object.prototype);
    assert.equal(String({}), '[object Object]');
  });

  it('is told where it is nested without end', () => {
    for (const text of ['['.repeat(100_000), '{"rules":'.repeat(20_000)]) {
      assert.deepEqual(
        readConfiguration(text, known).errors.map((error) => error.message),
        ['This cannot be read: it is nested too deeply.'],
      );
    }
  });

  it('is read quickly with thousands of errors', () => {
    const rules = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`rule-${index}`, 'off']));
    assert.equal(readConfiguration(JSON.stringify({ rules }), known).errors.length, 2000);
  });
});

describe('configurations together', () => {
  it('are the defaults where nothing is said', () => {
    assert.deepEqual(mergeConfiguration(), defaultConfiguration);
    assert.deepEqual(mergeConfiguration({}, {}), defaultConfiguration);
  });

  it('take each key from the first that says it', () => {
    const merged = mergeConfiguration(
      { template: 'a', severities: ['P1'] },
      { template: 'b', files: [], reviewWithinHours: 72 },
    );
    assert.equal(merged.template, 'a');
    assert.deepEqual(merged.severities, ['P1']);
    assert.deepEqual(merged.files, []);
    assert.equal(merged.reviewWithinHours, 72);
  });

  it('join links by what they are for, and take how much is asked from the first', () => {
    const merged = mergeConfiguration(
      { links: { 'INC-X': 'https://a.example/{id}' }, workspaceDiagnostics: 'all' },
      {
        links: { 'INC-X': 'https://b.example/{id}', '#X': 'https://c.example/{id}' },
        strictness: 'relaxed',
        workspaceDiagnostics: 'off',
        templates: ['a.md'],
      },
    );
    assert.deepEqual(merged, {
      ...defaultConfiguration,
      links: { 'INC-X': 'https://a.example/{id}', '#X': 'https://c.example/{id}' },
      strictness: 'relaxed',
      workspaceDiagnostics: 'all',
      templates: ['a.md'],
    });
  });

  it('join rules and roles by name, the first one winning', () => {
    const merged = mergeConfiguration(
      { rules: { a: 'off', b: ['hint', { most: 3 }] }, roles: { timeline: ['Log'] } },
      { rules: { a: 'error', c: ['warning'] }, roles: { timeline: ['Events'], impact: ['Harm'] } },
    );
    assert.deepEqual(merged.rules, {
      a: { severity: 'off', options: {} },
      b: { severity: 'hint', options: { most: 3 } },
      c: { severity: 'warning', options: {} },
    });
    assert.deepEqual(merged.roles, { timeline: ['Log'], impact: ['Harm'] });
  });
});
