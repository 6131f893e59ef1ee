import type { PeopleAround, Surroundings } from '../authoring/surroundings.ts';
import { nobody } from '../authoring/surroundings.ts';
import { nameOf, parentOf, pathFrom, pathOf, placeIn, placeOf } from '../uris.ts';
import { codeOwnersIn, codeOwnersPaths } from './codeOwners.ts';
import type { Files } from './files.ts';
import type { Git } from './git.ts';

const notReadYet: PeopleAround = { ...nobody, isComplete: false };

/** What lies around documents: read when it is first asked for, and for all documents of a folder once. */
export class Neighbourhood {
  readonly #files: Files;
  readonly #git: Git;
  readonly #workspaceFolderOf: (uri: string) => string | undefined;
  readonly #people = new Map<string, PeopleAround>();

  constructor(files: Files, git: Git, workspaceFolderOf: (uri: string) => string | undefined) {
    this.#files = files;
    this.#git = git;
    this.#workspaceFolderOf = workspaceFolderOf;
  }

  /** What lies around a document, saved or not. */
  around(uri: string): Surroundings {
    const folder = pathOf(uri) === undefined ? undefined : parentOf(uri);
    return {
      people: () => this.#peopleAround(folder),
      fileNames: async () =>
        folder === undefined
          ? []
          : (await this.#files.list(folder)).filter((name) => name !== nameOf(placeOf(uri))),
      branch: async () => (folder === undefined ? undefined : this.#branch(folder)),
    };
  }

  #peopleAround(folder: string | undefined): PeopleAround {
    const key = folder ?? '';
    const known = this.#people.get(key);
    if (known) {
      return known;
    }
    this.#people.set(key, notReadYet);
    const read = (people: PeopleAround): unknown => this.#people.set(key, people);
    // Nothing of this rejects; should it ever, nobody is better than a question without an answer.
    this.#readPeople(folder).then(read, () => read(nobody));
    return notReadYet;
  }

  async #readPeople(folder: string | undefined): Promise<PeopleAround> {
    const root = folder === undefined ? undefined : await this.#repositoryOf(folder);
    const [user, committers, codeOwners] = await Promise.all([
      this.#git.userName(folder),
      folder === undefined || root === undefined ? [] : this.#git.committers(folder),
      root === undefined ? [] : this.#codeOwners(root),
    ]);
    return { user, committers, codeOwners, isComplete: true };
  }

  /** The folder with the repository's data, upward to the workspace folder's own repository. */
  async #repositoryOf(folder: string): Promise<string | undefined> {
    for (let current = folder; ; current = parentOf(current)) {
      if (await this.#files.exists(placeIn(current, '.git'))) {
        return current;
      }
      if (parentOf(current) === current || this.#isVirtualRoot(current)) {
        return undefined;
      }
    }
  }

  /** Each question to another machine takes its time, and above a folder that is open there is nothing of the user's. */
  #isVirtualRoot(folder: string): boolean {
    const root = folder.startsWith('file:') ? undefined : this.#workspaceFolderOf(folder);
    return root !== undefined && pathFrom(root, folder) === '';
  }

  async #codeOwners(root: string): Promise<readonly string[]> {
    for (const path of codeOwnersPaths) {
      const text = await this.#files.readText(placeIn(root, path));
      if (text !== undefined) {
        return codeOwnersIn(text);
      }
    }
    return [];
  }

  /** Read as Git writes it, because Git itself takes longer to start than a list may take to appear. */
  async #branch(folder: string): Promise<string | undefined> {
    const root = await this.#repositoryOf(folder);
    if (root === undefined) {
      return undefined;
    }
    const data = placeIn(root, '.git');
    // In a work tree `.git` is a file that says where the data lies.
    const link = /^gitdir: ([^\r\n]{1,4000})/.exec((await this.#files.readText(data)) ?? '')?.[1];
    const head = link === undefined ? placeIn(data, 'HEAD') : headIn(root, link);
    const text = await this.#files.readText(head);
    return /^ref: refs\/heads\/([^\r\n]{1,250})/.exec(text ?? '')?.[1];
  }
}

function headIn(root: string, link: string): string {
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:)/.test(link);
  return isAbsolute
    ? placeIn(placeAt(root, link.replaceAll('\\', '/')), 'HEAD')
    : placeIn(root, `${link}/HEAD`);
}

/** The place of an absolute path on the machine that another place is on. */
function placeAt(other: string, path: string): string {
  const machine = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(other)?.[0];
  return placeIn(machine === undefined ? other : `${machine}/`, path);
}
