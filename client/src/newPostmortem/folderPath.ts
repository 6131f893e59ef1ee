import { isPortableName } from './fileName.ts';

export type FolderFault = 'folder-empty' | 'folder-outside' | 'folder-illegal';

/**
 * Reads a folder as typed into its path relative to `root`, without slashes at its ends; `.` is the root itself, `''`.
 * Nothing outside the root is accepted, so that a typing mistake cannot write elsewhere on the disk.
 * @param root the absolute path of the workspace folder, or `''` where it has none
 */
export function parseFolder(
  text: string,
  root: string,
): { readonly path: string } | { readonly fault: FolderFault } {
  const typed = text.trim().replaceAll('\\', '/');
  if (typed === '') {
    return { fault: 'folder-empty' };
  }
  const relative = isAbsolute(typed) ? below(typed, root.replaceAll('\\', '/')) : typed;
  if (relative === undefined) {
    return { fault: 'folder-outside' };
  }
  const names = relative.split('/').filter((name) => name !== '' && name !== '.');
  if (names.includes('..')) {
    return { fault: 'folder-outside' };
  }
  return names.every(isPortableName) ? { path: names.join('/') } : { fault: 'folder-illegal' };
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || path.startsWith('~') || /^[a-z]:/i.test(path);
}

function below(path: string, root: string): string | undefined {
  const isDrive = /^[a-z]:/i.test(root);
  const fold = (value: string) => (isDrive ? value.toLowerCase() : value);
  const parent = root.endsWith('/') ? root : `${root}/`;
  return root !== '' && fold(`${path}/`).startsWith(fold(parent)) ? path.slice(parent.length) : undefined;
}
