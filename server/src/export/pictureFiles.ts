import { percentDecoded } from '../text/percentDecoded.ts';

/** What a page carries at most: how many pictures, and in bytes of one and of all. */
export const pictureLimits = { count: 100, size: 5_000_000, total: 20_000_000 } as const;

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['svg', 'image/svg+xml'],
]);

/** The media type of a picture by its name; undefined for what is none. */
export function mediaTypeOf(path: string): string | undefined {
  return mediaTypes.get(path.split('.').at(-1)?.toLowerCase() ?? '');
}

/** The path in a target, without query and fragment. */
export function picturePath(target: string): string {
  const [path = ''] = target.split(/[?#]/);
  return percentDecoded(path);
}
