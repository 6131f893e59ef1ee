import { shortened } from '../../server/src/document/cut.ts';

/**
 * VS Code shows a language status item, its link behind it, on one line of at most 500 pixels, and cuts what does not fit
 * at the edge of the window, the link with it. So many characters fit in the widest of the fonts that it uses.
 */
const mostCharacters = 66;
/** Less of a detail says nothing. */
const leastOfDetail = 12;

/** What a language status item says; the whole detail belongs to the link as its tooltip. */
export interface StatusLine {
  readonly text: string;
  readonly detail: string;
}

/**
 * Shortens what a language status item says, its detail first, so that its link stays in sight.
 * @param link the title of the link
 */
export function fitLine({ text, detail }: StatusLine, link: string): StatusLine {
  const room = mostCharacters - link.length;
  const shownText = shortened(text, room);
  const left = room - shownText.length;
  return {
    text: shownText,
    detail: detail.length > left && left < leastOfDetail ? '' : shortened(detail, left),
  };
}
