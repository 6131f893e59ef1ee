import type { InlineText } from '../protocol.ts';
import { inlineText } from './inlineText.ts';

/** Inline Markdown as a reader sees it, in one line; of links the text, of pictures what stands for them. */
export function plainText(markdown: string): string {
  return textOf(inlineText(markdown)).replace(/\s+/g, ' ').trim();
}

function textOf(pieces: InlineText): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
        case 'image':
          return piece.text;
        case 'break':
          return ' ';
        default:
          return textOf(piece.pieces);
      }
    })
    .join('');
}
