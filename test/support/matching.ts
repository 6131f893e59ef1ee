import fc from 'fast-check';

/**
 * Texts that an expression fits, as far as it says what it looks for: what may stand around that is left out. Any run
 * without an end has a few characters, and any character but white space is a letter.
 */
export function matching({ source, flags }: Pick<RegExp, 'source' | 'flags'>): fc.Arbitrary<string> {
  const plain = withoutLooks(source)
    .replace(/\\[bB]|(?<![[\\])\^|(?<!\\)\$/g, '')
    .replaceAll('\\S', '[a-z]')
    .replaceAll(/(?<!\\)\+(?!\])/g, (found, at: number, whole: string) =>
      isInClass(whole, at) ? found : '{1,4}',
    );
  return fc.stringMatching(
    new RegExp(`^(?:${plain === '' ? '(?:)' : plain})$`, flags.replace(/[gimy]/g, '')),
  );
}

/** Without what looks ahead or back, whatever stands in it. */
function withoutLooks(source: string): string {
  let plain = source;
  for (let start = lookIn(plain); start !== -1; start = lookIn(plain)) {
    plain = plain.slice(0, start) + plain.slice(endOfGroup(plain, start));
  }
  return plain;
}

function lookIn(source: string): number {
  return source.search(/(?<!\\)\(\?<?[=!]/);
}

function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') {
      at += 1;
    } else if (!isInClass(source, at)) {
      depth += character === '(' ? 1 : 0;
      depth -= character === ')' ? 1 : 0;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return source.length;
}

/** Whether an offset stands between brackets. */
function isInClass(source: string, offset: number): boolean {
  let isIn = false;
  for (let at = 0; at < offset; at += 1) {
    const character = source.charAt(at);
    if (character === '\\') {
      at += 1;
    } else if (character === '[' || character === ']') {
      isIn = character === '[';
    }
  }
  return isIn;
}
