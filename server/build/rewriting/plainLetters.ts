import { rewrittenTexts } from './rewrittenTexts.ts';

/**
 * The letters of the scripts that people write in, as few ranges of the basic plane. They are those of `\p{L}`, and the
 * marks, figures and signs that stand among the letters of scripts other than Latin; letters beyond the plane are none.
 */
const letters = [
  'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1\\u0370-\\u0588\\u05d0-\\u05ea\\u0620-\\u0963\\u0970-\\u1fff',
  '\\u2c00-\\u2dff\\u3031-\\ud7ff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
].join('');

/** The figures of `\p{N}` that are in use: decimal digits, also Arabic and wide ones, raised ones, fractions, Roman ones. */
const figures = '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe\\u0660-\\u0669\\u2070-\\u2089\\u2150-\\u2189\\uff10-\\uff19';

/** The signs that steer a terminal, all of `\p{Cc}`, and the halves of pairs that stand alone, all of `\p{Cs}`. */
const controls = '\\x00-\\x1f\\x7f-\\x9f';
const halves = '\\ud800-\\udfff';

const plain = new Map([
  ['p{L}', letters],
  ['p{N}', figures],
  ['p{Cc}', controls],
  ['p{Cs}', halves],
]);

/**
 * The code with ranges for `\p{L}`, `\p{N}`, `\p{Cc}` and `\p{Cs}` in regular expressions and in the texts that these are
 * made of. An engine compiles the classes of Unicode slowly, a millisecond and more for each expression, which is most of
 * a first check.
 * Throws where a text begins or ends within a class, since what it means cannot be told then.
 */
export function plainLetters(code: string): string {
  return rewrittenTexts(code, ({ pieces, isRaw }) =>
    pieces.some((text) => /p\{(?:[LN]|C[cs])\}/.test(text)) ? inRanges(pieces, isRaw) : undefined,
  );
}

const rawTokens = /\\p\{(?:[LN]|C[cs])\}|\\[\s\S]|[[\]]/g;
const escapedTokens = /\\\\p\{(?:[LN]|C[cs])\}|\\\\\\\\|\\\\[^\\]|\\[\s\S]|[[\]]/g;

/** The pieces of one expression with ranges for its classes, in brackets where none stand around them yet. */
function inRanges(pieces: readonly string[], isRaw: boolean): readonly string[] {
  const backslash = isRaw ? '\\' : '\\\\';
  let inClass = false;
  const rewritten = pieces.map((piece) =>
    piece.replace(isRaw ? rawTokens : escapedTokens, (token) => {
      if (token === ']' && !inClass) {
        throw new Error(`A class ends before it begins: ${piece}`);
      }
      inClass = token === '[' || (inClass && token !== ']');
      const ranges = plain.get(token.slice(backslash.length))?.replaceAll('\\', backslash);
      return ranges === undefined ? token : inClass ? ranges : `[${ranges}]`;
    }),
  );
  if (inClass) {
    throw new Error(`A class does not end: ${pieces.join('…')}`);
  }
  return rewritten;
}
