import type { Connection } from 'vscode-languageserver';
import { fileExistsRequest, listFolderRequest, listFoldersRequest, readFileRequest } from '../protocol.ts';
import type { Files } from './files.ts';

/** The files that an editor can reach: those of a browser, of a repository elsewhere, of any virtual file system. */
export function clientFiles(connection: Connection): Files {
  const ask = async <Answer>(
    request: string,
    uri: string,
    nothing: Answer,
    isAnswer: (answer: unknown) => answer is Answer,
  ): Promise<Answer> => {
    try {
      const answer: unknown = await connection.sendRequest(request, { uri });
      return isAnswer(answer) ? answer : nothing;
    } catch (error) {
      connection.console.warn(`The client could not look at ${uri}: ${String(error)}`);
      return nothing;
    }
  };
  return {
    readText: async (uri) => (await ask(readFileRequest, uri, null, isText)) ?? undefined,
    exists: (uri) => ask(fileExistsRequest, uri, false, isBoolean),
    list: (folder) => ask(listFolderRequest, folder, [], isNames),
    folders: (folder) => ask(listFoldersRequest, folder, [], isNames),
  };
}

/** Files by the scheme of their URI: `disk` where the server has one, the client for everything else. */
export function reachableFiles(disk: Files | undefined, client: Files | undefined): Files {
  const at = (uri: string): Files => (/^file:/i.test(uri) ? (disk ?? client) : client) ?? noFiles;
  return {
    readText: (uri) => at(uri).readText(uri),
    exists: (uri) => at(uri).exists(uri),
    list: (folder) => at(folder).list(folder),
    folders: async (folder) => (await at(folder).folders?.(folder)) ?? [],
    realPlace: async (uri) => (await at(uri).realPlace?.(uri)) ?? uri,
    searched: async (folder) => (await at(folder).searched?.(folder)) ?? at(folder),
  };
}

const noFiles: Files = {
  readText: async () => undefined,
  exists: async () => false,
  list: async () => [],
};

function isText(answer: unknown): answer is string | null {
  return typeof answer === 'string' || answer === null;
}

function isBoolean(answer: unknown): answer is boolean {
  return typeof answer === 'boolean';
}

function isNames(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every((name) => typeof name === 'string');
}
