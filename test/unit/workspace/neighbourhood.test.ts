import assert from 'node:assert/strict';
import { codeOwnersIn } from '../../../server/src/workspace/codeOwners.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import type { Git } from '../../../server/src/workspace/git.ts';
import { noGit } from '../../../server/src/workspace/git.ts';
import { Neighbourhood } from '../../../server/src/workspace/neighbourhood.ts';

const uri = 'file:///home/ada/repo/incidents/INC-1.md';

/** Files by URI; a folder is there where a file lies in it. */
function filesOf(texts: Readonly<Record<string, string>>): Files {
  const places = Object.keys(texts);
  return {
    readText: async (place) => texts[place],
    exists: async (place) => places.some((one) => one === place || one.startsWith(`${place}/`)),
    list: async (folder) =>
      places
        .filter((one) => one.startsWith(`${folder}/`) && !one.slice(folder.length + 1).includes('/'))
        .map((one) => one.slice(folder.length + 1)),
  };
}

/** Waits until all that was begun has been read. */
async function read(neighbourhood: Neighbourhood, of: string) {
  const { people } = neighbourhood.around(of);
  while (!people().isComplete) {
    await Promise.resolve();
  }
  return people();
}

describe('what lies around a document', () => {
  it('is asked of Git once for all documents of a folder, and nobody waits for it', async () => {
    const asked: string[] = [];
    const git: Git = {
      ...noGit,
      userName: async () => 'Lin Park',
      committers: async (folder) => {
        asked.push(folder);
        return ['Mei Sato'];
      },
    };
    const files = filesOf({
      'file:///home/ada/repo/.git/HEAD': '',
      'file:///home/ada/repo/CODEOWNERS': '* @ada',
    });
    const neighbourhood = new Neighbourhood(files, git, () => undefined);
    assert.deepEqual(neighbourhood.around(uri).people(), {
      user: undefined,
      codeOwners: [],
      committers: [],
      isComplete: false,
    });
    const people = await read(neighbourhood, uri);
    assert.deepEqual(people, {
      user: 'Lin Park',
      codeOwners: ['@ada'],
      committers: ['Mei Sato'],
      isComplete: true,
    });
    assert.equal(await read(neighbourhood, uri.replace('INC-1', 'INC-2')), people);
    assert.deepEqual(asked, ['file:///home/ada/repo/incidents']);
  });

  it('is nothing for a document that lies nowhere, but the user has a name', async () => {
    const git: Git = {
      ...noGit,
      userName: async (folder) => (folder === undefined ? 'Lin Park' : undefined),
    };
    const neighbourhood = new Neighbourhood(filesOf({}), git, () => undefined);
    const people = await read(neighbourhood, 'untitled:Untitled-1');
    assert.deepEqual(people, { user: 'Lin Park', codeOwners: [], committers: [], isComplete: true });
    assert.deepEqual(await neighbourhood.around('untitled:Untitled-1').fileNames(), []);
    assert.equal(await neighbourhood.around('untitled:Untitled-1').branch(), undefined);
  });

  it('is nothing where there is no Git, and where Git fails', async () => {
    const failing: Git = { ...noGit, userName: async () => Promise.reject(new Error('no')) };
    for (const git of [noGit, failing]) {
      const people = await read(new Neighbourhood(filesOf({}), git, () => undefined), uri);
      assert.deepEqual(people, { user: undefined, codeOwners: [], committers: [], isComplete: true });
    }
  });

  it('names the files beside the document, itself not among them', async () => {
    const files = filesOf({ [uri]: '', 'file:///home/ada/repo/incidents/INC-2.md': '' });
    const { fileNames } = new Neighbourhood(files, noGit, () => undefined).around(uri);
    assert.deepEqual(await fileNames(), ['INC-2.md']);
  });

  it('knows the branch, in a work tree too, and none where a commit is checked out', async () => {
    const branchOf = (texts: Readonly<Record<string, string>>) =>
      new Neighbourhood(filesOf(texts), noGit, () => undefined).around(uri).branch();
    const head = 'file:///home/ada/repo/.git/HEAD';
    assert.equal(await branchOf({ [head]: 'ref: refs/heads/incident/inc-12\n' }), 'incident/inc-12');
    assert.equal(await branchOf({ [head]: `${'0'.repeat(40)}\n` }), undefined);
    for (const link of ['/home/ada/main/.git/worktrees/repo', '../main/.git/worktrees/repo']) {
      const texts = {
        'file:///home/ada/repo/.git': `gitdir: ${link}\n`,
        'file:///home/ada/main/.git/worktrees/repo/HEAD': 'ref: refs/heads/inc-13\n',
      };
      assert.equal(await branchOf(texts), 'inc-13');
    }
  });

  it('is looked for no further than the folder that is open on another machine', async () => {
    const asked: string[] = [];
    const files: Files = {
      ...filesOf({}),
      exists: async (place) => {
        asked.push(place);
        return false;
      },
    };
    const root = 'vscode-vfs://github/acme/repo';
    await new Neighbourhood(files, noGit, () => root).around(`${root}/docs/a.md`).branch();
    assert.deepEqual(asked, [`${root}/docs/.git`, `${root}/.git`]);
  });
});

describe('code owners', () => {
  it('are those of the first file that there is, of the four that GitHub and GitLab read', async () => {
    const root = 'file:///home/ada/repo';
    const all = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];
    for (const [index, path] of all.entries()) {
      const texts = Object.fromEntries(
        all.slice(index).map((one) => [`${root}/${one}`, `* @in-${one.replace(/\W/g, '')}`]),
      );
      const files = filesOf({ ...texts, [`${root}/.git/HEAD`]: '' });
      const { codeOwners } = await read(new Neighbourhood(files, noGit, () => undefined), uri);
      assert.deepEqual(codeOwners, [`@in-${path.replace(/\W/g, '')}`]);
    }
  });

  it('are the handles behind the patterns, the most frequent first', () => {
    const text = [
      '# @nobody owns comments',
      '* @acme/platform',
      '/docs/ @ada docs@example.org # @nobody',
      '[Payments][2] @acme/payments @@maintainer',
      '^[Search]',
      '/src/\t@ada  @grace_h',
      '@not-an-owner',
      '[Search] @acme/search',
      '/lib/[a-z]*.ts @lin! a@b @mei',
    ];
    for (const lineEnd of ['\n', '\r\n']) {
      assert.deepEqual(codeOwnersIn(text.join(lineEnd)), [
        '@ada',
        '@acme/platform',
        '@acme/payments',
        '@grace_h',
        '@acme/search',
        '@mei',
      ]);
    }
  });
});
