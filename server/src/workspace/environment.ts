import type { Configuration } from '../config/configuration.ts';
import type { ConfigurationError, KnownRules } from '../config/readConfiguration.ts';
import { mergeConfiguration, readConfiguration } from '../config/readConfiguration.ts';
import type { WrittenConfiguration } from '../config/schema.ts';
import { SourceText } from '../document/sourceText.ts';
import { rules } from '../rules/index.ts';
import { builtInTemplates } from '../template/builtIn.ts';
import type { Template } from '../template/template.ts';
import { parentOf, pathFrom, pathOf, placeIn } from '../uris.ts';
import type { Files } from './files.ts';
import type { TemplateFileProblems } from './ownTemplates.ts';
import { loadTemplates } from './ownTemplates.ts';

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
  /** What is wrong in those, each file with its text. */
  readonly templateProblems: readonly TemplateFileProblems[];
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
    templateProblems: own.problems,
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
    templateProblems: [],
    root: undefined,
  };
}

/** A place as globs see it: relative to the folder where it lies in it, with forward slashes. */
export function globPath(environment: Environment, uri: string): string {
  const { root } = environment;
  const inRoot = root === undefined ? undefined : pathFrom(root, uri);
  return inRoot ?? (pathOf(uri) ?? '').replaceAll('\\', '/').replace(/^(?:[a-z]:)?\/+/i, '');
}
