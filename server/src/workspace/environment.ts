import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Configuration } from '../config/configuration.ts';
import type { ConfigurationError, KnownRules } from '../config/readConfiguration.ts';
import { mergeConfiguration, placeInConfiguration, readConfiguration } from '../config/readConfiguration.ts';
import type { WrittenConfiguration } from '../config/schema.ts';
import { SourceText } from '../document/sourceText.ts';
import { rules } from '../rules/index.ts';
import { builtInTemplates } from '../template/builtIn.ts';
import type { Template } from '../template/template.ts';
import { parseTemplate } from '../template/template.ts';
import type { Files } from './files.ts';

/** Name of the configuration file. */
export const configurationFileName = '.postmortem.json';

/** What holds for the documents of a folder. */
export interface Environment {
  readonly configuration: Configuration;
  readonly templates: readonly Template[];
  /** Path of the configuration file in force, or undefined. */
  readonly configurationFile: string | undefined;
  /** Its text, which the errors' places lie in; undefined where there is no such file. */
  readonly configurationSource: SourceText | undefined;
  /** What is wrong in that file; the defaults hold meanwhile. */
  readonly errors: readonly ConfigurationError[];
  /** Paths of the team's own templates, also of those that cannot be read. */
  readonly templateFiles: readonly string[];
  /** The folder that globs are relative to. */
  readonly root: string | undefined;
}

const knownRules: KnownRules = new Map(rules.map((rule) => [rule.id, rule.options]));

/** Finds the nearest configuration upward from a folder, to `boundary` (a workspace folder) or the root of a Git checkout. */
export async function findConfigurationFile(
  files: Files,
  folder: string,
  boundary: string | undefined,
): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    const candidate = join(current, configurationFileName);
    if (await files.exists(candidate)) {
      return candidate;
    }
    const atGitRoot = boundary === undefined && (await files.exists(join(current, '.git')));
    const atBoundary = boundary !== undefined && relative(boundary, current) === '';
    if (atBoundary || atGitRoot || dirname(current) === current) {
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
  const base = configurationFile === undefined ? root : dirname(configurationFile);
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
    if (base === undefined || isAbsolute(path) || !isInside(base, join(base, path))) {
      refuse(index, `The template “${path}” is outside the folder.`);
      continue;
    }
    const file = join(base, path);
    templateFiles.push(file);
    const text = await files.readText(file);
    if (text === undefined) {
      refuse(index, `The template “${path}” cannot be read.`);
    } else {
      templates.push(parseTemplate(templateName(path), path, text));
    }
  }
  return { templates, files: templateFiles, errors };
}

function templateName(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.(?:md|markdown)$/i, '');
}

/** Whether a path lies in a folder or is that folder. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path as globs see it: relative to the folder where it lies in it, with forward slashes. */
export function globPath(environment: Environment, path: string): string {
  const { root } = environment;
  const shown = root !== undefined && isInside(root, path) ? relative(root, path) : path;
  return shown
    .split(sep)
    .join('/')
    .replace(/^(?:[a-z]:)?\/+/i, '');
}
