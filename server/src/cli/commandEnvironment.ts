import { resolve } from 'node:path';
import { uriOf } from '../uris.ts';
import { diskFiles } from '../workspace/diskFiles.ts';
import type { Environment } from '../workspace/environment.ts';
import { findConfigurationFile, loadEnvironment } from '../workspace/environment.ts';
import { configurationErrors } from './configurationErrors.ts';
import type { Output } from './output.ts';
import { UsageError } from './output.ts';
import { rootWithoutConfiguration } from './repositoryPaths.ts';

export interface CommandEnvironmentContext {
  readonly cwd: string;
  readonly output: Output;
}

/**
 * What holds for a command that works in one folder; what is wrong with the configuration goes to the error output.
 * @param folder a path
 * @param config the configuration file that was named, which holds in place of the nearest one
 */
export async function commandEnvironment(
  folder: string,
  config: string | undefined,
  { cwd, output }: CommandEnvironmentContext,
): Promise<Environment> {
  const file =
    config === undefined
      ? await findConfigurationFile(diskFiles, uriOf(folder), undefined)
      : uriOf(resolve(cwd, config));
  const root = uriOf(rootWithoutConfiguration(folder, cwd));
  const environment = await loadEnvironment(diskFiles, file, {}, root);
  insistOnNamed(config, environment);
  for (const line of configurationErrors(environment)) {
    output.writeError(line);
  }
  return environment;
}

/** Throws a `UsageError` where the configuration file that was named is not there: nobody names one to do without. */
export function insistOnNamed(config: string | undefined, { configurationSource }: Environment): void {
  if (config !== undefined && !configurationSource) {
    throw new UsageError(`There is no configuration file “${config}”, or it cannot be read.`);
  }
}
