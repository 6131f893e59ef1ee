/** What a reader of UTF-8 makes of the two bytes that mark UTF-16. */
const misreadMark = '\uFFFD\uFFFD';

/** Whether bytes that were read as UTF-8 began with the mark of UTF-16. */
export function isMisread(text: string): boolean {
  return text.startsWith(misreadMark);
}

/**
 * The text of some bytes as an editor shows it: in UTF-16 where the mark at its start says so, as what Windows tools
 * write; else in UTF-8. The mark stays at its start.
 */
export function textIn(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) {
    return bytes.toString('utf16le');
  }
  if (first === 0xfe && second === 0xff) {
    // A file that was cut off within a letter has an odd byte at its end.
    return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  }
  return bytes.toString('utf8');
}
