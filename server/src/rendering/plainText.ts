import { inlineText } from './inlineText.ts';
import { shownText } from './shownText.ts';

/** Inline Markdown as a reader sees it, in one line; of links the text, of pictures what stands for them. */
export function plainText(markdown: string): string {
  return shownText(inlineText(markdown)).replace(/\s+/g, ' ').trim();
}
