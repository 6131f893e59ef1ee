import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { extensionTexts, textsPath } from '../../../server/generate/localisation.ts';

const root = new URL('../../../', import.meta.url);
const texts = z.record(z.string(), z.string());

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** The members of the manifest that people read, wherever they stand. */
const shownMembers = new Set([
  'title',
  'shortTitle',
  'description',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'altText',
  'userDescription',
]);

function* shownIn(node: unknown, isShown = false): Generator<string> {
  if (typeof node === 'string' && isShown) {
    yield node;
  } else if (Array.isArray(node)) {
    for (const item of node) {
      yield* shownIn(item, isShown);
    }
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      // What a tool's input means is told to models, not to people.
      yield* key === 'inputSchema' ? [] : shownIn(value, shownMembers.has(key));
    }
  }
}

/** Names that are the same in every language. */
const names = new Set(['Postmortem']);

/** Placeholders and links to commands and settings, which have to be the same in every language. */
function fixedParts(text: string): readonly string[] {
  return [...text.matchAll(/\{\d\}|\(command:[^)]*\)|`#[^`]*#`|\$\([\w-]+\)/g)].map(String).toSorted();
}

describe('texts that are shown', () => {
  const { contributes } = z.object({ contributes: z.unknown() }).parse(JSON.parse(read('package.json')));
  const manifestTexts = texts.parse(JSON.parse(read('package.nls.json')));

  for (const file of ['package.nls.json', 'package.nls.de.json']) {
    it(`name in ${file} the templates that its setting chooses from`, () => {
      const told = texts.parse(JSON.parse(read(file)))['configuration.template'] ?? '';
      for (const template of readdirSync(new URL('server/templates', root))) {
        assert.ok(told.includes(`\`${template.replace('.md', '')}\``), template);
      }
    });
  }

  it('are taken from the sources for translators by “npm run generate”', async () => {
    assert.equal(read(textsPath), await extensionTexts());
    // Every source is read, which takes long where the machine has other work.
  });

  it('have code in two backticks in the walkthrough, which shows single ones as they are', () => {
    for (const file of ['package.nls.json', 'package.nls.de.json']) {
      const steps = Object.entries(texts.parse(JSON.parse(read(file)))).filter(([key]) =>
        key.startsWith('walkthrough.'),
      );
      const single = steps.filter(([, text]) => /(?<!`)`(?!`)/.test(text)).map(([key]) => key);
      assert.deepEqual(single, [], file);
    }
  });

  it('do not stand in the manifest itself', () => {
    const literal = [...shownIn(contributes)].filter((text) => !/^%[^%]+%$/.test(text) && !names.has(text));
    assert.deepEqual(literal, []);
  });

  it('are there for all that the manifest names', () => {
    const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, name = '']) => name);
    assert.deepEqual(
      named.filter((name) => !(name in manifestTexts)),
      [],
    );
  });

  const translations = [
    ...readdirSync(new URL('l10n/', root)).map((name) => ({ of: textsPath, path: `l10n/${name}` })),
    ...readdirSync(root)
      .filter((name) => /^package\.nls\.[a-z-]+\.json$/.test(name))
      .map((path) => ({ of: 'package.nls.json', path })),
  ].filter(({ of, path }) => of !== path);

  for (const { of, path } of translations) {
    // A text that is not translated yet is shown in English.
    it(`of ${path} are those of the original, with the same places for values and links`, () => {
      const original = texts.parse(JSON.parse(read(of)));
      for (const [key, translation] of Object.entries(texts.parse(JSON.parse(read(path))))) {
        const text = original[key];
        assert.ok(text !== undefined, `nothing is called “${key}” any more`);
        assert.notEqual(translation.trim(), '');
        assert.deepEqual(fixedParts(translation), fixedParts(text), key);
      }
    });
  }

  it('are translated at least into German', () => {
    assert.ok(translations.some(({ path }) => path === 'l10n/bundle.l10n.de.json'));
    assert.ok(translations.some(({ path }) => path === 'package.nls.de.json'));
  });
});
