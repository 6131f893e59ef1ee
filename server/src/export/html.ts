import type { Token } from '../rendering/plainTags.ts';
import { escaped } from '../timeline/phasePicture.ts';
import type { Exported, ExportInput } from './exportInput.ts';
import { fileStem } from './fileStem.ts';
import { htmlStyles } from './htmlStyles.ts';
import { incidentFacts } from './incidentFacts.ts';
import { makeParser, textToRender } from './renderedMarkdown.ts';

/** One page with everything in it, that loads nothing, runs nothing, and prints well. */
export function htmlPage(input: ExportInput): Exported {
  const md = makeParser(input);
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    const source = String(token?.attrGet('src') ?? '');
    const target = decoded(source);
    const alternative = token?.content ?? '';
    const data = input.images.get(source) ?? input.images.get(target);
    return data === undefined
      ? `<span class="picture">${escaped(pictureWords(alternative, target))}</span>`
      : `<img src="${escaped(data)}" alt="${escaped(alternative)}" />`;
  };
  md.core.ruler.push('postmortem_page', ({ tokens }) => nameCells(tokens));
  const body = md.render(textToRender(input.postmortem.document));
  const { title } = incidentFacts(input);
  return { fileName: `${fileStem(input)}.html`, text: page(title, body, input) };
}

/** “14:02 UTC”, “2026-04-01”, “T+1 h 2 min”: broken into two lines they are hard to read. */
const time = /^(?:T[+−-])?\d[\p{L}\p{N} \u00A0:./+−-]{0,23}$/u;
const longWord = /[^\s-]{20}/;

/** Says of cells how they may be broken into lines. */
function nameCells(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const text = token.tag === 'td' || token.tag === 'th' ? (tokens[index + 1]?.content ?? '') : '';
    if (token.nesting === 1 && (time.test(text) || longWord.test(text))) {
      token.attrSet('class', time.test(text) ? 'time' : 'long');
    }
  }
}

/** A picture that is not in the page: loading it from elsewhere would tell others who reads. */
function pictureWords(alternative: string, target: string): string {
  const words = [alternative, target].filter((part) => part !== '');
  return `[Picture${words.length > 0 ? `: ${words.join(', ')}` : ''}]`;
}

/** A target as it is written, from what markdown-it makes of it. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function page(title: string, body: string, { fileName, today }: ExportInput): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>${escaped(title)}</title>
<style>
${htmlStyles}</style>
</head>
<body>
<main>
${body}</main>
<footer>Exported on ${escaped(today)} from ${escaped(fileName)}</footer>
</body>
</html>
`;
}
