import type { Configuration } from '../config/configuration.ts';
import type { ConfigurationError } from '../config/configurationErrors.ts';
import { unknownName } from '../config/configurationErrors.ts';
import { placeInConfiguration } from '../config/configurationPlaces.ts';
import { mergeConfiguration } from '../config/mergeConfiguration.ts';
import type { ConfigurationReading } from '../config/readConfiguration.ts';
import { readConfiguration } from '../config/readConfiguration.ts';
import type { KnownRules } from '../config/ruleOptions.ts';
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
  /** What is wrong with what the editor's settings say, one sentence each. */
  readonly settingsErrors: readonly string[];
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
  const text = await textOf(configurationFile, files.readText);
  const { written, errors } = readText(text);
  // While somebody types, what was saved stays in force.
  const saved =
    errors.length > 0 && files.readSaved ? await textOf(configurationFile, files.readSaved) : undefined;
  const inForce = saved === undefined || saved === text ? written : readText(saved).written;
  const configuration = mergeConfiguration(inForce, settings);
  const base = configurationFile === undefined ? root : parentOf(configurationFile);
  const own = await loadTemplates(files, configuration.templates, base, text ?? '');
  const { templates: namesTemplates } = written;
  const templates = [...own.templates, ...builtInTemplates()];
  const unknown = unknownTemplate(text ?? '', written, templates);
  return {
    configuration,
    templates,
    configurationFile,
    configurationSource: text === undefined ? undefined : new SourceText(text),
    errors: [...errors, ...(namesTemplates ? own.errors : []), ...unknown],
    settingsErrors: inForce.templates ? [] : own.errors.map(({ message }) => message),
    templateFiles: own.files,
    templateProblems: own.problems,
    root: base,
  };
}

/** Positions count from the text, as in an editor. */
async function textOf(
  file: string | undefined,
  readAt: (uri: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  return file === undefined ? undefined : (await readAt(file))?.replace(/^\uFEFF/, '');
}

function readText(text: string | undefined): ConfigurationReading {
  return text === undefined ? { written: {}, errors: [] } : readConfiguration(text, knownRules);
}

/** A name that no template bears; documents follow the one that fits them best meanwhile. */
function unknownTemplate(
  text: string,
  { template }: WrittenConfiguration,
  templates: readonly Template[],
): readonly ConfigurationError[] {
  const names = templates.map(({ name }) => name);
  if (template === undefined || names.includes(template)) {
    return [];
  }
  const message = `There is no template “${template}”. Known: ${names.join(', ')}.`;
  return [unknownName(message, template, names, { range: placeInConfiguration(text, ['template']) })];
}

/** What holds where nothing is configured. */
export function defaultEnvironment(settings: WrittenConfiguration = {}): Environment {
  return {
    configuration: mergeConfiguration(settings),
    templates: builtInTemplates(),
    configurationFile: undefined,
    configurationSource: undefined,
    errors: [],
    settingsErrors: [],
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
