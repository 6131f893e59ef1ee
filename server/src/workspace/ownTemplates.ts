import type { ConfigurationError } from '../config/configurationErrors.ts';
import { placeInConfiguration } from '../config/configurationPlaces.ts';
import { SourceText } from '../document/sourceText.ts';
import { markOf, whyNoText, whyUnusable } from '../template/faults.ts';
import type { Template, TemplateProblem } from '../template/template.ts';
import { parseTemplate, templateSource } from '../template/template.ts';
import { isInside, nameOf, parentOf, placeIn } from '../uris.ts';
import type { Files } from './files.ts';

/** Where a team's templates are found without being named, below the folder of its configuration. */
export const templatesFolder = '.postmortem/templates';

/** What is wrong in a template's file. */
export interface TemplateFileProblems {
  /** URI */
  readonly file: string;
  /** The text that the places lie in. */
  readonly source: SourceText;
  readonly problems: readonly TemplateProblem[];
}

export interface LoadedTemplates {
  readonly templates: readonly Template[];
  /** URIs, also of those that cannot be read. */
  readonly files: readonly string[];
  /** What is wrong with the entries of the configuration. */
  readonly errors: readonly ConfigurationError[];
  readonly problems: readonly TemplateFileProblems[];
}

/** Whether a changed file or folder may be a template that is found by its place, or hold some. */
export function isTemplatePlace(uri: string): boolean {
  const parent = parentOf(uri);
  return (
    nameOf(uri) === '.postmortem' ||
    (nameOf(uri) === 'templates' && nameOf(parent) === '.postmortem') ||
    (nameOf(parent) === 'templates' && nameOf(parentOf(parent)) === '.postmortem')
  );
}

/**
 * Reads the templates that are named, then those that are found in their folder. `configuration` is the text that
 * names them, where a file does.
 */
export async function loadTemplates(
  files: Files,
  paths: readonly string[],
  base: string | undefined,
  configuration: string | undefined,
): Promise<LoadedTemplates> {
  const loader = new TemplateLoader(files, base);
  for (const [index, path] of paths.entries()) {
    const file = base === undefined ? undefined : placeBelow(base, path);
    const reason = file === undefined ? 'is outside the folder' : await loader.load(file, path);
    if (reason !== undefined) {
      const nowhere = { start: 0, end: 0 };
      const range =
        configuration === undefined ? nowhere : placeInConfiguration(configuration, ['templates', index]);
      loader.errors.push({ message: `The template “${path}” ${reason}.`, range });
    }
  }
  if (base !== undefined) {
    const folder = placeIn(base, templatesFolder);
    const names = (await files.list(folder)).filter((name) => /\.(?:md|markdown)$/i.test(name));
    for (const name of names) {
      await loader.loadFound(placeIn(folder, name), `${templatesFolder}/${name}`);
    }
  }
  return loader;
}

class TemplateLoader implements LoadedTemplates {
  readonly templates: Template[] = [];
  readonly files: string[] = [];
  readonly errors: ConfigurationError[] = [];
  readonly problems: TemplateFileProblems[] = [];
  readonly #files: Files;
  readonly #base: string | undefined;

  /** @param base the folder that no template may lie outside of */
  constructor(files: Files, base: string | undefined) {
    this.#files = files;
    this.#base = base;
  }

  /** Reads a template that nobody names; what keeps it from being used is told in the file itself. */
  async loadFound(file: string, path: string): Promise<void> {
    const reason = this.files.includes(file) ? undefined : await this.load(file, path);
    if (reason !== undefined && !this.problems.some((known) => known.file === file)) {
      this.#note(file, '', [{ message: `This template ${reason}.`, range: { start: 0, end: 0 } }]);
    }
  }

  /** Reads a template and answers why it cannot be used, as the end of a sentence. */
  async load(file: string, path: string): Promise<string | undefined> {
    this.files.push(file);
    if (!(await this.#leadsInside(file))) {
      return 'is a link to a place outside the folder';
    }
    const text = await this.#files.readText(file);
    const obstacle = text === undefined ? await this.#whyUnread(file) : whyNoText(text);
    if (text === undefined || obstacle !== undefined) {
      return `cannot be used: ${obstacle}`;
    }
    const template = parseTemplate(templateName(path), path, text);
    const fault = whyUnusable(template) ?? this.#rivalOf(template);
    if (fault !== undefined) {
      const range = markOf(new SourceText(templateSource(text)), 0);
      this.#note(file, text, [{ message: `This template cannot be used: ${fault}.`, range }]);
      return `cannot be used: ${fault}`;
    }
    this.#note(file, text, template.problems);
    this.templates.push(template);
    return undefined;
  }

  /** Whether a place still lies in the folder once symbolic links are followed. */
  async #leadsInside(place: string): Promise<boolean> {
    const real = async (uri: string): Promise<string> => (await this.#files.realPlace?.(uri)) ?? uri;
    return this.#base !== undefined && isInside(await real(this.#base), await real(place));
  }

  #rivalOf({ name }: Template): string | undefined {
    const rival = this.templates.find((other) => other.name === name);
    return rival && `“${rival.origin}” has the name “${name}” already`;
  }

  async #whyUnread(file: string): Promise<string> {
    return (await this.#files.exists(file))
      ? 'it cannot be read, or is much too large'
      : 'there is no such file';
  }

  #note(file: string, text: string, problems: readonly TemplateProblem[]): void {
    if (problems.length > 0) {
      this.problems.push({ file, source: new SourceText(templateSource(text)), problems });
    }
  }
}

/** The place of a path that somebody wrote, or undefined where it leads out of the folder. */
function placeBelow(base: string, path: string): string | undefined {
  const written = path.replaceAll('\\', '/');
  if (/^(?:[a-z]:|\/)/i.test(written)) {
    return undefined;
  }
  const place = placeIn(base, written);
  return isInside(base, place) ? place : undefined;
}

function templateName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
}
