import { pathIn } from '../document/links/fileTargets.ts';
import { isInside, parentOf, placeIn } from '../uris.ts';
import type { Files } from './files.ts';

/** A document links to fewer files; one with more was made to keep a disk busy. */
const mostTargets = 500;
/** Beyond this many answers all are forgotten, so that they do not pile up for weeks. */
const mostAnswers = 20_000;

/** Knows which relative targets of documents lead to nothing, and asks the disk once for each. */
export class LinkTargets {
  readonly #files: Pick<Files, 'exists'>;
  readonly #answers = new Map<string, Promise<boolean>>();
  /** Grows whenever an answer may have become another one. */
  generation = 0;

  constructor(files: Pick<Files, 'exists'>) {
    this.#files = files;
  }

  /**
   * The targets that lead to nothing. Undefined for a document that is not on the disk itself: nobody knows what will
   * lie beside it. Nothing is looked for outside `boundary` (a workspace folder), or without one outside the Git
   * checkout or else the folder that the document lies in: a text must not make this machine reach for any path.
   */
  async missing(
    targets: readonly string[],
    document: string,
    boundary: string | undefined,
  ): Promise<ReadonlySet<string> | undefined> {
    if (!(await this.#exists(document))) {
      return undefined;
    }
    if (targets.length === 0) {
      return new Set();
    }
    const place = await this.#placeOf(parentOf(document), boundary);
    const asked = targets.slice(0, mostTargets);
    const missing = await Promise.all(asked.map((target) => this.#isMissing(target, place)));
    return new Set(asked.filter((_, index) => missing[index]));
  }

  /** Notes files that came or went; answers whether any of them was asked about. */
  changed(places: readonly string[]): boolean {
    const changed = new Set(places);
    // A folder comes and goes with all that is in it, in one event.
    const concerned = [...this.#answers.keys()].filter((place) =>
      ancestry(place).some((one) => changed.has(one)),
    );
    for (const path of concerned) {
      this.#answers.delete(path);
      this.generation += 1;
    }
    return concerned.length > 0;
  }

  /** Forgets all answers, where files may have come and gone unnoticed. */
  forget(): void {
    this.#answers.clear();
    this.generation += 1;
  }

  async #placeOf(folder: string, boundary: string | undefined): Promise<Place> {
    const roots: string[] = [];
    for (const ancestor of ancestry(folder)) {
      if (boundary !== undefined && !isInside(boundary, ancestor)) {
        break;
      }
      if (await this.#exists(placeIn(ancestor, '.git'))) {
        roots.push(ancestor);
        if (boundary === undefined) {
          break;
        }
      }
    }
    const limit = boundary ?? roots[0] ?? folder;
    // For GitHub `/` is the checkout, for an editor the workspace folder.
    return { folder, limit, roots: roots.length === 0 ? [] : [...new Set([...roots, limit])] };
  }

  async #isMissing(target: string, { folder, limit, roots }: Place): Promise<boolean> {
    const path = pathIn(target);
    const bases = path.startsWith('/') ? roots : [folder];
    const candidates = bases.flatMap((base) => spellings(path).map((spelling) => placeIn(base, spelling)));
    const isKnowable = candidates.length > 0 && candidates.every((candidate) => isInside(limit, candidate));
    if (!isKnowable) {
      return false;
    }
    const found = await Promise.all(candidates.map((candidate) => this.#exists(candidate)));
    return !found.includes(true);
  }

  #exists(place: string): Promise<boolean> {
    let answer = this.#answers.get(place);
    if (!answer) {
      if (this.#answers.size >= mostAnswers) {
        this.forget();
      }
      answer = this.#files.exists(place);
      this.#answers.set(place, answer);
    }
    return answer;
  }
}

/** Where a document's targets are looked for. */
interface Place {
  readonly folder: string;
  /** Nothing outside this folder is looked for. */
  readonly limit: string;
  /** What a path from the root may start from; none where nobody knows. */
  readonly roots: readonly string[];
}

/** Site generators and wikis link to the page that a file becomes. */
function spellings(path: string): readonly string[] {
  const name = path.split('/').at(-1) ?? '';
  if (/\.html?$/i.test(name)) {
    return [path, path.replace(/\.html?$/i, '.md')];
  }
  return name.includes('.') || name === '' ? [path] : [path, `${path}.md`];
}

/** A place, the folder it lies in, and so on to the top. */
function ancestry(place: string): readonly string[] {
  const all = [place];
  for (let current = place; parentOf(current) !== current; ) {
    current = parentOf(current);
    all.push(current);
  }
  return all;
}
