import type { InlineText } from '../protocol.ts';

/** Inline Markdown without its marks, as a reader sees it; of links the text, of pictures what stands for them. */
export function shownText(text: InlineText): string {
  return text
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'code':
        case 'image':
          return piece.text;
        case 'break':
          return ' ';
        default:
          return shownText(piece.pieces);
      }
    })
    .join('');
}
