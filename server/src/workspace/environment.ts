import type { Configuration } from '../config/configuration.ts';
import type { ConfigurationError, KnownRules } from '../config/readConfiguration.ts';
import { mergeConfiguration, placeInConfiguration, readConfiguration } from '../config/readConfiguration.ts';
import type { WrittenConfiguration } from '../config/schema.ts';
import { SourceText } from '../document/sourceText.ts';
import { rules } from '../rules/index.ts';
import { builtInTemplates } from '../template/builtIn.ts';
import type { Template } from '../template/template.ts';
import { parseTemplate } from '../template/template.ts';
import { isInside, parentOf, pathFrom, pathOf, placeIn } from '../uris.ts';
import type { Files } from './files.ts';

/** Name of the configuration file. */
export const configurationFileName = '.postmortem.json';

/** What holds for the documents of a folder. */
export interface Environment {
  readonly configuration: Configuration;
  readonly templates: readonly Template[];
  /** URI of the configuration file in force, or undefined. */
  readonly configurationFile: string | undefined;
  /** Its text, which the errors' places lie in; undefined where there is no such file. */
  readonly configurationSource: SourceText | undefined;
  /** What is wrong in that file; the defaults hold meanwhile. */
  readonly errors: readonly ConfigurationError[];
  /** URIs of the team's own templates, also of those that cannot be read. */
  readonly templateFiles: readonly string[];
  /** URI of the folder that globs are relative to. */
  readonly root: string | undefined;
}

const knownRules: KnownRules = new Map(rules.map((rule) => [rule.id, rule.options]));

/** Finds the nearest configuration upward from a folder, to `boundary` (a workspace folder) or the root of a Git checkout. */
export async function findConfigurationFile(
  files: Files,
  folder: string,
  boundary: string | undefined,
): Promise<string | undefined> {
  for (let current = folder; ; current = parentOf(current)) {
    const candidate = placeIn(current, configurationFileName);
    if (await files.exists(candidate)) {
      return candidate;
    }
    const atGitRoot = boundary === undefined && (await files.exists(placeIn(current, '.git')));
    const atBoundary = boundary !== undefined && pathFrom(boundary, current) === '';
    if (atBoundary || atGitRoot || parentOf(current) === current) {
      return undefined;
    }
  }
}

/** Reads a configuration file and the templates that it names. `settings` hold where the file says nothing. */
export async function loadEnvironment(
  files: Files,
  configurationFile: string | undefined,
  settings: WrittenConfiguration,
  root: string | undefined,
): Promise<Environment> {
  const read = configurationFile === undefined ? undefined : await files.readText(configurationFile);
  // Positions count from the text, as in an editor.
  const text = read?.replace(/^\uFEFF/, '');
  const { written, errors } =
    text === undefined ? { written: {}, errors: [] } : readConfiguration(text, knownRules);
  const configuration = mergeConfiguration(written, settings);
  const base = configurationFile === undefined ? root : parentOf(configurationFile);
  const named = written.templates === undefined ? undefined : text;
  const own = await loadTemplates(files, configuration.templates, base, named);
  return {
    configuration,
    templates: [...own.templates, ...builtInTemplates()],
    configurationFile,
    configurationSource: text === undefined ? undefined : new SourceText(text),
    errors: [...errors, ...own.errors],
    templateFiles: own.files,
    root: base,
  };
}

/** What holds where nothing is configured. */
export function defaultEnvironment(settings: WrittenConfiguration = {}): Environment {
  return {
    configuration: mergeConfiguration(settings),
    templates: builtInTemplates(),
    configurationFile: undefined,
    configurationSource: undefined,
    errors: [],
    templateFiles: [],
    root: undefined,
  };
}

interface LoadedTemplates {
  readonly templates: readonly Template[];
  readonly files: readonly string[];
  readonly errors: readonly ConfigurationError[];
}

/** Reads templates. `configuration` is the text that names them, where a file does. */
async function loadTemplates(
  files: Files,
  paths: readonly string[],
  base: string | undefined,
  configuration: string | undefined,
): Promise<LoadedTemplates> {
  const templates: Template[] = [];
  const templateFiles: string[] = [];
  const errors: ConfigurationError[] = [];
  const refuse = (index: number, message: string): void => {
    const nowhere = { start: 0, end: 0 };
    const place =
      configuration === undefined ? nowhere : placeInConfiguration(configuration, ['templates', index]);
    errors.push({ message, range: place });
  };
  for (const [index, path] of paths.entries()) {
    const file = base === undefined ? undefined : placeBelow(base, path);
    if (file === undefined) {
      refuse(index, `The template “${path}” is outside the folder.`);
      continue;
    }
    templateFiles.push(file);
    if (base === undefined || !(await leadsInside(files, base, file))) {
      refuse(index, `The template “${path}” is a link to a place outside the folder.`);
      continue;
    }
    const text = await files.readText(file);
    const obstacle = text === undefined ? await whyUnread(files, file) : whyUnusable(text);
    if (text === undefined || obstacle !== undefined) {
      refuse(index, `The template “${path}” cannot be used: ${obstacle}.`);
    } else {
      templates.push(parseTemplate(templateName(path), path, text));
    }
  }
  return { templates, files: templateFiles, errors };
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

/** Whether a place still lies in a folder once symbolic links are followed. */
async function leadsInside(files: Files, folder: string, place: string): Promise<boolean> {
  const real = async (uri: string): Promise<string> => (await files.realPlace?.(uri)) ?? uri;
  return isInside(await real(folder), await real(place));
}

async function whyUnread(files: Files, file: string): Promise<string> {
  return (await files.exists(file)) ? 'it cannot be read' : 'there is no such file';
}

/** Every document is compared with every template, so that a long one would hold up all of them. */
const longestTemplate = 200_000;

/** What keeps a text from being a template, above all that it was read as text and is none. */
function whyUnusable(text: string): string | undefined {
  if (text.length > longestTemplate) {
    return 'it has more than 200,000 characters';
  }
  if (text.startsWith('\uFFFD\uFFFD') || /^.\0.\0/s.test(text)) {
    return 'it is written in UTF-16; save it as UTF-8';
  }
  if (text.includes('\0')) {
    return 'it is not a text';
  }
  return text.includes('\uFFFD') ? 'it is not written in UTF-8' : undefined;
}

function templateName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
}

/** A place as globs see it: relative to the folder where it lies in it, with forward slashes. */
export function globPath(environment: Environment, uri: string): string {
  const { root } = environment;
  const inRoot = root === undefined ? undefined : pathFrom(root, uri);
  return inRoot ?? (pathOf(uri) ?? '').replaceAll('\\', '/').replace(/^(?:[a-z]:)?\/+/i, '');
}
