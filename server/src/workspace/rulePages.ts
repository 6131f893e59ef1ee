import type { ShortForm } from '../authoring/shortForm.ts';
import { shortFormOf } from '../authoring/shortForm.ts';
import { pageAddress, pageIn } from '../rendering/joinedPages.ts';
import type { Files } from './files.ts';

/** The rules' published pages, each read when it is first asked for, and again where that failed. */
export class RulePages {
  readonly #files: Files;
  readonly #base: string | undefined;
  readonly #forms = new Map<string, Promise<ShortForm | undefined>>();

  /** @param base URI of their folder, ending in a slash, or of one file; undefined where they are not to be found */
  constructor(files: Files, base: string | undefined) {
    this.#files = files;
    this.#base = base;
  }

  /** The page of a rule in short; undefined where it cannot be read. */
  async shortForm(id: string): Promise<ShortForm | undefined> {
    const reading = this.#forms.get(id) ?? this.#read(id);
    this.#forms.set(id, reading);
    const form = await reading;
    if (!form) {
      this.#forms.delete(id);
    }
    return form;
  }

  /** The address of a rule's page. */
  address(id: string): string | undefined {
    return this.#base === undefined ? undefined : pageAddress(this.#base, id);
  }

  async #read(id: string): Promise<ShortForm | undefined> {
    if (this.#base === undefined) {
      return undefined;
    }
    const isFolder = this.#base.endsWith('/');
    const text = await this.#files.readText(isFolder ? pageAddress(this.#base, id) : this.#base);
    const page = isFolder ? text : pageIn(text ?? '', id);
    return page === undefined ? undefined : shortFormOf(page);
  }
}
