import assert from 'node:assert/strict';
import { defaultEnvironment } from '../../../server/src/workspace/environment.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { indexed } from '../../../server/src/workspace/index/storedPostmortem.ts';
import { WorkspaceIndex } from '../../../server/src/workspace/index/workspaceIndex.ts';
import { faultySample, goodSample } from '../../support/samples.ts';

const root = 'file:///work';
const calm = { isCancelled: () => false };

/** Files by path below the root, and what was read of them. */
class World implements Files {
  readonly read: string[] = [];
  readonly texts: Map<string, string>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = new Map(Object.entries(texts).map(([path, text]) => [`${root}/${path}`, text]));
  }

  readonly readText = async (uri: string): Promise<string | undefined> => {
    this.read.push(uri.slice(root.length + 1));
    return this.texts.get(uri);
  };
  readonly exists = async (uri: string): Promise<boolean> => this.texts.has(uri);
  readonly list = async (folder: string): Promise<readonly string[]> =>
    this.#below(folder).filter((path) => !path.includes('/'));
  readonly folders = async (folder: string): Promise<readonly string[]> => [
    ...new Set(
      this.#below(folder)
        .filter((path) => path.includes('/'))
        .map((path) => path.split('/')[0] ?? ''),
    ),
  ];

  #below(folder: string): readonly string[] {
    return [...this.texts.keys()]
      .filter((place) => place.startsWith(`${folder}/`))
      .map((place) => place.slice(folder.length + 1));
  }
}

function indexOf(
  world: Files,
  more: {
    readonly files?: number;
    readonly exclude?: string;
    readonly root?: string;
    readonly standBack?: () => Promise<void>;
  } = {},
): WorkspaceIndex {
  return new WorkspaceIndex({
    files: world,
    environmentOf: async () => ({ ...defaultEnvironment(), root }),
    roots: () => [more.root ?? root],
    exclusion: async () => (path) => path === more.exclude,
    today: () => '2026-06-01',
    limits: { files: more.files ?? 100, folders: 100, depth: 10 },
    ...(more.standBack ? { standBack: more.standBack } : {}),
  });
}

async function pathsIn(index: WorkspaceIndex): Promise<readonly string[]> {
  return [...(await index.postmortems(calm)).keys()].map((place) => place.slice(root.length + 1));
}

describe('the index of a workspace', () => {
  it('finds postmortems wherever they lie, and neither what Git ignores nor what settings exclude', async () => {
    const world = new World({
      'README.md': '# Readme\n',
      'postmortems/INC-1204.md': goodSample,
      'deep/er/INC-7.md': goodSample,
      'node_modules/x/postmortems/a.md': goodSample,
      'out/INC-8.md': goodSample,
      'kept/.gitignore': '*.md\n!INC-9.md\n',
      'kept/INC-9.md': goodSample,
      'kept/INC-10.md': goodSample,
      'old/INC-11.md': goodSample,
      '.gitignore': '/out/\n',
    });
    assert.deepEqual(await pathsIn(indexOf(world, { exclude: 'old' })), [
      'deep/er/INC-7.md',
      'kept/INC-9.md',
      'postmortems/INC-1204.md',
    ]);
  });

  it('leaves out of each folder what is left out there, and of one within another what is left out in that', async () => {
    const world = new World({
      'one/old/a.md': goodSample,
      'one/b.md': goodSample,
      'one/inner/old/c.md': goodSample,
      'two/old/d.md': goodSample,
    });
    const roots = ['one', 'one/inner', 'two'].map((path) => `${root}/${path}`);
    const index = new WorkspaceIndex({
      files: world,
      environmentOf: async () => ({ ...defaultEnvironment(), root }),
      roots: () => roots,
      exclusion: async (folder) => (path) => folder === roots[0] && /(?:^|\/)old$/.test(path),
      today: () => '2026-06-01',
    });
    assert.deepEqual(await pathsIn(index), ['one/b.md', 'one/inner/old/c.md', 'two/old/d.md']);
  });

  it('reads nothing before it is asked, and each file once until it changes', async () => {
    const world = new World({
      'postmortems/a.md': goodSample,
      'postmortems/b.md': faultySample,
      'c.md': '# C',
    });
    const index = indexOf(world);
    assert.deepEqual(world.read, []);
    await Promise.all([pathsIn(index), pathsIn(index)]);
    assert.deepEqual(world.read.toSorted(), ['c.md', 'postmortems/a.md', 'postmortems/b.md']);
    world.read.length = 0;
    world.texts.set(`${root}/c.md`, goodSample);
    assert.equal(index.changed(`${root}/c.md`, 'changed'), true);
    assert.equal(index.changed(`${root}/other.txt`, 'changed'), false);
    assert.deepEqual(await pathsIn(index), ['c.md', 'postmortems/a.md', 'postmortems/b.md']);
    assert.deepEqual(world.read, ['c.md']);
  });

  it('compares with nothing any more where the last postmortem went unnoticed', async () => {
    const world = new World({ 'postmortems/a.md': goodSample });
    const index = indexOf(world);
    await pathsIn(index);
    const before = index.siblings;
    assert.notEqual(before, undefined);
    world.texts.clear();
    index.forget();
    assert.deepEqual(await pathsIn(index), []);
    assert.notEqual(index.siblings, before);
  });

  it('follows files and folders that come and go', async () => {
    const world = new World({
      'postmortems/a.md': goodSample,
      'gone/b.md': goodSample,
      'gone/c.md': goodSample,
    });
    const index = indexOf(world);
    await pathsIn(index);
    world.texts.delete(`${root}/gone/b.md`);
    world.texts.delete(`${root}/gone/c.md`);
    world.texts.set(`${root}/new/d.md`, goodSample);
    assert.equal(index.changed(`${root}/gone`, 'went'), true);
    assert.equal(index.changed(`${root}/new`, 'came'), true);
    assert.deepEqual(await pathsIn(index), ['new/d.md', 'postmortems/a.md']);
    assert.equal(index.changed(`${root}/out/program.js`, 'came'), false);
    assert.equal(index.changed(`${root}/node_modules/some`, 'came'), false);
  });

  it('is read to its end while a program makes one file after another that is none of its own', async () => {
    const world = new World({ 'postmortems/a.md': goodSample, 'logs/1.log': '' });
    let searches = 0;
    let index: WorkspaceIndex | undefined;
    const list: Files['list'] = async (folder) => {
      searches += folder === root ? 1 : 0;
      if (searches < 10) {
        index?.changed(`${root}/logs/${searches}.log`, 'came');
        index?.changed(`${root}/.git/index.lock`, 'came');
      }
      return world.list(folder);
    };
    index = indexOf({ ...world, list });
    assert.deepEqual(await pathsIn(index), ['postmortems/a.md']);
    assert.equal(searches, 1);
  });

  it('finds what a folder with the name of a file brought while it was read, when it is read again', async () => {
    const world = new World({ 'postmortems/a.md': goodSample });
    let index: WorkspaceIndex | undefined;
    const list: Files['list'] = async (folder) => {
      const names = await world.list(folder);
      if (folder === root && world.texts.size === 1) {
        world.texts.set(`${root}/postmortems.old/b.md`, goodSample);
        index?.changed(`${root}/postmortems.old`, 'came');
      }
      return names;
    };
    index = indexOf({ ...world, folders: world.folders, list });
    await pathsIn(index);
    assert.deepEqual(await pathsIn(index), ['postmortems.old/b.md', 'postmortems/a.md']);
  });

  it('searches no folder again because of what lies where it looks for nothing', async () => {
    const world = new World({ 'postmortems/a.md': goodSample });
    let searches = 0;
    const list: Files['list'] = async (folder) => {
      searches += folder === root ? 1 : 0;
      return world.list(folder);
    };
    const index = indexOf({ ...world, list });
    await pathsIn(index);
    for (const how of ['came', 'changed', 'went'] as const) {
      assert.equal(index.changed(`${root}/.git/index.lock`, how), false);
      assert.equal(index.changed(`${root}/web/node_modules/some/README.md`, how), false);
    }
    assert.equal(index.changed(`${root}/notes.txt`, 'changed'), false);
    await pathsIn(index);
    assert.equal(searches, 1);
  });

  it('follows what changes in a folder that itself lies in one of those', async () => {
    const team = `${root}/CVS/team`;
    const world = new World({ 'CVS/team/a.md': goodSample });
    const index = indexOf(world, { root: team });
    await pathsIn(index);
    world.texts.set(`${team}/b.md`, goodSample);
    assert.equal(index.changed(`${team}/b.md`, 'came'), true);
    assert.deepEqual(await pathsIn(index), ['CVS/team/a.md', 'CVS/team/b.md']);
  });

  it('compares with no postmortem that is gone', async () => {
    const world = new World({ 'a.md': goodSample, 'b.md': goodSample });
    const index = indexOf(world);
    await pathsIn(index);
    const before = index.siblings;
    assert.equal(before?.all.length, 2);
    assert.equal(index.siblings, before);
    index.changed(`${root}/b.md`, 'went');
    assert.deepEqual(
      index.siblings?.all.map(({ uri }) => uri),
      [`${root}/a.md`],
    );
  });

  it('compares again with a postmortem that has come back', async () => {
    const world = new World({ 'a.md': goodSample, 'b.md': goodSample });
    const index = indexOf(world);
    await pathsIn(index);
    index.changed(`${root}/b.md`, 'went');
    index.changed(`${root}/b.md`, 'came');
    await pathsIn(index);
    assert.equal(index.siblings?.all.length, 2);
  });

  it('compares with nothing while it has read a part only', async () => {
    const index = indexOf(new World({ 'a.md': goodSample, 'b.md': goodSample }));
    let asked = 0;
    const isCancelled = (): boolean => {
      asked += 1;
      return asked > 6;
    };
    const compared = (): number | undefined => index.siblings?.all.length;
    await index.postmortems({ isCancelled });
    assert.equal(compared(), undefined);
    await pathsIn(index);
    assert.equal(compared(), 2);
  });

  it('has the text that a file was given while it was read', async () => {
    const world = new World({ 'a.md': goodSample });
    let index: WorkspaceIndex | undefined;
    const readText: Files['readText'] = async (uri) => {
      const text = await world.readText(uri);
      if (text === goodSample) {
        world.texts.set(uri, faultySample);
        index?.changed(uri, 'changed');
      }
      return text;
    };
    index = indexOf({ ...world, readText });
    await index.postmortems(calm);
    assert.equal(index.at(`${root}/a.md`)?.summary.id?.text, 'INC-1188');
  });

  it('leaves out what Git was told to leave out while it looked for files', async () => {
    const world = new World({ '.gitignore': '', 'a.md': goodSample, 'b.md': goodSample });
    let index: WorkspaceIndex | undefined;
    const readText: Files['readText'] = async (uri) => {
      const text = await world.readText(uri);
      if (text === '') {
        world.texts.set(uri, 'b.md');
        index?.forgetPlaces();
      }
      return text;
    };
    index = indexOf({ ...world, readText });
    assert.deepEqual(await pathsIn(index), ['a.md']);
  });

  it('counts problems again on another day', async () => {
    let today = '2026-01-01';
    const index = new WorkspaceIndex({
      files: new World({ 'a.md': goodSample }),
      environmentOf: async () => ({ ...defaultEnvironment(), root }),
      roots: () => [root],
      exclusion: async () => () => false,
      today: () => today,
    });
    const count = async (): Promise<number> => {
      await index.postmortems({ ...calm, problems: true });
      const { problems } = index.at(`${root}/a.md`) ?? {};
      return Object.values(problems ?? {}).reduce((sum, each) => sum + each, 0);
    };
    const before = await count();
    today = '2036-01-01';
    assert.notEqual(await count(), before);
  });

  it('obeys the nearest file that tells Git what to leave out', async () => {
    const world = new World({
      '.gitignore': 'drafts/*.md\nkept.md\n',
      'drafts/.gitignore': '!kept.md\n',
      'drafts/kept.md': goodSample,
      'drafts/left.md': goodSample,
      'kept.md': goodSample,
      'other/kept.md': goodSample,
    });
    assert.deepEqual(await pathsIn(indexOf(world)), ['drafts/kept.md']);
  });

  it('is behind once a postmortem has another text, and not by another file', async () => {
    const world = new World({ 'a.md': goodSample, 'readme.md': '# How to' });
    const index = indexOf(world);
    assert.equal(index.isBehind, false);
    await pathsIn(index);
    assert.equal(index.isBehind, false);
    index.changed(`${root}/readme.md`, 'changed');
    assert.equal(index.isBehind, false);
    const before = index.siblings;
    await pathsIn(index);
    assert.equal(index.siblings, before);
    index.changed(`${root}/a.md`, 'changed');
    assert.equal(index.isBehind, true);
    assert.equal(index.siblings, before);
    await pathsIn(index);
    assert.equal(index.isBehind, false);
    assert.notEqual(index.siblings, before);
  });

  it('takes in a file that went and came at once, told of as a changed one', async () => {
    const world = new World({ 'postmortems/a.md': goodSample });
    const index = indexOf(world);
    await pathsIn(index);
    world.texts.delete(`${root}/postmortems/a.md`);
    index.forgetPlaces();
    assert.deepEqual(await pathsIn(index), []);
    world.texts.set(`${root}/postmortems/a.md`, goodSample);
    assert.equal(index.changed(`${root}/postmortems/a.md`, 'changed'), true);
    assert.deepEqual(await pathsIn(index), ['postmortems/a.md']);
  });

  it('stands back between the parts of a long reading', async () => {
    const world = new World(
      Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`INC-${index}.md`, goodSample])),
    );
    let times = 0;
    const index = indexOf(world, {
      standBack: async () => {
        times += 1;
      },
    });
    assert.equal((await pathsIn(index)).length, 40);
    assert.ok(times > 0);
    const before = times;
    await pathsIn(index);
    assert.equal(times, before, 'what is known needs no time');
  });

  it('says when it has seen only a part, and goes on where it was cancelled', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, number) => [`postmortems/INC-${number + 100}.md`, goodSample]),
    );
    const capped = indexOf(new World(many), { files: 50 });
    assert.equal((await pathsIn(capped)).length, 50);
    assert.equal(capped.capped, true);
    const world = new World(many);
    const index = indexOf(world);
    await index.postmortems({ isCancelled: () => world.read.length >= 24 });
    const before = world.read.length;
    assert.ok(before < 60);
    assert.equal((await pathsIn(index)).length, 60);
    assert.ok(world.read.length <= 60 + 24, 'what was read before the cancellation is not read again');
    assert.equal(index.capped, false);
  });

  it('sums up what a postmortem says, and tells what is overdue on a day', async () => {
    const index = indexOf(new World({ 'postmortems/INC-1188-search-index.md': faultySample }));
    const place = `${root}/postmortems/INC-1188-search-index.md`;
    const found = (await index.postmortems({ ...calm, problems: true })).get(place);
    assert.ok(found);
    const postmortem = indexed(place, found, '2026-06-01');
    assert.equal(postmortem.id, 'INC-1188');
    assert.match(postmortem.title, /INC-1188/);
    assert.ok((postmortem.problems?.warning ?? 0) > 0);
    for (const action of postmortem.actions) {
      assert.equal(action.overdue, action.open && action.due !== null && action.due < '2026-06-01');
    }
  });
});
