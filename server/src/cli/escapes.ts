import { withoutControls } from '../rendering/withoutControls.ts';
import { escaped } from '../timeline/phasePicture.ts';

/** A text as text of an HTML page or as the value of an attribute in quotes. */
export function html(text: string): string {
  return escaped(withoutControls(text));
}

/** A text as a cell of a Markdown table: one line, no HTML, no picture from elsewhere, no pipe that would part it. */
export function markdownCell(text: string): string {
  return cell(text, /[|<\\]|(?<=!)\[/g);
}

/** The same as the text of a link. */
export function linkText(text: string): string {
  return cell(text, /[|<\\[\]]/g);
}

function cell(text: string, marks: RegExp): string {
  return withoutControls(text)
    .replace(/\s+/g, ' ')
    .replaceAll('\\|', '|')
    .replace(marks, (character) => (character === '<' ? '&lt;' : `\\${character}`))
    .trim();
}

/** A path as the target of a Markdown link. */
export function linkTarget(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (one) => (one === '(' ? '%28' : '%29'));
}
