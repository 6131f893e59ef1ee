import { isWebAddress } from '../document/links.ts';
import { percentDecoded } from '../text/percentDecoded.ts';
import { escaped } from '../timeline/phasePicture.ts';
import { confluenceLanguage } from './confluenceLanguages.ts';
import { addLinksWithin } from './confluenceLinks.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import { makeParser, textToRender } from './renderedMarkdown.ts';

/**
 * The body of a page in Confluence's storage format, which is XHTML with elements of Confluence's own. The page has its
 * title outside of the body, so the document's title is left out; pictures beside the document become attachments.
 */
export function confluenceStorage(input: ExportInput): Exported {
  const md = makeParser(input);
  const code = (content: string, language: string): string =>
    `<ac:structured-macro ac:name="code">${parameter('language', language)}<ac:plain-text-body><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></ac:plain-text-body></ac:structured-macro>\n`;
  md.renderer.rules['fence'] = (tokens, index) => {
    const { content = '', info = '' } = tokens[index] ?? {};
    return code(content, confluenceLanguage(info));
  };
  md.renderer.rules['code_block'] = (tokens, index) => code(tokens[index]?.content ?? '', '');
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    return picture(String(token?.attrGet('src') ?? ''), token?.content ?? '');
  };
  md.renderer.rules['s_open'] = () => '<span style="text-decoration: line-through;">';
  md.renderer.rules['s_close'] = () => '</span>';
  // A drawing is no part of the format: what it says stands in the list below it.
  md.core.ruler.push('postmortem_confluence', ({ tokens }) => {
    for (const token of tokens) {
      token.content = token.type === 'html_block' ? phasesAsText(token.content) : token.content;
    }
  });
  addLinksWithin(md);
  const { document } = input.postmortem;
  const body = md.render(withoutTitle(textToRender(document), input));
  return { fileName: `${fileStem(input)}.confluence.xml`, text: withoutInvalid(body) };
}

function parameter(name: string, value: string): string {
  return value === '' ? '' : `<ac:parameter ac:name="${name}">${escaped(value)}</ac:parameter>`;
}

function picture(target: string, alternative: string): string {
  const source = isWebAddress(target)
    ? `<ri:url ri:value="${escaped(target)}" />`
    : `<ri:attachment ri:filename="${escaped(percentDecoded(target.split(/[/\\]/).at(-1) ?? ''))}" />`;
  return `<ac:image ac:alt="${escaped(alternative)}">${source}</ac:image>`;
}

/** The one block of HTML that there is, ours: its list without the bar. */
function phasesAsText(html: string): string {
  const items = html.split('<li>').slice(1);
  const texts = items.flatMap((item) => {
    const [inside = ''] = item.split('</li>', 1);
    const bar = inside.indexOf('</span>');
    return bar === -1 ? [] : [inside.slice(bar + '</span>'.length)];
  });
  return texts.length === 0 ? '' : `<p>${texts.join(' · ')}</p>\n`;
}

/** Blanks the title's line, so that all other lines stay where they are. */
function withoutTitle(text: string, { postmortem }: ExportInput): string {
  const { title, source } = postmortem.document;
  if (!title) {
    return text;
  }
  const lines = text.split('\n');
  for (let line = source.lineAt(title.range.start); line <= source.lineAt(title.content.end); line += 1) {
    lines[line] = '';
  }
  return lines.join('\n');
}

/** XML has no lone halves of characters, and no characters that are none; control characters have no place in any export. */
function withoutInvalid(xml: string): string {
  return xml.toWellFormed().replace(/[\uFFFE\uFFFF]/g, '');
}
