import assert from 'node:assert/strict';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { nameOf, parentOf, placeIn } from '../../../server/src/uris.ts';
import type { Environment } from '../../../server/src/workspace/environment.ts';
import { loadEnvironment } from '../../../server/src/workspace/environment.ts';
import { isTemplatePlace } from '../../../server/src/workspace/ownTemplates.ts';

/** What holds in a folder with these files. */
function load(texts: Readonly<Record<string, string>>): Promise<Environment> {
  const places = new Map(Object.entries(texts).map(([path, text]) => [placeIn('memfs:/w', path), text]));
  const files = {
    readText: async (uri: string) => places.get(uri),
    exists: async (uri: string) => places.has(uri),
    list: async (folder: string) =>
      [...places.keys()].filter((place) => parentOf(place) === folder).map(nameOf),
  };
  const configuration = texts['.postmortem.json'] === undefined ? undefined : 'memfs:/w/.postmortem.json';
  return loadEnvironment(files, configuration, {}, 'memfs:/w');
}

const own = ({ templates }: Environment): readonly string[] =>
  templates.slice(0, -builtInTemplates().length).map(({ name, origin }) => `${name} ${origin}`);

const errors = ({ errors, configurationSource: source }: Environment): readonly string[] =>
  errors.map(({ message, range }) => `${source?.slice(range)}: ${message}`);

const problems = ({ templateProblems }: Environment): readonly string[] =>
  templateProblems.flatMap(({ file, source, problems }) =>
    problems.map(
      ({ message, range }) =>
        `${nameOf(file)}:${source.positionAt(range.start).line + 1} ${source.slice(range)}: ${message}`,
    ),
  );

describe('the templates of a team', () => {
  it('are those that are named, then those in their folder', async () => {
    const environment = await load({
      '.postmortem.json': '{ "templates": ["docs/b.md", ".postmortem/templates/d.md"] }',
      'docs/b.md': '# B',
      '.postmortem/templates/c.md': '---\ntype: postmortem-template\nname: sea\n---\n# C',
      '.postmortem/templates/d.md': '# D',
      '.postmortem/templates/e.markdown': '# E',
      '.postmortem/templates/picture.svg': '<svg/>',
    });
    assert.deepEqual(own(environment), [
      'b docs/b.md',
      'd .postmortem/templates/d.md',
      'sea .postmortem/templates/c.md',
      'e .postmortem/templates/e.markdown',
    ]);
    assert.deepEqual([errors(environment), problems(environment)], [[], []]);
  });

  it('are found without a configuration', async () => {
    assert.deepEqual(own(await load({ '.postmortem/templates/a b#1.md': '# A' })), [
      'a b#1 .postmortem/templates/a b#1.md',
    ]);
  });

  it('go before those of the same name that come with the product', async () => {
    const environment = await load({ '.postmortem/templates/short.md': '# Ours' });
    assert.equal(
      environment.templates.find(({ name }) => name === 'short')?.origin,
      '.postmortem/templates/short.md',
    );
  });

  const unusable: readonly (readonly [what: string, text: string, reason: string])[] = [
    ['that is empty', ' \n', 'it is empty'],
    ['without headings', 'Some [blank]\n', 'it has no headings'],
    ['that is a picture', '\u0089PNG\0\0', 'it is not a text'],
    ['in UTF-16', '#\0 \0A\0', 'it is written in UTF-16; save it as UTF-8'],
    ['in another encoding', '# R\uFFFDckblick', 'it is not written in UTF-8'],
    ['that is too large', `# A\n${'word '.repeat(60_000)}`, 'it has more than 200,000 characters'],
  ];
  for (const [what, text, reason] of unusable) {
    it(`say why one ${what} cannot be used, at its entry`, async () => {
      const environment = await load({ '.postmortem.json': '{ "templates": ["a.md"] }', 'a.md': text });
      assert.deepEqual(own(environment), []);
      assert.deepEqual(errors(environment), [`"a.md": The template “a.md” cannot be used: ${reason}.`]);
    });

    it(`say why one ${what} cannot be used, in the file where it is found`, async () => {
      const environment = await load({ '.postmortem/templates/a.md': text });
      assert.deepEqual(own(environment), []);
      assert.equal(problems(environment).length, 1);
      assert.ok(problems(environment)[0]?.endsWith(`This template cannot be used: ${reason}.`));
    });
  }

  it('say so where two have one name', async () => {
    const environment = await load({
      '.postmortem.json': '{ "templates": ["a.md"] }',
      'a.md': '# A',
      '.postmortem/templates/a.md': '# Another',
    });
    assert.deepEqual(own(environment), ['a a.md']);
    assert.deepEqual(problems(environment), [
      'a.md:1 # Another: This template cannot be used: “a.md” has the name “a” already.',
    ]);
  });

  it('are used as far as they can be read, with a word at what cannot', async () => {
    const text = [
      '---\r',
      'type: postmortem-template\r',
      '---\r',
      '# A\r',
      '## Impact <!-- optinal -->\r',
      '## Impact\r',
      '**Team:** [x] <!-- type: colour -->\r',
    ];
    const environment = await load({ '.postmortem/templates/a.md': text.join('\n') });
    assert.deepEqual(own(environment), ['a .postmortem/templates/a.md']);
    assert.deepEqual(
      problems(environment).map((problem) => problem.slice(0, 40)),
      [
        'a.md:5 optinal: “optinal” is not known h',
        'a.md:7 type: colour: “type” cannot be sa',
        'a.md:6 ## Impact: “Impact” is a heading ',
      ],
    );
  });

  it('concern whoever watches files', () => {
    for (const place of ['.postmortem/templates/a.md', '.postmortem/templates', '.postmortem']) {
      assert.ok(isTemplatePlace(`file:///w/${place}`), place);
    }
    for (const place of ['templates/a.md', 'templates', '.postmortem/a.md', '.postmortem/old/a.md', 'a.md']) {
      assert.ok(!isTemplatePlace(`file:///w/${place}`), place);
    }
  });
});
