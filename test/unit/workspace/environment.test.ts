import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { Environments } from '../../../server/src/session/environments.ts';
import { builtInTemplates } from '../../../server/src/template/builtIn.ts';
import { isInside, nameOf, parentOf, uriOf } from '../../../server/src/uris.ts';
import type { Environment } from '../../../server/src/workspace/environment.ts';
import {
  defaultEnvironment,
  findConfigurationFile,
  loadEnvironment,
} from '../../../server/src/workspace/environment.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { openFiles } from '../../../server/src/workspace/openFiles.ts';

/** A disk in memory. Places are URIs, or paths that start at the root of this machine's disk. */
class Disk implements Files {
  readonly #texts: Map<string, string>;
  reads = 0;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts).map(([path, text]) => [at(path), text]));
  }

  write(path: string, text: string): void {
    this.#texts.set(at(path), text);
  }

  readonly readText = async (uri: string): Promise<string | undefined> => {
    this.reads += 1;
    return this.#texts.get(uri);
  };

  readonly exists = async (uri: string): Promise<boolean> =>
    [...this.#texts.keys()].some((known) => isInside(uri, known));

  readonly list = async (folder: string): Promise<readonly string[]> =>
    [...this.#texts.keys()].filter((known) => parentOf(known) === folder).map(nameOf);
}

function at(place: string): string {
  return place.startsWith('/') ? uriOf(resolve(place)) : place;
}

const name = '.postmortem.json';

describe('the configuration file of a folder', () => {
  const found = async (
    texts: readonly string[],
    folder: string,
    boundary?: string,
  ): Promise<string | undefined> => {
    const disk = new Disk(Object.fromEntries(texts.map((path) => [path, '{}'])));
    const file = await findConfigurationFile(disk, at(folder), boundary && at(boundary));
    return file;
  };
  const cases: readonly (readonly [
    string,
    readonly string[],
    string,
    string | undefined,
    string | undefined,
  ])[] = [
    ['is the one in it', [`/w/a/${name}`, `/w/${name}`], '/w/a', '/w', `/w/a/${name}`],
    ['is the nearest one above it', [`/w/a/${name}`, `/w/${name}`], '/w/a/b/c', '/w', `/w/a/${name}`],
    ['is in the workspace folder at most', [`/${name}`], '/w/a', '/w', undefined],
    ['is looked for in the workspace folder too', [`/w/${name}`], '/w/a', '/w', `/w/${name}`],
    ['is at the root of the checkout at most', [`/${name}`, '/w/.git/HEAD'], '/w/a', undefined, undefined],
    ['may be at the root of the checkout', [`/w/${name}`, '/w/.git/HEAD'], '/w/a', undefined, `/w/${name}`],
    [
      'is the same in a checkout within a workspace folder',
      [`/w/${name}`, '/w/a/.git'],
      '/w/a',
      '/w',
      `/w/${name}`,
    ],
    ['may be at the very root', [`/${name}`], '/w/a', undefined, `/${name}`],
    ['is none where there is none', ['/w/a.md'], '/w', undefined, undefined],
  ];
  for (const [what, texts, folder, boundary, expected] of cases) {
    it(what, async () => assert.equal(await found(texts, folder, boundary), expected && at(expected)));
  }
});

describe('an environment', () => {
  const load = (texts: Readonly<Record<string, string>>, settings = {}): Promise<Environment> =>
    loadEnvironment(new Disk(texts), at(`/w/${name}`), settings, at('/w'));
  const errorsOf = ({ errors, configurationSource: source }: Environment): readonly string[] =>
    errors.map(({ message, range }) => `${source?.slice(range)} | ${message}`);

  it('is that of the file, then of the settings, then the defaults', async () => {
    const { configuration } = await load(
      { [`/w/${name}`]: '{ "template": "a" }' },
      { template: 'b', reviewWithinHours: 72 },
    );
    assert.equal(configuration.template, 'a');
    assert.equal(configuration.reviewWithinHours, 72);
    const links = { 'INC-X': 'https://a.example/{id}' };
    const both = await load(
      { [`/w/${name}`]: JSON.stringify({ links }) },
      { links: { 'INC-X': 'https://b.example/{id}', 'OPS-X': 'https://c.example/{id}' } },
    );
    assert.deepEqual(both.configuration.links, { ...links, 'OPS-X': 'https://c.example/{id}' });
    assert.deepEqual(configuration.files, defaultEnvironment().configuration.files);
  });

  it('falls back to settings and defaults where the file is broken, and says so', async () => {
    const environment = await load({ [`/w/${name}`]: '{ "template": ' }, { template: 'b' });
    assert.equal(environment.configuration.template, 'b');
    assert.deepEqual(errorsOf(environment), [
      ' | This is not JSON: value expected.',
      ' | This is not JSON: close brace expected.',
    ]);
  });

  it('is the default where the file cannot be read', async () => {
    const environment = await load({});
    assert.deepEqual(environment.configuration, defaultEnvironment().configuration);
    assert.equal(environment.configurationSource, undefined);
  });

  it('counts places without a byte order mark, as an editor does', async () => {
    const environment = await load({ [`/w/${name}`]: '\uFEFF{ "rulez": 1 }' });
    assert.deepEqual(errorsOf(environment), ['"rulez" | There is no key “rulez”. Did you mean “rules”?']);
  });

  it("has a team's templates first, then the built-in ones", async () => {
    const { templates, errors, templateFiles } = await load({
      [`/w/${name}`]: '{ "templates": ["t/ours.md", "other.markdown"] }',
      '/w/t/ours.md': '# Ours',
      '/w/other.markdown': '# Other',
    });
    assert.deepEqual(
      templates.map((template) => `${template.name} ${template.origin}`),
      ['ours t/ours.md', 'other other.markdown', ...builtInTemplates().map(({ name }) => `${name} built in`)],
    );
    assert.deepEqual(errors, []);
    assert.deepEqual(templateFiles, [at('/w/t/ours.md'), at('/w/other.markdown')]);
  });

  const outside = [
    ...['../secret.md', 'a/../../secret.md', './../secret.md', '..\\secret.md', 'a\\..\\..\\secret.md'],
    ...[
      '/secret.md',
      '//host/share/secret.md',
      '\\\\host\\share\\secret.md',
      '\\secret.md',
      '//?/C:/secret.md',
    ],
    ...['C:secret.md', 'c:/secret.md', 'C:\\secret.md', 'a/../../w2/secret.md', '../w/../secret.md'],
  ];
  for (const path of outside) {
    it(`refuses a template outside its folder: ${path}`, async () => {
      const { templates, templateFiles, errors } = await load({
        [`/w/${name}`]: JSON.stringify({ templates: [path] }),
        '/secret.md': '# Secret',
        '/w2/secret.md': '# Secret',
      });
      assert.equal(templates.length, builtInTemplates().length);
      assert.deepEqual(templateFiles, [], 'nobody looks for it');
      assert.match(errors[0]?.message ?? '', /is outside the folder/);
    });
  }

  for (const path of [
    '%2e%2e/secret.md',
    'file:///secret.md',
    'https://host/secret.md',
    '~/secret.md',
    '.../secret.md',
  ]) {
    it(`looks for a template of an odd name in its folder alone: ${path}`, async () => {
      const { templates, templateFiles } = await load({
        [`/w/${name}`]: JSON.stringify({ templates: [path] }),
        '/secret.md': '# Secret',
      });
      assert.equal(templates.length, builtInTemplates().length);
      assert.ok(templateFiles.every((file) => isInside(at('/w'), file)));
    });
  }

  it('refuses a template outside its folder, and tells of one that is not there', async () => {
    const environment = await load({
      [`/w/${name}`]:
        '{ "templates": ["../secret.md", "/secret.md", "t\\\\..\\\\..\\\\secret.md", "..ours.md", "none.md"] }',
      '/secret.md': '# Secret',
      '/w/..ours.md': '# Ours',
    });
    assert.deepEqual(
      environment.templates.map((template) => template.name),
      ['..ours', ...builtInTemplates().map(({ name }) => name)],
    );
    assert.deepEqual(errorsOf(environment), [
      '"../secret.md" | The template “../secret.md” is outside the folder.',
      '"/secret.md" | The template “/secret.md” is outside the folder.',
      '"t\\\\..\\\\..\\\\secret.md" | The template “t\\..\\..\\secret.md” is outside the folder.',
      '"none.md" | The template “none.md” cannot be used: there is no such file.',
    ]);
    assert.deepEqual(environment.templateFiles, [at('/w/..ours.md'), at('/w/none.md')]);
  });

  it('tells of a template that nobody knows, and of what was probably meant', async () => {
    const known = ['ours', ...builtInTemplates().map((template) => template.name)].join(', ');
    const environment = await load({
      [`/w/${name}`]: '{ "templates": ["ours.md"], "template": "our" }',
      '/w/ours.md': '# Ours',
    });
    assert.deepEqual(errorsOf(environment), [
      `"our" | There is no template “our”. Known: ${known}. Did you mean “ours”?`,
    ]);
  });

  it('tells apart what the settings say and what the file says', async () => {
    const { errors, settingsErrors } = await load({ [`/w/${name}`]: '{}' }, { templates: ['none.md'] });
    assert.deepEqual(errors, []);
    assert.deepEqual(settingsErrors, ['The template “none.md” cannot be used: there is no such file.']);
  });

  it('is that of the saved file while somebody writes what cannot be read yet', async () => {
    const saved = new Disk({ [`/w/${name}`]: '{ "template": "short", "reviewWithinHours": 72 }' });
    const written = async (text: string): Promise<Environment> => {
      const files = openFiles(saved, (uri) => (uri === at(`/w/${name}`) ? text : undefined));
      return loadEnvironment(files, at(`/w/${name}`), {}, at('/w'));
    };
    const broken = await written('{ "template": "pagerduty", "reviewWithinHours": }');
    assert.equal(broken.configuration.template, 'short');
    assert.equal(broken.configuration.reviewWithinHours, 72);
    assert.deepEqual(errorsOf(broken), ['} | This is not JSON: value expected.']);
    const mended = await written('{ "reviewWithinHours": 24 }');
    assert.equal(mended.configuration.template, undefined);
    assert.equal(mended.configuration.reviewWithinHours, 24);
    assert.deepEqual(errorsOf(mended), []);
  });

  it('refuses a template that is not a text', async () => {
    const environment = await load({
      [`/w/${name}`]: '{ "templates": ["picture.md", "utf16.md", "marked.md", "latin1.md", "ours.md"] }',
      '/w/picture.md': '\uFFFDPNG\r\n\u001A\n\0\0\0\rIHDR',
      '/w/utf16.md': '#\0 \0O\0u\0r\0s\0',
      '/w/marked.md': '\uFFFD\uFFFD#\0 \0O\0',
      '/w/latin1.md': '# R\uFFFDckblick',
      '/w/ours.md': '# Ours',
    });
    assert.equal(environment.templates[0]?.name, 'ours');
    assert.deepEqual(errorsOf(environment), [
      '"picture.md" | The template “picture.md” cannot be used: it is not a text.',
      '"utf16.md" | The template “utf16.md” cannot be used: it is written in UTF-16; save it as UTF-8.',
      '"marked.md" | The template “marked.md” cannot be used: it is written in UTF-16; save it as UTF-8.',
      '"latin1.md" | The template “latin1.md” cannot be used: it is not written in UTF-8.',
    ]);
  });

  it('refuses a template that is too long to compare every document with', async () => {
    const environment = await load({
      [`/w/${name}`]: '{ "templates": ["long.md"] }',
      '/w/long.md': '## Section\n'.repeat(20_000),
    });
    assert.deepEqual(errorsOf(environment), [
      '"long.md" | The template “long.md” cannot be used: it has more than 200,000 characters.',
    ]);
  });

  it('is relative to the folder of its file, else to that of the workspace', async () => {
    const disk = new Disk({ '/w/t.md': '# T' });
    assert.equal((await load({ [`/w/${name}`]: '{}' })).root, at('/w'));
    const bare = await loadEnvironment(disk, undefined, { templates: ['t.md'] }, at('/w'));
    assert.equal(bare.root, at('/w'));
    assert.equal(bare.templates[0]?.name, 't');
  });
});

describe('a path inside a folder', () => {
  const cases: readonly (readonly [folder: string, path: string, expected: boolean])[] = [
    ['/a', '/a', true],
    ['/a', '/a/b', true],
    ['/a', '/ab', false],
    ['/a', '/', false],
    ['/a', '/a/../b', false],
    ['/a', '/a/..b', true],
    ['/', '/a', true],
  ];
  it('is in the same folder however the letter of the drive is written', () => {
    assert.ok(isInside('file:///C:/w', 'file:///c%3A/w/a'));
    assert.equal(isInside('memfs://one/w', 'memfs://other/w/a'), false);
    assert.equal(isInside('file:///w', 'memfs:/w/a'), false);
  });

  it('is in the same folder however the name of a server is written', () => {
    assert.ok(isInside('file://server/share', 'file://Server/share/a'));
    assert.equal(isInside('file://server/share', 'file://other/share/a'), false);
  });

  for (const [folder, path, expected] of cases) {
    it(`${expected ? 'is' : 'is not'} ${path} in ${folder}`, () =>
      assert.equal(isInside(at(folder), at(path)), expected));
  }
});

describe('the environments of documents', () => {
  const uri = at;
  const make = (disk: Files, loaded: Environment[] = []): Environments => {
    const environments = new Environments(
      disk,
      async () => ({}),
      (environment) => loaded.push(environment),
    );
    environments.setFolders([`${uri('/w')}/`]);
    return environments;
  };

  it('are told of only while they hold', async () => {
    const loaded: Environment[] = [];
    const answers: (() => void)[] = [];
    const environments = new Environments(
      new Disk({ [`/w/${name}`]: '{}' }),
      () => new Promise((resolve) => answers.push(() => resolve({}))),
      (environment) => loaded.push(environment),
    );
    const early = environments.for(uri('/w/a.md'));
    environments.forget();
    const late = environments.for(uri('/w/a.md'));
    answers[1]?.();
    const now = await late;
    answers[0]?.();
    await early;
    assert.deepEqual(
      loaded.map((one) => one === now),
      [true],
    );
  });

  it('are read once for each folder, and again after a change', async () => {
    const disk = new Disk({ [`/w/${name}`]: '{ "template": "a" }' });
    const environments = make(disk);
    const [one, other] = await Promise.all([
      environments.for(uri('/w/p/1.md')),
      environments.for(uri('/w/p/2.md')),
    ]);
    assert.equal(one, other);
    assert.equal(disk.reads, 1);
    const { generation } = environments;
    disk.write(`/w/${name}`, '{ "template": "b" }');
    assert.equal((await environments.for(uri('/w/p/1.md'))).configuration.template, 'a');
    environments.forget();
    assert.equal((await environments.for(uri('/w/p/1.md'))).configuration.template, 'b');
    assert.notEqual(environments.generation, generation);
  });

  it('change with what may be a template by its place, or the folder of some', () => {
    const environments = make(new Disk({}));
    assert.deepEqual(
      [
        '/w/.postmortem',
        '/w/p/.postmortem/templates',
        '/w/.postmortem/templates/a.md',
        '/w/templates/a.md',
      ].map((path) => environments.concerns(uri(path))),
      [true, true, true, false],
    );
  });

  it('are not those of a file that is gone and still open', async () => {
    const disk = new Disk({ [`/w/${name}`]: '{ "template": "a" }' });
    const open = (): string => '{ "template": "b" }';
    assert.equal(await openFiles(disk, open).readText(at(`/w/${name}`)), open());
    assert.equal(await openFiles(new Disk({}), open).readText(at(`/w/${name}`)), undefined);
  });

  it('say of a file alone what they say of it for a document', async () => {
    const environments = new Environments(
      new Disk({ [`/w/${name}`]: '{ "template": "ours" }', '/w/t/ours.md': '# Ours' }),
      async () => ({ templates: ['t/ours.md'] }),
    );
    environments.setFolders([uri('/w')]);
    assert.deepEqual((await environments.for(uri('/w/a.md'))).errors, []);
    assert.deepEqual((await environments.at(uri(`/w/${name}`))).errors, []);
  });

  it('end at the workspace folder, with or without a slash behind it', async () => {
    const environments = make(new Disk({ [`/${name}`]: '{ "template": "a" }' }));
    assert.equal((await environments.for(uri('/w/p/1.md'))).configurationFile, undefined);
  });

  it('are those of the innermost workspace folder', async () => {
    const environments = make(new Disk({ [`/w/${name}`]: '{}' }));
    environments.setFolders([uri('/w'), uri('/w/inner')]);
    assert.equal((await environments.for(uri('/w/inner/p/1.md'))).configurationFile, undefined);
    assert.equal((await environments.for(uri('/w/p/1.md'))).configurationFile, at(`/w/${name}`));
  });

  it('are those of the workspace for a document that is not saved yet, where that is one folder', async () => {
    const loaded: Environment[] = [];
    const environments = make(new Disk({ [`/w/${name}`]: '{ "template": "a" }' }), loaded);
    assert.equal((await environments.for('untitled:Untitled-1')).configuration.template, 'a');
    environments.setFolders([uri('/w'), uri('/other')]);
    assert.equal((await environments.for('untitled:Untitled-1')).configuration.template, undefined);
    environments.setFolders([]);
    assert.equal((await environments.for('untitled:Untitled-1')).configuration.template, undefined);
    assert.equal(loaded.length, 1);
  });

  it('are read from any file system that can be reached', async () => {
    const environments = make(
      new Disk({
        'memfs://team/.postmortem.json': '{ "templates": ["t/ours.md"] }',
        'memfs://team/w/.postmortem.json': '{ "templates": ["../t/ours.md", "ours.md"] }',
        'memfs://team/w/ours.md': '# Ours',
      }),
    );
    environments.setFolders(['memfs://team/w/']);
    const { configurationFile, errors, templates, root } = await environments.for('memfs://team/w/p/1.md');
    assert.equal(configurationFile, 'memfs://team/w/.postmortem.json');
    assert.equal(root, 'memfs://team/w');
    assert.equal(templates[0]?.name, 'ours');
    assert.equal(errors.length, 1);
    assert.ok(environments.concerns('memfs://team/w/ours.md'));
    assert.equal((await environments.for('memfs://other/w/1.md')).configurationFile, undefined);
  });

  it('change with configurations and templates, and with no other file', async () => {
    const environments = make(
      new Disk({ [`/w/${name}`]: '{ "templates": ["t.txt", "later.md"] }', '/w/t.txt': '' }),
    );
    await environments.for(uri('/w/p/1.md'));
    assert.deepEqual(
      [`/w/${name}`, `/w/p/${name}`, '/w/t.txt', '/w/later.md', '/w', '/w/p', '/w/p/1.md', `/w/x${name}`].map(
        (path) => environments.concerns(uri(path)),
      ),
      [true, true, true, true, true, false, false, false],
    );
  });
});
