import { dirname, resolve } from 'node:path';
import { read } from '../check/analysis.ts';
import type { IndexedPostmortem } from '../protocol.ts';
import { uriOf } from '../uris.ts';
import { globPath } from '../workspace/environment.ts';
import { indexed, stored } from '../workspace/index/storedPostmortem.ts';
import { insistOnNamed } from './commandEnvironment.ts';
import { configurationErrors } from './configurationErrors.ts';
import { FolderEnvironments } from './folderEnvironments.ts';
import { printable } from './printed.ts';
import { foundText, withoutByteOrderMark } from './readText.ts';
import type { FileWork } from './sharedFiles.ts';

/** How files are summed up; plain data. */
export interface IndexSettings {
  readonly cwd: string;
  /** The configuration file that was named, which holds in place of the nearest ones. */
  readonly config: string | undefined;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Sums up files, as threads share it; undefined for one that is no postmortem. */
export function indexWork({ cwd, config, today }: IndexSettings): FileWork<IndexedPostmortem | undefined> {
  return (say) => {
    const configurationFile = config === undefined ? undefined : resolve(cwd, config);
    const environments = new FolderEnvironments(cwd, configurationFile, (environment) => {
      insistOnNamed(config, environment);
      configurationErrors(environment).forEach(say);
    });
    return async (file) => {
      const { path, named } = file;
      const place = resolve(cwd, path);
      const content = foundText(place, file);
      if (content === undefined) {
        return undefined;
      }
      const uri = uriOf(place);
      const environment = await environments.of(dirname(place));
      const { text } = withoutByteOrderMark(content);
      const reading = read({ text, path: globPath(environment, uri), today, environment, always: named });
      if (reading.isTooLong) {
        // Its actions would be neither listed nor missed.
        say(`${printable(`${path} is left out: ${reading.recognition.because}.`)}\n`);
      }
      const found = stored(uri, reading, environment.configuration);
      // What is kept may quote the text, and a part of a text keeps all of it in memory; a copy does not.
      return found && structuredClone(indexed(uri, found, today));
    };
  };
}
