import type { MarkdownDocument } from '../document/document.ts';
import { frontMatterText } from '../document/frontMatter.ts';
import { templateType } from './notation.ts';

/** The front matter of a template that is made from a document: its own keys, then the document's with empty values. */
export function templateFrontMatter({ source, frontMatter }: MarkdownDocument, name: string): string {
  const lines = frontMatter ? source.slice(frontMatter.yaml).split(/\r?\n/) : [];
  const kept = lines.flatMap((line) => {
    const key = /^([A-Za-z][\w-]*):/.exec(line)?.[1];
    return key === undefined || ['type', 'name', 'description', 'template'].includes(key)
      ? []
      : [withoutContent(key, frontMatterText(frontMatter, key))];
  });
  return ['---', `type: ${templateType}`, `name: ${JSON.stringify(name)}`, ...kept, '---'].join('\n');
}

/** Words of layout stay, dates become masks, and text is left for the author. */
function withoutContent(key: string, value: string | undefined): string {
  if (value === undefined) {
    return `${key}:`;
  }
  if (/^\d{4}-\d{2}-\d{2}/.test(value) || key === 'date') {
    return `${key}: YYYY-MM-DD`;
  }
  const isLayout = /^(?:layout|weight|draft|toc|lang|language|category|categories|section|sidebar\w*)$/i.test(
    key,
  );
  return isLayout ? `${key}: ${JSON.stringify(value)}` : `${key}: ""`;
}
