export type NameFault = 'name-empty' | 'name-illegal' | 'name-taken';

/** The longest name that the common file systems hold, in bytes. */
const longestName = 255;

/** Says what keeps `name` from being a new file beside the files `taken`. */
export function findNameFault(name: string, taken: readonly string[]): NameFault | undefined {
  if (name.trim() === '') {
    return 'name-empty';
  }
  const complete = withMarkdownExtension(name);
  if (!isPortableName(complete)) {
    return 'name-illegal';
  }
  return findTaken(complete, taken) === undefined ? undefined : 'name-taken';
}

/** Whether every common file system accepts the name of a file or of one folder. */
export function isPortableName(name: string): boolean {
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
  const hasIllegalCharacter = /[<>:"/\\|?*]/.test(name) || [...name].some((character) => character < ' ');
  const isTooLong = new TextEncoder().encode(name).length > longestName;
  return name !== '' && !isReserved && !hasIllegalCharacter && !isTooLong && !/[. ]$/.test(name);
}

/** The file of that name that is there already, on a file system that may not tell capitals from small letters. */
export function findTaken(name: string, taken: readonly string[]): string | undefined {
  return taken.find((other) => fold(other) === fold(name));
}

/** The file that is about an incident already, judged by its name: the id, then nothing that could belong to it. */
export function findFileOf(id: string, taken: readonly string[]): string | undefined {
  const start = fold(id.trim());
  return taken.filter(isMarkdown).find((name) => {
    const rest = fold(name).slice(start.length);
    return start !== '' && fold(name).startsWith(start) && !/^[\p{L}\p{N}]/u.test(rest);
  });
}

/** The name with a number, the lowest from 2 that is free: `INC-7.md` becomes `INC-7-2.md`. */
export function nextFreeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/\.md$/i, '');
  let number = 2;
  while (findTaken(`${stem}-${number}.md`, taken) !== undefined) {
    number += 1;
  }
  return `${stem}-${number}.md`;
}

export function withMarkdownExtension(name: string): string {
  const trimmed = name.trim();
  return isMarkdown(trimmed) ? trimmed : `${trimmed}.md`;
}

function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
