import MarkdownIt from 'markdown-it';
import type { MarkdownParser, Token } from '../rendering/plainTags.ts';
import { become } from '../rendering/plainTags.ts';
import { percentDecoded } from '../text/percentDecoded.ts';
import { escaped } from '../timeline/phasePicture.ts';

/** A token of markup in the format's own elements, which is no text of the document. */
const ownMarkup = 'postmortem_confluence_markup';

/** Lets a parser link within a page as Confluence does: to anchors, as its headings have names of its own. */
export function addLinksWithin(md: MarkdownParser): void {
  md.core.ruler.push('postmortem_confluence_links', ({ tokens }) => {
    const headings = headingsByName(tokens);
    const wanted = new Set(tokens.flatMap(({ children }) => linkWithin(children ?? [], headings)));
    for (const name of wanted) {
      headings.get(name)?.children?.unshift(anchor(name));
    }
  });
  md.renderer.rules[ownMarkup] = (tokens, index) => tokens[index]?.content ?? '';
}

/** Takes the names from the headings; their texts by them. */
function headingsByName(tokens: readonly Token[]): ReadonlyMap<string, Token> {
  const headings = new Map<string, Token>();
  for (const [index, token] of tokens.entries()) {
    const text = tokens[index + 1];
    if (token.type === 'heading_open' && text) {
      headings.set(String(token.attrGet('id')), text);
      token.attrs = null;
    }
  }
  return headings;
}

/** The names of the headings that links in a text lead to; a link that leads to none is none any more. */
function linkWithin(tokens: readonly Token[], headings: ReadonlyMap<string, Token>): readonly string[] {
  const names: string[] = [];
  const ends: (string | undefined)[] = [];
  for (const token of tokens) {
    const target = token.type === 'link_open' ? String(token.attrGet('href') ?? '') : '';
    if (target.startsWith('#')) {
      const name = headingNamed(target, headings);
      names.push(...(name === undefined ? [] : [name]));
      ends.push(name === undefined ? '' : '</ac:link-body></ac:link>');
      becomeMarkup(token, name === undefined ? '' : `<ac:link ac:anchor="${escaped(name)}"><ac:link-body>`);
    } else if (token.type === 'link_open') {
      ends.push(undefined);
    } else if (token.type === 'link_close') {
      const end = ends.pop();
      if (end !== undefined) {
        becomeMarkup(token, end);
      }
    }
  }
  return names;
}

/** Headings in other alphabets stand in links with percent signs. */
function headingNamed(target: string, headings: ReadonlyMap<string, Token>): string | undefined {
  const written = target.slice(1);
  const name = headings.has(written) ? written : percentDecoded(written);
  return headings.has(name) ? name : undefined;
}

function becomeMarkup(token: Token, markup: string): void {
  become(token, ownMarkup, '', 0);
  token.content = markup;
}

function anchor(name: string): Token {
  const token = new MarkdownIt.Token(ownMarkup, '', 0);
  token.content = `<ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">${escaped(name)}</ac:parameter></ac:structured-macro>`;
  return token;
}
