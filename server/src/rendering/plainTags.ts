import MarkdownIt from 'markdown-it';

export type MarkdownParser = InstanceType<typeof MarkdownIt>;
export type Token = ReturnType<MarkdownParser['parse']>[number];

/** Lets a parser that takes HTML for text read a few plain tags. */
export function readPlainTags(md: MarkdownParser): void {
  // Later a tag that is escaped cannot be told from one that is not.
  md.core.ruler.before('text_join', 'postmortem_tags', ({ tokens }) => {
    for (const token of tokens) {
      token.children &&= withTags(token.children);
    }
  });
}

/** Tags that people need where Markdown has no mark: a new line in a cell, words above and below the line. */
const tags = /(<(?:br ?\/?|\/?su[bp])>)/i;

/** A text in which those tags are tags, each that opens one that is closed at the same depth. */
function withTags(children: readonly Token[]): Token[] {
  const read: Token[] = [];
  const open: Token[][] = [[]];
  for (const token of children) {
    if (token.nesting === 1) {
      open.push([]);
    } else if (token.nesting === -1) {
      open.pop();
    }
    const parts = token.type === 'text' ? token.content.split(tags) : [];
    read.push(...(parts.length > 1 ? parts.map((part) => tagOrText(part, open.at(-1) ?? [])) : [token]));
  }
  return read;
}

/** @param open what waits for its end */
function tagOrText(part: string, open: Token[]): Token {
  const tag = /^<(\/?)(br|su[bp])\b/i.exec(part);
  const name = tag?.[2]?.toLowerCase() ?? '';
  if (name === 'br') {
    return new MarkdownIt.Token('hardbreak', name, 0);
  }
  const token = textToken(part);
  const isEnd = tag?.[1] === '/';
  const start = open.at(-1);
  if (isEnd && start?.content.slice(1, -1).toLowerCase() === name) {
    open.pop();
    become(start, `${name}_open`, name, 1);
    become(token, `${name}_close`, name, -1);
  } else if (tag && !isEnd) {
    open.push(token);
  }
  return token;
}

function textToken(content: string): Token {
  const token = new MarkdownIt.Token('text', '', 0);
  token.content = content;
  return token;
}

/** Makes another token of one, with nothing in it. */
export function become(token: Token, type: string, tag: string, nesting: Token['nesting']): void {
  token.type = type;
  token.tag = tag;
  token.nesting = nesting;
  token.content = '';
  token.attrs = null;
}
