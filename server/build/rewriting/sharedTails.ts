import { rewrittenTexts } from './rewrittenTexts.ts';

/**
 * The code with regular expressions that mean the same and take an engine less to compile. What follows an optional group
 * or a group of alternatives is compiled again for each way that leads there, up to ten times, and those of groups in a
 * row multiply: some of the expressions took a hundred kilobytes each. Behind a look ahead, which holds always or is for
 * the boundary that was asked for, it is compiled once.
 */
export function sharedTails(code: string): string {
  return rewrittenTexts(code, ({ pieces, isExpression, isRaw }) =>
    isExpression || pieces.some((piece) => piece.includes(sign))
      ? withSharedTails(pieces, isRaw ? '\\' : '\\\\')
      : undefined,
  );
}

/** What stands in expressions and in no other text. */
const sign = '(?:';

/** What holds always. */
const always = '(?=)';

/** So many characters at the beginning are what an engine leaps to in a text; what stands there stays as it is. */
const sought = 3;

interface Group {
  readonly looksAround: boolean;
  /** How many characters stand in front of it. */
  readonly before: number;
  alternatives: number;
}

const rawTokens = /\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[\s\S]/g;
const escapedTokens =
  /\\\\\\\\|\\\\[^\\]|\\[\s\S]|\[(?:\\\\\\\\|\\\\[^\\]|\\[^\\]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[\s\S]/g;

/** @param backslash how one is written in the pieces */
function withSharedTails(pieces: readonly string[], backslash: string): readonly string[] {
  const tokens = backslash === '\\' ? rawTokens : escapedTokens;
  const open: Group[] = [];
  // A text may be put behind another one.
  let before = backslash === '\\' ? 0 : sought;
  let isOdd = false;
  // Of what is put in between, nobody knows how many alternatives it has.
  const hasSeveral = ({ alternatives }: Group): boolean => alternatives > 1 || pieces.length > 1;
  const branches = (group: Group): boolean =>
    !group.looksAround && group.before >= sought && hasSeveral(group);
  const written = pieces.map((piece) => {
    let closed: Group | undefined;
    return piece.replace(tokens, (token, at: number) => {
      const justClosed = closed;
      const separator = justClosed && branches(justClosed) && isMatched(token, backslash) ? always : '';
      closed = undefined;
      if (token === '[') {
        isOdd = true;
      } else if (token.startsWith('(')) {
        open.push({ looksAround: /[=!]$/.test(token), before, alternatives: 1 });
      } else if (token === ')') {
        closed = open.pop();
        isOdd ||= closed === undefined;
        before = (closed?.before ?? 0) + (closed?.looksAround ? 0 : 1);
      } else if (token === '|') {
        const group = open.at(-1);
        before = group?.before ?? 0;
        if (group) {
          group.alternatives += 1;
        }
      } else if (token === `${backslash}b`) {
        return justClosed && !justClosed.looksAround && hasSeveral(justClosed) ? `(?=${token})` : token;
      } else if (token === '?' && justClosed) {
        const isPlain = !justClosed.looksAround && justClosed.before >= sought;
        return isPlain && piece[at + 1] !== '?' ? `?${always}` : token;
      } else {
        // An engine leaps to nothing where an expression holds at one place alone.
        before += token === '^' ? sought : 1;
      }
      return separator + token;
    });
  });
  return isOdd ? pieces : written;
}

/** Whether a token takes something of a text, and is none that repeats, ends or parts a group, looks around, or ends all. */
function isMatched(token: string, backslash: string): boolean {
  return !/^(?:[?*+{|)^$/'"]|\(\?<?[=!])/.test(token) && token !== `${backslash}b`;
}
