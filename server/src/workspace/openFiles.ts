import type { Files } from './files.ts';

/** What is open in the editor, by place. */
export type OpenText = (uri: string) => string | undefined;

/** Files as the editor has them: what is open and not saved yet is what somebody means. */
export function openFiles(files: Files, open: OpenText): Files {
  return {
    ...files,
    readText: async (uri) => {
      const saved = await files.readText(uri);
      // An editor may still show a file that is gone.
      return saved === undefined ? undefined : (open(uri) ?? saved);
    },
    readSaved: files.readText,
  };
}
